import { useMemo } from "react";
import type { Dataset } from "../../dataset";
import type { Period } from "../../query";
import { listSeriesPeriods, type TableSpec } from "../../workbook";
import { tryParse } from "../shared/try-parse";

/** The periods that a series can show: derived ones too, and only those of the measures chosen. */
export const useSeriesPeriods = (dataset: Dataset, spec: TableSpec): readonly Period[] =>
  useMemo(() => {
    const result = tryParse(() => listSeriesPeriods(dataset, spec));
    return "value" in result ? result.value : [];
  }, [dataset, spec]);
