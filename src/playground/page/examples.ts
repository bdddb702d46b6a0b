/** Formulas to try, each with what it answers. */
export interface Example {
  readonly formula: string;
  readonly says: string;
}

export const EXAMPLES: readonly Example[] = [
  { formula: '=TRADE.TRADESHARE("ASEAN")', says: "ASEAN's share of trade" },
  { formula: '=TRADE.YOYCHANGE("US")', says: "Change of trade with the US on a year before" },
  { formula: '=TRADE.TRADEVALUE("Integrated circuits","exports")', says: "Exports of integrated circuits" },
  { formula: "=TRADE.TRADEBALANCE()", says: "Trade balance, derived" },
  { formula: '=TRADE.YOYCHANGE("Iron ore","imports",,"unit value")', says: "Change of the average price of iron ore" },
  { formula: '=TRADE.CONTRIBUTION("US")', says: "Points the US took off growth" },
  { formula: '=TRADE.TRADEBOUNDS("share","EU")', says: "What the printed digits allow" },
  { formula: '=TRADE.TRADESOURCE("Iron ore","imports",,"yoy")', says: "Where a figure comes from" },
  { formula: "=TRADE.PARTNERS()", says: "Partner table" },
  { formula: "=TRADE.PRODUCTS()", says: "Product table" },
  { formula: '=TRADE.TRADESHARE("ASAEN")', says: "A slip, and what it says" },
];

/** What the sheet starts with: a label in column A, a formula in column B. */
export const STARTER: readonly (readonly [label: string, formula: string])[] = [
  ["China's goods trade", '=TRADE.DATAINFO("headline period in words")'],
  ["Total trade", "=TRADE.TRADEVALUE()"],
  ["Change on a year before", "=TRADE.YOYCHANGE()"],
  ["Exports", '=TRADE.TRADEVALUE(,"exports")'],
  ["Imports", '=TRADE.TRADEVALUE(,"imports")'],
  ["Balance", "=TRADE.TRADEBALANCE()"],
];
export const STARTER_TABLE = { address: "A9", formula: '=TRADE.PARTNERS(,,,"partner, value, share, yoy, rank")' };
export const FIRST_FREE = "A14";
