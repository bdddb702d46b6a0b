/** The line under a table: like the source of a statistical table, short however many sources it has. */
import { viewAsOf } from "../../src/dataset";
import { getDatasetInUse } from "../../src/session";
import { parseRelease } from "../../src/query";
import { buildTableContent, createDefaultSpec, type TableSpec } from "../../src/tables";

const dataset = getDatasetInUse();
const build = (kind: TableSpec["kind"], language: TableSpec["language"], change: Partial<TableSpec> = {}): string =>
  buildTableContent(dataset, { ...createDefaultSpec(kind, language), ...change }).source;

const MONTHS: Partial<TableSpec> = { every: "month", from: "2017-01", flow: "exports" };

test("of a long series counts the documents and refers to the citation of each figure", () => {
  expect(build("series", "en", MONTHS)).toMatch(
    /^Source: China Customs \(GACC\), partly as reported by others; \d+ documents, releases of \d{4}-[\d-]+ to 2025-12-08\. Italics: derived\. TRADESOURCE cites each figure\.$/,
  );
  expect(build("series", "zh", MONTHS)).toMatch(
    /^来源：中国海关总署，部分据其他机构报道，\d{4}-[\d-]+至2025-12-08发布，共\d+份文件。斜体为推算值。各数据的出处见TRADESOURCE。$/,
  );
});

test("of few sources names them", () => {
  expect(build("summary", "en")).toBe(
    "Source: General Administration of Customs of China (GACC); release of 2025-12. Figures in italics are derived from published ones.",
  );
  const reported = viewAsOf(dataset, parseRelease(dataset, "2025-12-08"));
  const { source } = buildTableContent(reported, { ...createDefaultSpec("summary", "zh"), columns: ["value"] });
  expect(source).toMatch(/^来源：中国海关总署，据[^，]+报道，2025-12-08发布。/);
});

const CHANGES: readonly [kind: TableSpec["kind"], change: Partial<TableSpec>][] = [
  ["series", MONTHS],
  ["series", { every: "same months", from: "2017" }],
  ["series", { every: "year to date", from: "2018-01", subjects: ["United States", "Japan", "EU"] }],
  ["series", { every: "month", from: "2024-01", subjects: ["Iron ore"], columns: ["quantity", "unit value"] }],
  ["partners", { top: 200, columns: ["value", "share", "yoy", "contribution", "prior value"] }],
  ["products", { top: 200, flow: "" }],
];

test.each(CHANGES)("of %s %j is no longer than a line of text", (kind, change) => {
  expect(build(kind, "en", change).replace(/ Note.*$/, "").length).toBeLessThan(200);
  expect(build(kind, "zh", change).replace(/注.*$/, "").length).toBeLessThan(110);
});
