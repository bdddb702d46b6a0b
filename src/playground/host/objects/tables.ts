import { invalidArgument, itemNotFound } from "../model/errors";
import type { Place, TableModel } from "../model/types";
import type { WorkbookModel } from "../model/workbook";
import { handle, type Handle, type Kind, type Property } from "../protocol/kinds";
import { EVENT } from "../protocol/event-numbers";
import { rangeAt } from "./range-address";

/** A source that may be given as a range or as an address. */
const placeOf = (workbook: WorkbookModel, given: Handle | string, sheetId: string | null): Place =>
  typeof given === "string" ? rangeAt(workbook, given, sheetId ?? workbook.sheets.active) : (given.target as Place);

const tablesOf = (workbook: WorkbookModel, sheetId: string | null): readonly TableModel[] =>
  sheetId === null ? workbook.tables.all : workbook.tables.on(sheetId);

const find = (workbook: WorkbookModel, sheetId: string | null, key: string): TableModel | undefined => {
  const found = workbook.tables.find(key);
  return found && (sheetId === null || found.sheetId === sheetId) ? found : undefined;
};

export const tableCollection: Kind<string | null> = {
  items: (sheetId, { workbook }) => tablesOf(workbook, sheetId).map((table) => handle("Table", table)),
  item: (sheetId, { workbook }, key: string) => {
    const found = find(workbook, sheetId, key);
    if (!found) throw itemNotFound(`table '${key}'`);
    return handle("Table", found);
  },
  methods: {
    add: (sheetId, { workbook }, given: Handle | string, hasHeaders: boolean) => {
      const place = placeOf(workbook, given, sheetId);
      workbook.allow(place.sheetId);
      if (!hasHeaders) throw invalidArgument("A table without headers is not offered by this host.");
      return handle("Table", workbook.tables.add(place));
    },
    getCount: (sheetId, { workbook }) => tablesOf(workbook, sheetId).length,
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const found = find(workbook, sheetId, key);
      return found ? handle("Table", found) : null;
    },
  },
};

export const tableScopedCollection: Kind<Place> = {
  items: (place, { workbook }) => workbook.tables.touching(place).map((table) => handle("Table", table)),
  methods: {
    getCount: (place, { workbook }) => workbook.tables.touching(place).length,
    getFirst: (place, { workbook }) => {
      const [first] = workbook.tables.touching(place);
      if (!first) throw itemNotFound("table here");
      return handle("Table", first);
    },
  },
};

/** A property that the table keeps as it is. */
const kept = (key: keyof TableModel): Property<TableModel> => ({
  get: (table) => table[key],
  set: (table, value, { workbook }) => {
    workbook.allow(table.sheetId);
    workbook.tables.change(table, { [key]: value });
  },
});

const STYLE = /^(TableStyle(Light(1\d|2[01]|[1-9])|Medium(1\d|2[0-8]|[1-9])|Dark(1[01]|[1-9])))?$/;

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
        workbook.allow(table.sheetId);
        workbook.tables.showTotals(table, Boolean(show));
      },
    },
    showFilterButton: kept("showFilterButton"),
    showBandedRows: kept("showBandedRows"),
    showBandedColumns: kept("showBandedColumns"),
    highlightFirstColumn: kept("highlightFirstColumn"),
    highlightLastColumn: kept("highlightLastColumn"),
    style: {
      get: ({ style }) => style,
      set: (table, style, { workbook }) => {
        if (!STYLE.test(String(style))) throw invalidArgument(`There is no table style '${String(style)}'.`);
        workbook.allow(table.sheetId);
        workbook.tables.change(table, { style: String(style) });
      },
    },
  },
  objects: {
    worksheet: ({ sheetId }) => handle("Worksheet", sheetId),
    columns: (table) => handle("TableColumnCollection", table),
    rows: (table) => handle("TableRowCollection", table),
  },
  methods: {
    getRange: ({ sheetId, box }) => handle("Range", { sheetId, ...box }),
    getHeaderRowRange: ({ sheetId, box }) => handle("Range", { sheetId, ...box, rows: 1 }),
    getDataBodyRange: (table, { workbook }) => handle("Range", workbook.tables.body(table)),
    getTotalRowRange: ({ sheetId, box, showTotals }) => {
      if (!showTotals) throw itemNotFound("row of totals");
      return handle("Range", { sheetId, ...box, row: box.row + box.rows - 1, rows: 1 });
    },
    resize: (table, { workbook }, given: Handle | string) => {
      workbook.allow(table.sheetId);
      workbook.tables.resize(table, placeOf(workbook, given, table.sheetId));
    },
    convertToRange: (table, { workbook }) => {
      workbook.allow(table.sheetId);
      workbook.tables.convertToRange(table);
      return handle("Range", { sheetId: table.sheetId, ...table.box });
    },
    delete: (table, { workbook }) => {
      workbook.allow(table.sheetId);
      workbook.tables.delete(table);
    },
    _RegisterDataChangedEvent: ({ id }, { events }) => events.on(EVENT.tableChanged, id),
    _UnregisterDataChangedEvent: ({ id }, { events }) => events.off(EVENT.tableChanged, id),
  },
};

type Column = { readonly table: TableModel; readonly id: number };

const columnAt = ({ table, id }: Column): number => table.columns.findIndex((column) => column.id === id);

const columnOf = (table: TableModel, key: string | number): Column | undefined => {
  const found = table.columns.find(({ name, id }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return found && { table, id: found.id };
};

const part = (column: Column, place: Place): Place => ({
  ...place,
  column: place.column + columnAt(column),
  columns: 1,
});

export const tableColumnCollection: Kind<TableModel> = {
  properties: { count: { get: ({ columns }) => columns.length } },
  items: (table) => table.columns.map(({ id }) => handle("TableColumn", { table, id })),
  item: (table, _scope, key: string | number) => {
    const found = columnOf(table, key);
    if (!found) throw itemNotFound(`column '${key}'`);
    return handle("TableColumn", found);
  },
  methods: {
    getCount: ({ columns }) => columns.length,
    getItemAt: (table, _scope, index: number) => {
      const column = table.columns[index];
      if (!column) throw itemNotFound(`column ${index}`);
      return handle("TableColumn", { table, id: column.id });
    },
    getItemOrNullObject: (table, _scope, key: string | number) => {
      const found = columnOf(table, key);
      return found ? handle("TableColumn", found) : null;
    },
  },
};

export const tableColumn: Kind<Column> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    index: { get: (column) => columnAt(column) },
    name: {
      get: (column) => column.table.columns[columnAt(column)]!.name,
      set: (column, name, { workbook }) => {
        const { sheetId, box } = column.table;
        workbook.write(part(column, { sheetId, ...box, rows: 1 }), [[`'${String(name)}`]]);
      },
    },
  },
  methods: {
    getRange: (column) => handle("Range", part(column, { sheetId: column.table.sheetId, ...column.table.box })),
    getDataBodyRange: (column, { workbook }) => handle("Range", part(column, workbook.tables.body(column.table))),
    getHeaderRowRange: (column) =>
      handle("Range", part(column, { sheetId: column.table.sheetId, ...column.table.box, rows: 1 })),
  },
};

export const tableRowCollection: Kind<TableModel> = {
  properties: { count: { get: (table, { workbook }) => workbook.tables.body(table).rows } },
  methods: { getCount: (table, { workbook }) => workbook.tables.body(table).rows },
};
