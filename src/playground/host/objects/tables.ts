import { invalidArgument, itemNotFound } from "../model/errors";
import type { SheetRange, TableModel } from "../model/types";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Handle, type Kind, type Property } from "../protocol/kinds";
import { EVENT } from "../protocol/event-numbers";
import { resolveAddress } from "./resolve-address";

/** A source that may be given as a range or as an address. */
const resolveRange = (workbook: WorkbookModel, given: Handle | string, sheetId: string | null): SheetRange =>
  typeof given === "string"
    ? resolveAddress(workbook, given, sheetId ?? workbook.sheets.active)
    : (given.target as SheetRange);

const listTables = (workbook: WorkbookModel, sheetId: string | null): readonly TableModel[] =>
  sheetId === null ? workbook.tables.all : workbook.tables.listOnSheet(sheetId);

const findTable = (workbook: WorkbookModel, sheetId: string | null, key: string): TableModel | undefined => {
  const found = workbook.tables.find(key);
  return found && (sheetId === null || found.sheetId === sheetId) ? found : undefined;
};

export const tableCollection: Kind<string | null> = {
  items: (sheetId, { workbook }) => listTables(workbook, sheetId).map((table) => createHandle("Table", table)),
  item: (sheetId, { workbook }, key: string) => {
    const found = findTable(workbook, sheetId, key);
    if (!found) throw itemNotFound(`table '${key}'`);
    return createHandle("Table", found);
  },
  methods: {
    add: (sheetId, { workbook }, given: Handle | string, hasHeaders: boolean) => {
      const range = resolveRange(workbook, given, sheetId);
      workbook.checkAllowed(range.sheetId);
      if (!hasHeaders) throw invalidArgument("A table without headers is not offered by this host.");
      return createHandle("Table", workbook.tables.add(range));
    },
    getCount: (sheetId, { workbook }) => listTables(workbook, sheetId).length,
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const found = findTable(workbook, sheetId, key);
      return found ? createHandle("Table", found) : null;
    },
  },
};

export const tableScopedCollection: Kind<SheetRange> = {
  items: (range, { workbook }) => workbook.tables.findTouching(range).map((table) => createHandle("Table", table)),
  methods: {
    getCount: (range, { workbook }) => workbook.tables.findTouching(range).length,
    getFirst: (range, { workbook }) => {
      const [first] = workbook.tables.findTouching(range);
      if (!first) throw itemNotFound("table here");
      return createHandle("Table", first);
    },
  },
};

/** A property that the table keeps as it is. */
const defineProperty = (key: keyof TableModel): Property<TableModel> => ({
  get: (table) => table[key],
  set: (table, value, { workbook }) => {
    workbook.checkAllowed(table.sheetId);
    workbook.tables.update(table, { [key]: value });
  },
});

const STYLE_PATTERN = /^(TableStyle(Light(1\d|2[01]|[1-9])|Medium(1\d|2[0-8]|[1-9])|Dark(1[01]|[1-9])))?$/;

