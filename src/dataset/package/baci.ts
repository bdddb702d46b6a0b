/**
 * CEPII BACI as a dataset of its own: China's trade by HS chapter and year in dollars, reconciled from the reports of both
 * sides. Its imports are about a fifth below customs', so its figures never stand among the official ones.
 */
import type { DatasetContents, Flow, Observation, Partner, Product, Release, Source } from "../types";
import type { CsvRow, Table } from "./table";

const SOURCE: Source = {
  id: "baci-hs17-v202601",
  publisher: "CEPII",
  title: "BACI, HS 2017, version 202601, aggregated to chapters",
  date: "2026-01",
  address: "https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS17_V202601.zip",
  weight: "other",
  described: false,
};
const RELEASE: Release = { id: "2026-01", month: "2024-12", headline: "2024" };
const NOTE =
  "Not a customs total: CEPII reconciles the reports of both sides, FOB in both directions, so imports are about 20% below " +
  "customs'; licence Etalab Open Licence 2.0";

const ALL = { id: "all", en: "All", zh: "全部", aliases: [], partOf: [], note: "" };
const toProductId = (code: string): string => (code === "TOTAL" ? "all" : `hs${code.replace("HS", "")}`);

/** A chapter by its number and name; HS names have semicolons and slashes, which labels do not. */
const toProduct = ({ code, name_en, name_zh }: CsvRow["cells"]): Product => ({
  id: toProductId(code!),
  en: name_en!.replace(/\//g, " or "),
  zh: name_zh!,
  aliases: [`HS ${code!}`, `chapter ${code!}`],
  partOf: [],
  hs: [code!],
  ranked: true,
  note: "",
});

const toObservation = ({ product, flow, period, value, unit }: CsvRow["cells"]): Observation => ({
  release: RELEASE.id,
  period: period!,
  flow: flow as Flow,
  partner: "WORLD",
  product: toProductId(product!),
  regime: "all",
  enterprise: "all",
  measure: "value",
  printed: value!,
  unit: unit!,
  qualifier: "",
  status: "published",
  source: SOURCE.id,
  also: "",
  note: NOTE,
});

/**
 * The contents of BACI; undefined in a package without its table. Other reporters in the table, and the single partners,
 * which are too few to compare, are left out.
 */
export function buildBaci(tables: readonly Table[], partners: readonly Partner[]): DatasetContents | undefined {
  const getRows = (name: string): CsvRow["cells"][] =>
    (tables.find(({ resource }) => resource.name === name)?.rows ?? []).map(({ cells }) => cells);
  const observations = getRows("baci-china-hs2-annual")
    .filter(({ reporter, partner }) => reporter === "CHN" && partner === "WLD")
    .map(toObservation);
  if (observations.length === 0) return undefined;
  const traded = new Set(observations.map(({ product }) => product));
  return {
    releases: [RELEASE],
    partners: partners.filter(({ id }) => id === "WORLD"),
    products: [
      { ...ALL, hs: [], ranked: false },
      ...getRows("hs-names")
        .filter(({ code }) => code !== "TOTAL" && traded.has(toProductId(code!)))
        .map(toProduct),
    ],
    regimes: [ALL],
    enterprises: [ALL],
    sources: [SOURCE],
    events: [],
    observations,
  };
}
