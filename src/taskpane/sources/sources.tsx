import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisteredSource } from "../../sources";
import { DefaultSourceField } from "../shared/default-source-field";
import { Notice } from "../shared/notice";
import { usePane } from "../shared/pane-context";
import { SourceForm, type FormPurpose } from "./source-form";
import { SourceItem } from "./source-item";
import { useRegistry } from "../shared/use-registry";
import { useSourceMessages } from "./use-source-messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0, padding: "2px 0 10px" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  start: { alignSelf: "start" },
});

interface OpenForm {
  readonly purpose: FormPurpose;
  readonly source?: RegisteredSource;
}

/** The sources beyond the bundle: those there are, and adding, confirming and changing them. */
export default function Sources() {
  const styles = useStyles();
  const t = useSourceMessages();
  const { connected } = usePane();
  const { isLoading, sources, storageError } = useRegistry();
  const [form, setForm] = useState<OpenForm>();
  const [done, setDone] = useState<string>();
  const open = (next: OpenForm): void => {
    setDone(undefined);
    setForm(next);
  };
  return (
    <div className={styles.root}>
      <Caption1 className={styles.quiet}>{t.intro}</Caption1>
      {storageError && <Notice intent="warning">{t.storageFailures[storageError]}</Notice>}
      {isLoading && <Spinner size="tiny" label={t.checking} />}
      {connected && sources.length > 0 && <DefaultSourceField />}
      {sources.length > 0 && (
        <ul className={styles.list} aria-label={t.list}>
          {sources.map((source) => (
            <SourceItem
              key={source.definition.name}
              source={source}
              onEdit={() => open({ purpose: source.isConfirmed ? "edit" : "confirm", source })}
            />
          ))}
        </ul>
      )}
      {done !== undefined && (
        <Notice intent="success" onDismiss={() => setDone(undefined)}>
          {done}
        </Notice>
      )}
      {form ? (
        <SourceForm
          key={form.source?.definition.name ?? ""}
          {...form}
          onDone={(name) => {
            setForm(undefined);
            if (name !== undefined) setDone(t.saved[form.purpose](name));
          }}
        />
      ) : (
        !isLoading && (
          <Button className={styles.start} onClick={() => open({ purpose: "add" })}>
            {t.add}
          </Button>
        )
      )}
    </div>
  );
}
