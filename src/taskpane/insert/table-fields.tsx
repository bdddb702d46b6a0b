import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { parseMoneyUnit } from "../../query";
import { ComboField, type ComboChoice } from "../shared/combo-field";
import { usePane } from "../shared/pane-context";
import { useFieldStyles } from "../shared/use-field-styles";
import { PeriodField } from "../shared/period-field";
import { SubjectField } from "../shared/subject-field";
import { getParseError } from "../shared/try-parse";
import type { InsertFieldProps } from "./insert-field-props";
import { ChartField } from "./chart-field";
import { ContentField } from "./content-field";
import { FlowField } from "./flow-field";
import { listTablePeriods } from "./published-periods";
import { SeriesFields } from "./series-fields";
import { SubjectsField } from "./subjects-field";
import { TopField } from "./top-field";

const useStyles = makeStyles({ fields: { rowGap: tokens.spacingVerticalMNudge } });

/** What the table is about, and in which form: subjects, flow, period, unit, chart, formulas or values, length. */
export function TableFields({ spec, onChange }: InsertFieldProps) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { messages, dataset } = usePane();
  const { kind, flow, period, unit, subjects } = spec;
  const periods = useMemo(() => listTablePeriods(dataset, kind, flow), [dataset, kind, flow]);
  const latest: ComboChoice = { value: "latest", label: messages.latestPeriod(messages.period(dataset.headline)) };
  return (
    <div className={mergeClasses(fields.grid, styles.fields)}>
      {kind === "summary" ? (
        <div className={fields.wide}>
          <SubjectField
            label={messages.insert.subjects.summary}
            placeholder={messages.insert.allSubjects.summary}
            value={subjects[0] ?? ""}
            onChange={(subject) => onChange({ subjects: subject ? [subject] : [] })}
          />
        </div>
      ) : (
        <div className={fields.wide}>
          <SubjectsField spec={spec} onChange={onChange} />
        </div>
      )}
      {kind !== "summary" && <FlowField spec={spec} onChange={onChange} />}
      {kind === "series" ? (
        <SeriesFields spec={spec} onChange={onChange} />
      ) : (
        <PeriodField
          label={messages.insert.period}
          value={period}
          onChange={(typed) => onChange({ period: typed || "latest" })}
          periods={periods}
          firstChoice={latest}
        />
      )}
      <ComboField
        label={messages.insert.unit}
        value={unit}
        formatValue={(option) => messages.insert.units[option] ?? option}
        onChange={(typed) => onChange({ unit: typed })}
        getChoices={(typed) => filterUnits(messages.insert.units, typed)}
        error={getParseError(() => parseMoneyUnit(unit))}
      />
      <ChartField spec={spec} onChange={onChange} />
      <ContentField spec={spec} onChange={onChange} />
      {kind !== "summary" && <TopField top={spec.top} onChange={(top) => onChange({ top })} />}
    </div>
  );
}

const filterUnits = (units: Readonly<Record<string, string>>, typed: string): ComboChoice[] =>
  Object.entries(units)
    .map(([value, label]): ComboChoice => ({ value, label }))
    .filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(typed.toLowerCase()));
