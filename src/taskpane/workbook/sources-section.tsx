import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentBulletListRegular } from "@fluentui/react-icons";
import { insertSourceList } from "../../workbook";
import { useAction } from "../shared/use-action";
import { ActionNotice } from "../shared/action-notice";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
});

/** Inserts or updates the sheet that lists every formula with its citation. */
export function SourcesSection() {
  const styles = useStyles();
  const { messages, language } = usePane();
  const action = useAction(() => insertSourceList({ language }));
  return (
    <Section title={messages.workbook.sources}>
      <Caption1 className={styles.body}>{messages.workbook.sourcesBody}</Caption1>
      <Button
        className={styles.button}
        icon={<DocumentBulletListRegular />}
        disabledFocusable={action.state.kind === "working"}
        onClick={() => void action.run()}
      >
        {messages.workbook.insertSources}
      </Button>
      <ActionNotice action={action} done={({ formulas, sheet }) => messages.workbook.sourcesDone(formulas, sheet)} />
    </Section>
  );
}
