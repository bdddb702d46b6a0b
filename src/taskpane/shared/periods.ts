/** The periods to choose from: those with published figures. */
import type { Dataset, Observation } from "../../dataset";
import type { Language } from "../../language";
import { comparePeriods, parsePeriod, type Period } from "../../query";
import { getParseError, tryParse } from "./try-parse";

/** The periods of the observations that pass a test, newest first; without forecasts, which are of future years. */
export const listPublishedPeriods = (
  { observations, onDemand }: Dataset,
  filter: (o: Observation) => boolean = () => true,
): Period[] => {
  // Of a source beyond the bundle only what has been asked for is here.
  const periods =
    onDemand?.periods ?? observations.filter((o) => o.status !== "forecast" && filter(o)).map(({ period }) => period);
  return [...new Set(periods)].sort((a, b) => comparePeriods(b, a));
};

/** Parses a period; undefined if the text is not one. */
export function tryParsePeriod(typed: string, latest: Period): Period | undefined {
  const result = tryParse(() => parsePeriod(typed, latest));
  return "value" in result ? result.value : undefined;
}

/** The error message for a period as typed; empty if it is valid. */
export const validatePeriod = (typed: string, latest: Period, language: Language): string =>
  getParseError(() => parsePeriod(typed, latest), language);