export const table: Kind<TableModel> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (table, name, { workbook }) => workbook.tables.rename(table, String(name)),
    },
    showHeaders: { get: ({ showHeaders }) => showHeaders },
    showTotals: {
      get: ({ showTotals }) => showTotals,
      set: (table, show, { workbook }) => {
        workbook.checkAllowed(table.sheetId);
        workbook.tables.showTotals(table, Boolean(show));
      },
    },
    showFilterButton: defineProperty("showFilterButton"),
    showBandedRows: defineProperty("showBandedRows"),
    showBandedColumns: defineProperty("showBandedColumns"),
    highlightFirstColumn: defineProperty("highlightFirstColumn"),
    highlightLastColumn: defineProperty("highlightLastColumn"),
    style: {
      get: ({ style }) => style,
      set: (table, style, { workbook }) => {
        if (!STYLE_PATTERN.test(String(style))) throw invalidArgument(`There is no table style '${String(style)}'.`);
        workbook.checkAllowed(table.sheetId);
        workbook.tables.update(table, { style: String(style) });
      },
    },
  },
  objects: {
    worksheet: ({ sheetId }) => createHandle("Worksheet", sheetId),
    columns: (table) => createHandle("TableColumnCollection", table),
    rows: (table) => createHandle("TableRowCollection", table),
  },
  methods: {
    getRange: ({ sheetId, range }) => createHandle("Range", { sheetId, ...range }),
    getHeaderRowRange: ({ sheetId, range }) => createHandle("Range", { sheetId, ...range, rows: 1 }),
    getDataBodyRange: (table, { workbook }) => createHandle("Range", workbook.tables.getBodyRange(table)),
    getTotalRowRange: ({ sheetId, range, showTotals }) => {
      if (!showTotals) throw itemNotFound("row of totals");
      return createHandle("Range", { sheetId, ...range, row: range.row + range.rows - 1, rows: 1 });
    },
    resize: (table, { workbook }, given: Handle | string) => {
      workbook.checkAllowed(table.sheetId);
      workbook.tables.resize(table, resolveRange(workbook, given, table.sheetId));
    },
    convertToRange: (table, { workbook }) => {
      workbook.checkAllowed(table.sheetId);
      workbook.tables.convertToRange(table);
      return createHandle("Range", { sheetId: table.sheetId, ...table.range });
    },
    delete: (table, { workbook }) => {
      workbook.checkAllowed(table.sheetId);
      workbook.tables.delete(table);
    },
    _RegisterDataChangedEvent: ({ id }, { events }) => events.on(EVENT.tableChanged, id),
    _UnregisterDataChangedEvent: ({ id }, { events }) => events.off(EVENT.tableChanged, id),
  },
};

type Column = { readonly table: TableModel; readonly id: number };

const findColumnIndex = ({ table, id }: Column): number => table.columns.findIndex((column) => column.id === id);

const findColumn = (table: TableModel, key: string | number): Column | undefined => {
  const found = table.columns.find(({ name, id }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return found && { table, id: found.id };
};

const clipToColumn = (column: Column, range: SheetRange): SheetRange => ({
  ...range,
  column: range.column + findColumnIndex(column),
  columns: 1,
});

export const tableColumnCollection: Kind<TableModel> = {
  properties: { count: { get: ({ columns }) => columns.length } },
  items: (table) => table.columns.map(({ id }) => createHandle("TableColumn", { table, id })),
  item: (table, _scope, key: string | number) => {
    const found = findColumn(table, key);
    if (!found) throw itemNotFound(`column '${key}'`);
    return createHandle("TableColumn", found);
  },
  methods: {
    getCount: ({ columns }) => columns.length,
    getItemAt: (table, _scope, index: number) => {
      const column = table.columns[index];
      if (!column) throw itemNotFound(`column ${index}`);
      return createHandle("TableColumn", { table, id: column.id });
    },
    getItemOrNullObject: (table, _scope, key: string | number) => {
      const found = findColumn(table, key);
      return found ? createHandle("TableColumn", found) : null;
    },
  },
};

export const tableColumn: Kind<Column> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    index: { get: (column) => findColumnIndex(column) },
    name: {
      get: (column) => column.table.columns[findColumnIndex(column)]!.name,
      set: (column, name, { workbook }) => {
        const { sheetId, range } = column.table;
        workbook.write(clipToColumn(column, { sheetId, ...range, rows: 1 }), [[`'${String(name)}`]]);
      },
    },
  },
  methods: {
    getRange: (column) =>
      createHandle("Range", clipToColumn(column, { sheetId: column.table.sheetId, ...column.table.range })),
    getDataBodyRange: (column, { workbook }) =>
      createHandle("Range", clipToColumn(column, workbook.tables.getBodyRange(column.table))),
    getHeaderRowRange: (column) =>
      createHandle("Range", clipToColumn(column, { sheetId: column.table.sheetId, ...column.table.range, rows: 1 })),
  },
};

export const tableRowCollection: Kind<TableModel> = {
  properties: { count: { get: (table, { workbook }) => workbook.tables.getBodyRange(table).rows } },
  methods: { getCount: (table, { workbook }) => workbook.tables.getBodyRange(table).rows },
};
