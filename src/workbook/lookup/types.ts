import type { EvaluatedCall } from "../../formulas/types";

/** What the selected cell holds. */
export type LookUpResult =
  | { readonly kind: "nothing"; readonly address: string }
  | {
      readonly kind: "figure";
      readonly address: string;
      /** The formula of the cell, or of the cell that its figure spilled from. */
      readonly formula: string;
      readonly formulaAddress: string;
      /** As Excel shows it. */
      readonly shown: string;
      /** The inserted table that holds it; of a table of plain values there is no formula. */
      readonly table?: string;
      readonly calls: readonly EvaluatedCall[];
    };
