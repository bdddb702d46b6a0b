import type { Currency, Flow } from "../../dataset";
import type { Period, QueryMeasure } from "../../query";

/** What a cell of a table shows of its figure; `official` is the figure in words. */
export interface CheckMessages {
  readonly equal: string;
  readonly equalToDigits: string;
  withinTolerance(official: string): string;
  revised(release: string, official: string): string;
  /** The number is the figure times 10^exponent. */
  scale(exponent: number, official: string): string;
  sign(official: string): string;
  currency(currency: Currency, official: string): string;
  /** The number equals the figure in this currency, the only one that it is published in. */
  onlyCurrency(currency: Currency): string;
  flow(flow: Flow, official: string): string;
  period(period: Period, official: string): string;
  measure(measure: QueryMeasure, official: string): string;
  partner(name: string, official: string): string;
  transposed(official: string): string;
  oneDigit(official: string): string;
  differs(official: string): string;
  readonly noFigure: string;
  /** A cell with something else than a number. */
  readonly noNumber: string;
}
