import { Body1, Button, Caption1, SearchBox, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { mapAll } from "../../dataset";
import type { QueryMeasure } from "../../query";
import { findAvailability } from "../../statistics/availability";
import { getPreviewDataset } from "../shared/dataset-in-use";
import { ErrorNotice } from "../shared/error-notice";
import { usePane } from "../shared/pane-context";
import { SelectField } from "../shared/select-field";
import { useWhenLoaded } from "../shared/use-when-loaded";
import { AvailabilityGrid, MARKS, type GridPosition } from "./availability-grid";
import { FigureDetail } from "./figure-detail";
import { FIGURE_FLOWS, FIGURE_MEASURES, type FigureFlow, type RowDimension } from "./figures";
import { PERIOD_KINDS, listGridPeriods, type GridPeriodKind } from "./periods";
import { listRows } from "./rows";
import { SubjectDetail } from "./subject-detail";
import { useContentsMessages } from "./use-contents-messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 128px), 1fr))", gap: "8px 12px" },
  search: { maxWidth: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
  legend: { display: "flex", flexWrap: "wrap", columnGap: "12px", color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const ROWS = 15;
const COLUMNS = 24;

/** A grid of what the data has: partners or products by period, each figure published, derived or not there. */
export default function Contents() {
  const styles = useStyles();
  const { messages, language, dataset } = usePane();
  const t = useContentsMessages();
  const [dimension, setDimension] = useState<RowDimension>("partner");
  const [flow, setFlow] = useState<FigureFlow>("exports");
  const [measure, setMeasure] = useState<QueryMeasure>("value");
  const [kind, setKind] = useState<GridPeriodKind>("month");
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState({ rows: ROWS, columns: COLUMNS });
  const [selected, setSelected] = useState<GridPosition>();
  const search = useDeferredValue(typed);
  const rows = useMemo(() => listRows(dataset, language, dimension, search), [dataset, language, dimension, search]);
  const allPeriods = useMemo(() => listGridPeriods(dataset, kind), [dataset, kind]);
  const shownRows = useMemo(() => rows.slice(0, shown.rows), [rows, shown.rows]);
  const periods = useMemo(() => allPeriods.slice(0, shown.columns), [allPeriods, shown.columns]);
  const cells = useWhenLoaded(
    useCallback(() => {
      const data = getPreviewDataset(dataset);
      return mapAll(shownRows, ({ subject }) => findAvailability(data, { subject, flow, measure }, periods));
    }, [dataset, shownRows, periods, flow, measure]),
  );
  /** What the grid shows begins anew. */
  const choose =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setSelected(undefined);
      setShown({ rows: ROWS, columns: COLUMNS });
    };
  const chosenRow = selected && shownRows[selected.row];
  const chosenPeriod = selected?.column === undefined ? undefined : periods[selected.column];
  return (
    <div className={styles.root}>
      <div className={styles.fields}>
        <SelectField
          label={t.rows}
          value={dimension}
          onChange={choose(setDimension)}
          options={(["partner", "product"] as const).map((value) => ({ value, label: t.dimensions[value] }))}
        />
        <SelectField
          label={messages.insert.flow}
          value={flow}
          onChange={choose(setFlow)}
          options={FIGURE_FLOWS.map((value) => ({ value, label: messages.flows[value] }))}
        />
        <SelectField
          label={messages.selected.measure}
          value={measure}
          onChange={choose(setMeasure)}
          options={FIGURE_MEASURES[dimension].map((value) => ({ value, label: messages.measures[value] }))}
        />
        <SelectField
          label={messages.insert.periodKind}
          value={kind}
          onChange={choose(setKind)}
          options={PERIOD_KINDS.map((value) => ({ value, label: messages.insert.periodKinds[value] }))}
        />
      </div>
      <SearchBox
        className={styles.search}
        aria-label={t.search}
        placeholder={t.search}
        value={typed}
        onChange={(_event, { value }) => choose(setTyped)(value)}
      />
      {rows.length === 0 && <Body1 role="status">{t.none(search)}</Body1>}
      {periods.length === 0 && <Body1>{t.noPeriods}</Body1>}
      {rows.length > 0 && periods.length > 0 && (
        <>
          <Caption1 className={styles.legend}>
            {(["published", "derived", "none"] as const).map((one) => (
              <span key={one}>
                {MARKS[one]} {t.legend[one]}
              </span>
            ))}
          </Caption1>
          {!cells && <Spinner size="tiny" label={t.reading} />}
          {cells && "error" in cells && <ErrorNotice intent="warning" error={cells.error} />}
          {cells && "value" in cells && (
            <AvailabilityGrid
              rows={shownRows}
              periods={periods}
              cells={cells.value}
              selected={selected}
              onSelect={setSelected}
            />
          )}
          <div className={styles.row}>
            {rows.length > shownRows.length && (
              <Button size="small" onClick={() => setShown({ ...shown, rows: shown.rows + ROWS })}>
                {t.moreRows(Math.min(ROWS, rows.length - shownRows.length))}
              </Button>
            )}
            {allPeriods.length > periods.length && (
              <Button size="small" onClick={() => setShown({ ...shown, columns: shown.columns + COLUMNS })}>
                {t.earlier}
              </Button>
            )}
          </div>
          {chosenRow && chosenPeriod !== undefined ? (
            <FigureDetail
              row={chosenRow}
              query={{ subject: chosenRow.subject, flow, measure }}
              period={chosenPeriod}
              dimension={dimension}
            />
          ) : chosenRow ? (
            <SubjectDetail
              row={chosenRow}
              query={{ subject: chosenRow.subject, flow, measure }}
              kind={kind}
              periods={allPeriods}
            />
          ) : (
            <Caption1 className={styles.quiet}>{t.hint}</Caption1>
          )}
        </>
      )}
    </div>
  );
}
