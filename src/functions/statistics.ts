/** The functions that answer with one number or one text per subject, flow and period. */
import type { Dataset } from "../dataset";
import {
  InvalidArgumentError,
  comparePeriods,
  isBlank,
  messages,
  parseChange,
  parseFlow,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  parseQuantityUnit,
  parseSubject,
  parsePriceUnit,
  formatSubject,
  toText,
  getTotalSubject,
  type QueryMeasure,
  type RequestedUnit,
  type UserInput,
} from "../query";
import {
  answerQuery,
  chooseFlow,
  formatCitation,
  listSubjectObservations,
  type Answer,
  type Currency,
  type Query,
} from "../statistics";
import { perCell } from "./definition";
import { toBaseUnitCell, toUnitCell } from "./number-format";

/** The currency of a unit of money. */
export const currencyOf = ({ base }: RequestedUnit): Currency => (base === "USD" ? "USD" : "CNY");

/** Subject, flow and period as typed, with the measure asked of them. */
export function queryOf(
  dataset: Dataset,
  measure: QueryMeasure,
  subject: UserInput,
  flow: UserInput,
  period: UserInput,
): Query {
  return {
    subject: parseSubject(dataset, subject),
    flow: parseFlow(flow),
    period: parsePeriod(period, dataset.headline),
    measure,
  };
}

/** The measure in that unit: dollars that a publisher converted are a measure of their own. */
export const ofPublisher = (measure: QueryMeasure, { converted }: RequestedUnit): QueryMeasure =>
  converted && measure === "value" ? "value (publisher conversion)" : measure;

/** Value or prior value in the unit asked for. */
const money =
  (measure: "value" | "prior value") =>
  (dataset: Dataset, subject: UserInput, flow: UserInput, period: UserInput, unit: UserInput) => {
    const asked = parseMoneyUnit(unit);
    const query = queryOf(dataset, ofPublisher(measure, asked), subject, flow, period);
    return toUnitCell(answerQuery(dataset, query, { currency: currencyOf(asked) }), asked);
  };

export const tradeValue = perCell(4, money("value"));
export const priorValue = perCell(4, money("prior value"));

export const tradeBalance = perCell(3, (dataset, partner, period, unit) =>
  money("value")(dataset, partner, "balance", period, unit),
);

export const tradeShare = perCell(4, (dataset, subject, flow, period, within) => {
  const whole = isBlank(within) ? {} : { within: parseSubject(dataset, within) };
  return toBaseUnitCell(
    answerQuery(dataset, queryOf(dataset, "share", subject, flow, period), { currency: "CNY", ...whole }),
  );
});

export const yoyChange = perCell(4, (dataset, subject, flow, period, measure) =>
  toBaseUnitCell(answerQuery(dataset, queryOf(dataset, parseChange(measure), subject, flow, period))),
);

export const contribution = perCell(3, (dataset, subject, flow, period) =>
  toBaseUnitCell(answerQuery(dataset, queryOf(dataset, "contribution", subject, flow, period))),
);

export const tradeRank = perCell(3, (dataset, subject, flow, period) =>
  toBaseUnitCell(answerQuery(dataset, queryOf(dataset, "rank", subject, flow, period))),
);

/** A query about a product; partners have no quantity. */
function ofProduct(query: Query, what: string): Query {
  if (query.subject.product.id === "all")
    throw new InvalidArgumentError(messages.needsProduct(what, formatSubject(query.subject)));
  return query;
}

export const quantity = perCell(4, (dataset, product, flow, period, unit) => {
  const query = ofProduct(queryOf(dataset, "quantity", product, flow, period), "QUANTITY");
  const asked = parseQuantityUnit(unit);
  const found = answerQuery(dataset, query);
  if (asked && asked.base !== found.base)
    throw new InvalidArgumentError(messages.wrongUnit(asked.label, formatSubject(query.subject), found.base));
  return asked ? toUnitCell(found, asked) : toBaseUnitCell(found);
});

export const unitValue = perCell(4, (dataset, product, flow, period, unit) => {
  const query = ofProduct(queryOf(dataset, "unit value", product, flow, period), "UNITVALUE");
  const asked = parsePriceUnit(unit);
  const found = answerQuery(dataset, query, { currency: asked ? currencyOf(asked.money) : "CNY" });
  if (!asked) return toBaseUnitCell(found);
  const per = found.base.split("/")[1]!;
  if (asked.quantity && asked.quantity.base !== per)
    throw new InvalidArgumentError(messages.wrongUnit(asked.quantity.label, formatSubject(query.subject), per));
  return toUnitCell(found, { exponent: asked.money.exponent - (asked.quantity?.exponent ?? 0), scaled: true });
});

/** The measure asked for; left out, the value or, where there is none, the first thing printed. */
function sourceOf(dataset: Dataset, query: Query, measure: UserInput, unit: UserInput): Answer {
  const asked = parseMeasure(measure);
  const money = parseMoneyUnit(unit);
  const options = { currency: currencyOf(money) };
  if (asked) return answerQuery(dataset, { ...query, measure: ofPublisher(asked, money) }, options);
  const flow = chooseFlow(dataset, query);
  const printed = listSubjectObservations(dataset, query.subject).filter(
    (o) => o.period === query.period && o.flow === flow,
  );
  const first = isBlank(unit) && printed.every((o) => o.measure !== "value") ? printed[0]?.measure : undefined;
  return answerQuery(dataset, { ...query, flow, measure: first ?? ofPublisher("value", money) }, options);
}

export const tradeSource = perCell(5, (dataset, subject, flow, period, measure, unit) =>
  formatCitation(sourceOf(dataset, queryOf(dataset, "value", subject, flow, period), measure, unit)),
);

export const worldShare = perCell(2, (dataset, year, flow) => {
  const side = parseFlow(flow) ?? "exports";
  if (side !== "exports" && side !== "imports") throw new InvalidArgumentError(messages.worldShareFlow(toText(flow)));
  const measure = `share of world ${side}` as const;
  const published = dataset.observations.filter((o) => o.measure === measure && o.status === "published");
  const latest = published.map(({ period }) => period).sort(comparePeriods);
  const period = parsePeriod(year, latest[latest.length - 1] ?? dataset.headline);
  return toBaseUnitCell(answerQuery(dataset, { subject: getTotalSubject(dataset), flow: side, period, measure }));
});
