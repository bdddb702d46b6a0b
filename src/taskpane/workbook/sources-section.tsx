import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentBulletListRegular } from "@fluentui/react-icons";
import { insertSourceList } from "../../workbook";
import { useAction } from "../shared/action";
import { ActionNotice } from "../shared/action-notice";
import { usePane } from "../shared/context";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
});

/** Inserts the sheet that lists every formula with its citation, or brings it up to date. */
export function SourcesSection() {
  const styles = useStyles();
  const { text, language } = usePane();
  const action = useAction(() => insertSourceList({ language }));
  return (
    <Section title={text.workbook.sources}>
      <Caption1 className={styles.body}>{text.workbook.sourcesBody}</Caption1>
      <Button
        className={styles.button}
        icon={<DocumentBulletListRegular />}
        disabledFocusable={action.state.kind === "working"}
        onClick={() => void action.run()}
      >
        {text.workbook.insertSources}
      </Button>
      <ActionNotice action={action} done={({ formulas, sheet }) => text.workbook.sourcesDone(formulas, sheet)} />
    </Section>
  );
}
