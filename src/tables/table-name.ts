import type { Dataset } from "../dataset";
import { parseSubject, formatSubject } from "../query";
import type { TableKind, TableSpec } from "./spec";

const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  partners: "Partners",
  products: "Products",
  series: "Series",
  summary: "Summary",
};

// Names in formulas may have 255 characters; what reads well is far shorter.
const MAX_LENGTH = 40;

/** A name for the table that reads in formulas: "Partners_total", "Series_ASEAN_exports". */
export function buildTableName(dataset: Dataset, { kind, subjects, flow }: TableSpec): string {
  const one = kind === "series" || kind === "summary" ? subjects.slice(0, 2) : [];
  const subjectNames = one.map((typed) => formatSubject(parseSubject(dataset, typed)));
  const parts = [KIND_NAMES[kind], ...subjectNames, flow].map((text) =>
    text.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, ""),
  );
  return parts.filter(Boolean).join("_").slice(0, MAX_LENGTH).replace(/_$/, "");
}
