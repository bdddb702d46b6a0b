import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { plainNumbers } from "../../session";
import { setPlainNumbers } from "../../workbook";
import { ActionNotice } from "../shared/action-notice";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import { useAction } from "../shared/use-action";

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
});

/** Whether the functions of this workbook answer with bare numbers, for people whose Excel is older. */
export function PlainNumbersSection() {
  const styles = useStyles();
  const { messages } = usePane();
  const isPlain = useSyncExternalStore(plainNumbers.subscribe, plainNumbers.get);
  const action = useAction(setPlainNumbers);
  const t = messages.workbook;
  return (
    <Section title={t.plainNumbers}>
      <Checkbox
        label={t.answerPlain}
        checked={isPlain}
        disabled={action.state.kind === "working"}
        onChange={(_event, { checked }) => void action.run(checked === true)}
      />
      <Caption1 className={styles.body}>{t.plainNumbersBody}</Caption1>
      <ActionNotice
        action={action}
        working={t.recalculating}
        done={(outcome) =>
          outcome.kind === "recalculated" ? t.plainNumbersDone(outcome.formulas) : t.plainNumbersWaiting
        }
      />
    </Section>
  );
}
