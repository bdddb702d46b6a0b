import type { Messages } from "../messages";

type ExampleLabel = Exclude<keyof Messages["examples"], "button" | "hint">;

/** Formulas to try, each with the name of the text that describes its answer. */
export const EXAMPLES: readonly { readonly formula: string; readonly label: ExampleLabel }[] = [
  { formula: '=TRADE.TRADESHARE("ASEAN")', label: "share" },
  { formula: '=TRADE.YOYCHANGE("US")', label: "yoy" },
  { formula: '=TRADE.TRADEVALUE("Integrated circuits","exports")', label: "chips" },
  { formula: "=TRADE.TRADEBALANCE()", label: "balance" },
  { formula: '=TRADE.YOYCHANGE("Iron ore","imports",,"unit value")', label: "price" },
  { formula: '=TRADE.CONTRIBUTION("US")', label: "contribution" },
  { formula: '=TRADE.TRADEBOUNDS("share","EU")', label: "bounds" },
  { formula: '=TRADE.TRADESOURCE("Iron ore","imports",,"yoy")', label: "source" },
  { formula: "=TRADE.PARTNERS()", label: "partners" },
  { formula: "=TRADE.PRODUCTS()", label: "products" },
  { formula: '=TRADE.TRADESHARE("ASAEN")', label: "slip" },
];

/** The rows of the first sheet below its heading: the name of a label for column A, a formula for column B. */
export const STARTER_ROWS: readonly { readonly label: keyof Messages["starter"]; readonly formula: string }[] = [
  { label: "total", formula: "=TRADE.TRADEVALUE()" },
  { label: "change", formula: "=TRADE.YOYCHANGE()" },
  { label: "exports", formula: '=TRADE.TRADEVALUE(,"exports")' },
  { label: "imports", formula: '=TRADE.TRADEVALUE(,"imports")' },
  { label: "balance", formula: "=TRADE.TRADEBALANCE()" },
];
export const FIRST_FREE_CELL = "A9";
