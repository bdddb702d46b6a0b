import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { insertFormula, isProblem } from "../../workbook";
import { useAction } from "../shared/action";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  button: { alignSelf: "start" },
});

interface Props {
  readonly formula: string;
  readonly disabled: boolean;
}

/** Writes a formula into the active cell; what is in it is overwritten only when that is wanted. */
export function InsertFormula({ formula, disabled }: Props) {
  const styles = useStyles();
  const { text, connected } = usePane();
  const problemText = useProblemText();
  const { state, run, reset } = useAction((overwrite: boolean) => insertFormula(formula, { overwrite }));
  // What happened to one formula says nothing of another.
  useEffect(reset, [formula, reset]);
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        className={styles.button}
        disabled={disabled || !connected}
        disabledFocusable={state.kind === "working"}
        title={connected ? undefined : text.outside.action}
        onClick={() => void run(false)}
      >
        {text.functions.insert}
      </Button>
      {state.kind === "done" && (
        <Notice intent="success" onDismiss={reset}>
          {text.functions.inserted(state.result)}
        </Notice>
      )}
      {state.kind === "failed" &&
        (isProblem(state.error, "occupied") ? (
          <Notice
            intent="warning"
            title={text.functions.overwriteTitle}
            onDismiss={reset}
            actions={<Button onClick={() => void run(true)}>{text.insert.overwrite}</Button>}
          >
            {problemText(state.error).body}
          </Notice>
        ) : (
          <Notice intent="error" onDismiss={reset}>
            {problemText(state.error).body}
          </Notice>
        ))}
    </div>
  );
}
