import { MAX_COLUMNS, MAX_ROWS, type SheetRange } from "../model/address";
import { createHandle, type Kind } from "../protocol/kinds";
import { resolveAddress } from "./resolve-address";

const toWholeSheet = (sheetId: string): SheetRange => ({
  sheetId,
  row: 0,
  column: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
});

export const worksheetCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.sheets.ids.map((id) => createHandle("Worksheet", id)),
  item: (_none, { workbook }, key: string) => createHandle("Worksheet", workbook.sheets.get(key)),
  methods: {
    add: (_none, { workbook }, name: string | null) =>
      createHandle("Worksheet", workbook.sheets.add(name ?? undefined)),
    getActiveWorksheet: (_none, { workbook }) => createHandle("Worksheet", workbook.sheets.active),
    getItemOrNullObject: (_none, { workbook }, key: string) => {
      const found = workbook.sheets.find(key);
      return found ? createHandle("Worksheet", found) : null;
    },
    // The add-in listens to changes of cells; they are sent to it without asking whether it does.
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    getFirst: (_none, { workbook }) => createHandle("Worksheet", workbook.sheets.ids[0]!),
  },
};

export const worksheet: Kind<string> = {
  identity: (id) => ({ Id: id }),
  properties: {
    name: {
      get: (id, { workbook }) => workbook.sheets.getName(id),
      set: (id, name, { workbook }) => workbook.sheets.rename(id, String(name)),
    },
  },
  objects: {
    tables: (id) => createHandle("TableCollection", id),
    charts: (id) => createHandle("ChartCollection", id),
    protection: (id) => createHandle("WorksheetProtection", id),
  },
  methods: {
    activate: (id, { workbook }) => workbook.sheets.activate(id),
    delete: (id, { workbook }) => workbook.sheets.delete(id),
    // Cells that are dirty are being calculated already.
    calculate: (id, { workbook }, markAllDirty: boolean) => {
      if (markAllDirty) workbook.recalculateSheet(id);
    },
    getRange: (id, { workbook }, address: string | null) =>
      createHandle("Range", address ? resolveAddress(workbook, address, id) : toWholeSheet(id)),
    getCell: (id, _scope, row: number, column: number) =>
      createHandle("Range", { sheetId: id, row, column, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (id, { workbook }, valuesOnly: boolean | null) => {
      const range = workbook.grid.findUsedRange(id, valuesOnly ?? false);
      return range ? createHandle("Range", { sheetId: id, ...range }) : null;
    },
  },
};

export const worksheetProtection: Kind<string> = {
  properties: { protected: { get: (id, { workbook }) => workbook.protection.isProtected(id) } },
};
