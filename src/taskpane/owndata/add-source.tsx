import { Body1Strong, Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useAction } from "../shared/use-action";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import type { AbsentRows, OwnSource } from "../../owndata";
import { AbsentField } from "./absent-field";
import { KeepNames } from "./keep-names";
import { FilePicker } from "./file-picker";
import { TablePicker } from "./table-picker";
import { DraftView } from "./draft-view";
import { addDraft, createFileDraft, createTableDraft, keepNames, type Draft } from "./drafts";
import { NameField, useNameError } from "./name-field";
import { FileReadError, MAX_MEGABYTES } from "./read-file";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "10px", minWidth: 0 },
  title: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly active: boolean;
  /** The source that the new one replaces. */
  readonly replacing: OwnSource | undefined;
  /** Called with the name of the added source, or without one on cancel. */
  readonly onDone: (name?: string) => void;
}

/** Chooses a file or table, checks it, names it and adds it; a source with an invalid row is not added. */
export function AddSource({ active, replacing, onDone }: Props) {
  const styles = useStyles();
  const { messages, language, connected } = usePane();
  const t = messages.ownData;
  const describeFailure = useDescribeFailure();
  const [name, setName] = useState("");
  const [absent, setAbsent] = useState<AbsentRows>(replacing?.absent ?? "unknown");
  const suggestName = (draft: Draft): Draft => {
    setName(replacing?.name ?? (name || draft.name));
    return draft;
  };
  const read = useAction(async (chosen: File | string | Draft) => {
    if (typeof chosen === "string") return suggestName(await createTableDraft(chosen, language, replacing?.keptNames));
    if (chosen instanceof File) return suggestName(await createFileDraft(chosen, language, replacing?.keptNames));
    return keepNames(chosen, language);
  });
  const draft = read.state.kind === "done" ? read.state.result : undefined;
  const add = useAction(async (added: Draft, sourceName: string) => {
    await addDraft(added, absent, sourceName, replacing?.name);
    read.reset();
    setName("");
    setAbsent("unknown");
    onDone(sourceName);
  });
  const nameError = useNameError(name, replacing?.name);
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
        if (draft && ready && !nameError) void add.run(draft, name.trim());
      }}
    >
      <Body1Strong as="h3" className={styles.title}>
        {replacing === undefined ? t.add : t.replacing(replacing.name)}
      </Body1Strong>
      <FilePicker busy={read.state.kind === "working"} onFile={(file) => void read.run(file)} />
      {connected && (
        <TablePicker
          active={active}
          value={draft?.from.kind === "table" ? draft.from.name : ""}
          onTable={(table) => void read.run(table)}
        />
      )}
      {read.state.kind === "working" && <Spinner size="tiny" label={t.reading} />}
      {failed?.kind === "failed" && (
        <Notice intent="error" onDismiss={reset}>
          {describeFailure(failed.error)}
        </Notice>
      )}
      {draft && <DraftView draft={draft} />}
      {draft && <KeepNames names={draft.data.similarNames} onKeep={() => void read.run(draft)} />}
      {ready && <AbsentField value={absent} onChange={setAbsent} />}
      {ready && replacing === undefined && <NameField value={name} onChange={setName} error={nameError} />}
      {(draft || replacing !== undefined) && (
        <div className={styles.row}>
          {ready && (
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={nameError !== undefined || add.state.kind === "working"}
            >
              {replacing === undefined ? t.addConfirm : t.replaceConfirm}
            </Button>
          )}
          <Button
            onClick={() => {
              reset();
              onDone();
            }}
          >
            {messages.common.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The error message for a file or table that could not be read. */
function useDescribeFailure(): (error: unknown) => string {
  const { messages } = usePane();
  const describeError = useDescribeError();
  return (error) =>
    error instanceof FileReadError
      ? messages.ownData[error.code](error.file, MAX_MEGABYTES)
      : describeError(error).body;
}
