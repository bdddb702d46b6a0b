import { makeStyles } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { usePane } from "../shared/pane-context";
import { EmptyState } from "../shared/empty-state";
import type { TabProps } from "../shared/tab-props";
import { FreezeSection } from "./freeze-section";
import { SourcesSection } from "./sources-section";
import { StartupSection } from "./startup-section";
import { TablesSection } from "./tables-section";

const useStyles = makeStyles({
  root: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", rowGap: "24px" },
});

/** Actions on the formulas and tables of the workbook. */
export function WorkbookTab({ active }: TabProps) {
  const styles = useStyles();
  const { messages, connected } = usePane();
  if (!connected) {
    return (
      <EmptyState icon={<DocumentTableRegular />} title={messages.outside.title}>
        {messages.outside.action}
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      <TablesSection active={active} />
      <SourcesSection />
      <StartupSection active={active} />
      <FreezeSection />
    </div>
  );
}
