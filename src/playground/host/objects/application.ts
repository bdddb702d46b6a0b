import { invalidArgument } from "../model/errors";
import { createHandle, type Kind } from "../protocol/kinds";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const application: Kind<null> = {
  properties: {
    calculationMode: {
      get: (_none, { workbook }) => workbook.calculation.mode,
      set: (_none, mode, { workbook }) => {
        if (!MODES.includes(String(mode))) throw invalidArgument(`There is no calculation mode '${String(mode)}'.`);
        workbook.calculation.mode = String(mode);
      },
    },
    calculationState: {
      get: (_none, { workbook }) => (workbook.calculation.isBusy ? "Calculating" : "Done"),
    },
  },
  methods: {
    calculate: (_none, { workbook }, type: string) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument(`There is no '${type}'.`);
      // Everything that is not calculated already is on its way here; only a full calculation asks all again.
      if (type !== "Recalculate") workbook.calculation.recalculateAll();
    },
    // Promises of speed, which change no answer: this host shows and calculates after a request, not within it.
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
    customXmlParts: () => createHandle("CustomXmlPartCollection", null),
  },
  methods: {
    getActiveCell: (_none, { workbook }) => createHandle("Range", workbook.selection.activeCell),
    getSelectedRange: (_none, { workbook }) => createHandle("Range", workbook.selection.range),
    _RemoveReference: (_none, { references }, id: string) => references.forget(id),
  },
};
