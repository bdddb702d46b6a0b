/** The items of DATAINFO by the names that formulas give them. */
export const ITEM_IDS = [
  "release date",
  "headline period",
  "headline period in words",
  "data version",
  "releases",
  "first release",
  "first period",
  "last period",
  "observations",
  "partners",
  "products",
  "sources",
  "source",
  "reporting economy",
  "licence",
  "other sources",
] as const;
export type ItemId = (typeof ITEM_IDS)[number];

/** The texts of DATAINFO. */
export interface FactMessages {
  readonly items: Readonly<Record<ItemId, string>>;
  readonly reporter: string;
  readonly ownLicence: string;
  readonly officialLicence: string;
}
