import { useMemo } from "react";
import { kindOf, type PeriodKind } from "../../query";
import { usePane } from "../shared/context";
import { PeriodField } from "../shared/period-field";
import { readPeriod } from "../shared/periods";
import { SelectField } from "../shared/select-field";
import { readSubject } from "../shared/subjects";
import { periodsOfSubjects } from "./printed";
import type { FieldsProps } from "./fields-props";

const KINDS: readonly PeriodKind[] = ["month", "quarter", "year", "year to date"];

/** Which periods a series has: of one kind, from the first to the last. */
export function SeriesFields({ spec: { from = "", to = "", subjects }, onChange }: FieldsProps) {
  const { text, dataset } = usePane();
  const first = readPeriod(from, dataset.headline);
  const last = readPeriod(to, dataset.headline);
  const kind = kindOf((from && first) || (to && last) || dataset.headline);
  const asked = useMemo(
    () => (subjects.length > 0 ? subjects : [""]).flatMap((typed) => readSubject(dataset, typed) ?? []),
    [dataset, subjects],
  );
  const byKind = useMemo(
    () => new Map(KINDS.map((one) => [one, periodsOfSubjects(dataset, asked, one)])),
    [dataset, asked],
  );
  const periods = byKind.get(kind) ?? [];
  // The first period says of which kind all are.
  const choose = (wanted: PeriodKind): void => onChange({ from: byKind.get(wanted)?.at(-1), to: undefined });
  return (
    <>
      <SelectField<PeriodKind>
        label={text.insert.every}
        value={kind}
        onChange={choose}
        options={(kind === "span" ? [...KINDS, kind] : KINDS).map((one) => {
          const name = text.insert.periodKinds[one];
          const none = byKind.get(one)?.length === 0;
          return { value: one, label: none ? text.insert.notPrinted(name) : name, disabled: none };
        })}
      />
      <PeriodField
        clearable
        label={text.insert.from}
        value={from}
        onChange={(typed) => onChange({ from: typed || undefined })}
        periods={periods}
        placeholder={text.insert.first}
      />
      <PeriodField
        clearable
        label={text.insert.to}
        value={to}
        onChange={(typed) => onChange({ to: typed || undefined })}
        periods={periods}
        placeholder={text.insert.last}
      />
    </>
  );
}
