/** Arguments of functions to the query that the statistics answer. */
import type { Currency, Dataset } from "../dataset";
import {
  InvalidArgumentError,
  localizeSubject,
  parseFlow,
  parsePeriod,
  type QueryMeasure,
  type RequestedUnit,
  type UserInput,
} from "../query";
import type { Query } from "../statistics";
import { parseSubjectOrHs } from "./parse-subject-or-hs";

export interface QueryArguments {
  readonly dataset: Dataset;
  readonly subject: UserInput;
  readonly flow: UserInput;
  readonly period: UserInput;
}

/** @throws InvalidArgumentError for an argument that cannot be understood. */
export const buildQuery = (measure: QueryMeasure, { dataset, subject, flow, period }: QueryArguments): Query => ({
  subject: parseSubjectOrHs(dataset, subject),
  flow: parseFlow(flow),
  period: parsePeriod(period, dataset.headline),
  measure,
});

/**
 * Builds a query about a product; partners have no quantity.
 * @param functionId Whose need of a product the error explains.
 * @throws InvalidArgumentError for a subject without a product.
 */
export function buildProductQuery(measure: QueryMeasure, args: QueryArguments, functionId: string): Query {
  const query = buildQuery(measure, args);
  if (query.subject.product.id === "all")
    throw new InvalidArgumentError("needsProduct", {
      functionId,
      subject: localizeSubject(query.subject),
    });
  return query;
}

export const getCurrency = ({ base }: RequestedUnit): Currency => (base === "USD" ? "USD" : "CNY");

/** The measure in that unit: dollars that a publisher converted are a measure of their own. */
export const getMeasureInUnit = (measure: QueryMeasure, { converted }: RequestedUnit): QueryMeasure =>
  converted && measure === "value" ? "value (publisher conversion)" : measure;
