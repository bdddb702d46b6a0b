/** Policy events in a series: the row each falls in, and the columns that name and mark them. */
import type { TradeEvent } from "../dataset";
import { toMonthRange, type Period } from "../query";
import { findPlottedColumns } from "./chart";
import { createTextCell, emptyCell } from "./figure";
import { getTableMessages, type Messages } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { ContentCell, TableGrid } from "./types";

/**
 * Adds a column with the figure at which the chart marks events, empty elsewhere, and a last one that names the
 * events of each row, where long names run on to the right of the table. Without events in its periods the table
 * stays as it is.
 */
export function addEventColumns(
  { columns, header, rows }: TableGrid,
  events: readonly TradeEvent[],
  periods: readonly Period[],
  { live, language }: Pick<ResolvedSpec, "live" | "language">,
): TableGrid {
  const messages = getTableMessages(language);
  const labelsByRow = periods.map((): string[] => []);
  for (const event of events) {
    const rowIndex = findEventRow(periods, event);
    if (rowIndex !== undefined) labelsByRow[rowIndex]!.push(formatEvent(event, messages));
  }
  if (labelsByRow.every((labels) => labels.length === 0)) return { columns, header, rows };
  const [plotted = 1] = findPlottedColumns(columns);
  const createMark = ({ value, text, format, derived }: ContentCell): ContentCell => ({
    value,
    text,
    format,
    derived,
    ...(live && { formula: (addresses) => `=${addresses.markedFigure}` }),
  });
  return {
    columns: [...columns, "event mark", "event"],
    header: [...header, messages.eventMark, messages.event],
    rows: rows.map((row, at) =>
      labelsByRow[at]!.length > 0
        ? [...row, createMark(row[plotted]!), createTextCell(labelsByRow[at]!.join("; "))]
        : [...row, emptyCell, createTextCell("")],
    ),
  };
}

/** The row of the period that contains the event's month and ends soonest; of several, the first. */
function findEventRow(periods: readonly Period[], { date }: TradeEvent): number | undefined {
  const { first: month } = toMonthRange(date.slice(0, 7));
  // Many years to date contain the month: the one that ends with it is the first whose figures can show the event.
  return periods
    .flatMap((period, at) => {
      const { first, last } = toMonthRange(period);
      return first <= month && month <= last ? [{ at, last }] : [];
    })
    .sort((a, b) => a.last - b.last)[0]?.at;
}

const formatEvent = ({ date, event }: TradeEvent, { period }: Messages): string =>
  `${date.length > 7 ? date : period(date)}: ${event}`;
