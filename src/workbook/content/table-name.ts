import type { Dataset } from "../../dataset";
import { parseSubject, subjectLabel } from "../../query";
import type { TableKind, TableSpec } from "../spec";

const NAMES: Readonly<Record<TableKind, string>> = {
  partners: "Partners",
  products: "Products",
  series: "Series",
  summary: "Summary",
};

// Names in formulas may have 255 characters; what reads well is far shorter.
const MOST = 40;

/** A name for the table that reads in formulas: "Partners_total", "Series_ASEAN_exports". */
export function tableName(dataset: Dataset, { kind, subjects, flow }: TableSpec): string {
  const one = kind === "series" || kind === "summary" ? subjects.slice(0, 2) : [];
  const about = one.map((typed) => subjectLabel(parseSubject(dataset, typed)));
  const words = [NAMES[kind], ...about, flow].map((text) =>
    text.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, ""),
  );
  return words.filter(Boolean).join("_").slice(0, MOST).replace(/_$/, "");
}
