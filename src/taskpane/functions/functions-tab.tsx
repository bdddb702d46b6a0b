import { Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import type { TabProps } from "../shared/tab-props";
import { FunctionDetail } from "./function-detail";
import { FunctionList } from "./function-list";
import { helpOfAll } from "./help";
import { loadMetadata, type Metadata } from "./metadata";

const useStyles = makeStyles({
  root: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", rowGap: "12px" },
});

/** A browser of all functions, and for the one that is chosen its help and a builder of formulas. */
export function FunctionsTab({ active }: TabProps) {
  const styles = useStyles();
  const { language, text } = usePane();
  const { metadata, failed, reload } = useMetadata(active);
  const functions = useMemo(() => metadata && helpOfAll(language, metadata), [language, metadata]);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const [returned, setReturned] = useState<string>();
  // Going back leads to the function one came from.
  useEffect(() => {
    if (returned) root.current?.querySelector<HTMLElement>(`[data-function="${returned}"]`)?.focus();
  }, [returned]);
  const help = functions?.find(({ id }) => id === chosen);
  return (
    <div className={styles.root} ref={root}>
      {failed && (
        <Notice intent="error" actions={<Button onClick={reload}>{text.common.tryAgain}</Button>}>
          {text.functions.failed}
        </Notice>
      )}
      {!functions && !failed && <Spinner label={text.loading} />}
      {functions && !help && (
        <FunctionList
          functions={functions}
          typed={typed}
          onType={setTyped}
          onChoose={(id) => {
            setReturned(undefined);
            setChosen(id);
          }}
        />
      )}
      {help && metadata && (
        <FunctionDetail
          key={help.id}
          help={help}
          onBack={() => {
            setChosen(undefined);
            setReturned(help.id);
          }}
        />
      )}
    </div>
  );
}

/** The metadata, loaded when the tab is first shown. */
function useMetadata(wanted: boolean): { metadata: Metadata | undefined; failed: boolean; reload: () => void } {
  const [metadata, setMetadata] = useState<Metadata>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || metadata) return;
    loadMetadata().then(
      (loaded) => {
        setFailed(false);
        setMetadata(loaded);
      },
      () => setFailed(true),
    );
  }, [wanted, metadata, attempt]);
  return { metadata, failed, reload: () => setAttempt((times) => times + 1) };
}
