import { Body1Strong, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { getRefreshMessages } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import { ChangedFigures } from "./changed-figures";
import { ChangedWorkbook } from "./changed-workbook";
import { RefreshView } from "./refresh-view";
import { refreshActions, useRefreshState } from "./use-refresh-state";
import { WorkbookSection } from "./workbook-section";
import { useWorkbookState } from "./workbook-state";

// Milliseconds; times are shown in minutes.
const UPDATE_INTERVAL = 30_000;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "20px", minWidth: 0 },
});

/** The refresh, what the last one of this session changed in the data and the workbook, and the workbook's pin. */
export function RefreshSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const state = useRefreshState();
  const { data, lastSync } = useWorkbookState();
  const now = useNow(active);
  const { lastChange } = state;
  const latestPeriod = lastChange && getRefreshMessages(language).latestPeriod(lastChange.to, lastChange.from);
  // Announcements come from what is visible: other tabs have the banner.
  if (!active) return null;
  return (
    <div className={styles.root}>
      <RefreshView state={state} actions={refreshActions} now={now} pinnedTo={data?.pin?.release} />
      {(lastChange ?? lastSync) && (
        <Section title={messages.refresh.changed}>
          {latestPeriod && <Body1Strong>{latestPeriod}</Body1Strong>}
          {lastSync && <ChangedWorkbook result={lastSync} />}
          {lastChange && <ChangedFigures key={lastChange.to.name} change={lastChange} />}
        </Section>
      )}
      <WorkbookSection />
    </div>
  );
}

/** The current time, updated at intervals while enabled. */
function useNow(enabled: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!enabled) return undefined;
    const update = (): void => setNow(new Date());
    update();
    const timer = setInterval(update, UPDATE_INTERVAL);
    return () => clearInterval(timer);
  }, [enabled]);
  return now;
}
