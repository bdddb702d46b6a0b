/** The periods to choose from: those that releases print. */
import type { Dataset, Observation } from "../../dataset";
import { InvalidArgumentError, comparePeriods, parsePeriod, type Period } from "../../query";

/** The periods of the observations that a test lets through, newest first; forecasts are of years to come. */
export const listPublishedPeriods = (
  { observations }: Dataset,
  filter: (o: Observation) => boolean = () => true,
): Period[] =>
  [...new Set(observations.filter((o) => o.status !== "forecast" && filter(o)).map(({ period }) => period))].sort(
    (a, b) => comparePeriods(b, a),
  );

/** The period that was typed, or undefined where it is none. */
export function tryParsePeriod(typed: string, latest: Period): Period | undefined {
  try {
    return parsePeriod(typed, latest);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return undefined;
    throw error;
  }
}

/** What is wrong with a period as typed, in the words of the functions; empty where nothing is. */
export function validatePeriod(typed: string, latest: Period): string {
  try {
    parsePeriod(typed, latest);
    return "";
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
}
