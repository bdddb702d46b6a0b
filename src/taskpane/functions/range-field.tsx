import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { TableCellsMergeRegular } from "@fluentui/react-icons";
import { readSelection } from "../../workbook";
import { buildFieldLabel } from "../shared/build-field-label";
import { usePane } from "../shared/pane-context";
import { useAction } from "../shared/use-action";
import { useDescribeError } from "../shared/describe-error";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

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
  const styles = useStyles();
  const { messages, connected } = usePane();
  const t = messages.functions;
  const describeError = useDescribeError();
  const { state, run, reset } = useAction(async () => onChange(await readSelection()));
  const error = isInvalid ? t.noRange : state.kind === "failed" ? describeError(state.error).body : undefined;
  return (
    <Field
      label={buildFieldLabel(label, info)}
      {...(required && { required })}
      {...(error !== undefined && { validationMessage: error })}
    >
      <Input
        className={styles.narrow}
        input={{ className: styles.narrow }}
        value={value}
        placeholder="A1:D9"
        onChange={(_event, data) => {
          reset();
          onChange(data.value);
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
    </Field>
  );
}
