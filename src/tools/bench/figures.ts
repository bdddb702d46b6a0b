/** The figures that all contestants have: what the newest release publishes of each, as a number. */
import { getUnit, identifyFigure, isLater, type Dataset, type Observation } from "../../dataset";

export interface Figure {
  /** Period, subject, flow and measure joined, as people join them for a lookup. */
  readonly key: string;
  readonly period: string;
  readonly flow: string;
  readonly partner: string;
  readonly product: string;
  /** The kind of number with its base unit, such as "value CNY". */
  readonly measure: string;
  /** In the base unit: yuan, kilograms, a fraction. */
  readonly number: number;
  readonly observation: Observation;
}

/** Value in yuan. */
export const VALUE = "value CNY";

/** The key of a month's value. */
export const joinValueKey = (period: string, flow: string, partner: string): string =>
  `${period}|${flow}|${partner}|all|all|all|value|CNY`;

function toFigure(observation: Observation): Figure {
  const { period, flow, partner, product, measure, printed, unit } = observation;
  const { base, exponent } = getUnit(unit);
  return {
    key: identifyFigure(observation),
    period,
    flow,
    partner,
    product,
    measure: `${measure} ${base}`,
    number: Number(`${printed}e${exponent}`),
    observation,
  };
}

/** The figures of a dataset, each as its newest release has it. */
export function listFigures({ observations }: Dataset): Figure[] {
  const newest = new Map<string, Observation>();
  for (const one of observations) {
    const key = identifyFigure(one);
    const known = newest.get(key);
    if (!known || isLater(one.release, known.release)) newest.set(key, one);
  }
  return [...newest.values()].map(toFigure);
}
