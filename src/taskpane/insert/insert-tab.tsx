import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type FormEvent, type KeyboardEvent } from "react";
import { usePane } from "../shared/context";
import type { TabProps } from "../shared/tab-props";
import { ColumnsField } from "./columns-field";
import { InsertBar } from "./insert-bar";
import { KindChoice } from "./kind-choice";
import { LayoutFields } from "./layout-fields";
import { Occupied } from "./occupied";
import { Preview } from "./preview";
import { QuestionFields } from "./question-fields";
import { useChoices } from "./use-choices";
import { useInsert } from "./use-insert";
import { usePreview } from "./use-preview";
import { usualChoices } from "./choices";

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

/** Chooses a table, shows what would come, and inserts it. */
export function InsertTab(_props: TabProps) {
  const styles = useStyles();
  const { text, language, connected } = usePane();
  const { kind, spec, place, choose, change, put, reset } = useChoices();
  const preview = usePreview(spec);
  const insert = useInsert();
  const form = useRef<HTMLFormElement>(null);
  const ready = preview.kind === "content" && spec.columns.length > 0 && connected;
  const usual = useMemo(() => JSON.stringify(usualChoices(language).specs[kind]), [language, kind]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void insert.start(spec, place);
  };
  // A form is sent by Enter in a text field; in a list and in a check box it is meant the same way.
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
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <div className={styles.fields}>
        <KindChoice kind={kind} onChoose={choose} />
        <QuestionFields key={kind} spec={spec} onChange={change} />
        <div className={styles.disclosures}>
          <ColumnsField spec={spec} onChange={change} />
          <LayoutFields key={kind} spec={spec} onChange={change} />
        </div>
        {JSON.stringify(spec) !== usual && (
          <Button className={styles.reset} size="small" appearance="subtle" onClick={reset}>
            {text.insert.reset}
          </Button>
        )}
        <Preview preview={preview} onChange={change} />
      </div>
      <InsertBar ready={ready} place={place} onPlace={put} insert={insert} kind={kind} />
      <Occupied insert={insert} />
    </form>
  );
}
