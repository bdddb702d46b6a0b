import { formatBox, quoteSheet } from "../model/address";
import { itemNotFound } from "../model/errors";
import type { NameModel } from "../model/names";
import type { Place } from "../model/types";
import { handle, type Handle, type Kind, type Scope } from "../protocol/kinds";
import { rangeAt } from "./range-address";

/** =Sheet1!$A$1:$B$2 */
const absolute = ({ workbook }: Scope, place: Place): string =>
  `=${quoteSheet(workbook.sheets.name(place.sheetId))}!${formatBox(place).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

export const namedItemCollection: Kind<string | null> = {
  items: (sheetId, { workbook }) => workbook.names.of(sheetId ?? undefined).map((name) => handle("NamedItem", name)),
  item: (sheetId, { workbook }, key: string) => {
    const name = workbook.names.find(key, sheetId ?? undefined);
    if (!name) throw itemNotFound(`name '${key}'`);
    return handle("NamedItem", name);
  },
  methods: {
    add: (sheetId, scope, name: string, reference: Handle | string, comment: string | null) => {
      const formula = typeof reference === "string" ? reference : absolute(scope, reference.target as Place);
      return handle("NamedItem", scope.workbook.names.add(name, formula, sheetId ?? undefined, comment ?? ""));
    },
    getCount: (sheetId, { workbook }) => workbook.names.of(sheetId ?? undefined).length,
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const name = workbook.names.find(key, sheetId ?? undefined);
      return name ? handle("NamedItem", name) : null;
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
    getRange: (name, { workbook }) => handle("Range", rangeAt(workbook, name.formula, workbook.sheets.active)),
    getRangeOrNullObject: (name, { workbook }) =>
      isRange(name) ? handle("Range", rangeAt(workbook, name.formula, workbook.sheets.active)) : null,
    delete: (name, { workbook }) => workbook.names.delete(name),
  },
};
