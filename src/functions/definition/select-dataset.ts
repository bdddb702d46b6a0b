import { viewAsOf, type Dataset } from "../../dataset";
import { parseRelease, type UserInput } from "../../query";
import type { DatasetResolver } from "./function-definition";
import type { Parameter } from "./parameter";

/**
 * The dataset that a call's `source` and `release` arguments select. A function without a `source` parameter is about
 * what only the official data has.
 * @throws InvalidArgumentError and NotAvailableError, as the resolver and {@link parseRelease} do.
 */
export function selectDataset(
  parameters: readonly Parameter[],
  readArgument: (name: string) => UserInput,
  resolveDataset: DatasetResolver,
): Dataset {
  const hasParameter = (wanted: string): boolean => parameters.some(({ name }) => name === wanted);
  const dataset = resolveDataset(hasParameter("source") ? readArgument("source") : "official");
  const release = hasParameter("release") ? readArgument("release") : null;
  return viewAsOf(dataset, parseRelease(dataset, release));
}
