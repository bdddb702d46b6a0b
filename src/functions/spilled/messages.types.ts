import type { Currency } from "../../dataset";

/** The columns of PARTNERS and PRODUCTS by the names that formulas give them. */
export const COLUMN_IDS = [
  "partner",
  "product",
  "flow",
  "code",
  "part of",
  "rank",
  "value",
  "share",
  "yoy",
  "contribution",
  "prior value",
  "quantity",
  "yoy quantity",
  "unit value",
  "yoy unit value",
  "status",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** The texts of the tables that functions spill. */
export interface SpilledMessages {
  /** Names of columns, as they are typed too. */
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** Headers of columns of money; the others are headed by their names. */
  readonly moneyHeaders: Readonly<Record<"value" | "prior value" | "unit value", (currency: Currency) => string>>;
  readonly headers: Readonly<Partial<Record<ColumnId, string>>>;
  /** Between several names in one cell. */
  readonly separator: string;
  readonly events: readonly [date: string, event: string, scope: string, source: string];
  readonly search: readonly [name: string, otherName: string, kind: string, code: string, figures: string];
  readonly hsChapter: string;
  readonly hsHeading: string;
}
