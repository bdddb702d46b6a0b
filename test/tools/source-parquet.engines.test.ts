/** npm run source:parquet, with the DuckDB that it fetches: the digits, the order and the codes of what it writes. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readFooter } from "../../src/sources/parquet/footer";
import { createParquetFile } from "../../src/sources/parquet/parquet-file";
import { writeSourceFile } from "../../src/tools/source-parquet/write-source-file";
import { createMemoryReader } from "../sources/parquet/make-file";

const FIXTURES = "test/sources/parquet/fixtures";
const folder = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
const output = path.join(folder, "out.parquet");
const ORDER = ["flow", "product", "partner", "month"];

function writeCsv(...lines: readonly string[]): string {
  const file = path.join(folder, "in.csv");
  writeFileSync(file, lines.join("\n"));
  return file;
}
const HEADING = "flow,product,partner,month,value";

test("the fixture of the tests is what the command makes of its table", async () => {
  const { rows } = await writeSourceFile({ input: `${FIXTURES}/trade.csv`, output, order: ORDER, codec: "zstd" });
  expect(rows).toBe(690);
  expect(readFileSync(output).equals(readFileSync(`${FIXTURES}/trade.parquet`))).toBe(true);
});

test.each([
  ["BIGINT", ["12", "-5", "", "0"]],
  ["DECIMAL(18, 2)", ["12.34", "0.05", "-1.00"]],
  ["DECIMAL(38, 1)", ["1234567890123456789.5", "1.0"]],
  ["VARCHAR", ["6.82", "16.9"]],
  ["VARCHAR", ["007", "8"]],
  ["VARCHAR", ["1e5", "2"]],
  ["VARCHAR", ["", ""]],
])("a column is %s where that keeps its digits: %j", async (type, cells) => {
  const input = writeCsv(HEADING, ...cells.map((cell, at) => `exports,010121,USA,2025-0${at + 1},${cell}`));
  const { types } = await writeSourceFile({ input, output, order: ORDER, codec: "zstd" });
  expect(Object.fromEntries(types)).toMatchObject({ product: "VARCHAR", month: "VARCHAR", value: type });
});

test("the codes of the columns sorted by stand in the footer, and the codec is the one asked for", async () => {
  const input = writeCsv(HEADING, "imports,850000,USA,2025-01,1", "exports,010121,O'Neill,2025-02,2");
  await writeSourceFile({ input, output, order: ["partner", "flow"], codec: "snappy" });
  const reader = createMemoryReader(readFileSync(output));
  const { metadata } = createParquetFile(reader, await readFooter(reader));
  const listed = metadata.key_value_metadata!.find(({ key }) => key === "tradesheet.codes")!.value!;
  expect(JSON.parse(listed)).toEqual({ partner: ["O'Neill", "USA"], flow: ["exports", "imports"] });
  expect(metadata.row_groups[0]!.columns.map(({ meta_data }) => meta_data!.codec)).toEqual(Array(5).fill("SNAPPY"));
});

test.each([
  [{ input: "none.csv" }, "There is no file none.csv."],
  [{ codec: "lzo" }, "'lzo' is no codec. The codecs are: zstd, snappy."],
  [
    { order: ["flow", "country"] },
    "has no column 'country' to sort by. Its columns are: flow, product, partner, month, value.",
  ],
])("what is wrong is said: %j", async (options, text) => {
  const input = writeCsv(HEADING, "exports,010121,USA,2025-01,1");
  await expect(writeSourceFile({ input, output, order: ORDER, codec: "zstd", ...options })).rejects.toThrow(text);
});
