import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { Facts } from "../shared/facts";
import { TEMPLATE, TEMPLATE_ADDRESS, TEMPLATE_NAME } from "./template";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px 14px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the columns may hold, and a template file. */
export function ColumnHelp() {
  const styles = useStyles();
  const { messages } = usePane();
  const t = messages.ownData;
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <Link href={TEMPLATE_ADDRESS} download={TEMPLATE_NAME}>
          {t.template}
        </Link>
        {/* Some of Office's web views cannot download files. */}
        <CopyButton size="small" appearance="subtle" label={t.copyTemplate} value={TEMPLATE} />
      </div>
      <Disclosure title={t.columns} summary={t.columnsSummary}>
        <div className={styles.root}>
          <Caption1 className={styles.quiet}>{t.columnsIntro}</Caption1>
          <Facts facts={Object.entries(t.columnHelp).map(([label, value]) => ({ label, value }))} />
        </div>
      </Disclosure>
    </div>
  );
}
