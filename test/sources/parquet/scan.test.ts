/** The scan finds what a full read finds, whatever the file and the lists, and reads no more than it must. */
import fc from "fast-check";
import type { KeyLists } from "../../../src/sources/parquet/conditions";
import type { ScanColumns, ScannedRow } from "../../../src/sources/parquet/filter-rows";
import { mapColumns } from "../../../src/sources/parquet/mapping";
import { scanRows } from "../../../src/sources/parquet/scan";
import { openBytes, writeParquet, type TestColumn } from "./make-file";

interface Row {
  readonly flow: string;
  readonly product: string;
  /** Null where the cell is empty: such a row answers nothing. */
  readonly partner: string | null;
  readonly period: string;
  readonly value: number | null;
}

const FLOWS = ["exports", "imports"];
const PRODUCTS = ["010121", "010129", "0102", "8542", "854231", "产品", "\u{1F600}"];
const PARTNERS = ["AUS", "DEU", "USA", "VNM", ""];
const NO_PARTNER = null;
const PERIODS = ["2024-11", "2024-12", "2025-01", "2025-02"];
const KEYS = ["flow", "product", "partner", "period"] as const;
/** Codes that no row has. */
const OTHERS = ["", "9999", "ZZZ", "2030-01"];

const rowArbitrary = fc.record<Row>({
  flow: fc.constantFrom(...FLOWS),
  product: fc.constantFrom(...PRODUCTS),
  partner: fc.constantFrom(...PARTNERS, NO_PARTNER),
  period: fc.constantFrom(...PERIODS),
  value: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
});

const listsArbitrary: fc.Arbitrary<KeyLists[]> = fc.array(
  fc.record(
    {
      flow: fc.subarray([...FLOWS, ...OTHERS]),
      product: fc.subarray([...PRODUCTS, ...OTHERS]),
      partner: fc.subarray([...PARTNERS, ...OTHERS]),
      period: fc.subarray([...PERIODS, ...OTHERS]),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);

const formArbitrary = fc.record({
  rowGroupSize: fc.integer({ min: 1, max: 40 }),
  pageSize: fc.constantFrom(1, 40, 200, 100_000),
  hasIndexes: fc.boolean(),
  statistics: fc.boolean(),
  statisticsTruncateLength: fc.constantFrom(2, 16),
  isSorted: fc.boolean(),
  codec: fc.constantFrom("UNCOMPRESSED", "SNAPPY"),
  gap: fc.constantFrom(0, 100, 1_000_000),
});

const compareRows = (a: Row, b: Row): number =>
  KEYS.map((key) => ((a[key] ?? "") < (b[key] ?? "") ? -1 : (a[key] ?? "") > (b[key] ?? "") ? 1 : 0)).find(Boolean) ??
  0;

const toColumns = (rows: readonly Row[], columnIndex: boolean): TestColumn[] => [
  ...KEYS.map((name): TestColumn => ({
    name,
    data: rows.map((row) => row[name]),
    type: "STRING",
    columnIndex,
    offsetIndex: columnIndex,
  })),
  { name: "value", data: rows.map(({ value }) => value), type: "INT32", columnIndex, offsetIndex: columnIndex },
];

const MAPPING = {
  columns: { flow: "flow", product: "product", partner: "partner", period: "period" },
  measures: { value: { column: "value", unit: "CNY" } },
} as const;

const isListed = (row: Row, lists: KeyLists): boolean =>
  row.partner !== null && KEYS.every((key) => lists[key]?.includes(row[key]!) ?? true);

const toText = ({ flow, product, partner, period, value }: Row): string =>
  [flow, product, partner, period, value].join("|");
const formatRow = ({ keys, digits }: ScannedRow): string =>
  [keys.flow, keys.product, keys.partner, keys.period, digits.value].join("|");

test("any lists give the rows that a full read gives", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(rowArbitrary, { minLength: 1, maxLength: 120 }),
      listsArbitrary,
      formArbitrary,
      async (rows, lists, form) => {
        const { hasIndexes, isSorted, gap, ...options } = form;
        const stored = isSorted ? [...rows].sort(compareRows) : rows;
        const file = await openBytes(writeParquet(toColumns(stored, hasIndexes), options as object));
        const found = await scanRows(file, lists, mapColumns(file, MAPPING), { gap });
        const expected = stored.filter((row) => lists.some((one) => isListed(row, one)));
        expect(found.rows.map(formatRow)).toEqual(expected.map(toText));
      },
    ),
    { numRuns: 400 },
  ));

