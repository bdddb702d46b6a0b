/** Tables over a source beyond the bundle that is the workbook's default: built once all they need has been fetched together. */
import type { Dataset } from "../../src/dataset";
import { readOwnData } from "../../src/owndata";
import { setRemoteSources, setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { createSourceError } from "../../src/sources/create-source-error";
import { openSource, type OpenSource } from "../../src/sources/open-source";
import { buildTableContent, createDefaultSpec, type TableKind, type TableSpec } from "../../src/tables";
import { computeFromDefault } from "../../src/workbook/compute-from-default";
import { createDatasetSource, type DatasetSource } from "./dataset-source";

const PARTNERS = ["", "Japan", "Germany", "France", "Brazil", "Thailand", "Vietnam"];
const PRODUCTS = ["", "Integrated circuits", "Iron ore"];
const MONTHS = ["2023", "2024", "2025"].flatMap((year) =>
  Array.from({ length: 12 }, (_none, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
);

function readFigures(): Dataset {
  const rows = PARTNERS.flatMap((partner, p) =>
    PRODUCTS.flatMap((product, k) =>
      MONTHS.flatMap((month, m) =>
        ["exports", "imports"].map(
          (flow, f) =>
            `${month},${flow},${partner},${product},value,${(p === 0 ? 90 : p) * 1_000_000 + (3 - k) * 70_000 + m * 1013 + f},CNY`,
        ),
      ),
    ),
  );
  const text = ["period,flow,partner,product,measure,printed,unit", ...rows].join("\n");
  return readOwnData(text, { name: "detail", official: getBundledDataset(), asOf: "2026-01-18" }).dataset!;
}

const figures = readFigures();
let source: DatasetSource;
let opened: OpenSource;

beforeEach(() => {
  source = createDatasetSource(figures);
  opened = openSource(source, { official: getBundledDataset, onChange: () => undefined });
  setRemoteSources([{ name: "detail", open: opened.getDataset }]);
  setSourcesInUse({ named: [], defaultSource: "detail" });
});
afterEach(() => {
  opened.close();
  setRemoteSources([]);
  setSourcesInUse();
});

const createSpec = (kind: TableKind, change: Partial<TableSpec>): TableSpec => ({
  ...createDefaultSpec(kind, "en"),
  sourceLine: false,
  ...change,
});
const listNumbers = (dataset: Dataset, spec: TableSpec): unknown[][] =>
  buildTableContent(dataset, spec).rows.map((row) => row.map(({ value }) => value));

test.each<[string, number, TableSpec]>([
  [
    "a table of chosen partners",
    1,
    createSpec("partners", {
      subjects: ["Japan", "Germany", "Brazil"],
      period: "2025-11",
      flow: "exports",
      columns: ["value", "yoy"],
    }),
  ],
  [
    "shares of chosen partners, with the total that they are of",
    2,
    createSpec("partners", {
      subjects: ["Japan", "Germany", "Brazil"],
      period: "2025-11",
      flow: "exports",
      columns: ["value", "share"],
    }),
  ],
  ["all partners", 1, createSpec("partners", { period: "2025-11", flow: "exports", columns: ["value", "yoy"] })],
  ["all products", 1, createSpec("products", { period: "2025-11", flow: "exports", columns: ["value"] })],
  ["a summary", 1, createSpec("summary", { subjects: ["Japan"], period: "2025-11", columns: ["value"] })],
  [
    "a series of several subjects",
    1,
    createSpec("series", {
      subjects: ["Japan", "Germany", "Iron ore"],
      flow: "imports",
      every: "month",
      columns: ["value"],
    }),
  ],
  [
    "a transformed series",
    1,
    createSpec("series", {
      subjects: ["Japan"],
      flow: "imports",
      every: "month",
      columns: ["value"],
      transformation: "yoy",
    }),
  ],
])("%s: the same as of these figures held here, in %i queries", async (_name, queries, spec) => {
  const numbers = await computeFromDefault((dataset) => listNumbers(dataset, spec));
  expect(numbers).toEqual(listNumbers(figures, spec));
  expect(source.calls.length).toBe(queries);
});

test("the source line names the source, its version and the day", async () => {
  const spec = createSpec("summary", { subjects: ["Japan"], period: "2025-11", columns: ["value"], sourceLine: true });
  const content = await computeFromDefault((dataset) => buildTableContent(dataset, spec));
  expect(content.source).toContain(`detail 7, read on ${new Date().toISOString().slice(0, 10)}`);
});

test("a source that fails is told, and cancelling does not wait for it", async () => {
  const spec = createSpec("summary", { subjects: ["Japan"], period: "2025-11", columns: ["value"] });
  const controller = new AbortController();
  source.answer = () => new Promise(() => undefined);
  const waiting = computeFromDefault((dataset) => buildTableContent(dataset, spec), controller.signal);
  setTimeout(() => controller.abort(), 100);
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });

  source.answer = () => Promise.reject(createSourceError("badAnswer", { address: "x", message: "broken" }));
  const other = { ...spec, subjects: ["Germany"] };
  await expect(computeFromDefault((dataset) => buildTableContent(dataset, other))).rejects.toMatchObject({
    code: "sourceFailed",
  });
});
