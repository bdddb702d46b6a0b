import { useCallback, useMemo } from "react";
import { getPeriodKind, type PeriodKind } from "../../query";
import { SERIES_PERIODS, canTransform, type SeriesPeriods } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { PeriodField } from "../shared/period-field";
import { tryParsePeriod } from "../shared/periods";
import { SelectField } from "../shared/select-field";
import { tryParseSubject } from "../shared/subjects";
import { useWhenLoaded } from "../shared/use-when-loaded";
import { listSubjectPeriods } from "./published-periods";
import type { InsertFieldProps } from "./insert-settings";
import { useSeriesPeriods } from "./use-series-periods";

const KINDS: readonly PeriodKind[] = ["month", "quarter", "year", "year to date", "span"];

type Every = SeriesPeriods | "span";

/** The periods of a series: their kind, the first and the last. */
export function SeriesFields({ spec, onChange }: InsertFieldProps) {
  const { every, from = "", to = "", subjects, transformation = "level" } = spec;
  const { messages, dataset } = usePane();
  const first = tryParsePeriod(from, dataset.headline);
  const last = tryParsePeriod(to, dataset.headline);
  const reference = (to && last) || (from && first) || dataset.headline;
  const selected: Every = every ?? getPeriodKind((from && first) || (to && last) || dataset.headline);
  const parsedSubjects = useMemo(
    () => (subjects.length > 0 ? subjects : [""]).flatMap((typed) => tryParseSubject(dataset, typed) ?? []),
    [dataset, subjects],
  );
  // The first and last period determine which months are compared in each year.
  const toPeriodKind = (one: Every): PeriodKind => {
    if (one === "same months") return getPeriodKind(reference);
    return one === "single month" ? "month" : one;
  };
  const periods = useWhenLoaded(
    useCallback(
      () => new Map(KINDS.map((one) => [one, listSubjectPeriods(dataset, parsedSubjects, one)])),
      [dataset, parsedSubjects],
    ),
  );
  const choices = useSeriesPeriods(dataset, spec);
  return (
    <>
      <SelectField<Every>
        label={messages.insert.periodKind}
        value={selected}
        onChange={(option) =>
          option !== "span" &&
          onChange({
            every: option,
            from: undefined,
            to: undefined,
            ...(!canTransform(transformation, option) && { transformation: undefined, base: undefined }),
          })
        }
        options={(selected === "span" ? [...SERIES_PERIODS, selected] : SERIES_PERIODS).map((one) => {
          const name = messages.insert.periodKinds[one];
          const isEmpty = periods && "value" in periods && periods.value.get(toPeriodKind(one))?.length === 0;
          return { value: one, label: isEmpty ? messages.insert.flowNotPublished(name) : name, disabled: isEmpty };
        })}
      />
      <PeriodField
        clearable
        label={messages.insert.from}
        value={from}
        onChange={(typed) => onChange({ from: typed || undefined })}
        periods={choices}
        placeholder={messages.insert.first}
      />
      <PeriodField
        clearable
        label={messages.insert.to}
        value={to}
        onChange={(typed) => onChange({ to: typed || undefined })}
        periods={choices}
        placeholder={messages.insert.last}
      />
    </>
  );
}
