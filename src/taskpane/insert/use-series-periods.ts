import { useCallback } from "react";
import type { Dataset } from "../../dataset";
import type { Period } from "../../query";
import { listSeriesPeriods, type TableSpec } from "../../workbook";
import { useWhenLoaded } from "../shared/use-when-loaded";

const NONE: readonly Period[] = [];

/** The periods that a series can show: derived ones too, and only those of the measures chosen. */
export function useSeriesPeriods(dataset: Dataset, spec: TableSpec): readonly Period[] {
  const result = useWhenLoaded(useCallback(() => listSeriesPeriods(dataset, spec), [dataset, spec]));
  return result && "value" in result ? result.value : NONE;
}
