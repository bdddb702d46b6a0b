import { containsRange, formatAddress, intersect, isOnSheet, type SheetRange } from "../model/address";
import type { Cells } from "../model/cells";
import { ApiError, invalidArgument } from "../model/errors";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Handle, type Kind, type Scope } from "../protocol/kinds";
import { getCellProperties, setCellProperties } from "./cell-properties";
import { resolveRange } from "./resolve-address";

const createRangeHandle = (range: SheetRange): Handle<"Range"> => {
  if (!isOnSheet(range)) throw invalidArgument("The range would lie outside the sheet.");
  return createHandle("Range", range);
};

const toRangeOrNull = (range: SheetRange | undefined): Handle<"Range"> | null =>
  range ? createRangeHandle(range) : null;

/** Reads one value of each cell. */
const readEach =
  (getReader: (cells: Cells) => (range: SheetRange, row: number, column: number) => unknown) =>
  (range: SheetRange, { workbook: { cells } }: Scope): unknown[][] =>
    cells.read(range, getReader(cells));

/** The smallest part of a range that holds all its values; formats count unless only values do. */
function findUsedPart(
  { grid, cells }: WorkbookModel,
  range: SheetRange,
  valuesOnly: boolean | null,
): SheetRange | undefined {
  const { sheetId } = range;
  const used = grid.findUsedRange(sheetId, valuesOnly ?? false);
  const part = used && intersect(used, range);
  if (!part) return undefined;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.read({ sheetId, ...part }, (cell, row, column) => {
    const isFilled = cells.getFormula(cell, row, column) !== "";
    if (!isFilled && (valuesOnly || !grid.getRawCell(sheetId, row, column)?.s)) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return undefined;
  return { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function intersectWith(workbook: WorkbookModel, range: SheetRange, given: Handle | string): SheetRange | undefined {
  const other = resolveRange(workbook, given, range.sheetId);
  const shared = other.sheetId === range.sheetId ? intersect(range, other) : undefined;
  return shared && { sheetId: range.sheetId, ...shared };
}

/** The smallest range that holds both. */
function joinWith(workbook: WorkbookModel, range: SheetRange, given: Handle | string): SheetRange {
  const other = resolveRange(workbook, given, range.sheetId);
  if (other.sheetId !== range.sheetId) throw invalidArgument("The ranges are on different sheets.");
  const [row, column] = [Math.min(range.row, other.row), Math.min(range.column, other.column)];
  const bottom = Math.max(range.row + range.rows, other.row + other.rows);
  const right = Math.max(range.column + range.columns, other.column + other.columns);
  return { sheetId: range.sheetId, row, column, rows: bottom - row, columns: right - column };
}

/** The range that the formula of a cell spills into. */
const findSpillFrom = ({ grid }: WorkbookModel, { sheetId, row, column }: SheetRange): SheetRange | undefined =>
  grid.listSpills(sheetId).find((spill) => spill.row === row && spill.column === column);

/** The cell whose formula spills into a cell. */
function findSpillParent({ grid }: WorkbookModel, range: SheetRange): SheetRange | undefined {
  const cell = { ...range, rows: 1, columns: 1 };
  const over = grid.listSpills(range.sheetId).find((spill) => containsRange(spill, cell));
  return over && { ...over, rows: 1, columns: 1 };
}

export const range: Kind<SheetRange> = {
  identity: (range, { references }) => ({ _ReferenceId: references.keep(createHandle("Range", range)) }),
  properties: {
    address: {
      get: (range, { workbook }) => formatAddress(workbook.sheets.getName(range.sheetId), range),
    },
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: ({ column }) => column },
    rowCount: { get: ({ rows }) => rows },
    columnCount: { get: ({ columns }) => columns },
    values: {
      get: readEach((cells) => cells.getValue),
      set: (range, values, { workbook }) => workbook.write(range, values),
    },
    formulas: {
      get: readEach((cells) => cells.getFormula),
      set: (range, formulas, { workbook }) => workbook.write(range, formulas),
    },
    text: { get: readEach((cells) => cells.getText) },
    numberFormat: {
      get: readEach((cells) => cells.getNumberFormat),
      set: (range, patterns, { workbook }) => {
        workbook.protection.checkAllowed(range.sheetId);
        workbook.cells.writeNumberFormats(range, patterns);
      },
    },
    hasSpill: {
      get: (range, { workbook }) => workbook.grid.listSpills(range.sheetId).some((spill) => intersect(spill, range)),
    },
    left: { get: (range, { workbook }) => workbook.sizes.getBounds(range).left },
    top: { get: (range, { workbook }) => workbook.sizes.getBounds(range).top },
    width: { get: (range, { workbook }) => workbook.sizes.getBounds(range).width },
    height: { get: (range, { workbook }) => workbook.sizes.getBounds(range).height },
  },
  objects: {
    worksheet: ({ sheetId }) => createHandle("Worksheet", sheetId),
    format: (range) => createHandle("RangeFormat", range),
  },
  methods: {
    _KeepReference: () => undefined,
    // office.js writes many cells in pieces, and first has the size of the whole checked.
    _ValidateArraySize: (range, _scope, rows: number, columns: number) => {
      if (rows !== range.rows || columns !== range.columns)
        throw invalidArgument(`${rows} x ${columns} values do not fit ${range.rows} x ${range.columns} cells.`);
    },
    setDirty: (range, { workbook }) => workbook.recalculateRange(range),
    select: (range, { workbook }) => workbook.selection.select(range),
    clear: (range, { workbook }, applyTo: string | null) => {
      const what = applyTo ?? "All";
      if (what !== "All" && what !== "Contents" && what !== "Formats")
        throw new ApiError("ApiNotFound", `Range.clear of '${what}' is not offered by this host.`);
      workbook.protection.checkAllowed(range.sheetId);
      workbook.cells.clear(range, what);
    },
    getCell: (range, _scope, row: number, column: number) =>
      createRangeHandle({
        ...range,
        row: range.row + row,
        column: range.column + column,
        rows: 1,
        columns: 1,
      }),
    getColumn: (range, _scope, column: number) =>
      createRangeHandle({ ...range, column: range.column + column, columns: 1 }),
    getRow: (range, _scope, row: number) => createRangeHandle({ ...range, row: range.row + row, rows: 1 }),
    getBoundingRect: (range, { workbook }, given: Handle | string) =>
      createRangeHandle(joinWith(workbook, range, given)),
    getResizedRange: (range, _scope, rows: number, columns: number) =>
      createRangeHandle({ ...range, rows: range.rows + rows, columns: range.columns + columns }),
    getUsedRangeOrNullObject: (range, { workbook }, valuesOnly: boolean | null) =>
      toRangeOrNull(findUsedPart(workbook, range, valuesOnly)),
    getIntersectionOrNullObject: (range, { workbook }, given: Handle | string) =>
      toRangeOrNull(intersectWith(workbook, range, given)),
    getCellProperties,
    setCellProperties,
    getTables: (range) => createHandle("TableScopedCollection", range),
    getSpillingToRangeOrNullObject: (range, { workbook }) => toRangeOrNull(findSpillFrom(workbook, range)),
    getSpillParentOrNullObject: (range, { workbook }) => toRangeOrNull(findSpillParent(workbook, range)),
  },
};
