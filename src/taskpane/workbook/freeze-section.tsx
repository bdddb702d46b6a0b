import { Button, Caption1, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { countFormulas, freeze, type Scope } from "../../workbook";
import { useAction } from "../shared/use-action";
import { ActionNotice } from "../shared/action-notice";
import { ConfirmDialog } from "../shared/confirm-dialog";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import { Section } from "../shared/section";

const SCOPES: readonly Scope[] = ["selection", "sheet", "workbook"];

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
  scopes: { flexWrap: "wrap", marginLeft: "-8px" },
});

/** Turns formulas into values, after a confirmation that names the number of cells. */
export function FreezeSection({ onFrozen }: { readonly onFrozen: () => void }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const describeError = useDescribeError();
  const [scope, setScope] = useState<Scope>("selection");
  const count = useAction(async (requested: Scope) => ({ scope: requested, cells: await countFormulas(requested) }));
  const action = useAction(async (requested: Scope) => {
    const result = await freeze(requested, { language });
    onFrozen();
    return result;
  });
  const busy = count.state.kind === "working" || action.state.kind === "working";
  const counted = count.state.kind === "done" ? count.state.result : undefined;
  const confirm = (): void => {
    count.reset();
    if (counted) void action.run(counted.scope);
  };
  return (
    <Section title={messages.workbook.freeze}>
      <Caption1 className={styles.body}>{messages.workbook.freezeBody}</Caption1>
      <RadioGroup
        className={styles.scopes}
        layout="horizontal"
        aria-label={messages.workbook.scope}
        value={scope}
        onChange={(_event, { value }) => setScope(value as Scope)}
      >
        {SCOPES.map((one) => (
          <Radio key={one} value={one} label={messages.workbook.scopes[one]} />
        ))}
      </RadioGroup>
      <Button
        className={styles.button}
        icon={<LockClosedRegular />}
        disabledFocusable={busy}
        onClick={() => {
          action.reset();
          void count.run(scope);
        }}
      >
        {messages.workbook.freezeButton}
      </Button>
      {counted && counted.cells > 0 && (
        <ConfirmDialog
          title={messages.workbook.freezeTitle}
          body={messages.workbook.freezeConfirm(counted.cells, messages.workbook.scopes[counted.scope])}
          action={messages.workbook.freezeAction(counted.cells)}
          onConfirm={confirm}
          onCancel={count.reset}
        />
      )}
      {counted && counted.cells === 0 && (
        <Notice intent="info" onDismiss={count.reset}>
          {messages.workbook.freezeNone(messages.workbook.scopes[counted.scope])}
        </Notice>
      )}
      {count.state.kind === "failed" && (
        <Notice intent="error" onDismiss={count.reset}>
          {describeError(count.state.error).body}
        </Notice>
      )}
      <ActionNotice
        action={action}
        working={messages.workbook.freezing}
        done={({ cells, sheet, tables }) => messages.workbook.freezeDone(cells, sheet, tables)}
      />
    </Section>
  );
}
