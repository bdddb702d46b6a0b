import { Body1Strong, Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useAction } from "../shared/action";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { ChooseFile } from "./choose-file";
import { ChooseTable } from "./choose-table";
import { DraftView } from "./draft-view";
import { addDraft, draftOfFile, draftOfTable, type Draft } from "./drafts";
import { NameField, useNameProblem } from "./name-field";
import { FileRefused, MOST_MEGABYTES } from "./read-file";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "10px", minWidth: 0 },
  title: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly active: boolean;
  /** The source whose place the new one takes. */
  readonly replacing: string | undefined;
  /** Gets the name of what was added; nothing where the person thought better of it. */
  readonly onDone: (name?: string) => void;
}

/** A file or a table is chosen, looked at, named and added; nothing is added that has a line that is wrong. */
export function AddSource({ active, replacing, onDone }: Props) {
  const styles = useStyles();
  const { text, language, connected } = usePane();
  const t = text.ownData;
  const failure = useFailureText();
  const [name, setName] = useState("");
  const named = (draft: Draft): Draft => {
    setName(replacing ?? (name || draft.name));
    return draft;
  };
  const read = useAction(async (chosen: File | string) =>
    named(typeof chosen === "string" ? await draftOfTable(chosen) : await draftOfFile(chosen, language)),
  );
  const draft = read.state.kind === "done" ? read.state.result : undefined;
  const add = useAction(async (added: Draft, called: string) => {
    await addDraft(added, called, replacing);
    read.reset();
    setName("");
    onDone(called);
  });
  const problem = useNameProblem(name, replacing);
  const failed = [read.state, add.state].find((state) => state.kind === "failed");
  const reset = (): void => {
    read.reset();
    add.reset();
  };
  const ready = draft?.data.dataset !== undefined;
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft && ready && !problem) void add.run(draft, name.trim());
      }}
    >
      <Body1Strong as="h3" className={styles.title}>
        {replacing === undefined ? t.add : t.replacing(replacing)}
      </Body1Strong>
      <ChooseFile busy={read.state.kind === "working"} onFile={(file) => void read.run(file)} />
      {connected && (
        <ChooseTable
          active={active}
          value={draft?.from.kind === "table" ? draft.from.name : ""}
          onTable={(table) => void read.run(table)}
        />
      )}
      {read.state.kind === "working" && <Spinner size="tiny" label={t.reading} />}
      {failed?.kind === "failed" && (
        <Notice intent="error" onDismiss={reset}>
          {failure(failed.error)}
        </Notice>
      )}
      {draft && <DraftView draft={draft} />}
      {ready && replacing === undefined && <NameField value={name} onChange={setName} problem={problem} />}
      {(draft || replacing !== undefined) && (
        <div className={styles.row}>
          {ready && (
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={problem !== undefined || add.state.kind === "working"}
            >
              {replacing === undefined ? t.addGo : t.replaceGo}
            </Button>
          )}
          <Button
            onClick={() => {
              reset();
              onDone();
            }}
          >
            {text.common.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Why a file or a table could not be read, in words. */
function useFailureText(): (error: unknown) => string {
  const { text } = usePane();
  const problemText = useProblemText();
  return (error) =>
    error instanceof FileRefused ? text.ownData[error.why](error.file, MOST_MEGABYTES) : problemText(error).body;
}
