import { Button, Caption1, Skeleton, SkeletonItem, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useDeferredValue, useMemo } from "react";
import { NotAvailableError, type TradeError } from "../../query";
import {
  buildTableContent,
  findAnswerableColumns,
  getColumnIds,
  type ColumnId,
  type TableContent,
  type TableSpec,
} from "../../workbook";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import { Section } from "../shared/section";
import { getPreviewDataset } from "../shared/dataset-in-use";
import { useWhenLoaded } from "../shared/use-when-loaded";
import { PreviewTable } from "./preview-table";
import { findAnswerablePeriods } from "./published-periods";
import type { InsertFieldProps } from "./insert-settings";

// The chart library is as large as the rest of the pane's code, and the table is useful without it.
const PreviewChart = lazy(() => import(/* webpackChunkName: "chart" */ "./preview-chart"));

// Alternative periods.
const MAX_SUGGESTIONS = 3;

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  chart: { height: "180px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  source: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The table that would be inserted, or the error; loading while a source beyond the bundle is asked for its figures. */
export type PreviewState =
  | { readonly kind: "content"; readonly spec: TableSpec; readonly content: TableContent }
  | { readonly kind: "error"; readonly spec: TableSpec; readonly error: TradeError }
  | { readonly kind: "loading" };

/** The table of the spec, computed with lower priority than showing the input. */
export function usePreview(spec: TableSpec): PreviewState {
  const { dataset } = usePane();
  const deferredSpec = useDeferredValue(spec);
  const result = useWhenLoaded(
    useCallback(() => buildTableContent(getPreviewDataset(dataset), deferredSpec), [dataset, deferredSpec]),
  );
  return useMemo(() => {
    if (!result) return { kind: "loading" };
    return "value" in result
      ? { kind: "content", spec: deferredSpec, content: result.value }
      : { kind: "error", spec: deferredSpec, error: result.error };
  }, [result, deferredSpec]);
}

interface Props {
  readonly preview: PreviewState;
  readonly onChange: InsertFieldProps["onChange"];
}

/** The table and chart that would be inserted, or the error with alternatives. */
export function Preview({ preview, onChange }: Props) {
  const { messages } = usePane();
  const content = preview.kind === "content" ? preview.content : undefined;
  return (
    <Section title={messages.insert.preview} aside={content && <PreviewSize content={content} />}>
      {preview.kind === "loading" && <Spinner size="tiny" label={messages.insert.fetching} />}
      {preview.kind === "error" && <PreviewError preview={preview} onChange={onChange} />}
      {preview.kind === "content" && (
        <PreviewContent spec={preview.spec} content={preview.content} onChange={onChange} />
      )}
    </Section>
  );
}

function PreviewSize({ content: { rows, header } }: { readonly content: TableContent }) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <Caption1 className={styles.about} role="status">
      {messages.insert.previewRows(rows.length, header.length)}
    </Caption1>
  );
}

interface PreviewContentProps {
  readonly spec: TableSpec;
  readonly content: TableContent;
  readonly onChange: InsertFieldProps["onChange"];
}

function PreviewContent({ spec, content, onChange }: PreviewContentProps) {
  const styles = useStyles();
  const { messages } = usePane();
  const empty = useMemo(() => findEmptyColumns(spec, content), [spec, content]);
  const removeEmptyColumns = (): void =>
    onChange({ columns: spec.columns.filter((column) => !empty.includes(column)) });
  return (
    <>
      <PreviewTable content={content} />
      {empty.length > 0 && (
        <Notice
          intent="info"
          actions={
            empty.length < spec.columns.length && (
              <Button size="small" onClick={removeEmptyColumns}>
                {messages.insert.removeColumns(empty.length)}
              </Button>
            )
          }
        >
          {messages.insert.emptyColumns(empty.map((column) => messages.insert.columnNames[column]))}
        </Notice>
      )}
      {content.chartOmission && <Notice intent="info">{messages.insert.chartOmitted[content.chartOmission]}</Notice>}
      {content.chart?.kind === "map" && <Notice intent="info">{messages.insert.mapPreview}</Notice>}
      {content.chart && (
        <Suspense fallback={<ChartLoading />}>
          <PreviewChart chart={content.chart} />
        </Suspense>
      )}
      {!content.source && content.overlapNote && <Notice intent="info">{content.overlapNote}</Notice>}
      {content.source && <Caption1 className={styles.source}>{content.source}</Caption1>}
    </>
  );
}

function ChartLoading() {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <Skeleton aria-label={messages.insert.chartLoading}>
      <SkeletonItem className={styles.chart} />
    </Skeleton>
  );
}

/** The chosen columns that are empty in every row. */
function findEmptyColumns(spec: TableSpec, { columns, rows }: TableContent): ColumnId[] {
  return getColumnIds(spec.kind).filter((column) => {
    const at = columns.indexOf(column);
    return at >= 0 && spec.columns.includes(column) && rows.every((row) => row[at]!.value === "");
  });
}

interface PreviewErrorProps {
  readonly preview: Extract<PreviewState, { kind: "error" }>;
  readonly onChange: InsertFieldProps["onChange"];
}

/** Why the table cannot be built, with what can be: other measures, or other periods if the chosen one has none. */
function PreviewError({ preview: { spec, error }, onChange }: PreviewErrorProps) {
  const styles = useStyles();
  const { messages, dataset } = usePane();
  const describeError = useDescribeError();
  const suggested = useMemo(
    () =>
      error instanceof NotAvailableError && spec.kind !== "series"
        ? findAnswerablePeriods(dataset, spec, MAX_SUGGESTIONS)
        : [],
    [dataset, spec, error],
  );
  const columns = useMemo(
    () => (error instanceof NotAvailableError ? findAnswerableColumns(dataset, spec, MAX_SUGGESTIONS) : []),
    [dataset, spec, error],
  );
  return (
    <>
      <Notice intent="warning" title={messages.insert.previewFailed}>
        {describeError(error).body}
      </Notice>
      {columns.length > 0 && (
        <div className={styles.row}>
          <Caption1>{messages.insert.tryColumns}</Caption1>
          {columns.map((column) => (
            <Button key={column} size="small" shape="circular" onClick={() => onChange({ columns: [column] })}>
              {messages.insert.columnNames[column]}
            </Button>
          ))}
        </div>
      )}
      {suggested.length > 0 && (
        <div className={styles.row}>
          <Caption1>{messages.insert.tryPeriods}</Caption1>
          {suggested.map((period) => (
            <Button key={period} size="small" shape="circular" onClick={() => onChange({ period })}>
              {messages.period(period)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
