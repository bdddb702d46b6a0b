import { formatRange, quoteSheet } from "../model/address";
import { itemNotFound } from "../model/errors";
import type { NameModel } from "../model/names";
import type { SheetRange } from "../model/types";
import { createHandle, type Handle, type Kind, type Scope } from "../protocol/kinds";
import { resolveAddress } from "./resolve-address";

/** =Sheet1!$A$1:$B$2 */
const formatAbsolute = ({ workbook }: Scope, range: SheetRange): string =>
  `=${quoteSheet(workbook.sheets.getName(range.sheetId))}!${formatRange(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

export const namedItemCollection: Kind<string | null> = {
  items: (sheetId, { workbook }) =>
    workbook.names.list(sheetId ?? undefined).map((name) => createHandle("NamedItem", name)),
  item: (sheetId, { workbook }, key: string) => {
    const name = workbook.names.find(key, sheetId ?? undefined);
    if (!name) throw itemNotFound(`name '${key}'`);
    return createHandle("NamedItem", name);
  },
  methods: {
    add: (sheetId, scope, name: string, reference: Handle | string, comment: string | null) => {
      const formula = typeof reference === "string" ? reference : formatAbsolute(scope, reference.target as SheetRange);
      return createHandle("NamedItem", scope.workbook.names.add(name, formula, sheetId ?? undefined, comment ?? ""));
    },
    getCount: (sheetId, { workbook }) => workbook.names.list(sheetId ?? undefined).length,
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const name = workbook.names.find(key, sheetId ?? undefined);
      return name ? createHandle("NamedItem", name) : null;
    },
  },
};

const isRange = ({ formula }: NameModel): boolean => /^=.+!\$?[A-Z]+\$?\d+/i.test(formula);

export const namedItem: Kind<NameModel> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: ({ name }) => name },
    comment: { get: ({ comment }) => comment, set: (name, comment) => void (name.comment = String(comment)) },
    visible: { get: ({ visible }) => visible, set: (name, visible) => void (name.visible = Boolean(visible)) },
    formula: {
      get: ({ formula }) => formula,
      set: (name, formula, { workbook }) => workbook.names.setFormula(name, String(formula)),
    },
    type: { get: (name) => (isRange(name) ? "Range" : "Error") },
  },
  methods: {
    getRange: (name, { workbook }) =>
      createHandle("Range", resolveAddress(workbook, name.formula, workbook.sheets.active)),
    getRangeOrNullObject: (name, { workbook }) =>
      isRange(name) ? createHandle("Range", resolveAddress(workbook, name.formula, workbook.sheets.active)) : null,
    delete: (name, { workbook }) => workbook.names.delete(name),
  },
};
