/** The functions that spill a table or a series. */
import {
  InvalidArgumentError,
  NotAvailableError,
  comparePeriods,
  getFirstMonth,
  isBlank,
  getPeriodKind,
  getLastMonth,
  messages,
  parseFlow,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  searchCatalogues,
  toText,
  type QueryMeasure,
  type UserInput,
} from "../query";
import {
  computeBounds,
  getMembershipNote,
  buildPartnerTable,
  buildProductTable,
  buildSeries,
  type TableRow,
} from "../statistics";
import type { Cell } from "./cell";
import { PARTNER_COLUMNS, PRODUCT_COLUMNS, parseColumns, type Column } from "./columns";
import { readValues, readSingleValue } from "./decode";
import { NO_RELEASE, officialTable, table } from "./definition";
import { toBoundCells, toBaseUnitCell, toUnitCell } from "./number-format";
import { currencyOf, ofPublisher, queryOf } from "./statistics";

/** The number of rows that was asked for; all of them when it was left out. */
function parseTop(typed: UserInput): number {
  if (isBlank(typed)) return Infinity;
  const top = Number(toText(typed));
  if (!Number.isInteger(top) || top < 1) throw new InvalidArgumentError(messages.invalidTop(toText(typed)));
  return top;
}

const withHeader = (columns: readonly Column[], rows: readonly TableRow[]): Cell[][] => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map((column) => column.cell(row))),
];

export const partners = table(4, (dataset, flow, period, top, columns) => {
  const asked = parsePeriod(readSingleValue(period, "period"), dataset.headline);
  const way = parseFlow(readSingleValue(flow, "flow")) ?? "total";
  const rows = buildPartnerTable(dataset, way, asked);
  if (rows.length === 0) throw new NotAvailableError(messages.emptyTable("partner", way, asked));
  return withHeader(
    parseColumns(readValues(columns), PARTNER_COLUMNS),
    rows.slice(0, parseTop(readSingleValue(top, "top"))),
  );
});

export const products = table(4, (dataset, flow, period, top, columns) => {
  const asked = parsePeriod(readSingleValue(period, "period"), dataset.headline);
  const way = parseFlow(readSingleValue(flow, "flow"));
  const rows = buildProductTable(dataset, way, asked);
  if (rows.length === 0) throw new NotAvailableError(messages.emptyTable("product", way ?? "any flow", asked));
  return withHeader(
    parseColumns(readValues(columns), PRODUCT_COLUMNS),
    rows.slice(0, parseTop(readSingleValue(top, "top"))),
  );
});

export const tradeSeries = table(6, (dataset, subject, flow, measure, from, to, unit) => {
  const [first, last] = [readSingleValue(from, "from"), readSingleValue(to, "to")];
  const { headline } = dataset;
  const range = {
    from: isBlank(first) ? undefined : parsePeriod(first, headline),
    to: isBlank(last) ? undefined : parsePeriod(last, headline),
  };
  const kind = getPeriodKind(range.from ?? range.to ?? headline);
  const asked = parseMoneyUnit(readSingleValue(unit, "unit"));
  const query = queryOf(dataset, "value", readSingleValue(subject, "subject"), readSingleValue(flow, "flow"), range.to);
  const answersTo = (measure: QueryMeasure) =>
    buildSeries(dataset, { ...query, measure }, { kind, ...range }, { currency: currencyOf(asked) });
  const answers = firstKnown(parseMeasure(readSingleValue(measure, "measure")), answersTo);
  const inMoney = (base: string): boolean => base === asked.base && asked.scaled;
  const cells = answers.map((found): Cell[] => [
    found.label,
    inMoney(found.base) ? toUnitCell(found, asked) : toBaseUnitCell(found),
  ]);
  // Figures of a group whose members changed do not compare, and the sheet must say so.
  const periods = answers.map(({ query: question }) => question.period);
  const note = getMembershipNote(query.subject.partner, periods);
  return note ? cells.map((row, at) => [...row, at === 0 ? note : ""]) : cells;
});

/** The series of the measure asked for; when it was left out, of values or, where there are none, of quantities. */
function firstKnown<T>(asked: QueryMeasure | undefined, seriesOf: (measure: QueryMeasure) => T): T {
  if (asked) return seriesOf(asked);
  try {
    return seriesOf("value");
  } catch (error) {
    if (!(error instanceof NotAvailableError)) throw error;
    try {
      return seriesOf("quantity");
    } catch {
      throw error;
    }
  }
}

export const tradeBounds = table(5, (dataset, measure, subject, flow, period, unit) => {
  const measured = parseMeasure(readSingleValue(measure, "measure")) ?? "value";
  const unitOfMoney = parseMoneyUnit(readSingleValue(unit, "unit"));
  const asked = ofPublisher(measured, unitOfMoney);
  const query = queryOf(
    dataset,
    asked,
    readSingleValue(subject, "subject"),
    readSingleValue(flow, "flow"),
    readSingleValue(period, "period"),
  );
  const { low, high, base } = computeBounds(dataset, query, { currency: currencyOf(unitOfMoney) });
  const [least, most] = toBoundCells(low, high, base);
  return [
    [
      Number.isFinite(low) ? least : { error: new NotAvailableError(messages.noLowerBound) },
      Number.isFinite(high) ? most : { error: new NotAvailableError(messages.noUpperBound) },
    ],
  ];
});

/** Events whose date lies between the periods, both included. */
export const tradeEvents = officialTable(2, (dataset, from, to) => {
  const [first, last] = [readSingleValue(from, "from"), readSingleValue(to, "to")];
  const { headline } = dataset;
  const within = (date: string): boolean => {
    const month = parsePeriod(date, headline);
    const notBefore = isBlank(first) || comparePeriods(month, getFirstMonth(parsePeriod(first, headline))) >= 0;
    return notBefore && (isBlank(last) || comparePeriods(month, getLastMonth(parsePeriod(last, headline))) <= 0);
  };
  const events = dataset.events.filter(({ date }) => within(date));
  if (events.length === 0) throw new NotAvailableError(messages.noEvents);
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
  const typed = toText(readSingleValue(text, "text"));
  const most = isBlank(readSingleValue(top, "top")) ? 10 : parseTop(readSingleValue(top, "top"));
  const found = searchCatalogues(dataset, typed).slice(0, most);
  if (found.length === 0) throw new NotAvailableError(messages.nothingFound(typed));
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
