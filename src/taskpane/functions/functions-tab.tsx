import { Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { FunctionsHelp } from "../../functions";
import type { Language } from "../../language";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import type { TabProps } from "../shared/tab-props";
import { FunctionDetail } from "./function-detail";
import { FunctionList } from "./function-list";
import { loadHelp } from "./load-help";

const useStyles = makeStyles({
  root: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", rowGap: "12px" },
});

/** Lists all functions; a chosen one opens with its help and a form that builds a formula. */
export function FunctionsTab({ active }: TabProps) {
  const styles = useStyles();
  const { language, messages } = usePane();
  const { help: all, failed, reload } = useHelp(language, active);
  const [typed, setTyped] = useState("");
  const [selectedId, setSelectedId] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const [returnedFrom, setReturnedFrom] = useState<string>();
  // Going back returns the focus to the function that was open.
  useEffect(() => {
    if (returnedFrom) root.current?.querySelector<HTMLElement>(`[data-function="${returnedFrom}"]`)?.focus();
  }, [returnedFrom]);
  const help = all?.functions.find(({ id }) => id === selectedId);
  return (
    <div className={styles.root} ref={root}>
      {failed && (
        <Notice intent="error" actions={<Button onClick={reload}>{messages.common.tryAgain}</Button>}>
          {messages.functions.failed}
        </Notice>
      )}
      {!all && !failed && <Spinner label={messages.loading} />}
      {all && !help && (
        <FunctionList
          help={all}
          typed={typed}
          onType={setTyped}
          onChoose={(id) => {
            setReturnedFrom(undefined);
            setSelectedId(id);
          }}
        />
      )}
      {help && (
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

interface LoadedHelp {
  readonly help: FunctionsHelp | undefined;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** The help of the functions, loaded when the tab is first shown. */
function useHelp(language: Language, enabled: boolean): LoadedHelp {
  const [help, setHelp] = useState<FunctionsHelp>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!enabled || help) return;
    loadHelp(language).then(
      (loaded) => {
        setFailed(false);
        setHelp(loaded);
      },
      () => setFailed(true),
    );
  }, [language, enabled, help, attempt]);
  return { help, failed, reload: () => setAttempt((count) => count + 1) };
}
