import { Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { FLOWS, type Flow } from "../../dataset";
import { VIEWS, parseMoneyUnit, type View } from "../../query";
import { getChartKinds, type ChartKind } from "../../workbook";
import { ComboField, type ComboChoice } from "../shared/combo-field";
import { usePane } from "../shared/pane-context";
import { useFieldStyles } from "../shared/use-field-styles";
import { PeriodField } from "../shared/period-field";
import { SelectField, type SelectOption } from "../shared/select-field";
import { SubjectField } from "../shared/subject-field";
import { getParseError } from "../shared/try-parse";
import type { InsertFieldProps } from "./insert-settings";
import { listPublishedFlows, listTablePeriods } from "./published-periods";
import { SeriesFields } from "./series-fields";
import { SubjectsField } from "./subjects-field";

const useStyles = makeStyles({
  fields: { rowGap: tokens.spacingVerticalMNudge },
  narrow: { minWidth: 0, width: "100%" },
});

/** The content of the table: subjects, flow, period, unit, chart, formulas or values, number of rows. */
export function TableFields({ spec, onChange }: InsertFieldProps) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { language, messages, dataset } = usePane();
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
      {kind === "partners" && subjects.length === 0 && (
        <div className={fields.wide}>
          <ViewField spec={spec} onChange={onChange} />
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
        error={getParseError(() => parseMoneyUnit(unit), language)}
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

/** The flow. One that is not published for the period is marked but can be chosen: another period may have it. */
function FlowField({ spec: { kind, flow, period }, onChange }: InsertFieldProps) {
  const { messages, dataset } = usePane();
  const published = useMemo(
    () => (kind === "series" ? FLOWS : listPublishedFlows(dataset, kind, period)),
    [dataset, kind, period],
  );
  const flows = FLOWS.map((option): SelectOption<Flow | ""> => ({
    value: option,
    label: published.includes(option)
      ? messages.flows[option]
      : messages.insert.flowNotPublished(messages.flows[option]),
  }));
  return (
    <SelectField
      label={messages.insert.flow}
      value={flow}
      onChange={(option) => onChange({ flow: option })}
      options={kind === "partners" ? flows : [{ value: "", label: messages.flowAny }, ...flows]}
    />
  );
}

/** Which partners the table ranks against each other. */
function ViewField({ spec: { view = "customs" }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField<View>
      label={messages.insert.view}
      value={view}
      onChange={(selected) => onChange({ view: selected === "customs" ? undefined : selected })}
      options={VIEWS.map((one) => ({ value: one, label: messages.insert.views[one] }))}
    />
  );
}

/** The chart beside the table, if any. */
function ChartField({ spec: { kind, chart }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField<ChartKind | "">
      label={messages.insert.chart}
      value={chart ?? ""}
      onChange={(selected) => onChange({ chart: selected || undefined })}
      options={[
        { value: "", label: messages.common.none },
        ...getChartKinds(kind).map((one) => ({ value: one, label: messages.insert.charts[one] })),
      ]}
    />
  );
}

/** Whether cells hold formulas or values. */
function ContentField({ spec: { live }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField
      label={messages.insert.content}
      info={messages.insert.contentHelp}
      value={live ? "live" : "values"}
      onChange={(content) => onChange({ live: content === "live" })}
      options={[
        { value: "live", label: messages.insert.live },
        { value: "values", label: messages.insert.values },
      ]}
    />
  );
}

interface TopProps {
  readonly top: number | undefined;
  readonly onChange: (top: number | undefined) => void;
}

/** The maximum number of rows; empty for all. */
function TopField({ top, onChange }: TopProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState(top === undefined ? "" : String(top));
  const isInvalid = typed.trim() !== "" && !/^[1-9]\d{0,4}$/.test(typed.trim());
  // Shows a reset from outside.
  const [previousTop, setPreviousTop] = useState(top);
  if (previousTop !== top) {
    setPreviousTop(top);
    if (!isInvalid) setTyped(top === undefined ? "" : String(top));
  }
  return (
    <Field
      label={messages.insert.top}
      {...(isInvalid && { validationMessage: messages.insert.topInvalid, validationState: "warning" as const })}
    >
      <Input
        inputMode="numeric"
        className={styles.narrow}
        input={{ className: styles.narrow }}
        placeholder={messages.insert.topPlaceholder}
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          onChange(/^[1-9]\d{0,4}$/.test(value.trim()) ? Number(value) : undefined);
        }}
      />
    </Field>
  );
}
