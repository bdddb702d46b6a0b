import { Button, Caption1, Skeleton, SkeletonItem, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useMemo } from "react";
import { NotAvailable } from "../../query";
import { columnsOf, type ColumnId, type TableContent, type TableSpec } from "../../workbook";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { Section } from "../shared/section";
import { PreviewTable } from "./preview-table";
import { answerable } from "./printed";
import type { FieldsProps } from "./fields-props";
import type { Preview as PreviewOf } from "./use-preview";

// The chart library is as large as the rest of the pane's code, and the table can be read before it is there.
const PreviewChart = lazy(() => import(/* webpackChunkName: "chart" */ "./preview-chart"));

// Periods to choose instead.
const OFFERED = 3;

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  chart: { height: "180px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  source: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  readonly preview: PreviewOf;
  readonly onChange: FieldsProps["onChange"];
}

/** The table and the chart that would be inserted, or why there are none and what to choose instead. */
export function Preview({ preview, onChange }: Props) {
  const { text } = usePane();
  const content = preview.kind === "content" ? preview.content : undefined;
  return (
    <Section title={text.insert.preview} aside={content && <Size content={content} />}>
      {preview.kind === "question" ? (
        <Refusal preview={preview} onChange={onChange} />
      ) : (
        <Shown spec={preview.spec} content={preview.content} onChange={onChange} />
      )}
    </Section>
  );
}

function Size({ content: { rows, header } }: { readonly content: TableContent }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Caption1 className={styles.about} role="status">
      {text.insert.previewRows(rows.length, header.length)}
    </Caption1>
  );
}

interface ShownProps {
  readonly spec: TableSpec;
  readonly content: TableContent;
  readonly onChange: FieldsProps["onChange"];
}

function Shown({ spec, content, onChange }: ShownProps) {
  const styles = useStyles();
  const { text } = usePane();
  const empty = useMemo(() => emptyColumns(spec, content), [spec, content]);
  const drop = (): void => onChange({ columns: spec.columns.filter((column) => !empty.includes(column)) });
  return (
    <>
      <PreviewTable content={content} />
      {empty.length > 0 && (
        <Notice
          intent="info"
          actions={
            empty.length < spec.columns.length && (
              <Button size="small" onClick={drop}>
                {text.insert.dropColumns(empty.length)}
              </Button>
            )
          }
        >
          {text.insert.emptyColumns(empty.map((column) => text.insert.columnNames[column]))}
        </Notice>
      )}
      {content.uncharted && <Notice intent="info">{text.insert.uncharted}</Notice>}
      {content.chart && (
        <Suspense fallback={<ChartLoading />}>
          <PreviewChart chart={content.chart} />
        </Suspense>
      )}
      {!content.source && content.overlapping && <Notice intent="info">{content.overlapping}</Notice>}
      {content.source && <Caption1 className={styles.source}>{content.source}</Caption1>}
    </>
  );
}

function ChartLoading() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Skeleton aria-label={text.insert.chartLoading}>
      <SkeletonItem className={styles.chart} />
    </Skeleton>
  );
}

/** The chosen columns that hold nothing in any row. */
function emptyColumns(spec: TableSpec, { columns, rows }: TableContent): ColumnId[] {
  return columnsOf(spec.kind).filter((column) => {
    const at = columns.indexOf(column);
    return at >= 0 && spec.columns.includes(column) && rows.every((row) => row[at]!.value === "");
  });
}

interface RefusalProps {
  readonly preview: Extract<PreviewOf, { kind: "question" }>;
  readonly onChange: FieldsProps["onChange"];
}

/** Why the table cannot be made, with periods that have figures where that is what is missing. */
function Refusal({ preview: { spec, error }, onChange }: RefusalProps) {
  const styles = useStyles();
  const { text, dataset } = usePane();
  const problemText = useProblemText();
  const offered = useMemo(
    () => (error instanceof NotAvailable && spec.kind !== "series" ? answerable(dataset, spec, OFFERED) : []),
    [dataset, spec, error],
  );
  return (
    <>
      <Notice intent="warning" title={text.insert.cannot}>
        {problemText(error).body}
      </Notice>
      {offered.length > 0 && (
        <div className={styles.row}>
          <Caption1>{text.insert.tryPeriods}</Caption1>
          {offered.map((period) => (
            <Button key={period} size="small" shape="circular" onClick={() => onChange({ period })}>
              {text.period(period)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
