import type { Dimension, Observation } from "./types";
import { getUnit, type Base } from "./units";

/** Identifies a figure, which a release publishes at most once. */
export interface FigureKey extends Pick<Observation, Dimension | "period" | "flow" | "measure"> {
  readonly base: Base;
}

/** The key of the figure that an observation publishes. */
export const toFigureKey = (observation: Observation): FigureKey => ({
  ...observation,
  base: getUnit(observation.unit).base,
});

/** Text that is equal for two observations if and only if they publish the same figure. */
export const identifyFigure = (observation: Observation): string => {
  const { period, flow, partner, product, regime, enterprise, measure, unit } = observation;
  return `${period}|${flow}|${partner}|${product}|${regime}|${enterprise}|${measure}|${getUnit(unit).base}`;
};
