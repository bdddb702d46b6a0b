import type { AbsentRows } from "../../owndata";
import { usePane } from "../shared/pane-context";
import { SelectField } from "../shared/select-field";

interface Props {
  readonly value: AbsentRows;
  readonly onChange: (value: AbsentRows) => void;
}

/** What a missing row of a source means. */
export function AbsentField({ value, onChange }: Props) {
  const { messages } = usePane();
  const t = messages.ownData;
  return (
    <SelectField
      label={t.absent}
      info={t.absentInfo}
      value={value}
      onChange={onChange}
      options={(["unknown", "zero"] as const).map((one) => ({ value: one, label: t.absentChoices[one] }))}
    />
  );
}
