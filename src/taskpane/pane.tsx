import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Language } from "../language";
import { requestedTab } from "../session";
import { useThemeName } from "./office/use-theme-name";
import { THEMES } from "./office/themes";
import { Header } from "./header";
import { RefreshBanner, WorkbookContext, useWorkbook } from "./refresh";
import { CommandErrors } from "./command-errors";
import { getPaneDataset, subscribeDatasetInUse } from "./shared/dataset-in-use";
import { PaneContext, type PaneContextValue } from "./shared/pane-context";
import { ErrorBoundary } from "./shared/error-boundary";
import { Notice } from "./shared/notice";
import { Tabs } from "./tabs";
import { TABS, type TabName } from "./tab-list";
import { MESSAGES } from "./messages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  notices: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 16px 0`,
    ":empty": { display: "none" },
  },
  main: { flex: "1 1 auto", minHeight: 0, display: "flex", flexDirection: "column" },
  panel: {
    flex: "1 1 auto",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    overflowX: "hidden",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  hidden: { display: "none" },
});

interface Props {
  readonly language: Language;
  readonly connected: boolean;
}

/** The task pane: header, tabs and the content of the selected tab. */
export function Pane({ language, connected }: Props) {
  const styles = useStyles();
  const theme = useThemeName();
  const [tab, setTab] = useState<TabName>("insert");
  const requested = useSyncExternalStore(requestedTab.subscribe, requestedTab.get, requestedTab.get);
  useEffect(() => {
    if (requested) setTab(requested.tab);
  }, [requested]);
  const [hintDismissed, setHintDismissed] = useState(false);
  const messages = MESSAGES[language];
  // A refresh can change the data in use while the pane is open; every tab then reads the new data.
  const dataset = useSyncExternalStore(subscribeDatasetInUse, getPaneDataset);
  const workbook = useWorkbook(connected);
  const showData = (): void => {
    setTab("data");
    // The pressed button disappears with its banner.
    document.getElementById("tab-data")?.focus();
  };
  const context = useMemo<PaneContextValue>(
    () => ({ language, messages, theme, dataset, connected }),
    [language, messages, theme, dataset, connected],
  );
  return (
    // Styles of the provider would also apply to everything that floats above the pane.
    <FluentProvider theme={THEMES[theme]} lang={language === "zh" ? "zh-CN" : "en"}>
      <AriaLiveAnnouncer>
        <PaneContext.Provider value={context}>
          <WorkbookContext.Provider value={workbook}>
            <div className={styles.root}>
              <Header />
              <main className={styles.main}>
                <Tabs selected={tab} onSelect={setTab} />
                <div className={styles.notices}>
                  <CommandErrors />
                  <RefreshBanner isRefreshVisible={tab === "data"} onShowRefresh={showData} />
                  {!connected && !hintDismissed && (
                    <Notice intent="info" title={messages.outside.title} onDismiss={() => setHintDismissed(true)}>
                      {messages.outside.body}
                    </Notice>
                  )}
                </div>
                {TABS.map(({ name, Content }) => (
                  // Hidden, not unmounted: a tab keeps its state.
                  <div
                    key={name}
                    id={`panel-${name}`}
                    role="tabpanel"
                    aria-labelledby={`tab-${name}`}
                    className={name === tab ? styles.panel : styles.hidden}
                  >
                    <ErrorBoundary
                      title={messages.defect.title}
                      body={messages.defect.body}
                      retryLabel={messages.common.tryAgain}
                    >
                      <Content active={name === tab} />
                    </ErrorBoundary>
                  </div>
                ))}
              </main>
            </div>
          </WorkbookContext.Provider>
        </PaneContext.Provider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
