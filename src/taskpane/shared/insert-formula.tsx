import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { insertFormula, isWorkbookError } from "../../workbook";
import { useAction } from "./use-action";
import { usePane } from "./pane-context";
import { Notice } from "./notice";
import { useDescribeError } from "./describe-error";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  button: { alignSelf: "start" },
});

interface Props {
  readonly formula: string;
  readonly disabled: boolean;
}

/** Writes a formula into the active cell; content is overwritten only after confirmation. */
export function InsertFormula({ formula, disabled }: Props) {
  const styles = useStyles();
  const { messages, connected } = usePane();
  const describeError = useDescribeError();
  const { state, run, reset } = useAction((overwrite: boolean) => insertFormula(formula, { overwrite }));
  // The result of one formula does not apply to the next.
  useEffect(reset, [formula, reset]);
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        className={styles.button}
        disabled={disabled || !connected}
        disabledFocusable={state.kind === "working"}
        title={connected ? undefined : messages.outside.action}
        onClick={() => void run(false)}
      >
        {messages.functions.insert}
      </Button>
      {state.kind === "done" && (
        <Notice intent="success" onDismiss={reset}>
          {messages.functions.inserted(state.result)}
        </Notice>
      )}
      {state.kind === "failed" &&
        (isWorkbookError(state.error, "occupied") ? (
          <Notice
            intent="warning"
            title={messages.functions.overwriteTitle}
            onDismiss={reset}
            actions={<Button onClick={() => void run(true)}>{messages.insert.overwrite}</Button>}
          >
            {describeError(state.error).body}
          </Notice>
        ) : (
          <Notice intent="error" onDismiss={reset}>
            {describeError(state.error).body}
          </Notice>
        ))}
    </div>
  );
}
