import { formatSubject } from "../query";
import type { ResolvedSpec } from "./resolve-spec";
import type { TableKind } from "./spec";

const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  partners: "Partners",
  products: "Products",
  series: "Series",
  summary: "Summary",
};

// Excel allows 255 characters; shorter names read better in formulas.
const MAX_LENGTH = 40;

/** A name that formulas can use: "Partners_total", "Series_ASEAN_exports". */
export function buildTableName({ kind, subjects, flow }: ResolvedSpec): string {
  const named = kind === "series" || kind === "summary" ? subjects.slice(0, 2) : [];
  const parts = [KIND_NAMES[kind], ...named.map((subject) => formatSubject(subject, "en")), flow ?? ""].map((text) =>
    text.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, ""),
  );
  return parts.filter(Boolean).join("_").slice(0, MAX_LENGTH).replace(/_$/, "");
}
