import { containsRange, formatAddress, intersect, MAX_COLUMNS, MAX_ROWS, isOnSheet } from "../model/address";
import { invalidArgument, itemNotFound, ApiError } from "../model/errors";
import type { Cells } from "../model/cells";
import type { SheetRange } from "../model/types";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Handle, type Kind, type Scope } from "../protocol/kinds";
import { getCellProperties, setCellProperties } from "./cell-properties";
import { resolveAddress } from "./resolve-address";

const createRangeHandle = (sheetRange: SheetRange): Handle<"Range"> => {
  if (!isOnSheet(sheetRange)) throw invalidArgument("The range would lie outside the sheet.");
  return createHandle("Range", sheetRange);
};

/** A matrix of what one reads of each cell. */
const readEach =
  (one: (cells: Cells) => (sheetRange: SheetRange, row: number, column: number) => unknown) =>
  (sheetRange: SheetRange, { workbook: { cells } }: Scope): unknown[][] =>
    cells.read(sheetRange, one(cells));

/** A part of the sheet that a place has values in. */
function findUsedPart(
  workbook: WorkbookModel,
  sheetRange: SheetRange,
  valuesOnly: boolean | null,
): SheetRange | undefined {
  const all = workbook.grid.findUsedRange(sheetRange.sheetId, valuesOnly ?? false);
  const part = all && intersect(all, sheetRange);
  if (!part) return undefined;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  workbook.cells.read({ sheetId: sheetRange.sheetId, ...part }, (cell, row, column) => {
    const filled = workbook.cells.getFormula(cell, row, column) !== "";
    if (!filled && (valuesOnly || !workbook.grid.getRawCell(sheetRange.sheetId, row, column)?.s)) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return undefined;
  return { sheetId: sheetRange.sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Another range, given as one or as an address on the same sheet. */
const resolveRange = (workbook: WorkbookModel, sheetRange: SheetRange, given: Handle | string): SheetRange =>
  typeof given === "string" ? resolveAddress(workbook, given, sheetRange.sheetId) : (given.target as SheetRange);

const intersectWith = (
  workbook: WorkbookModel,
  sheetRange: SheetRange,
  given: Handle | string,
): SheetRange | undefined => {
  const second = resolveRange(workbook, sheetRange, given);
  const range = second.sheetId === sheetRange.sheetId ? intersect(sheetRange, second) : undefined;
  return range && { sheetId: sheetRange.sheetId, ...range };
};

const findSpillFrom = ({ grid }: WorkbookModel, { sheetId, row, column }: SheetRange): SheetRange | undefined =>
  grid.listSpills(sheetId).find((spill) => spill.row === row && spill.column === column);

const findSpillOver = ({ grid }: WorkbookModel, sheetRange: SheetRange): SheetRange | undefined =>
  grid.listSpills(sheetRange.sheetId).find((spill) => containsRange(spill, { ...sheetRange, rows: 1, columns: 1 }));

const toRangeOrNull = (sheetRange: SheetRange | undefined): Handle<"Range"> | null =>
  sheetRange ? createRangeHandle(sheetRange) : null;

const toRangeOrThrow = (sheetRange: SheetRange | undefined, what: string): Handle<"Range"> => {
  if (!sheetRange) throw itemNotFound(what);
  return createRangeHandle(sheetRange);
};

export const rangeKind: Kind<SheetRange> = {
  identity: (sheetRange, { references }) => ({ _ReferenceId: references.keep(createHandle("Range", sheetRange)) }),
  properties: {
    address: {
      get: (sheetRange, { workbook }) => formatAddress(workbook.sheets.getName(sheetRange.sheetId), sheetRange),
    },
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: ({ column }) => column },
    rowCount: { get: ({ rows }) => rows },
    columnCount: { get: ({ columns }) => columns },
    cellCount: { get: ({ rows, columns }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns) },
    isEntireColumn: { get: ({ rows }) => rows === MAX_ROWS },
    isEntireRow: { get: ({ columns }) => columns === MAX_COLUMNS },
    values: {
      get: readEach(({ getValue: value }) => value),
      set: (sheetRange, values, { workbook }) => workbook.write(sheetRange, values),
    },
    formulas: {
      get: readEach(({ getFormula: formula }) => formula),
      set: (sheetRange, formulas, { workbook }) => workbook.write(sheetRange, formulas),
    },
    text: { get: readEach(({ getText: text }) => text) },
    valueTypes: { get: readEach(({ getValueType: valueType }) => valueType) },
    numberFormat: {
      get: readEach(({ getNumberFormat: numberFormat }) => numberFormat),
      set: (sheetRange, patterns, { workbook }) => {
        workbook.checkAllowed(sheetRange.sheetId, "formatCells");
        workbook.cells.writeNumberFormats(sheetRange, patterns);
      },
    },
    hasSpill: {
      get: (sheetRange, { workbook }) =>
        workbook.grid.listSpills(sheetRange.sheetId).some((spill) => intersect(spill, sheetRange)),
    },
    left: { get: (sheetRange, { workbook }) => workbook.sizes.getBounds(sheetRange).left },
    top: { get: (sheetRange, { workbook }) => workbook.sizes.getBounds(sheetRange).top },
    width: { get: (sheetRange, { workbook }) => workbook.sizes.getBounds(sheetRange).width },
    height: { get: (sheetRange, { workbook }) => workbook.sizes.getBounds(sheetRange).height },
  },
  objects: {
    worksheet: ({ sheetId }) => createHandle("Worksheet", sheetId),
    format: (sheetRange) => createHandle("RangeFormat", sheetRange),
  },
  methods: {
    _KeepReference: () => undefined,
    select: (sheetRange, { workbook }) => workbook.selection.select(sheetRange),
    clear: (sheetRange, { workbook }, applyTo: string | null) => {
      const what = applyTo ?? "All";
      if (what !== "All" && what !== "Contents" && what !== "Formats")
        throw new ApiError("ApiNotFound", `Range.clear of '${what}' is not offered by this host.`);
      workbook.checkAllowed(sheetRange.sheetId);
      workbook.cells.clear(sheetRange, what);
    },
    getCell: (sheetRange, _scope, row: number, column: number) =>
      createRangeHandle({
        ...sheetRange,
        row: sheetRange.row + row,
        column: sheetRange.column + column,
        rows: 1,
        columns: 1,
      }),
    getRow: (sheetRange, _scope, row: number) =>
      createRangeHandle({ ...sheetRange, row: sheetRange.row + row, rows: 1 }),
    getColumn: (sheetRange, _scope, column: number) =>
      createRangeHandle({ ...sheetRange, column: sheetRange.column + column, columns: 1 }),
    getLastRow: (sheetRange) =>
      createRangeHandle({ ...sheetRange, row: sheetRange.row + sheetRange.rows - 1, rows: 1 }),
    getLastColumn: (sheetRange) =>
      createRangeHandle({ ...sheetRange, column: sheetRange.column + sheetRange.columns - 1, columns: 1 }),
    getLastCell: (sheetRange) =>
      createRangeHandle({
        ...sheetRange,
        row: sheetRange.row + sheetRange.rows - 1,
        column: sheetRange.column + sheetRange.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getEntireColumn: (sheetRange) => createRangeHandle({ ...sheetRange, row: 0, rows: MAX_ROWS }),
    getEntireRow: (sheetRange) => createRangeHandle({ ...sheetRange, column: 0, columns: MAX_COLUMNS }),
    getResizedRange: (sheetRange, _scope, rows: number, columns: number) =>
      createRangeHandle({ ...sheetRange, rows: sheetRange.rows + rows, columns: sheetRange.columns + columns }),
    getAbsoluteResizedRange: (sheetRange, _scope, rows: number, columns: number) =>
      createRangeHandle({ ...sheetRange, rows, columns }),
    getOffsetRange: (sheetRange, _scope, rows: number, columns: number) =>
      createRangeHandle({ ...sheetRange, row: sheetRange.row + rows, column: sheetRange.column + columns }),
    getRowsBelow: (sheetRange, _scope, count: number) =>
      createRangeHandle({ ...sheetRange, row: sheetRange.row + sheetRange.rows, rows: count }),
    getColumnsAfter: (sheetRange, _scope, count: number) =>
      createRangeHandle({ ...sheetRange, column: sheetRange.column + sheetRange.columns, columns: count }),
    getUsedRangeOrNullObject: (sheetRange, { workbook }, valuesOnly: boolean | null) =>
      toRangeOrNull(findUsedPart(workbook, sheetRange, valuesOnly)),
    getIntersectionOrNullObject: (sheetRange, { workbook }, given: Handle | string) =>
      toRangeOrNull(intersectWith(workbook, sheetRange, given)),
    getIntersection: (sheetRange, { workbook }, given: Handle | string) =>
      toRangeOrThrow(intersectWith(workbook, sheetRange, given), "common part of the ranges"),
    getBoundingRect: (sheetRange, { workbook }, given: Handle | string) => {
      const { row, column, rows, columns } = resolveRange(workbook, sheetRange, given);
      const [top, left] = [Math.min(sheetRange.row, row), Math.min(sheetRange.column, column)];
      const bottom = Math.max(sheetRange.row + sheetRange.rows, row + rows);
      const right = Math.max(sheetRange.column + sheetRange.columns, column + columns);
      return createRangeHandle({
        sheetId: sheetRange.sheetId,
        row: top,
        column: left,
        rows: bottom - top,
        columns: right - left,
      });
    },
    getCellProperties,
    setCellProperties,
    getTables: (sheetRange) => createHandle("TableScopedCollection", sheetRange),
    getSpillingToRange: (sheetRange, { workbook }) =>
      toRangeOrThrow(findSpillFrom(workbook, sheetRange), "spilled answer here"),
    getSpillingToRangeOrNullObject: (sheetRange, { workbook }) => toRangeOrNull(findSpillFrom(workbook, sheetRange)),
    getSpillParent: (sheetRange, { workbook }) =>
      toRangeOrThrow(findSpillParent(workbook, sheetRange), "spilled answer here"),
    getSpillParentOrNullObject: (sheetRange, { workbook }) => toRangeOrNull(findSpillParent(workbook, sheetRange)),
  },
};

const findSpillParent = (workbook: WorkbookModel, sheetRange: SheetRange): SheetRange | undefined => {
  const spill = findSpillOver(workbook, sheetRange);
  return spill && { ...spill, rows: 1, columns: 1 };
};
