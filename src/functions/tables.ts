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
  search,
  textOf,
  type AskedMeasure,
  type Typed,
} from "../query";
import { bounds, membershipNote, partnerTable, productTable, series, type Row } from "../statistics";
import type { Cell } from "./cell";
import { PARTNER_COLUMNS, PRODUCT_COLUMNS, parseColumns, type Column } from "./columns";
import { listed, single } from "./decode";
import { NO_RELEASE, officialTable, table } from "./definition";
import { endsOf, inBaseUnits, inUnit } from "./format";
import { currencyOf, ofPublisher, queryOf } from "./statistics";

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

export const partners = table(4, (dataset, flow, period, top, columns) => {
  const asked = parsePeriod(single(period, "period"), dataset.headline);
  const way = parseFlow(single(flow, "flow")) ?? "total";
  const rows = partnerTable(dataset, way, asked);
  if (rows.length === 0) throw new NotAvailable(messages.emptyTable("partner", way, asked));
  return withHeader(parseColumns(listed(columns), PARTNER_COLUMNS), rows.slice(0, parseTop(single(top, "top"))));
});

export const products = table(4, (dataset, flow, period, top, columns) => {
  const asked = parsePeriod(single(period, "period"), dataset.headline);
  const way = parseFlow(single(flow, "flow"));
  const rows = productTable(dataset, way, asked);
  if (rows.length === 0) throw new NotAvailable(messages.emptyTable("product", way ?? "any flow", asked));
  return withHeader(parseColumns(listed(columns), PRODUCT_COLUMNS), rows.slice(0, parseTop(single(top, "top"))));
});

export const tradeSeries = table(6, (dataset, subject, flow, measure, from, to, unit) => {
  const [first, last] = [single(from, "from"), single(to, "to")];
  const { headline } = dataset;
  const range = {
    from: isBlank(first) ? undefined : parsePeriod(first, headline),
    to: isBlank(last) ? undefined : parsePeriod(last, headline),
  };
  const kind = kindOf(range.from ?? range.to ?? headline);
  const asked = parseMoney(single(unit, "unit"));
  const query = queryOf(dataset, "value", single(subject, "subject"), single(flow, "flow"), range.to);
  const answersTo = (measure: AskedMeasure) =>
    series(dataset, { ...query, measure }, { kind, ...range }, { currency: currencyOf(asked) });
  const answers = firstKnown(parseMeasure(single(measure, "measure")), answersTo);
  const inMoney = (base: string): boolean => base === asked.base && asked.scaled;
  const cells = answers.map((found): Cell[] => [
    found.label,
    inMoney(found.base) ? inUnit(found, asked) : inBaseUnits(found),
  ]);
  // Figures of a group whose members changed do not compare, and the sheet must say so.
  const periods = answers.map(({ question }) => question.period);
  const note = membershipNote(query.subject.partner, periods);
  return note ? cells.map((row, at) => [...row, at === 0 ? note : ""]) : cells;
});

/** The series of the measure asked for; when it was left out, of values or, where there are none, of quantities. */
function firstKnown<T>(asked: AskedMeasure | undefined, seriesOf: (measure: AskedMeasure) => T): T {
  if (asked) return seriesOf(asked);
  try {
    return seriesOf("value");
  } catch (error) {
    if (!(error instanceof NotAvailable)) throw error;
    try {
      return seriesOf("quantity");
    } catch {
      throw error;
    }
  }
}

export const tradeBounds = table(5, (dataset, measure, subject, flow, period, unit) => {
  const measured = parseMeasure(single(measure, "measure")) ?? "value";
  const unitOfMoney = parseMoney(single(unit, "unit"));
  const asked = ofPublisher(measured, unitOfMoney);
  const query = queryOf(dataset, asked, single(subject, "subject"), single(flow, "flow"), single(period, "period"));
  const { low, high, base } = bounds(dataset, query, { currency: currencyOf(unitOfMoney) });
  const [least, most] = endsOf(low, high, base);
  return [
    [
      Number.isFinite(low) ? least : { error: new NotAvailable(messages.noLowerBound) },
      Number.isFinite(high) ? most : { error: new NotAvailable(messages.noUpperBound) },
    ],
  ];
});

/** Events whose date lies between the periods, both included. */
export const tradeEvents = officialTable(2, (dataset, from, to) => {
  const [first, last] = [single(from, "from"), single(to, "to")];
  const { headline } = dataset;
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

const DIMENSION_NAMES = {
  partner: "partner",
  product: "product",
  regime: "customs regime",
  enterprise: "type of enterprise",
};

export const tradeSearch = officialTable(NO_RELEASE, (dataset, text, top) => {
  const typed = textOf(single(text, "text"));
  const most = isBlank(single(top, "top")) ? 10 : parseTop(single(top, "top"));
  const found = search(dataset, typed).slice(0, most);
  if (found.length === 0) throw new NotAvailable(messages.nothingFound(typed));
  return [
    ["Name", "Chinese", "Kind", "Code", "Figures"],
    ...found.map(({ dimension, entry, figures }): Cell[] => [
      entry.en,
      entry.zh,
      DIMENSION_NAMES[dimension],
      "hs" in entry ? entry.hs.join(", ") : dimension === "partner" ? entry.id : "",
      figures,
    ]),
  ];
});
