import { makeStyles } from "@fluentui/react-components";
import { DIMENSIONS, FLOWS, UNITS, type Flow } from "../../dataset";
import { KEY_ROLES, type TableColumn } from "../../sources";
import { Disclosure } from "../shared/disclosure";
import { usePane } from "../shared/pane-context";
import { SelectField, type SelectOption } from "../shared/select-field";
import { useFieldStyles } from "../shared/use-field-styles";
import { DRAFT_MEASURES, type DraftMeasure, type MeasureDraft, type SourceDraft } from "./source-draft";
import { TextField } from "../shared/text-field";
import { useSourceMessages } from "./use-source-messages";

const useStyles = makeStyles({ stack: { display: "flex", flexDirection: "column", rowGap: "10px", minWidth: 0 } });

interface Props {
  readonly draft: SourceDraft;
  /** The columns of the table; undefined while they have not been read. */
  readonly columns: readonly TableColumn[] | undefined;
  readonly onChange: (change: Partial<SourceDraft>) => void;
}

/** What the columns mean, what their codes and missing rows mean, and how much may be asked. */
export function MappingFields({ draft, columns, onChange }: Props) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { messages } = usePane();
  const t = useSourceMessages();
  const listColumns = (role: TableColumn["roles"][number], chosen: string): SelectOption<string>[] => {
    const fitting = columns?.filter(({ roles }) => roles.includes(role)).map(({ name }) => name) ?? [];
    const names = chosen === "" || fitting.includes(chosen) ? fitting : [...fitting, chosen];
    return [{ value: "", label: t.noColumn }, ...names.map((name) => ({ value: name, label: name }))];
  };
  return (
    <>
      <div className={fields.grid}>
        {KEY_ROLES.map((role) => (
          <SelectField
            key={role}
            label={t.roles[role]}
            required={role === "period"}
            value={draft.columns[role]}
            onChange={(column) => onChange({ columns: { ...draft.columns, [role]: column } })}
            options={listColumns(role, draft.columns[role])}
          />
        ))}
        {draft.columns.flow === "" && (
          <SelectField
            label={t.onlyFlow}
            required
            value={draft.onlyFlow}
            onChange={(onlyFlow) => onChange({ onlyFlow })}
            options={[
              { value: "" as Flow | "", label: t.chooseFlow },
              ...FLOWS.map((flow) => ({ value: flow as Flow | "", label: messages.flows[flow] })),
            ]}
          />
        )}
      </div>
      {DRAFT_MEASURES.map((measure) => (
        <div key={measure} className={fields.grid}>
          <SelectField
            label={t.measures[measure]}
            value={draft.measures[measure].column}
            onChange={(column) =>
              onChange({ measures: { ...draft.measures, [measure]: { ...draft.measures[measure], column } } })
            }
            options={listColumns("number", draft.measures[measure].column)}
          />
          {draft.measures[measure].column !== "" && (
            <UnitField
              measure={measure}
              value={draft.measures[measure]}
              columns={listColumns("unit", draft.measures[measure].unitColumn).slice(1)}
              onChange={(value) => onChange({ measures: { ...draft.measures, [measure]: value } })}
            />
          )}
        </div>
      ))}
      <SelectField
        label={t.absent}
        info={t.absentInfo}
        value={draft.absent}
        onChange={(absent) => onChange({ absent })}
        options={(["unknown", "zero"] as const).map((value) => ({ value, label: t.absents[value] }))}
      />
      <Disclosure title={t.more} summary={t.moreSummary}>
        <div className={styles.stack}>
          <div className={fields.grid}>
            {draft.columns.flow !== "" &&
              FLOWS.map((flow) => (
                <TextField
                  key={flow}
                  label={t.flowCode(messages.flows[flow])}
                  info={t.flowCodeInfo}
                  value={draft.flows[flow]}
                  onChange={(code) => onChange({ flows: { ...draft.flows, [flow]: code } })}
                />
              ))}
            {DIMENSIONS.filter((dimension) => draft.columns[dimension] !== "").map((dimension) => (
              <TextField
                key={dimension}
                label={t.totalCode(t.roles[dimension])}
                info={t.totalCodeInfo}
                value={draft.totals[dimension]}
                onChange={(code) => onChange({ totals: { ...draft.totals, [dimension]: code } })}
              />
            ))}
          </div>
          <TextField label={t.units} info={t.unitsInfo} value={draft.units} onChange={(units) => onChange({ units })} />
          <TextField
            label={t.publisher}
            info={t.publisherInfo}
            value={draft.publisher}
            onChange={(publisher) => onChange({ publisher })}
          />
          <TextField
            label={t.budget}
            info={t.budgetInfo}
            type="number"
            value={draft.queriesPerHour}
            onChange={(queriesPerHour) => onChange({ queriesPerHour })}
          />
        </div>
      </Disclosure>
    </>
  );
}

const CURRENCY_BASES = ["CNY", "USD"];

interface UnitFieldProps {
  readonly measure: DraftMeasure;
  readonly value: MeasureDraft;
  readonly columns: readonly SelectOption<string>[];
  readonly onChange: (value: MeasureDraft) => void;
}

/** The unit of all rows, or the column that has it. */
function UnitField({ measure, value, columns, onChange }: UnitFieldProps) {
  const { messages } = usePane();
  const t = useSourceMessages();
  const units = [...UNITS].filter(([, { base }]) =>
    measure === "value" ? CURRENCY_BASES.includes(base) : !/CNY|USD|ratio|rank/.test(base),
  );
  return (
    <SelectField
      label={t.unit(t.measures[measure])}
      required
      value={value.unitColumn !== "" ? `column:${value.unitColumn}` : value.unit !== "" ? `unit:${value.unit}` : ""}
      onChange={(chosen) => {
        const name = chosen.replace(/^\w+:/, "");
        const isColumn = chosen.startsWith("column:");
        onChange({ ...value, unit: isColumn ? "" : name, unitColumn: isColumn ? name : "" });
      }}
      options={[
        { value: "", label: t.chooseUnit },
        ...columns.map(({ value: column }) => ({ value: `column:${column}`, label: t.unitColumn(column) })),
        ...units.map(([name]) => ({ value: `unit:${name}`, label: messages.published("", name) })),
      ]}
    />
  );
}
