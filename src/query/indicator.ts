/** The indicators of trade, with the sources of their definitions; docs/indicators.md has the formulas. */
export const INDICATORS = [
  /** Hirschman-Herfindahl index of the partners' shares, 0 to 1 (World Bank, WITS). */
  "partner concentration",
  /** The same of the products' shares. */
  "product concentration",
  /** The normalised index of UNCTAD's Handbook of Statistics: 0 where all shares are equal. */
  "normalised partner concentration",
  "normalised product concentration",
  /** The largest partner's share of the flow, as a fraction. */
  "dependence",
  /** Exports / imports. */
  "coverage",
  /** (exports - imports) / (exports + imports), -1 to 1. */
  "normalised balance",
  /** 1 - |exports - imports| / (exports + imports): the share of trade that goes both ways (Grubel and Lloyd 1975). */
  "intra-industry trade",
  /** How much of the share that a partner has lost within a year another one has gained, in percentage points. */
  "diversion",
] as const;
export type Indicator = (typeof INDICATORS)[number];
