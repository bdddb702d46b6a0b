import type { Labels } from "./messages.types";

export const labelsEn: Labels = {
  measures: {
    value: "value",
    "value (publisher conversion)": "value (publisher's conversion)",
    quantity: "quantity",
    "unit value": "unit value",
    share: "share",
    yoy: "YoY change",
    "yoy quantity": "YoY change of quantity",
    "yoy unit value": "YoY change of unit value",
    "yoy usd": "YoY change of the dollar value",
    "yoy (basis not stated)": "YoY change (currency not stated)",
    rank: "rank",
    "share of world exports": "share of world exports",
    "share of world imports": "share of world imports",
    "prior value": "value a year earlier",
    contribution: "contribution to growth",
  },
  flows: { exports: "exports", imports: "imports", total: "total", balance: "balance" },
  statuses: {
    published: "published",
    reported: "reported",
    derived: "derived",
    estimate: "estimate",
    forecast: "forecast",
  },
  dimensions: { partner: "partner", product: "product", regime: "customs regime", enterprise: "ownership type" },
  currencies: { CNY: "yuan", USD: "USD" },
};
