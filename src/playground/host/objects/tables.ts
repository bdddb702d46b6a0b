import type { SheetRange } from "../model/address";
import { invalidArgument, itemNotFound } from "../model/errors";
import type { TableModel } from "../model/tables";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Handle, type Kind } from "../protocol/kinds";
import { resolveRange } from "./resolve-address";

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
      const range = resolveRange(workbook, given, sheetId ?? workbook.sheets.active);
      workbook.protection.checkAllowed(range.sheetId);
      if (!hasHeaders) throw invalidArgument("A table without headers is not offered by this host.");
      return createHandle("Table", workbook.tables.add(range));
    },
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const found = findTable(workbook, sheetId, key);
      return found ? createHandle("Table", found) : null;
    },
  },
};

export const tableScopedCollection: Kind<SheetRange> = {
  items: (range, { workbook }) => workbook.tables.findTouching(range).map((table) => createHandle("Table", table)),
};

const STYLE_PATTERN = /^(TableStyle(Light(1\d|2[01]|[1-9])|Medium(1\d|2[0-8]|[1-9])|Dark(1[01]|[1-9])))?$/;

export const table: Kind<TableModel> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (table, name, { workbook }) => workbook.tables.rename(table, String(name)),
    },
    showTotals: {
      get: ({ showTotals }) => showTotals,
      set: (table, show, { workbook }) => {
        workbook.protection.checkAllowed(table.sheetId);
        workbook.tables.showTotals(table, Boolean(show));
      },
    },
    showFilterButton: {
      set: (table, show, { workbook }) => {
        workbook.protection.checkAllowed(table.sheetId);
        table.showFilterButton = Boolean(show);
      },
    },
    style: {
      get: ({ style }) => style,
      set: (table, style, { workbook }) => {
        if (!STYLE_PATTERN.test(String(style))) throw invalidArgument(`There is no table style '${String(style)}'.`);
        workbook.protection.checkAllowed(table.sheetId);
        table.style = String(style);
      },
    },
  },
  objects: {
    worksheet: ({ sheetId }) => createHandle("Worksheet", sheetId),
  },
  methods: {
    getRange: ({ sheetId, range }) => createHandle("Range", { sheetId, ...range }),
    getHeaderRowRange: ({ sheetId, range }) => createHandle("Range", { sheetId, ...range, rows: 1 }),
    getDataBodyRange: (table, { workbook }) => createHandle("Range", workbook.tables.getBodyRange(table)),
    resize: (table, { workbook }, given: Handle | string) => {
      workbook.protection.checkAllowed(table.sheetId);
      workbook.tables.resize(table, resolveRange(workbook, given, table.sheetId));
    },
    delete: (table, { workbook }) => {
      workbook.protection.checkAllowed(table.sheetId);
      workbook.tables.delete(table);
    },
  },
};
