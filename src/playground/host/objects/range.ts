import { contains, formatAddress, intersection, MAX_COLUMNS, MAX_ROWS, onSheet } from "../model/address";
import { invalidArgument, itemNotFound, Refusal } from "../model/errors";
import type { Cells } from "../model/cells";
import type { Place } from "../model/types";
import type { WorkbookModel } from "../model/workbook";
import { handle, type Handle, type Kind, type Scope } from "../protocol/kinds";
import { getCellProperties, setCellProperties } from "./cell-properties";
import { rangeAt } from "./range-address";

const range = (place: Place): Handle<"Range"> => {
  if (!onSheet(place)) throw invalidArgument("The range would lie outside the sheet.");
  return handle("Range", place);
};

/** A matrix of what one reads of each cell. */
const each =
  (one: (cells: Cells) => (place: Place, row: number, column: number) => unknown) =>
  (place: Place, { workbook: { cells } }: Scope): unknown[][] =>
    cells.read(place, one(cells));

/** A part of the sheet that a place has values in. */
function used(workbook: WorkbookModel, place: Place, valuesOnly: boolean | null): Place | undefined {
  const all = workbook.grid.used(place.sheetId, valuesOnly ?? false);
  const part = all && intersection(all, place);
  if (!part) return undefined;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  workbook.cells.read({ sheetId: place.sheetId, ...part }, (cell, row, column) => {
    const filled = workbook.cells.formula(cell, row, column) !== "";
    if (!filled && (valuesOnly || !workbook.grid.raw(place.sheetId, row, column)?.s)) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return undefined;
  return { sheetId: place.sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Another range, given as one or as an address on the same sheet. */
const other = (workbook: WorkbookModel, place: Place, given: Handle | string): Place =>
  typeof given === "string" ? rangeAt(workbook, given, place.sheetId) : (given.target as Place);

const shared = (workbook: WorkbookModel, place: Place, given: Handle | string): Place | undefined => {
  const second = other(workbook, place, given);
  const box = second.sheetId === place.sheetId ? intersection(place, second) : undefined;
  return box && { sheetId: place.sheetId, ...box };
};

const spillFrom = ({ grid }: WorkbookModel, { sheetId, row, column }: Place): Place | undefined =>
  grid.spills(sheetId).find((spill) => spill.row === row && spill.column === column);

const spillOver = ({ grid }: WorkbookModel, place: Place): Place | undefined =>
  grid.spills(place.sheetId).find((spill) => contains(spill, { ...place, rows: 1, columns: 1 }));

const orNull = (place: Place | undefined): Handle<"Range"> | null => (place ? range(place) : null);

const orRefuse = (place: Place | undefined, what: string): Handle<"Range"> => {
  if (!place) throw itemNotFound(what);
  return range(place);
};

export const rangeKind: Kind<Place> = {
  identity: (place, { references }) => ({ _ReferenceId: references.keep(handle("Range", place)) }),
  properties: {
    address: { get: (place, { workbook }) => formatAddress(workbook.sheets.name(place.sheetId), place) },
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: ({ column }) => column },
    rowCount: { get: ({ rows }) => rows },
    columnCount: { get: ({ columns }) => columns },
    cellCount: { get: ({ rows, columns }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns) },
    isEntireColumn: { get: ({ rows }) => rows === MAX_ROWS },
    isEntireRow: { get: ({ columns }) => columns === MAX_COLUMNS },
    values: {
      get: each(({ value }) => value),
      set: (place, values, { workbook }) => workbook.write(place, values),
    },
    formulas: {
      get: each(({ formula }) => formula),
      set: (place, formulas, { workbook }) => workbook.write(place, formulas),
    },
    text: { get: each(({ text }) => text) },
    valueTypes: { get: each(({ valueType }) => valueType) },
    numberFormat: {
      get: each(({ numberFormat }) => numberFormat),
      set: (place, patterns, { workbook }) => {
        workbook.allow(place.sheetId, "formatCells");
        workbook.cells.writeNumberFormats(place, patterns);
      },
    },
    hasSpill: {
      get: (place, { workbook }) => workbook.grid.spills(place.sheetId).some((spill) => intersection(spill, place)),
    },
    left: { get: (place, { workbook }) => workbook.sizes.rectangle(place).left },
    top: { get: (place, { workbook }) => workbook.sizes.rectangle(place).top },
    width: { get: (place, { workbook }) => workbook.sizes.rectangle(place).width },
    height: { get: (place, { workbook }) => workbook.sizes.rectangle(place).height },
  },
  objects: {
    worksheet: ({ sheetId }) => handle("Worksheet", sheetId),
    format: (place) => handle("RangeFormat", place),
  },
  methods: {
    _KeepReference: () => undefined,
    select: (place, { workbook }) => workbook.selection.select(place),
    clear: (place, { workbook }, applyTo: string | null) => {
      const what = applyTo ?? "All";
      if (what !== "All" && what !== "Contents" && what !== "Formats")
        throw new Refusal("ApiNotFound", `Range.clear of '${what}' is not offered by this host.`);
      workbook.allow(place.sheetId);
      workbook.cells.clear(place, what);
    },
    getCell: (place, _scope, row: number, column: number) =>
      range({ ...place, row: place.row + row, column: place.column + column, rows: 1, columns: 1 }),
    getRow: (place, _scope, row: number) => range({ ...place, row: place.row + row, rows: 1 }),
    getColumn: (place, _scope, column: number) => range({ ...place, column: place.column + column, columns: 1 }),
    getLastRow: (place) => range({ ...place, row: place.row + place.rows - 1, rows: 1 }),
    getLastColumn: (place) => range({ ...place, column: place.column + place.columns - 1, columns: 1 }),
    getLastCell: (place) =>
      range({
        ...place,
        row: place.row + place.rows - 1,
        column: place.column + place.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getEntireColumn: (place) => range({ ...place, row: 0, rows: MAX_ROWS }),
    getEntireRow: (place) => range({ ...place, column: 0, columns: MAX_COLUMNS }),
    getResizedRange: (place, _scope, rows: number, columns: number) =>
      range({ ...place, rows: place.rows + rows, columns: place.columns + columns }),
    getAbsoluteResizedRange: (place, _scope, rows: number, columns: number) => range({ ...place, rows, columns }),
    getOffsetRange: (place, _scope, rows: number, columns: number) =>
      range({ ...place, row: place.row + rows, column: place.column + columns }),
    getRowsBelow: (place, _scope, count: number) => range({ ...place, row: place.row + place.rows, rows: count }),
    getColumnsAfter: (place, _scope, count: number) =>
      range({ ...place, column: place.column + place.columns, columns: count }),
    getUsedRangeOrNullObject: (place, { workbook }, valuesOnly: boolean | null) =>
      orNull(used(workbook, place, valuesOnly)),
    getIntersectionOrNullObject: (place, { workbook }, given: Handle | string) =>
      orNull(shared(workbook, place, given)),
    getIntersection: (place, { workbook }, given: Handle | string) =>
      orRefuse(shared(workbook, place, given), "common part of the ranges"),
    getBoundingRect: (place, { workbook }, given: Handle | string) => {
      const { row, column, rows, columns } = other(workbook, place, given);
      const [top, left] = [Math.min(place.row, row), Math.min(place.column, column)];
      const bottom = Math.max(place.row + place.rows, row + rows);
      const right = Math.max(place.column + place.columns, column + columns);
      return range({ sheetId: place.sheetId, row: top, column: left, rows: bottom - top, columns: right - left });
    },
    getCellProperties,
    setCellProperties,
    getTables: (place) => handle("TableScopedCollection", place),
    getSpillingToRange: (place, { workbook }) => orRefuse(spillFrom(workbook, place), "spilled answer here"),
    getSpillingToRangeOrNullObject: (place, { workbook }) => orNull(spillFrom(workbook, place)),
    getSpillParent: (place, { workbook }) => orRefuse(parentOf(workbook, place), "spilled answer here"),
    getSpillParentOrNullObject: (place, { workbook }) => orNull(parentOf(workbook, place)),
  },
};

const parentOf = (workbook: WorkbookModel, place: Place): Place | undefined => {
  const spill = spillOver(workbook, place);
  return spill && { ...spill, rows: 1, columns: 1 };
};
