import { usePane } from "../shared/pane-context";
import { SelectField } from "../shared/select-field";
import type { InsertFieldProps } from "./insert-field-props";

/** Whether cells hold formulas or values. */
export function ContentField({ spec: { live }, onChange }: InsertFieldProps) {
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
