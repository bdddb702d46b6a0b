import { Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OwnSource } from "../../owndata";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { Notice } from "../shared/notice";
import { AddSource } from "./add-source";
import { ColumnHelp } from "./column-help";
import { SourceList } from "./source-list";
import { DefaultSourceField, isSameName } from "../shared/default-source-field";
import { useOwnData } from "../shared/use-own-data";
import { useRegistry } from "../shared/use-registry";
import { ImportSection } from "./import";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "14px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Own data: the sources, the default source of this workbook, and adding more. */
export function OwnDataSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { messages, connected } = usePane();
  const t = messages.ownData;
  const { loading, sources, defaultSource: chosen, storageError: storage } = useOwnData();
  const remote = useRegistry().sources;
  const [replacing, setReplacing] = useState<OwnSource>();
  const [added, setAdded] = useState<string>();
  const names = sources.filter(({ hidden }) => !hidden).map(({ name }) => name);
  // A database or Parquet file is shown as the default in its own section.
  const defaultSource = remote.some(({ definition }) => isSameName(definition.name, chosen)) ? undefined : chosen;
  const summary = names.length === 0 && defaultSource === undefined ? t.none : t.summary(names, defaultSource);
  return (
    <Disclosure title={t.title} summary={summary}>
      <div className={styles.root}>
        <Caption1 className={styles.quiet}>{t.intro}</Caption1>
        {storage && <Notice intent="warning">{t.storageFailures[storage]}</Notice>}
        {loading && <Spinner size="tiny" label={t.loading} />}
        {connected && (sources.length > 0 || defaultSource !== undefined) && <DefaultSourceField />}
        <SourceList sources={sources} onReplace={setReplacing} />
        {added !== undefined && (
          <Notice intent="success" onDismiss={() => setAdded(undefined)}>
            {t.added(added)}
          </Notice>
        )}
        {!loading && (
          <AddSource
            // Resets the form when the source changes.
            key={replacing?.name ?? ""}
            active={active}
            replacing={replacing}
            onDone={(name) => {
              setReplacing(undefined);
              setAdded(name);
            }}
          />
        )}
        {!loading && replacing === undefined && <ImportSection onDone={setAdded} />}
        <ColumnHelp />
      </div>
    </Disclosure>
  );
}
