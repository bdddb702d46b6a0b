import { usePane } from "../shared/context";
import { SelectField } from "../shared/select-field";
import type { FieldsProps } from "./fields-props";

/** Whether cells hold formulas or values. */
export function ContentField({ spec: { live }, onChange }: FieldsProps) {
  const { text } = usePane();
  return (
    <SelectField
      label={text.insert.content}
      info={text.insert.contentHelp}
      value={live ? "live" : "values"}
      onChange={(content) => onChange({ live: content === "live" })}
      options={[
        { value: "live", label: text.insert.live },
        { value: "values", label: text.insert.values },
      ]}
    />
  );
}
