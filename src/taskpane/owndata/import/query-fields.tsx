import { BASES, FLOWS, MEASURES, UNITS, type Flow, type Measure } from "../../../dataset";
import type { ImportQuery, Structure } from "../../../imports";
import { usePane } from "../../shared/pane-context";
import { SelectField } from "../../shared/select-field";
import { TextField } from "../../shared/text-field";
import { useFieldStyles } from "../../shared/use-field-styles";
import { CodeField } from "./code-field";
import { useImportMessages } from "./use-import-messages";

/** What is chosen of a dataflow. */
export type QueryChoices = Pick<ImportQuery, "codes" | "from" | "to" | "flow" | "measure" | "unit">;

interface Props {
  readonly structure: Structure;
  /** Whether the service says measure and unit of each observation itself. */
  readonly isDescribed: boolean;
  readonly value: QueryChoices;
  readonly onChange: (value: QueryChoices) => void;
}

/** The codes of each dimension, the time, and what the data does not say of itself. */
export function QueryFields({ structure, isDescribed, value, onChange }: Props) {
  const fields = useFieldStyles();
  const { messages } = usePane();
  const t = useImportMessages();
  const { codes, from, to, flow, measure, unit } = value;
  const hasFlow = structure.dimensions.some(({ role }) => role === "flow");
  const hasUnit = structure.dimensions.some(({ role }) => role === "unit");
  const renderEnd = (label: string, end: "from" | "to", text: string | undefined, info?: string) => (
    <TextField
      label={label}
      info={info}
      value={text ?? ""}
      onChange={(typed) => onChange({ ...value, [end]: typed.trim() || undefined })}
    />
  );
  return (
    <div className={fields.grid}>
      {structure.dimensions
        .filter((dimension) => dimension.codes.length > 1)
        .map((dimension) => (
          <div key={dimension.id} className={fields.wide}>
            <CodeField
              dimension={dimension}
              chosen={codes[dimension.id] ?? []}
              onChange={(chosen) => onChange({ ...value, codes: { ...codes, [dimension.id]: chosen } })}
            />
          </div>
        ))}
      {renderEnd(t.from, "from", from, t.periodInfo)}
      {renderEnd(t.to, "to", to)}
      {!hasFlow && (
        <div className={fields.wide}>
          <SelectField<Flow | "">
            label={t.flow}
            required
            value={flow ?? ""}
            onChange={(next) => onChange({ ...value, flow: next || undefined })}
            options={[
              { value: "", label: t.chooseFlow },
              ...FLOWS.map((one) => ({ value: one, label: messages.flows[one] })),
            ]}
          />
        </div>
      )}
      {!isDescribed && (
        <>
          <SelectField<Measure>
            label={t.measure}
            value={measure}
            onChange={(next) => onChange({ ...value, measure: next, unit: undefined })}
            options={MEASURES.map((one) => ({ value: one, label: messages.measures[one] }))}
          />
          <SelectField
            label={t.unit}
            info={hasUnit ? undefined : t.unitInfo}
            value={unit ?? ""}
            onChange={(next) => onChange({ ...value, unit: next || undefined })}
            options={[
              { value: "", label: t.unitAsPublished },
              ...[...UNITS]
                .filter(([, { base }]) => BASES[measure].includes(base))
                .map(([name]) => ({ value: name, label: name })),
            ]}
          />
        </>
      )}
    </div>
  );
}
