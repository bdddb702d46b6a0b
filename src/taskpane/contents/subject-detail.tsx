import { Body1, Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Period } from "../../query";
import { describeFigures, type FigureQuery, type SubjectFigures } from "../../statistics/availability";
import { createDefaultSpec, getColumnIds, type TableSpec } from "../../workbook";
import { InsertOutcome, OccupiedDialog } from "../shared/insert-outcome";
import { useInsert } from "../shared/use-insert";
import { getPreviewDataset } from "../shared/dataset-in-use";
import { Facts } from "../shared/facts";
import { ErrorNotice } from "../shared/error-notice";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import { useWhenLoaded } from "../shared/use-when-loaded";
import { LineOfFigures } from "./line-of-figures";
import type { GridPeriodKind } from "./periods";
import type { Row } from "./rows";
import { useContentsMessages } from "./use-contents-messages";

const useStyles = makeStyles({ button: { alignSelf: "start" } });

interface Props {
  readonly row: Row;
  readonly query: FigureQuery;
  readonly kind: GridPeriodKind;
  /** Newest first. */
  readonly periods: readonly Period[];
}

/** What the data has of one partner or product, with a line of it and a series to insert. */
export function SubjectDetail({ row, query, kind, periods }: Props) {
  const styles = useStyles();
  const { language, messages, dataset, connected } = usePane();
  const t = useContentsMessages();
  const insert = useInsert();
  const { subject, flow, measure } = query;
  const found = useWhenLoaded(
    useCallback(
      () => describeFigures(getPreviewDataset(dataset), { subject, flow, measure }, periods),
      [dataset, subject, flow, measure, periods],
    ),
  );
  const column = getColumnIds("series").find((one) => one === measure);
  const spec: TableSpec = {
    ...createDefaultSpec("series", language),
    subjects: [row.argument],
    flow,
    every: kind,
    ...(column && { columns: [column] }),
  };
  return (
    <Section title={row.label}>
      {!found && <Spinner size="tiny" label={t.reading} />}
      {found && "error" in found && <ErrorNotice intent="warning" error={found.error} />}
      {found && "value" in found && <Figures found={found.value} />}
      <Button
        className={styles.button}
        disabled={!connected || !(found && "value" in found && found.value.figures.length > 0)}
        disabledFocusable={insert.state.kind === "working"}
        title={connected ? undefined : messages.outside.action}
        onClick={() => void insert.start(spec, "next free")}
      >
        {t.insertSeries}
      </Button>
      <InsertOutcome insert={insert} />
      <OccupiedDialog insert={insert} />
    </Section>
  );
}

const EXAMPLES = 3;

function Figures({ found: { figures, releases, revised } }: { readonly found: SubjectFigures }) {
  const { messages } = usePane();
  const t = useContentsMessages();
  const [newest, oldest] = [figures[0], figures[figures.length - 1]];
  if (!newest || !oldest) return <Body1>{t.noFigures}</Body1>;
  const published = figures.filter(({ availability }) => availability === "published").length;
  const points = [...figures].reverse().map(({ period, answer }) => ({ period, number: answer.number }));
  return (
    <>
      <Facts
        facts={[
          { label: t.first, value: messages.period(oldest.period) },
          { label: t.last, value: messages.period(newest.period) },
          { label: t.figures, value: t.counted(published, figures.length - published) },
          ...(releases.length > 0
            ? [
                {
                  label: t.releases,
                  value: t.listReleases(releases.length, releases[0]!, releases[releases.length - 1]!),
                },
              ]
            : []),
          {
            label: t.revised,
            value: t.revisedPeriods(revised.length, revised.slice(0, EXAMPLES).map(messages.period)),
          },
        ]}
      />
      <LineOfFigures points={points} />
    </>
  );
}
