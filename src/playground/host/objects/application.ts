import { invalidArgument } from "../model/errors";
import { createHandle, type Kind } from "../protocol/kinds";

export const application: Kind<null> = {
  properties: {
    calculationState: { get: (_none, { workbook }) => (workbook.calculation.isBusy ? "Calculating" : "Done") },
  },
  methods: {
    calculate: (_none, { workbook }, type: string) => {
      if (type !== "Full") throw invalidArgument(`This host has no calculation of type '${type}'.`);
      workbook.calculation.recalculateAll();
    },
    // Both only save time and change no answer: this host draws and calculates after a request, not within it.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const workbook: Kind<null> = {
  objects: {
    application: () => createHandle("Application", null),
    worksheets: () => createHandle("WorksheetCollection", null),
    tables: () => createHandle("TableCollection", null),
    names: () => createHandle("NamedItemCollection", null),
    settings: () => createHandle("SettingCollection", null),
  },
  methods: {
    getActiveCell: (_none, { workbook }) => createHandle("Range", workbook.selection.activeCell),
    getSelectedRange: (_none, { workbook }) => createHandle("Range", workbook.selection.range),
    _RemoveReference: (_none, { references }, id: string) => references.forget(id),
  },
};
