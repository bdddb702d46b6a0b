import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import { refreshActions } from "./refresh-actions";
import { ChangedFigures } from "./changed-figures";
import { ChangedWorkbook } from "./changed-workbook";
import { RefreshView } from "./refresh-view";
import { useNow } from "./use-now";
import { useRefreshState } from "./use-refresh-state";
import { WorkbookSection } from "./workbook-section";
import { useWorkbookState } from "./workbook-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "20px", minWidth: 0 },
});

/** The refresh, what the last one of this session changed in the data and in the workbook, and the workbook's pin. */
export function RefreshSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { messages } = usePane();
  const state = useRefreshState();
  const { lastSync } = useWorkbookState();
  const now = useNow(active);
  const { lastChange } = state;
  // What is said aloud is said where it is seen: other tabs have the banner.
  if (!active) return null;
  return (
    <div className={styles.root}>
      <RefreshView state={state} actions={refreshActions} now={now} />
      {(lastChange ?? lastSync) && (
        <Section title={messages.refresh.changed}>
          {lastSync && <ChangedWorkbook followed={lastSync} />}
          {lastChange && <ChangedFigures key={lastChange.to.name} change={lastChange} />}
        </Section>
      )}
      <WorkbookSection />
    </div>
  );
}