describe("a sorted file", () => {
  const rows = FLOWS.flatMap((flow) =>
    Array.from({ length: 200 }, (_none, at) => String(at + 1000)).flatMap((product) =>
      ["AUS", "DEU", "USA", "VNM"].flatMap((partner) =>
        PERIODS.map((period, at): Row => ({ flow, product, partner, period, value: Number(product) + at })),
      ),
    ),
  );
  const open = async (columnIndex: boolean, rowGroupSize: number) => {
    const file = await openBytes(
      writeParquet(toColumns(rows, columnIndex), { rowGroupSize, pageSize: 1024, codec: "UNCOMPRESSED" }),
    );
    return { file, columns: mapColumns(file, MAPPING) as ScanColumns };
  };
  const countRead = (reads: readonly [number, number][]): number =>
    reads.reduce((sum, [start, end]) => sum + end - start, 0);
  const lists: KeyLists = { flow: ["imports"], product: ["1017", "1018"] };

  test("is read only where row groups can have the rows", async () => {
    const { file, columns } = await open(false, 320);
    const { rows: found, groups, rowsRead } = await scanRows(file, [lists], columns, { gap: 0 });
    expect(found).toHaveLength(32);
    expect(groups).toEqual([10]);
    expect(rowsRead).toBe(320);
    expect(countRead(file.reader.reads)).toBeLessThan(file.reader.byteLength / 15);
  });
  test("is read only where pages can have them", async () => {
    const whole = await open(false, 3200);
    const paged = await open(true, 3200);
    const [one, other] = await Promise.all(
      [whole, paged].map(({ file, columns }) => scanRows(file, [lists], columns, { gap: 0 })),
    );
    expect(other!.rows).toEqual(one!.rows);
    expect(other!.rowsRead).toBeLessThan(one!.rowsRead / 10);
    expect(countRead(paged.file.reader.reads)).toBeLessThan(countRead(whole.file.reader.reads) / 2);
  });
  test("is not read at all where no row group can have them", async () => {
    const { file, columns } = await open(false, 320);
    expect((await scanRows(file, [{ product: ["5000"] }, { flow: [] }], columns)).rows).toEqual([]);
    expect(file.reader.reads).toEqual([]);
  });
  test("has ranges near each other read at once, and far ones apart", async () => {
    const { file, columns } = await open(false, 320);
    await scanRows(file, [{ product: ["1000", "1199"] }], columns, { gap: 1000 });
    const apart = file.reader.reads.length;
    file.reader.reads.length = 0;
    await scanRows(file, [{ product: ["1000", "1199"] }], columns, { gap: 10_000_000 });
    expect([apart, file.reader.reads.length]).toEqual([3, 1]);
  });
  test("is not read beyond the limit", async () => {
    const { file, columns } = await open(false, 320);
    await expect(scanRows(file, [{ partner: ["USA"] }], columns, { maxBytes: 1000 })).rejects.toMatchObject({
      code: "parquet: tooMuch",
    });
    expect(file.reader.reads).toEqual([]);
  });
  test("is not read on once the signal has aborted", async () => {
    const { file, columns } = await open(false, 320);
    const controller = new AbortController();
    controller.abort(new Error("enough"));
    await expect(scanRows(file, [{}], columns, { signal: controller.signal })).rejects.toThrow("enough");
    expect(file.reader.reads).toEqual([]);
  });
});
