import type { Dataset } from "../dataset";
import { getSubjectName } from "../query";
import { getTableMessages } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import { formatFlowCell } from "./row";

// Excel allows 255 characters; shorter names read better in formulas.
const MAX_LENGTH = 40;

/** A name that formulas can use, in the language of the table: "Partners_total", "Series_ASEAN_exports". */
export function buildTableName(dataset: Dataset, { kind, subjects, flow, language }: ResolvedSpec): string {
  const named = kind === "series" || kind === "summary" ? subjects.slice(0, 2) : [];
  const names = named.map((subject) => getSubjectName(dataset, subject, language));
  const parts = [getTableMessages(language).names[kind], ...names, formatFlowCell(flow, language)].map((text) =>
    text.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, ""),
  );
  return parts.filter(Boolean).join("_").slice(0, MAX_LENGTH).replace(/_$/, "");
}
