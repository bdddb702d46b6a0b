import { Button } from "@fluentui/react-components";
import { TableCellsMergeRegular } from "@fluentui/react-icons";
import { readSelection } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { TextField } from "../shared/text-field";
import { useAction } from "../shared/use-action";
import { useDescribeError } from "../shared/describe-error";

interface Props {
  readonly label: string;
  readonly info: string;
  readonly required: boolean;
  readonly value: string;
  /** Whether the value is no range. */
  readonly isInvalid: boolean;
  readonly onChange: (value: string) => void;
}

/** A range of cells: typed, or those that are selected in the workbook. */
export function RangeField({ label, info, required, value, isInvalid, onChange }: Props) {
  const { messages, connected } = usePane();
  const t = messages.functions;
  const describeError = useDescribeError();
  const { state, run, reset } = useAction(async () => onChange(await readSelection()));
  const error = isInvalid ? t.noRange : state.kind === "failed" ? describeError(state.error).body : undefined;
  return (
    <TextField
      label={label}
      info={info}
      required={required}
      placeholder="A1:D9"
      value={value}
      error={error}
      onChange={(typed) => {
        reset();
        onChange(typed);
      }}
      contentAfter={
        <Button
          size="small"
          appearance="transparent"
          icon={<TableCellsMergeRegular />}
          aria-label={t.useSelection}
          title={connected ? t.useSelection : messages.outside.action}
          disabled={!connected}
          disabledFocusable={state.kind === "working"}
          onClick={() => void run()}
        />
      }
    />
  );
}
