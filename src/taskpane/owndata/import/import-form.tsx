import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import {
  createDefaultCodes,
  findQueryProblem,
  getName,
  type Dataflow,
  type ImportPlan,
  type ImportProgress,
  type ImportQuery,
  type Service,
  type Structure,
} from "../../../imports";
import { ComboField } from "../../shared/combo-field";
import { Notice } from "../../shared/notice";
import { usePane } from "../../shared/pane-context";
import { useAction } from "../../shared/use-action";
import { ActionNotice } from "../../shared/action-notice";
import type { AbsentRows } from "../../../owndata";
import { AbsentField } from "../absent-field";
import { DraftView } from "../draft-view";
import { NameField, useNameError } from "../name-field";
import { FetchProgress } from "./fetch-progress";
import { getImportClient } from "./get-import-client";
import { fetchDraft, keepDraft, leaveOut, type ImportDraft } from "./import-draft";
import { KeyField } from "./key-field";
import { PlanView } from "./plan-view";
import { QueryFields, type QueryChoices } from "./query-fields";
import { RequestError } from "./request-error";
import { searchEntries, toChoice } from "./search-codes";
import { INITIAL_SERVICE, ServicePicker, resolveService } from "./service-picker";
import { useImportMessages } from "./use-import-messages";
import { useRequest } from "./use-request";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "10px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The years that are asked for by default, up to the last complete one. */
const DEFAULT_YEARS = 5;

interface Props {
  /** Called with the name of the source that has been added. */
  readonly onDone: (name: string) => void;
}

/** Chooses a service, a dataset and its codes, fetches the data and keeps it as own data. */
export default function ImportForm({ onDone }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const t = useImportMessages();
  const [choice, setChoice] = useState(INITIAL_SERVICE);
  const [dataflow, setDataflow] = useState<Dataflow>();
  const service = resolveService(choice);
  const structure = useRequest((signal, from: Service, flow: Dataflow) =>
    getImportClient().loadStructure(from, flow, language, signal),
  );
  const list = useRequest(async (signal, from: Service) => {
    const dataflows = await getImportClient().listDataflows(from, language, signal);
    // The only dataset need not be chosen.
    if (dataflows.length === 1) void chooseDataflow(from, dataflows[0]);
    return dataflows;
  });
  const chooseDataflow = async (from: Service, flow: Dataflow | undefined): Promise<void> => {
    setDataflow(flow);
    if (flow) await structure.run(from, flow);
    else structure.reset();
  };
  const dataflows = list.state.kind === "done" ? list.state.result : [];
  return (
    <div className={styles.root}>
      <Caption1 className={styles.quiet}>{t.intro}</Caption1>
      <ServicePicker
        value={choice}
        onChange={(next) => {
          setChoice(next);
          setDataflow(undefined);
          list.reset();
          structure.reset();
        }}
      />
      {service?.kind === "comtrade" && <KeyField service={service} onChange={() => undefined} />}
      {list.state.kind !== "done" && (
        <div className={styles.row}>
          <Button
            disabledFocusable={!service || list.state.kind === "working"}
            onClick={() => service && void list.run(service)}
          >
            {t.list}
          </Button>
        </div>
      )}
      {list.state.kind === "working" && <Spinner size="tiny" label={t.listing} />}
      {list.state.kind === "failed" && <RequestError error={list.state.error} onDismiss={list.reset} />}
      {service && dataflows.length > 1 && (
        <ComboField
          label={t.dataset}
          required
          placeholder={t.datasetPlaceholder}
          value={dataflow?.id ?? ""}
          onChange={(id) =>
            void chooseDataflow(
              service,
              dataflows.find((flow) => flow.id === id),
            )
          }
          getChoices={(typed) => searchEntries(dataflows, typed).map((flow) => toChoice(flow, language))}
          formatValue={() => (dataflow ? getName(dataflow, language) : "")}
          formatNoMatch={t.noMatch}
        />
      )}
      {structure.state.kind === "working" && <Spinner size="tiny" label={t.structure} />}
      {structure.state.kind === "failed" && <RequestError error={structure.state.error} onDismiss={structure.reset} />}
      {service && dataflow && structure.state.kind === "done" && (
        <QueryForm
          key={`${service.id} ${dataflow.agency} ${dataflow.id}`}
          service={service}
          dataflow={dataflow}
          structure={structure.state.result}
          onDone={onDone}
        />
      )}
    </div>
  );
}

interface QueryFormProps extends Props {
  readonly service: Service;
  readonly dataflow: Dataflow;
  readonly structure: Structure;
}

