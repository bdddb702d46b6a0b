/** Test datasets of known true figures rounded to a few digits: derived intervals must contain the truth. */
import {
  createDataset,
  type Dataset,
  type Flow,
  type Measure,
  type Observation,
  type Partner,
  type Product,
  type Qualifier,
  type Source,
} from "../../src/dataset";
import { getSubject as subjectOfIds, type Subject } from "../../src/query";

export const PERIOD = "2025-01/2025-11";
const RELEASE = "2025-12-08";
export const FIRST_RELEASE = "2025-10-13";
export const EARLIER_RELEASE = "2025-11-07";

export const createPartner = (id: string, kind: Partner["kind"], ranked: boolean): Partner => ({
  id,
  kind,
  ranked,
  alpha2: "",
  m49: "",
  en: id,
  zh: id,
  aliases: [],
  members: [],
  changing: false,
  comparesFrom: "",
  continent: "",
  // The tests that need to know whether customs lists a partner say so.
  listed: undefined as unknown as boolean,
  note: "",
});
export const createProduct = (id: string, partOf: string[] = [], ranked = true): Product => ({
  id,
  en: id,
  zh: id,
  hs: [],
  ranked,
  aliases: [],
  partOf,
  note: "",
});
const createSource = (id: string, weight: Source["weight"]): Source => ({
  id,
  publisher: id,
  title: id,
  date: "2025",
  address: "",
  weight,
  described: false,
});
const allCategory = { id: "all", en: "all", zh: "all", aliases: [], partOf: [], note: "" };

/** A figure as it would be printed: the true number in its unit, to so many decimals. */
export interface TrueFigure {
  partner?: string;
  product?: string;
  flow: Flow;
  measure: Measure;
  truth: number;
  unit: string;
  decimals: number;
  /** The headline period, when it is left out. */
  period?: string;
  /** The newest release, when it is left out. */
  release?: string;
  /** Whether the words around it say more or less than the number; exact, when it is left out. */
  qualifier?: Qualifier;
  /** Who prints it: a report, when it is left out, or customs' own table. */
  source?: "report" | "table";
  /** Published, when it is left out. */
  status?: Observation["status"];
  /** What else a reader has to know; nothing, when it is left out. */
  note?: string;
  /** The ids of further reports that have it, separated by semicolons. */
  also?: string;
}

/** A dataset of releases that prints these figures, with further partners and products in its catalogues. */
export function createTestDataset(
  figures: readonly TrueFigure[],
  partners: readonly Partner[] = [],
  products: readonly Product[] = [],
): Dataset {
  const observations = figures.map(
    ({
      partner = "WORLD",
      product = "all",
      period = PERIOD,
      release = RELEASE,
      source = "report",
      status = "published",
      note = "",
      also = "",
      flow,
      ...figure
    }): Observation => ({
      release,
      period,
      flow,
      partner,
      product,
      regime: "all",
      enterprise: "all",
      measure: figure.measure,
      printed: figure.truth.toFixed(figure.decimals),
      unit: figure.unit,
      qualifier: figure.qualifier ?? "",
      status,
      source,
      also,
      note,
    }),
  );
  return createDataset(
    {
      releases: [
        { id: FIRST_RELEASE, month: "2025-09", headline: "" },
        { id: EARLIER_RELEASE, month: "2025-10", headline: "" },
        { id: RELEASE, month: "2025-11", headline: PERIOD },
      ],
      partners: [
        createPartner("WORLD", "world", false),
        createPartner("A", "country", true),
        createPartner("B", "country", true),
        createPartner("OVERLAP", "group", false),
        { ...createPartner("GROUP", "group", false), members: ["A", "B", "CHN"] },
        createPartner("CHN", "country", true),
        ...partners,
      ],
      products: [
        createProduct("all"),
        createProduct("whole"),
        createProduct("part", ["whole"]),
        createProduct("other"),
        createProduct("grouping", [], false),
        ...products,
      ],
      regimes: [allCategory],
      enterprises: [allCategory],
      sources: [createSource("report", "press"), createSource("table", "official")],
      events: [],
      observations,
    },
    "test",
  );
}

export const getTestSubject = (dataset: Dataset, partner = "WORLD", product = "all"): Subject =>
  subjectOfIds(dataset, { partner, product, regime: "all", enterprise: "all" });
