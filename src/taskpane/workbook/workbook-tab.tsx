import { makeStyles } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import { usePane } from "../shared/pane-context";
import { EmptyState } from "../shared/empty-state";
import type { TabProps } from "../shared/tab-props";
import { BriefingSection } from "./briefing/briefing-section";
import { FreezeSection } from "./freeze-section";
import { PlainNumbersSection } from "./plain-numbers-section";
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
  // Frozen tables leave the list, and those of a briefing join it.
  const [changes, setChanges] = useState(0);
  const readTablesAgain = useCallback((): void => setChanges((count) => count + 1), []);
  if (!connected) {
    return (
      <EmptyState icon={<DocumentTableRegular />} title={messages.outside.title}>
        {messages.outside.action}
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      <TablesSection key={changes} active={active} />
      <BriefingSection active={active} onInserted={readTablesAgain} />
      <SourcesSection />
      <StartupSection active={active} />
      <PlainNumbersSection />
      <FreezeSection onFrozen={readTablesAgain} />
    </div>
  );
}
