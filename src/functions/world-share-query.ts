import type { Dataset } from "../dataset";
import {
  InvalidArgumentError,
  comparePeriods,
  getTotalSubject,
  parseFlow,
  parsePeriod,
  toText,
  type UserInput,
} from "../query";
import { listSubjectObservations, type Query } from "../statistics";

/**
 * Builds a query for China's share of the world's exports or imports; by default of exports, and of the newest year that
 * is not a forecast.
 * @throws InvalidArgumentError for another flow.
 */
export function buildWorldShareQuery(dataset: Dataset, yearInput: UserInput, flowInput: UserInput): Query {
  const flow = parseFlow(flowInput) ?? "exports";
  if (flow !== "exports" && flow !== "imports")
    throw new InvalidArgumentError("worldShareFlow", { input: toText(flowInput) });
  const measure = `share of world ${flow}` as const;
  const subject = getTotalSubject(dataset);
  const newestYear = listSubjectObservations(dataset, subject)
    .filter((observation) => observation.measure === measure && observation.status !== "forecast")
    .map((observation) => observation.period)
    .sort(comparePeriods)
    .at(-1);
  return { subject, flow, period: parsePeriod(yearInput, newestYear ?? dataset.headline), measure };
}
