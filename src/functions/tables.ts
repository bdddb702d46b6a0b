/** The functions that spill a table or a series. */
import {
  InvalidArgument,
  NotAvailable,
  comparePeriods,
  firstMonth,
  isBlank,
  kindOf,
  lastMonth,
  messages,
  parseFlow,
  parseMeasure,
  parseMoney,
  parsePeriod,
  textOf,
  type Typed,
} from "../query";
import { bounds, partnerTable, productTable, series, type Row } from "../statistics";
import type { Cell } from "./cell";
import { PARTNER_COLUMNS, PRODUCT_COLUMNS, parseColumns, type Column } from "./columns";
import { listed, single } from "./decode";
import { table } from "./definition";
import { endsOf, inBaseUnits } from "./format";
import { queryOf } from "./statistics";

/** The number of rows that was asked for; all of them when it was left out. */
function parseTop(typed: Typed): number {
  if (isBlank(typed)) return Infinity;
  const top = Number(textOf(typed));
  if (!Number.isInteger(top) || top < 1) throw new InvalidArgument(messages.wrongTop(textOf(typed)));
  return top;
}

const withHeader = (columns: readonly Column[], rows: readonly Row[]): Cell[][] => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map((column) => column.cell(row))),
];

export const partners = table((dataset, flow, period, top, columns) => {
  const asked = parsePeriod(single(period, "period"), dataset.newest.headline);
  const way = parseFlow(single(flow, "flow")) ?? "total";
  const rows = partnerTable(dataset, way, asked);
  if (rows.length === 0) throw new NotAvailable(messages.emptyTable("partner", way, asked));
  return withHeader(parseColumns(listed(columns), PARTNER_COLUMNS), rows.slice(0, parseTop(single(top, "top"))));
});

export const products = table((dataset, flow, period, top, columns) => {
  const asked = parsePeriod(single(period, "period"), dataset.newest.headline);
  const way = parseFlow(single(flow, "flow"));
  const rows = productTable(dataset, way, asked);
  if (rows.length === 0) throw new NotAvailable(messages.emptyTable("product", way ?? "any flow", asked));
  return withHeader(parseColumns(listed(columns), PRODUCT_COLUMNS), rows.slice(0, parseTop(single(top, "top"))));
});

export const tradeSeries = table((dataset, subject, flow, measure, from, to) => {
  const [first, last] = [single(from, "from"), single(to, "to")];
  const { headline } = dataset.newest;
  const range = {
    from: isBlank(first) ? undefined : parsePeriod(first, headline),
    to: isBlank(last) ? undefined : parsePeriod(last, headline),
  };
  const asked = parseMeasure(single(measure, "measure")) ?? "value";
  const query = queryOf(dataset, asked, single(subject, "subject"), single(flow, "flow"), null);
  const answers = series(dataset, query, { kind: kindOf(range.from ?? range.to ?? headline), ...range });
  return answers.map((found): Cell[] => [found.question.period, inBaseUnits(found)]);
});

export const tradeBounds = table((dataset, measure, subject, flow, period, unit) => {
  const measured = parseMeasure(single(measure, "measure")) ?? "value";
  const { base: currency, converted } = parseMoney(single(unit, "unit"));
  const asked = converted && measured === "value" ? "value (publisher conversion)" : measured;
  const query = queryOf(dataset, asked, single(subject, "subject"), single(flow, "flow"), single(period, "period"));
  const { low, high, base } = bounds(dataset, query, { currency: currency === "USD" ? "USD" : "CNY" });
  const [least, most] = endsOf(low, high, base);
  return [
    [
      Number.isFinite(low) ? least : { error: new NotAvailable(messages.noLowerBound) },
      Number.isFinite(high) ? most : { error: new NotAvailable(messages.noUpperBound) },
    ],
  ];
});

/** Events whose date lies between the periods, both included. */
export const tradeEvents = table((dataset, from, to) => {
  const [first, last] = [single(from, "from"), single(to, "to")];
  const { headline } = dataset.newest;
  const within = (date: string): boolean => {
    const month = parsePeriod(date, headline);
    const notBefore = isBlank(first) || comparePeriods(month, firstMonth(parsePeriod(first, headline))) >= 0;
    return notBefore && (isBlank(last) || comparePeriods(month, lastMonth(parsePeriod(last, headline))) <= 0);
  };
  const events = dataset.events.filter(({ date }) => within(date));
  if (events.length === 0) throw new NotAvailable(messages.noEvents);
  const publisher = (id: string): string => dataset.source(id)?.publisher ?? id;
  return [
    ["Date", "Event", "Scope", "Source"],
    ...events.map(({ date, event, scope, source }) => [date, event, scope, publisher(source)]),
  ];
});
