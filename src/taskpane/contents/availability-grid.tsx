import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import type { Period } from "../../query";
import type { Availability } from "../../statistics/availability";
import { usePane } from "../shared/pane-context";
import { formatPart, groupByYear } from "./periods";
import type { Row } from "./rows";
import { useContentsMessages } from "./use-contents-messages";

/** What stands in a cell: shapes, not colours, tell them apart. */
export const MARKS: Readonly<Record<Availability, string>> = { published: "●", derived: "○", none: "·" };

/** A cell of the grid; without a column, the name of a row. */
export interface GridPosition {
  readonly row: number;
  readonly column?: number;
}

const useStyles = makeStyles({
  scroll: {
    overflow: "auto",
    maxHeight: "min(420px, 60vh)",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    position: "sticky",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
    whiteSpace: "nowrap",
    height: "20px",
    padding: "0 2px",
    boxSizing: "border-box",
  },
  year: { top: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  part: { top: "20px", minWidth: "28px" },
  corner: { left: 0, top: 0, zIndex: 2, minWidth: "110px" },
  name: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: "124px",
    minWidth: "110px",
    maxWidth: "124px",
    padding: "4px 8px",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
  },
  cell: { textAlign: "center", padding: "4px 2px", minWidth: "28px", boxSizing: "border-box", cursor: "pointer" },
  none: { color: tokens.colorNeutralForeground4 },
  present: { color: tokens.colorBrandForeground1 },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  focus: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
});

interface Props {
  readonly rows: readonly Row[];
  readonly periods: readonly Period[];
  /** By row, then by period. */
  readonly cells: readonly (readonly Availability[])[];
  readonly selected: GridPosition | undefined;
  readonly onSelect: (position: GridPosition) => void;
}

/** The names of the rows are column -1 while the arrow keys move. */
const NAMES = -1;

/** A grid with one stop of the Tab key, in which the arrow keys, Home and End move, and Enter chooses. */
export function AvailabilityGrid({ rows, periods, cells, selected, onSelect }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = useContentsMessages();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: NAMES });
  const current = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, periods.length - 1) };
  const hasParts = periods.some((period) => formatPart(period) !== "");
  const choose = (row: number, column: number): void => {
    setAt({ row, column });
    onSelect(column === NAMES ? { row } : { row, column });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = current;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      Home: [event.ctrlKey ? 0 : row, NAMES],
      End: [event.ctrlKey ? rows.length - 1 : row, periods.length - 1],
      PageDown: [row + 10, column],
      PageUp: [row - 10, column],
    };
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return choose(row, column);
    }
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, move[0])),
      column: Math.max(NAMES, Math.min(periods.length - 1, move[1])),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  const isSelected = (row: number, column: number): boolean =>
    selected?.row === row && (selected.column ?? NAMES) === column;
  const describe = (row: number, column: number) => ({
    "data-at": `${row} ${column}`,
    tabIndex: current.row === row && current.column === column ? 0 : -1,
    "aria-selected": isSelected(row, column),
    onClick: () => choose(row, column),
  });
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} role="grid" aria-label={t.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.corner)} rowSpan={hasParts ? 2 : 1} />
            {groupByYear(periods).map(({ year, count }) => (
              <th key={year} scope="colgroup" colSpan={count} className={mergeClasses(styles.head, styles.year)}>
                {year}
              </th>
            ))}
          </tr>
          {hasParts && (
            <tr>
              {periods.map((period) => (
                <th
                  key={period}
                  scope="col"
                  className={mergeClasses(styles.head, styles.part)}
                  title={messages.period(period)}
                >
                  {formatPart(period)}
                </th>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map(({ id, label }, row) => (
            <tr key={id}>
              <th
                scope="row"
                title={label}
                {...describe(row, NAMES)}
                aria-label={t.subject(label)}
                className={mergeClasses(styles.name, styles.focus, isSelected(row, NAMES) && styles.selected)}
              >
                {label}
              </th>
              {periods.map((period, column) => {
                const availability = cells[row]?.[column] ?? "none";
                const text = t.cell(label, messages.period(period), t.legend[availability]);
                return (
                  <td
                    key={period}
                    {...describe(row, column)}
                    role="gridcell"
                    title={text}
                    aria-label={text}
                    className={mergeClasses(
                      styles.cell,
                      styles.focus,
                      availability === "none" ? styles.none : styles.present,
                      isSelected(row, column) && styles.selected,
                    )}
                  >
                    {MARKS[availability]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
