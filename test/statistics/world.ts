/** Small worlds whose true figures are known, printed to a few digits: what is derived must contain the truth. */
import {
  datasetOf,
  type Dataset,
  type Flow,
  type Measure,
  type Observation,
  type Partner,
  type Product,
} from "../../src/dataset";
import { subjectOf as subjectOfIds, type Subject } from "../../src/query";

export const PERIOD = "2025-01/2025-11";
const RELEASE = "2025-12-08";
export const EARLIER = "2025-11-07";

const partner = (id: string, kind: Partner["kind"], ranked: boolean): Partner => ({
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
  note: "",
});
const product = (id: string, partOf: string[] = []): Product => ({
  id,
  en: id,
  zh: id,
  hs: [],
  aliases: [],
  partOf,
  note: "",
});
const all = { id: "all", en: "all", zh: "all", aliases: [], partOf: [], note: "" };

/** A figure as it would be printed: the true number in its unit, to so many decimals. */
export interface Print {
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
}

/** A dataset of releases that prints these figures. */
export function worldOf(prints: readonly Print[]): Dataset {
  const observations = prints.map(
    ({ partner = "WORLD", product = "all", period = PERIOD, release = RELEASE, flow, ...print }): Observation => ({
      release,
      period,
      flow,
      partner,
      product,
      regime: "all",
      enterprise: "all",
      measure: print.measure,
      printed: print.truth.toFixed(print.decimals),
      unit: print.unit,
      qualifier: "",
      status: "published",
      source: "report",
      also: "",
      note: "",
    }),
  );
  return datasetOf(
    {
      releases: [
        { id: EARLIER, month: "2025-10", headline: "" },
        { id: RELEASE, month: "2025-11", headline: PERIOD },
      ],
      partners: [
        partner("WORLD", "world", false),
        partner("A", "country", true),
        partner("B", "country", true),
        partner("OVERLAP", "group", false),
      ],
      products: [product("all"), product("whole"), product("part", ["whole"]), product("other")],
      regimes: [all],
      enterprises: [all],
      sources: [
        {
          id: "report",
          publisher: "Report",
          title: "Report",
          date: "2025",
          address: "",
          weight: "press",
          described: false,
        },
      ],
      events: [],
      observations,
    },
    "test",
  );
}

export const subjectOf = (dataset: Dataset, partner = "WORLD", product = "all"): Subject =>
  subjectOfIds(dataset, { partner, product, regime: "all", enterprise: "all" });
