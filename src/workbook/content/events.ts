/** Policy events in a series: which line each falls in, and the columns that name and mark them. */
import type { TradeEvent } from "../../dataset";
import { monthsOf, type Period } from "../../query";
import type { TableSpec } from "../spec";
import { wordsOf, type Words } from "../words";
import { columnsOfLines } from "./chart";
import { emptyCell, textCell } from "./figures";
import type { ContentCell, Grid } from "./types";

/** The line that an event falls in: the shortest span that contains its month, the earliest of those that end soonest. */
function lineOf(periods: readonly Period[], { date }: TradeEvent): number | undefined {
  const { first: month } = monthsOf(date.slice(0, 7));
  const containing = periods.flatMap((period, at) => {
    const { first, last } = monthsOf(period);
    return first <= month && month <= last ? [{ at, last }] : [];
  });
  // Years to date contain a month many times; the one that ends with it first tells of the event.
  return containing.sort((a, b) => a.last - b.last)[0]?.at;
}

const label = ({ date, event }: TradeEvent, { period }: Words): string =>
  `${date.length > 7 ? date : period(date)}: ${event}`;

/**
 * The table with a column that holds the figure that events are marked at in the chart, empty elsewhere, and a last
 * one that names the events of each line, so that a long name runs on to the right of the table; the table as it is where no event falls within it.
 */
export function withEvents(
  { columns, header, rows }: Grid,
  events: readonly TradeEvent[],
  periods: readonly Period[],
  { live, language }: TableSpec,
): Grid {
  const words = wordsOf(language);
  const byLine = periods.map((): string[] => []);
  for (const event of events) {
    const line = lineOf(periods, event);
    if (line !== undefined) byLine[line]!.push(label(event, words));
  }
  if (byLine.every((labels) => labels.length === 0)) return { columns, header, rows };
  const [drawn = 1] = columnsOfLines(columns);
  const mark = (figure: ContentCell): ContentCell => ({
    value: figure.value,
    text: figure.text,
    format: figure.format,
    derived: figure.derived,
    ...(live && { formula: (place) => `=${place.marked}` }),
  });
  return {
    columns: [...columns, "event mark", "event"],
    header: [...header, words.eventMark, words.event],
    rows: rows.map((row, at) =>
      byLine[at]!.length > 0
        ? [...row, mark(row[drawn]!), textCell(byLine[at]!.join("; "))]
        : [...row, emptyCell, textCell("")],
    ),
  };
}
