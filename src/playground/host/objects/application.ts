import { invalidArgument } from "../model/errors";
import { handle, type Kind } from "../protocol/kinds";

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
      get: (_none, { workbook }) => (workbook.calculation.busy ? "Calculating" : "Done"),
    },
  },
  methods: {
    calculate: (_none, { workbook }, type: string) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument(`There is no '${type}'.`);
      // Everything that is not calculated already is on its way here; only a full calculation asks all again.
      if (type !== "Recalculate") workbook.calculation.full();
    },
    // Promises of speed, which change no answer: this host shows and calculates after a request, not within it.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const workbook: Kind<null> = {
  objects: {
    application: () => handle("Application", null),
    worksheets: () => handle("WorksheetCollection", null),
    tables: () => handle("TableCollection", null),
    names: () => handle("NamedItemCollection", null),
    settings: () => handle("SettingCollection", null),
    customXmlParts: () => handle("CustomXmlPartCollection", null),
  },
  methods: {
    getActiveCell: (_none, { workbook }) => handle("Range", workbook.selection.cell),
    getSelectedRange: (_none, { workbook }) => handle("Range", workbook.selection.place),
    _RemoveReference: (_none, { references }, id: string) => references.forget(id),
  },
};
