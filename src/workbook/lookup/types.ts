import type { EvaluatedCall } from "../../formulas/types";

/** What the active cell holds. */
export type LookUpResult =
  | { readonly kind: "nothing"; readonly address: string }
  | {
      readonly kind: "figure";
      readonly address: string;
      /** The formula of the cell, or the one that spills into it. */
      readonly formula: string;
      readonly formulaAddress: string;
      /** The cell as Excel shows it. */
      readonly shown: string;
      /** The inserted table around it. In a table of plain values the formula is empty. */
      readonly table?: string;
      readonly calls: readonly EvaluatedCall[];
    };
