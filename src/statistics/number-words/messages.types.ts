import type { Currency, QuantityBase } from "../../dataset";

/** The scale in which a number is shown: its power of ten and the word after the number. */
export interface Scale {
  readonly exponent: number;
  readonly label: string;
}

/** How numbers are written. */
export interface NumberWords {
  /** Scales of money and of what is counted, largest first. */
  readonly scales: readonly Scale[];
  /** Scales of masses in kilograms, largest first; their labels name the unit. */
  readonly massScales: readonly Scale[];
  readonly units: Readonly<Record<Currency | QuantityBase, string>>;
  /** After a number of percentage points, with the space before it. */
  readonly points: string;
  /** A price: so much money for one unit. */
  readonly price: (money: string, unit: string) => string;
  /** Between a number, its scale and its unit. */
  readonly space: string;
  readonly interval: (low: string, high: string) => string;
  /** An end of an interval that nothing bounds. */
  readonly open: string;
}
