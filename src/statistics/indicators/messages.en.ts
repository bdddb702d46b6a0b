import type { IndicatorMessages } from "./messages.types";

export const indicatorMessagesEn: IndicatorMessages = {
  names: {
    "partner concentration": "concentration of partners (HHI)",
    "product concentration": "concentration of products (HHI)",
    "normalised partner concentration": "normalised concentration of partners (HHI)",
    "normalised product concentration": "normalised concentration of products (HHI)",
    dependence: "share of the largest partner",
    coverage: "exports / imports",
    "normalised balance": "normalised trade balance",
    "intra-industry trade": "intra-industry trade (Grubel-Lloyd)",
    diversion: "share diverted between two partners",
  },
  flows: {
    coverage: (exports, imports) => `exports ${exports} / imports ${imports}`,
    "normalised balance": (exports, imports) =>
      `(exports ${exports} - imports ${imports}) / (exports ${exports} + imports ${imports})`,
    "intra-industry trade": (exports, imports) =>
      `1 - |exports ${exports} - imports ${imports}| / (exports ${exports} + imports ${imports})`,
  },
  squaredShares: (count, isNormalised) =>
    isNormalised
      ? `(root of the sum of ${count} squared shares - root of 1/${count}) / (1 - root of 1/${count})`
      : `sum of ${count} squared shares`,
  largestShare: (name, value, whole) => `value of ${name} ${value} / whole ${whole}`,
  priceVolume: {
    indices: "price and volume indices",
    formula: "Price index",
    price: "Change of prices",
    volume: "Change of volume",
    value: "Change of value",
    products: "Products",
    covered: "Share of the value",
    method: (count) => `from the values, quantities and their changes of ${count} products`,
  },
  diversion: (lost, gained) => `smaller of the share lost ${lost} and the share gained ${gained}`,
};
