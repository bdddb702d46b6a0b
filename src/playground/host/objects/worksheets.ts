import { invalidArgument } from "../model/errors";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { SheetRange } from "../model/types";
import type { Visibility } from "../model/sheets";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Kind } from "../protocol/kinds";
import { EVENT, WORKBOOK } from "../protocol/event-numbers";
import { findAll, type SearchCriteria } from "./find-all";
import { resolveAddress } from "./resolve-address";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"];

export const toWholeSheet = (sheetId: string): SheetRange => ({
  sheetId,
  row: 0,
  column: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
});

/** Sheets that a person can go to, in the order of their tabs. */
const listSheets = (workbook: WorkbookModel, visibleOnly: boolean | null): string[] =>
  workbook.sheets.ids.filter((id) => !visibleOnly || workbook.sheets.getVisibility(id) === "Visible");

export const worksheetCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.sheets.ids.map((id) => createHandle("Worksheet", id)),
  item: (_none, { workbook }, key: string) => createHandle("Worksheet", workbook.sheets.get(key)),
  methods: {
    add: (_none, { workbook }, name: string | null) =>
      createHandle("Worksheet", workbook.sheets.add(name ?? undefined)),
    getActiveWorksheet: (_none, { workbook }) => createHandle("Worksheet", workbook.sheets.active),
    getCount: (_none, { workbook }, visibleOnly: boolean | null) => listSheets(workbook, visibleOnly).length,
    getItemOrNullObject: (_none, { workbook }, key: string) => {
      const found = workbook.sheets.find(key);
      return found ? createHandle("Worksheet", found) : null;
    },
    getFirst: (_none, { workbook }, visibleOnly: boolean | null) =>
      createHandle("Worksheet", listSheets(workbook, visibleOnly)[0]!),
    getLast: (_none, { workbook }, visibleOnly: boolean | null) =>
      createHandle("Worksheet", listSheets(workbook, visibleOnly).at(-1)!),
    _RegisterActivatedEvent: (_none, { events }) => events.on(EVENT.worksheetActivated, WORKBOOK),
    _UnregisterActivatedEvent: (_none, { events }) => events.off(EVENT.worksheetActivated, WORKBOOK),
  },
};

export const worksheet: Kind<string> = {
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, { workbook }) => workbook.sheets.getName(id),
      set: (id, name, { workbook }) => workbook.sheets.rename(id, String(name)),
    },
    position: {
      get: (id, { workbook }) => workbook.sheets.getPosition(id),
      set: (id, position, { workbook }) => workbook.sheets.move(id, Number(position)),
    },
    visibility: {
      get: (id, { workbook }) => workbook.sheets.getVisibility(id),
      set: (id, visibility, { workbook }) => {
        if (!VISIBILITIES.includes(String(visibility))) throw invalidArgument(`There is no '${String(visibility)}'.`);
        workbook.sheets.setVisibility(id, visibility as Visibility);
      },
    },
    tabColor: {
      get: (id, { workbook }) => workbook.sheets.getTabColor(id),
      set: (id, color, { workbook }) => workbook.sheets.setTabColor(id, String(color)),
    },
  },
  objects: {
    tables: (id) => createHandle("TableCollection", id),
    charts: (id) => createHandle("ChartCollection", id),
    names: (id) => createHandle("NamedItemCollection", id),
    protection: (id) => createHandle("WorksheetProtection", id),
    freezePanes: (id) => createHandle("WorksheetFreezePanes", id),
  },
  methods: {
    activate: (id, { workbook }) => workbook.sheets.activate(id),
    delete: (id, { workbook }) => workbook.sheets.delete(id),
    // What is dirty is on its way here already.
    calculate: (id, { workbook }, markAllDirty: boolean) => {
      if (markAllDirty) workbook.recalculateSheet(id);
    },
    getRange: (id, { workbook }, address: string | null) =>
      createHandle("Range", address ? resolveAddress(workbook, address, id) : toWholeSheet(id)),
    getRangeByIndexes: (id, _scope, row: number, column: number, rows: number, columns: number) =>
      createHandle("Range", { sheetId: id, row, column, rows, columns }),
    getCell: (id, _scope, row: number, column: number) =>
      createHandle("Range", { sheetId: id, row, column, rows: 1, columns: 1 }),
    getUsedRange: (id, { workbook }, valuesOnly: boolean | null) => {
      // An empty sheet has its first cell for a used range.
      const range = workbook.grid.findUsedRange(id, valuesOnly ?? false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return createHandle("Range", { sheetId: id, ...range });
    },
    getUsedRangeOrNullObject: (id, { workbook }, valuesOnly: boolean | null) => {
      const range = workbook.grid.findUsedRange(id, valuesOnly ?? false);
      return range ? createHandle("Range", { sheetId: id, ...range }) : null;
    },
    findAllOrNullObject: (id, { workbook }, text: string, criteria: SearchCriteria | null) => {
      const areas = findAll(workbook, toWholeSheet(id), text, criteria);
      return areas.length > 0 ? createHandle("RangeAreas", { sheetId: id, areas }) : null;
    },
    _RegisterDataChangedEvent: (id, { events }) => events.on(EVENT.worksheetChanged, id),
    _UnregisterDataChangedEvent: (id, { events }) => events.off(EVENT.worksheetChanged, id),
    _RegisterCalculatedEvent: (id, { events }) => events.on(EVENT.worksheetCalculated, id),
    _UnregisterCalculatedEvent: (id, { events }) => events.off(EVENT.worksheetCalculated, id),
  },
};

export const worksheetProtection: Kind<string> = {
  properties: {
    protected: { get: (id, { workbook }) => workbook.protection.isProtected(id) },
    options: { get: (id, { workbook }) => workbook.protection.getOptions(id) ?? null },
  },
  methods: {
    protect: (id, { workbook }, options: object | null, password: string | null) =>
      workbook.protection.protect(id, options ?? {}, password ?? undefined),
    unprotect: (id, { workbook }, password: string | null) => workbook.protection.unprotect(id, password ?? undefined),
  },
};

export const worksheetFreezePanes: Kind<string> = {
  methods: {
    freezeRows: (id, { workbook }, count: number | null) => workbook.sheets.freeze(id, count ?? 1, 0),
    freezeColumns: (id, { workbook }, count: number | null) => workbook.sheets.freeze(id, 0, count ?? 1),
    unfreeze: (id, { workbook }) => workbook.sheets.freeze(id, 0, 0),
    getLocationOrNullObject: (id, { workbook }) => {
      const { rows, columns } = workbook.sheets.getFrozenPanes(id);
      if (rows === 0 && columns === 0) return null;
      return createHandle("Range", { ...toWholeSheet(id), ...(rows ? { rows } : {}), ...(columns ? { columns } : {}) });
    },
  },
};
