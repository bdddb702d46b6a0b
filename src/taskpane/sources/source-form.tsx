import {
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  InfoLabel,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { findLikelyTotals, type RegisteredSource, type TableColumn } from "../../sources";
import { getOwnDataStore, getSourceRegistry, saveRemoteSource } from "../../workbook";
import { Notice } from "../shared/notice";
import { usePane } from "../shared/pane-context";
import { useAction } from "../shared/use-action";
import { useDescribeError } from "../shared/describe-error";
import { MappingFields } from "./mapping-fields";
import { PlaceFields } from "./place-fields";
import {
  applyProposal,
  createDraft,
  findMappingProblem,
  findPlaceProblem,
  getSecrets,
  toDraft,
  toSource,
  type SourceDraft,
} from "./source-draft";
import { TextField } from "../shared/text-field";
import { useSourceMessages } from "./use-source-messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "10px", minWidth: 0 },
  title: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "start" },
});

export type FormPurpose = "add" | "edit" | "confirm";

interface Props {
  readonly purpose: FormPurpose;
  /** The source that is edited or confirmed. */
  readonly source?: RegisteredSource;
  /** Called with the name of the source that was saved, or without one on cancel. */
  readonly onDone: (name?: string) => void;
}

/** Adds, edits or confirms a source. Nothing is asked before a button is pressed, and nothing saved that does not answer. */
export function SourceForm({ purpose, source, onDone }: Props) {
  const styles = useStyles();
  const { connected, messages } = usePane();
  const t = useSourceMessages();
  const describeError = useDescribeError();
  const definition = source?.definition;
  const hadPassword = source?.isConfirmed === true && source.access.hasPassword === true;
  const before = source?.isConfirmed ? definition?.name : undefined;
  const [draft, setDraft] = useState<SourceDraft>(() =>
    source ? toDraft(source.definition, source.access, source.isInWorkbook) : createDraft("clickhouse", connected),
  );
  const [columns, setColumns] = useState<readonly TableColumn[]>();
  const [totals, setTotals] = useState<SourceDraft["totals"]>();
  const candidate = toSource(draft, definition, hadPassword);
  const placeProblem = findPlaceProblem(draft);
  const nameError = useNameError(draft.name, definition?.name);
  const mappingProblem = findMappingProblem(draft);
  const problem = mappingProblem && t.mappingProblems[mappingProblem];

  const read = useAction(async () => {
    const found = await getSourceRegistry().listColumns(
      candidate!,
      getSecrets(draft),
      new AbortController().signal,
      before,
    );
    setColumns(found);
    setDraft((current) => applyProposal(current, found));
    return found.length;
  });
  const save = useAction(async (ignoresTotals: boolean) => {
    const secrets = getSecrets(draft);
    const catalogue = await getSourceRegistry().readCatalogue(
      candidate!,
      secrets,
      new AbortController().signal,
      before,
    );
    const likely = ignoresTotals ? {} : findLikelyTotals(catalogue);
    if (Object.keys(likely).length > 0) return setTotals({ ...draft.totals, ...likely });
    await saveRemoteSource(candidate!, {
      secrets,
      inWorkbook: draft.isInWorkbook && connected,
      ...(definition && { before: definition.name }),
    });
    onDone(candidate!.definition.name);
  });

  const change = (changed: Partial<SourceDraft>): void => {
    setDraft((current) => ({ ...current, ...changed }));
    setTotals(undefined);
    save.reset();
  };
  const changePlace = (changed: Partial<SourceDraft>): void => {
    change(changed);
    read.reset();
  };
  const failed = [read.state, save.state].find((state) => state.kind === "failed");
  const isMapped = columns !== undefined || source !== undefined;
  const isWorking = read.state.kind === "working" || save.state.kind === "working";
  const canSave = isMapped && candidate !== undefined && !problem && !nameError && !isWorking;
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save.run(false);
        else if (!isMapped && candidate) void read.run();
      }}
    >
      <Body1Strong as="h3" className={styles.title}>
        {purpose === "add" ? t.titles.add : t.titles[purpose](definition?.name ?? "")}
      </Body1Strong>
      {purpose === "confirm" && <Caption1>{t.confirmBody}</Caption1>}
      <PlaceFields
        draft={draft}
        isNew={purpose === "add"}
        hadPassword={hadPassword}
        onKind={(kind) => {
          setColumns(undefined);
          read.reset();
          save.reset();
          setDraft({ ...createDraft(kind, draft.isInWorkbook), name: draft.name });
        }}
        onChange={changePlace}
      />
      {placeProblem && (draft.address !== "" || placeProblem === "file") && (
        <Caption1 className={styles.quiet}>{t.placeProblems[placeProblem]}</Caption1>
      )}
      <Button
        className={styles.start}
        {...(!isMapped && { appearance: "primary" as const })}
        disabledFocusable={!candidate || isWorking}
        onClick={() => void read.run()}
      >
        {t.readColumns}
      </Button>
      {read.state.kind === "working" && <Spinner size="tiny" label={t.reading} />}
      {read.state.kind === "done" && <Notice intent="success">{t.columnsRead(read.state.result)}</Notice>}
      {isMapped && (
        <>
          <MappingFields draft={draft} columns={columns} onChange={change} />
          {problem && <Notice intent="info">{problem}</Notice>}
          <TextField
            label={t.name}
            info={t.nameInfo}
            required
            placeholder={t.namePlaceholder}
            value={draft.name}
            error={draft.name === "" ? undefined : nameError}
            onChange={(name) => change({ name })}
          />
          {connected && (
            <Checkbox
              checked={draft.isInWorkbook}
              onChange={(_event, { checked }) => change({ isInWorkbook: checked === true })}
              label={<InfoLabel info={t.inWorkbookInfo}>{t.inWorkbook}</InfoLabel>}
            />
          )}
        </>
      )}
      {save.state.kind === "working" && <Spinner size="tiny" label={t.checking} />}
      {failed?.kind === "failed" && (
        <Notice
          intent="error"
          onDismiss={() => {
            read.reset();
            save.reset();
          }}
        >
          {describeError(failed.error).body}
        </Notice>
      )}
      {totals && (
        <Notice
          intent="warning"
          actions={
            <>
              <Button size="small" onClick={() => change({ totals })}>
                {t.useTotals}
              </Button>
              <Button size="small" onClick={() => void save.run(true)}>
                {t.ignoreTotals}
              </Button>
            </>
          }
        >
          {t.likelyTotals(Object.values(totals).filter((code) => code !== ""))}
        </Notice>
      )}
      <div className={styles.row}>
        {isMapped && (
          <Button type="submit" appearance="primary" disabledFocusable={!canSave}>
            {t.save[purpose]}
          </Button>
        )}
        <Button onClick={() => onDone()}>{messages.common.cancel}</Button>
      </div>
    </form>
  );
}

/** The error message for a name; `except` is the present name of the source. */
function useNameError(name: string, except: string | undefined): string | undefined {
  const { messages } = usePane();
  const t = useSourceMessages();
  const error = getSourceRegistry().checkName(name, except) ?? getOwnDataStore().checkName(name);
  return error && (error === "taken" ? t.nameTaken : messages.ownData.nameErrors[error]);
}
