import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { ComboField, type Choice } from "../shared/combo-field";
import { usePane } from "../shared/context";
import { useFieldStyles } from "../shared/fields";
import { PeriodField } from "../shared/period-field";
import { SubjectField } from "../shared/subject-field";
import type { FieldsProps } from "./fields-props";
import { ChartField } from "./chart-field";
import { ContentField } from "./content-field";
import { FlowField } from "./flow-field";
import { periodsFor } from "./printed";
import { SeriesFields } from "./series-fields";
import { SubjectsField } from "./subjects-field";
import { TopField } from "./top-field";
import { unitProblem } from "./unit";

const useStyles = makeStyles({ fields: { rowGap: tokens.spacingVerticalMNudge } });

/** What the table is about, and in which form: subjects, flow, period, unit, chart, formulas or values, length. */
export function QuestionFields({ spec, onChange }: FieldsProps) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { text, dataset } = usePane();
  const { kind, flow, period, unit, subjects } = spec;
  const periods = useMemo(() => periodsFor(dataset, kind, flow), [dataset, kind, flow]);
  const latest: Choice = { value: "latest", label: text.latestIs(text.period(dataset.headline)) };
  return (
    <div className={mergeClasses(fields.grid, styles.fields)}>
      {kind === "summary" ? (
        <div className={fields.wide}>
          <SubjectField
            label={text.insert.subjects.summary}
            placeholder={text.insert.allSubjects.summary}
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
          label={text.insert.period}
          value={period}
          onChange={(typed) => onChange({ period: typed || "latest" })}
          periods={periods}
          first={latest}
        />
      )}
      <ComboField
        label={text.insert.unit}
        value={unit}
        show={(own) => text.insert.units[own] ?? own}
        onChange={(typed) => onChange({ unit: typed })}
        choicesFor={(typed) => unitChoices(text.insert.units, typed)}
        problem={unitProblem(unit)}
      />
      <ChartField spec={spec} onChange={onChange} />
      <ContentField spec={spec} onChange={onChange} />
      {kind !== "summary" && <TopField top={spec.top} onChange={(top) => onChange({ top })} />}
    </div>
  );
}

const unitChoices = (units: Readonly<Record<string, string>>, typed: string): Choice[] =>
  Object.entries(units)
    .map(([value, label]): Choice => ({ value, label }))
    .filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(typed.toLowerCase()));
