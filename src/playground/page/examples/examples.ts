import type { Text } from "../text";

type Said = Exclude<keyof Text["examples"], "button" | "hint">;

/** Formulas to try, each with the name of the text that says what it answers. */
export const EXAMPLES: readonly { readonly formula: string; readonly says: Said }[] = [
  { formula: '=TRADE.TRADESHARE("ASEAN")', says: "share" },
  { formula: '=TRADE.YOYCHANGE("US")', says: "yoy" },
  { formula: '=TRADE.TRADEVALUE("Integrated circuits","exports")', says: "chips" },
  { formula: "=TRADE.TRADEBALANCE()", says: "balance" },
  { formula: '=TRADE.YOYCHANGE("Iron ore","imports",,"unit value")', says: "price" },
  { formula: '=TRADE.CONTRIBUTION("US")', says: "contribution" },
  { formula: '=TRADE.TRADEBOUNDS("share","EU")', says: "bounds" },
  { formula: '=TRADE.TRADESOURCE("Iron ore","imports",,"yoy")', says: "source" },
  { formula: "=TRADE.PARTNERS()", says: "partners" },
  { formula: "=TRADE.PRODUCTS()", says: "products" },
  { formula: '=TRADE.TRADESHARE("ASAEN")', says: "slip" },
];

/** What the sheet starts with, under its heading: the name of a label for column A, a formula for column B. */
export const STARTER: readonly { readonly label: keyof Text["starter"]; readonly formula: string }[] = [
  { label: "total", formula: "=TRADE.TRADEVALUE()" },
  { label: "change", formula: "=TRADE.YOYCHANGE()" },
  { label: "exports", formula: '=TRADE.TRADEVALUE(,"exports")' },
  { label: "imports", formula: '=TRADE.TRADEVALUE(,"imports")' },
  { label: "balance", formula: "=TRADE.TRADEBALANCE()" },
];
export const FIRST_FREE = "A9";
