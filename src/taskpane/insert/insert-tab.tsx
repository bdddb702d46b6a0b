import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type FormEvent, type KeyboardEvent } from "react";
import { createDefaultSpec } from "../../workbook";
import { usePane } from "../shared/pane-context";
import type { TabProps } from "../shared/tab-props";
import { Welcome, useWelcome } from "../welcome";
import { InsertBar } from "./insert-bar";
import { OccupiedDialog } from "../shared/insert-outcome";
import { buildDefaultSettings, useInsertSettings } from "./insert-settings";
import { TableKindPicker } from "./table-kind-picker";
import { ColumnsField } from "./columns-field";
import { MoreOptions } from "./more-options";
import { Preview, usePreview } from "./preview";
import { TableFields } from "./table-fields";
import { useInsert } from "../shared/use-insert";

const useStyles = makeStyles({
  form: { flex: "1 1 auto", minHeight: 0, display: "flex", flexDirection: "column" },
  fields: {
    flex: "1 1 auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: "12px 16px 16px",
    minWidth: 0,
  },
  disclosures: { display: "flex", flexDirection: "column", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  reset: { alignSelf: "start" },
});

/** Chooses, previews and inserts a table; on the first run it says first what the add-in is for. */
export function InsertTab(_props: TabProps) {
  const styles = useStyles();
  const { messages, language, connected } = usePane();
  const { kind, spec, place, setKind, changeSpec, setPlace, reset } = useInsertSettings();
  const preview = usePreview(spec);
  const insert = useInsert();
  const { isFirstRun, dismiss } = useWelcome();
  const form = useRef<HTMLFormElement>(null);
  const ready = preview.kind === "content" && spec.columns.length > 0 && connected;
  const defaults = useMemo(() => JSON.stringify(buildDefaultSettings(language).specs[kind]), [language, kind]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void insert.start(spec, place);
  };
  // Enter submits a form from a text field only; here also from a select, a check box and a radio button.
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const isChoice =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio"));
    if (event.key === "Enter" && isChoice) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  const leaveWelcome = (): void => {
    dismiss();
    // The pressed button disappears.
    document.getElementById("tab-insert")?.focus();
  };
  const insertExample = (): void => {
    leaveWelcome();
    void insert.start(createDefaultSpec("partners", language), "next free");
  };
  if (isFirstRun) return <Welcome onInsertExample={insertExample} onDismiss={leaveWelcome} />;
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <div className={styles.fields}>
        <TableKindPicker kind={kind} onChoose={setKind} />
        <TableFields key={kind} spec={spec} onChange={changeSpec} />
        <div className={styles.disclosures}>
          <ColumnsField spec={spec} onChange={changeSpec} />
          <MoreOptions key={kind} spec={spec} onChange={changeSpec} />
        </div>
        {JSON.stringify(spec) !== defaults && (
          <Button className={styles.reset} size="small" appearance="subtle" onClick={reset}>
            {messages.insert.reset}
          </Button>
        )}
        <Preview preview={preview} onChange={changeSpec} />
      </div>
      <InsertBar ready={ready} place={place} onPlaceChange={setPlace} insert={insert} kind={kind} />
      <OccupiedDialog insert={insert} />
    </form>
  );
}
