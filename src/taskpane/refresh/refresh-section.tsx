import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../shared/context";
import { Section } from "../shared/section";
import { refreshActions } from "./actions";
import { ChangedFigures } from "./changed-figures";
import { ChangedWorkbook } from "./changed-workbook";
import { RefreshView } from "./refresh-view";
import { useNow } from "./use-now";
import { useRefresh } from "./use-refresh";
import { WorkbookSection } from "./workbook-section";
import { useWorkbookState } from "./workbook-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "20px", minWidth: 0 },
});

/** The refresh, what the last one of this session changed in the data and in the workbook, and the workbook's pin. */
export function RefreshSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { text } = usePane();
  const state = useRefresh();
  const { followed } = useWorkbookState();
  const now = useNow(active);
  const { lastChange } = state;
  // What is said aloud is said where it is seen: other tabs have the banner.
  if (!active) return null;
  return (
    <div className={styles.root}>
      <RefreshView state={state} actions={refreshActions} now={now} />
      {(lastChange ?? followed) && (
        <Section title={text.refresh.changed}>
          {followed && <ChangedWorkbook followed={followed} />}
          {lastChange && <ChangedFigures key={lastChange.to.name} change={lastChange} />}
        </Section>
      )}
      <WorkbookSection />
    </div>
  );
}
