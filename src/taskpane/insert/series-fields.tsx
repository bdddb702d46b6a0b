import { useMemo } from "react";
import { kindOf, type PeriodKind } from "../../query";
import { SERIES_PERIODS, type SeriesPeriods } from "../../workbook";
import { usePane } from "../shared/context";
import { PeriodField } from "../shared/period-field";
import { readPeriod } from "../shared/periods";
import { SelectField } from "../shared/select-field";
import { readSubject } from "../shared/subjects";
import { periodsOfSubjects } from "./printed";
import type { FieldsProps } from "./fields-props";

const KINDS: readonly PeriodKind[] = ["month", "quarter", "year", "year to date", "span"];

type Every = SeriesPeriods | "span";

/** Which periods a series has: of one kind, from the first to the last. */
export function SeriesFields({ spec: { every, from = "", to = "", subjects }, onChange }: FieldsProps) {
  const { text, dataset } = usePane();
  const first = readPeriod(from, dataset.headline);
  const last = readPeriod(to, dataset.headline);
  const like = (to && last) || (from && first) || dataset.headline;
  const chosen: Every = every ?? kindOf((from && first) || (to && last) || dataset.headline);
  const asked = useMemo(
    () => (subjects.length > 0 ? subjects : [""]).flatMap((typed) => readSubject(dataset, typed) ?? []),
    [dataset, subjects],
  );
  // To choose a first or last period of other months is to compare those of each year.
  const kind = (one: Every): PeriodKind => (one === "same months" ? kindOf(like) : one);
  const periods = useMemo(
    () => new Map(KINDS.map((one) => [one, periodsOfSubjects(dataset, asked, one)])),
    [dataset, asked],
  );
  return (
    <>
      <SelectField<Every>
        label={text.insert.every}
        value={chosen}
        onChange={(wanted) => wanted !== "span" && onChange({ every: wanted, from: undefined, to: undefined })}
        options={(chosen === "span" ? [...SERIES_PERIODS, chosen] : SERIES_PERIODS).map((one) => {
          const name = text.insert.periodKinds[one];
          const none = periods.get(kind(one))?.length === 0;
          return { value: one, label: none ? text.insert.notPrinted(name) : name, disabled: none };
        })}
      />
      <PeriodField
        clearable
        label={text.insert.from}
        value={from}
        onChange={(typed) => onChange({ from: typed || undefined })}
        periods={periods.get(kind(chosen)) ?? []}
        placeholder={text.insert.first}
      />
      <PeriodField
        clearable
        label={text.insert.to}
        value={to}
        onChange={(typed) => onChange({ to: typed || undefined })}
        periods={periods.get(kind(chosen)) ?? []}
        placeholder={text.insert.last}
      />
    </>
  );
}
