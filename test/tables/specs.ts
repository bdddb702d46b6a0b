/** Arbitrary specs of every kind, and a reader of the cells of a layout. */
import fc from "fast-check";
import { parseRangeAddress } from "../../src/formulas/addresses";
import type { CellReader } from "../../src/formulas/evaluate-call";
import type { TableLayout } from "../../src/tables";
import { TRANSFORMATIONS } from "../../src/query/transformation";
import {
  SERIES_PERIODS,
  TABLE_KINDS,
  getChartKinds,
  getColumnIds,
  createDefaultSpec,
  type TableKind,
  type TableSpec,
} from "../../src/tables";

const SUBJECTS: Readonly<Record<TableKind, readonly string[]>> = {
  partners: ["ASEAN", "EU", "US", "美国", "Japan", "Belt and Road"],
  products: ["Iron ore", "8542", "Automobiles", "集成电路", "Rare earths"],
  series: ["ASEAN", "EU", "United States"],
  summary: ["World", "ASEAN", "Iron ore"],
};

const arbitrarySpec = (kind: TableKind): fc.Arbitrary<TableSpec> =>
  fc
    .record({
      flow: fc.constantFrom<TableSpec["flow"][]>("", "total", "exports", "imports"),
      period: fc.constantFrom("latest", "2025-01/2025-08", "Jan-Jul 2025", "2025-10", "2025"),
      unit: fc.constantFrom("CNY bn", "CNY", "CNY trn", "USD bn", "亿元"),
      columns: fc.uniqueArray(fc.constantFrom(...getColumnIds(kind)), { minLength: 1, maxLength: 5 }),
      by: fc.constantFrom<TableSpec["order"]["by"][]>("name", "printed", ...getColumnIds(kind)),
      descending: fc.boolean(),
      top: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      subjects: fc.uniqueArray(fc.constantFrom(...SUBJECTS[kind]), { maxLength: 3 }),
      language: fc.constantFrom<TableSpec["language"][]>("en", "zh"),
      every: fc.constantFrom<TableSpec["every"][]>(undefined, ...SERIES_PERIODS),
      transformation: fc.constantFrom<TableSpec["transformation"][]>(undefined, undefined, ...TRANSFORMATIONS),
      base: fc.constantFrom<TableSpec["base"][]>(undefined, "2024", "2025-02"),
      chart: fc.option(fc.constantFrom(...getChartKinds(kind)), { nil: undefined }),
      sourceLine: fc.boolean(),
    })
    .map(({ by, descending, top, chart, every, transformation, base, ...rest }): TableSpec => ({
      ...createDefaultSpec(kind, rest.language),
      ...rest,
      order: { by, descending },
      ...(top !== undefined && { top }),
      ...(chart && { chart }),
      ...(kind === "series" && every && { every }),
      ...(kind === "series" && transformation && { transformation }),
      ...(kind === "series" && base && { base }),
    }));

export const specs: fc.Arbitrary<TableSpec> = fc.constantFrom(...TABLE_KINDS).chain(arbitrarySpec);

/** The cells of a layout as formulas on its sheet see them before calculation. */
export const createLayoutReader =
  ({ area, formulas }: TableLayout): CellReader =>
  (reference) => {
    const range = parseRangeAddress(reference);
    if (!range) return undefined;
    return Array.from({ length: range.rows }, (_, down) =>
      Array.from({ length: range.columns }, (_, across) => {
        const cell = formulas[range.row + down - area.row]?.[range.column + across - area.column] ?? "";
        // A leading quote is not part of the text.
        return typeof cell === "string" ? cell.replace(/^'/, "") || null : cell;
      }),
    );
  };
