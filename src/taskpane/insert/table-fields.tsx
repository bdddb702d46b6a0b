import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { FLOWS, type Flow } from "../../dataset";
import { parseMoneyUnit } from "../../query";
import type { Language } from "../../language";
import { getChartKinds, type ChartKind } from "../../workbook";
import type { Messages } from "../messages";
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
});

/** The content of the table: subjects, flow, period, unit and chart. */
export function TableFields({ spec, onChange }: InsertFieldProps) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { language, messages, dataset } = usePane();
  const { kind, flow, period, unit, subjects } = spec;
  const periods = useMemo(() => listTablePeriods(dataset, kind, flow), [dataset, kind, flow]);
  const latest: ComboChoice = {
    value: "latest",
    label: messages.latestPeriod,
    note: messages.period(dataset.headline),
  };
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
        formatValue={(option) => formatUnit(messages, option)}
        onChange={(typed) => onChange({ unit: typed })}
        getChoices={(typed) => filterUnits(language, messages, typed)}
        error={getParseError(() => parseMoneyUnit(unit), language)}
      />
      <ChartField spec={spec} onChange={onChange} />
    </div>
  );
}

/** The units of money to choose from; any other can be typed. */
const UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ["CNY bn", "CNY trn", "CNY 100 mn", "CNY", "USD bn", "USD trn", "USD"],
  zh: ["亿元", "万亿元", "元", "亿美元", "万亿美元", "美元"],
};

/** Amounts in the currency itself are shown in the scale of each. */
const AUTO_UNITS: readonly string[] = ["CNY", "USD", "元", "美元"];

const formatUnit = ({ insert }: Messages, unit: string): string =>
  AUTO_UNITS.includes(unit) ? insert.autoUnit(unit) : unit;

const filterUnits = (language: Language, messages: Messages, typed: string): ComboChoice[] =>
  UNITS[language]
    .map((value): ComboChoice => ({ value, label: formatUnit(messages, value) }))
    .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));

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
