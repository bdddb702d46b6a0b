import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { allowStartup, isStartupAllowed } from "../../workbook";
import { useDescribeError } from "../shared/describe-error";
import { Notice } from "../shared/notice";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import { useAction } from "../shared/use-action";

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
});

/** Whether the add-in starts with this workbook; read whenever the tab opens, since freezing changes it. */
export function StartupSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { messages } = usePane();
  const describeError = useDescribeError();
  const action = useAction(async (choice?: boolean) => {
    if (choice !== undefined) await allowStartup(choice);
    return isStartupAllowed();
  });
  const { run } = action;
  useEffect(() => {
    if (active) void run();
  }, [active, run]);
  const { state } = action;
  return (
    <Section title={messages.workbook.startup}>
      <Checkbox
        label={messages.workbook.startWithWorkbook}
        checked={state.kind === "done" ? state.result : "mixed"}
        disabled={state.kind !== "done"}
        onChange={(_event, { checked }) => void run(checked === true)}
      />
      <Caption1 className={styles.body}>{messages.workbook.startupBody}</Caption1>
      {state.kind === "failed" && (
        <Notice intent="error" onDismiss={() => void run()}>
          {describeError(state.error).body}
        </Notice>
      )}
    </Section>
  );
}