/** The choices within a dataset, the fetch, and the review of what came. */
function QueryForm({ service, dataflow, structure, onDone }: QueryFormProps) {
  const styles = useStyles();
  const { language, messages } = usePane();
  const t = useImportMessages();
  const lastYear = new Date().getFullYear() - 1;
  const [choices, setChoices] = useState<QueryChoices>(() => ({
    codes: createDefaultCodes(structure),
    from: String(lastYear - DEFAULT_YEARS + 1),
    to: String(lastYear),
    measure: "value",
  }));
  const [progress, setProgress] = useState<ImportProgress>();
  const [name, setName] = useState("");
  const nameError = useNameError(name);
  const query: ImportQuery = {
    service: { id: service.id, kind: service.kind },
    dataflow: { agency: dataflow.agency, id: dataflow.id, version: dataflow.version },
    title: getName(dataflow, "en"),
    ...choices,
  };
  const problem = findQueryProblem(query, structure);
  const plan = usePlan(service, query, structure, problem === undefined, progress);
  const fetching = useRequest((signal) =>
    fetchDraft(service, query, structure, { language, signal, onProgress: setProgress }),
  );
  const keep = useAction(async (kept: ImportDraft, as: string) => {
    await keepDraft(kept, as, absent);
    fetching.reset();
    onDone(as);
  });
  const [absent, setAbsent] = useState<AbsentRows>("unknown");
  const fetched = fetching.state.kind === "done" ? fetching.state.result : undefined;
  const [reduced, setReduced] = useState<{ readonly of: ImportDraft; readonly draft: ImportDraft }>();
  const draft = reduced && reduced.of === fetched ? reduced.draft : fetched;
  const dimension = problem?.code === "dimension" && structure.dimensions.find(({ id }) => id === problem.id);
  const problemText =
    problem &&
    (problem.code === "dimension"
      ? t.problem.dimension(dimension ? getName(dimension, language) : "")
      : t.problem[problem.code]);
  return (
    <>
      <QueryFields
        structure={structure}
        isDescribed={service.kind === "comtrade"}
        value={choices}
        onChange={(next) => {
          setChoices(next);
          fetching.reset();
        }}
      />
      {problemText && <Notice intent="info">{problemText}</Notice>}
      {plan && !draft && <PlanView service={service} plan={plan} />}
      {!draft && fetching.state.kind !== "working" && (
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={problem !== undefined || plan === undefined || plan.waitUntil !== undefined}
            onClick={() => {
              setProgress(undefined);
              setName((typed) => typed || service.name[language].slice(0, 60));
              void fetching.run();
            }}
          >
            {t.fetch}
          </Button>
        </div>
      )}
      {fetching.state.kind === "working" && progress && (
        <FetchProgress progress={progress} onCancel={fetching.cancel} />
      )}
      {fetching.state.kind === "cancelled" && <Notice intent="info">{t.cancelled}</Notice>}
      {fetching.state.kind === "failed" && <RequestError error={fetching.state.error} onDismiss={fetching.reset} />}
      {draft && (
        <form
          className={styles.root}
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.data.dataset && !nameError) void keep.run(draft, name.trim());
          }}
        >
          <DraftView draft={draft} formatInvalid={t.invalid} />
          {draft.leftOut > 0 && <Notice intent="warning">{t.leftOut(draft.leftOut)}</Notice>}
          {draft.data.dataset && <AbsentField value={absent} onChange={setAbsent} />}
          {draft.data.dataset && <NameField value={name} onChange={setName} error={nameError} />}
          <div className={styles.row}>
            {draft.data.dataset && (
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={nameError !== undefined || keep.state.kind === "working"}
              >
                {t.keep}
              </Button>
            )}
            {fetched && !draft.data.dataset && (
              <Button onClick={() => setReduced({ of: fetched, draft: leaveOut(fetched, language) })}>
                {t.leaveOut}
              </Button>
            )}
            <Button onClick={fetching.reset}>{draft.data.dataset ? t.discard : messages.common.cancel}</Button>
          </div>
          <ActionNotice action={keep} done={() => messages.ownData.added(name)} />
        </form>
      )}
    </>
  );
}

/** The plan of a query that can be asked; made anew when a fetch has used up calls. */
function usePlan(
  service: Service,
  query: ImportQuery,
  structure: Structure,
  isAskable: boolean,
  progress: ImportProgress | undefined,
): ImportPlan | undefined {
  const [plan, setPlan] = useState<{ readonly of: string; readonly value: ImportPlan }>();
  const of = JSON.stringify([query, service.id]);
  const done = progress?.done;
  useEffect(() => {
    if (!isAskable) return;
    let isCurrent = true;
    void getImportClient()
      .plan(service, JSON.parse(of)[0] as ImportQuery, structure)
      .then((value) => isCurrent && setPlan({ of, value }));
    return () => void (isCurrent = false);
  }, [service, of, structure, isAskable, done]);
  return isAskable && plan?.of === of ? plan.value : undefined;
}
