import { Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import type { TabProps } from "../shared/tab-props";
import { FunctionDetail } from "./function-detail";
import { FunctionList } from "./function-list";
import { listFunctionHelp } from "./function-help";
import { loadMetadata, type Metadata } from "./metadata";

const useStyles = makeStyles({
  root: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", rowGap: "12px" },
});

/** A browser of all functions, and for the one that is chosen its help and a builder of formulas. */
export function FunctionsTab({ active }: TabProps) {
  const styles = useStyles();
  const { language, messages } = usePane();
  const { metadata, failed, reload } = useMetadata(active);
  const functions = useMemo(() => metadata && listFunctionHelp(language, metadata), [language, metadata]);
  const [typed, setTyped] = useState("");
  const [selectedId, setSelectedId] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const [returnedFrom, setReturnedFrom] = useState<string>();
  // Going back leads to the function one came from.
  useEffect(() => {
    if (returnedFrom) root.current?.querySelector<HTMLElement>(`[data-function="${returnedFrom}"]`)?.focus();
  }, [returnedFrom]);
  const help = functions?.find(({ id }) => id === selectedId);
  return (
    <div className={styles.root} ref={root}>
      {failed && (
        <Notice intent="error" actions={<Button onClick={reload}>{messages.common.tryAgain}</Button>}>
          {messages.functions.failed}
        </Notice>
      )}
      {!functions && !failed && <Spinner label={messages.loading} />}
      {functions && !help && (
        <FunctionList
          functions={functions}
          typed={typed}
          onType={setTyped}
          onChoose={(id) => {
            setReturnedFrom(undefined);
            setSelectedId(id);
          }}
        />
      )}
      {help && metadata && (
        <FunctionDetail
          key={help.id}
          help={help}
          onBack={() => {
            setSelectedId(undefined);
            setReturnedFrom(help.id);
          }}
        />
      )}
    </div>
  );
}

/** The metadata, loaded when the tab is first shown. */
function useMetadata(enabled: boolean): { metadata: Metadata | undefined; failed: boolean; reload: () => void } {
  const [metadata, setMetadata] = useState<Metadata>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!enabled || metadata) return;
    loadMetadata().then(
      (loaded) => {
        setFailed(false);
        setMetadata(loaded);
      },
      () => setFailed(true),
    );
  }, [enabled, metadata, attempt]);
  return { metadata, failed, reload: () => setAttempt((count) => count + 1) };
}
