/** Policy events in a series: which line each falls in, and the columns that name and mark them. */
import type { TradeEvent } from "../dataset";
import { toMonthRange, type Period } from "../query";
import type { TableSpec } from "./spec";
import { getTableMessages, type Messages } from "./get-messages";
import { findPlottedColumns } from "./chart";
import { emptyCell, createTextCell } from "./figure";
import type { ContentCell, Grid } from "./types";

/** The line that an event falls in: the shortest span that contains its month, the earliest of those that end soonest. */
function findEventRow(periods: readonly Period[], { date }: TradeEvent): number | undefined {
  const { first: month } = toMonthRange(date.slice(0, 7));
  const containing = periods.flatMap((period, at) => {
    const { first, last } = toMonthRange(period);
    return first <= month && month <= last ? [{ at, last }] : [];
  });
  // Years to date contain a month many times; the one that ends with it first tells of the event.
  return containing.sort((a, b) => a.last - b.last)[0]?.at;
}

const formatEvent = ({ date, event }: TradeEvent, { period }: Messages): string =>
  `${date.length > 7 ? date : period(date)}: ${event}`;

/**
 * The table with a column that holds the figure that events are marked at in the chart, empty elsewhere, and a last
 * one that names the events of each line, so that a long name runs on to the right of the table; the table as it is where no event falls within it.
 */
export function addEventColumns(
  { columns, header, rows }: Grid,
  events: readonly TradeEvent[],
  periods: readonly Period[],
  { live, language }: TableSpec,
): Grid {
  const messages = getTableMessages(language);
  const labelsByRow = periods.map((): string[] => []);
  for (const event of events) {
    const rowIndex = findEventRow(periods, event);
    if (rowIndex !== undefined) labelsByRow[rowIndex]!.push(formatEvent(event, messages));
  }
  if (labelsByRow.every((labels) => labels.length === 0)) return { columns, header, rows };
  const [plotted = 1] = findPlottedColumns(columns);
  const createMark = (figure: ContentCell): ContentCell => ({
    value: figure.value,
    text: figure.text,
    format: figure.format,
    derived: figure.derived,
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
