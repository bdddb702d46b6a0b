import { invalidArgument } from "../model/errors";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { Place } from "../model/types";
import type { Visibility } from "../model/sheets";
import type { WorkbookModel } from "../model/workbook";
import { handle, type Kind } from "../protocol/kinds";
import { EVENT, WORKBOOK } from "../protocol/event-numbers";
import { findAll, type SearchCriteria } from "./find";
import { rangeAt } from "./range-address";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"];

export const whole = (sheetId: string): Place => ({ sheetId, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });

/** Sheets that a person can go to, in the order of their tabs. */
const listed = (workbook: WorkbookModel, visibleOnly: boolean | null): string[] =>
  workbook.sheets.ids.filter((id) => !visibleOnly || workbook.sheets.visibility(id) === "Visible");

export const worksheetCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.sheets.ids.map((id) => handle("Worksheet", id)),
  item: (_none, { workbook }, key: string) => handle("Worksheet", workbook.sheets.get(key)),
  methods: {
    add: (_none, { workbook }, name: string | null) => handle("Worksheet", workbook.sheets.add(name ?? undefined)),
    getActiveWorksheet: (_none, { workbook }) => handle("Worksheet", workbook.sheets.active),
    getCount: (_none, { workbook }, visibleOnly: boolean | null) => listed(workbook, visibleOnly).length,
    getItemOrNullObject: (_none, { workbook }, key: string) => {
      const found = workbook.sheets.find(key);
      return found ? handle("Worksheet", found) : null;
    },
    getFirst: (_none, { workbook }, visibleOnly: boolean | null) =>
      handle("Worksheet", listed(workbook, visibleOnly)[0]!),
    getLast: (_none, { workbook }, visibleOnly: boolean | null) =>
      handle("Worksheet", listed(workbook, visibleOnly).at(-1)!),
    _RegisterActivatedEvent: (_none, { events }) => events.on(EVENT.worksheetActivated, WORKBOOK),
    _UnregisterActivatedEvent: (_none, { events }) => events.off(EVENT.worksheetActivated, WORKBOOK),
  },
};

export const worksheet: Kind<string> = {
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, { workbook }) => workbook.sheets.name(id),
      set: (id, name, { workbook }) => workbook.sheets.rename(id, String(name)),
    },
    position: {
      get: (id, { workbook }) => workbook.sheets.position(id),
      set: (id, position, { workbook }) => workbook.sheets.move(id, Number(position)),
    },
    visibility: {
      get: (id, { workbook }) => workbook.sheets.visibility(id),
      set: (id, visibility, { workbook }) => {
        if (!VISIBILITIES.includes(String(visibility))) throw invalidArgument(`There is no '${String(visibility)}'.`);
        workbook.sheets.setVisibility(id, visibility as Visibility);
      },
    },
    tabColor: {
      get: (id, { workbook }) => workbook.sheets.tabColor(id),
      set: (id, color, { workbook }) => workbook.sheets.setTabColor(id, String(color)),
    },
  },
  objects: {
    tables: (id) => handle("TableCollection", id),
    charts: (id) => handle("ChartCollection", id),
    names: (id) => handle("NamedItemCollection", id),
    protection: (id) => handle("WorksheetProtection", id),
    freezePanes: (id) => handle("WorksheetFreezePanes", id),
  },
  methods: {
    activate: (id, { workbook }) => workbook.sheets.activate(id),
    delete: (id, { workbook }) => workbook.sheets.delete(id),
    // What is dirty is on its way here already.
    calculate: (id, { workbook }, markAllDirty: boolean) => {
      if (markAllDirty) workbook.calculateSheet(id);
    },
    getRange: (id, { workbook }, address: string | null) =>
      handle("Range", address ? rangeAt(workbook, address, id) : whole(id)),
    getRangeByIndexes: (id, _scope, row: number, column: number, rows: number, columns: number) =>
      handle("Range", { sheetId: id, row, column, rows, columns }),
    getCell: (id, _scope, row: number, column: number) =>
      handle("Range", { sheetId: id, row, column, rows: 1, columns: 1 }),
    getUsedRange: (id, { workbook }, valuesOnly: boolean | null) => {
      // An empty sheet has its first cell for a used range.
      const box = workbook.grid.used(id, valuesOnly ?? false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return handle("Range", { sheetId: id, ...box });
    },
    getUsedRangeOrNullObject: (id, { workbook }, valuesOnly: boolean | null) => {
      const box = workbook.grid.used(id, valuesOnly ?? false);
      return box ? handle("Range", { sheetId: id, ...box }) : null;
    },
    findAllOrNullObject: (id, { workbook }, text: string, criteria: SearchCriteria | null) => {
      const areas = findAll(workbook, whole(id), text, criteria);
      return areas.length > 0 ? handle("RangeAreas", { sheetId: id, areas }) : null;
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
    options: { get: (id, { workbook }) => workbook.protection.options(id) ?? null },
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
      const { rows, columns } = workbook.sheets.frozen(id);
      if (rows === 0 && columns === 0) return null;
      return handle("Range", { ...whole(id), ...(rows ? { rows } : {}), ...(columns ? { columns } : {}) });
    },
  },
};
