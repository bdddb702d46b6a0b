/** The functions that answer with one number or one text per subject, flow and period. */
import type { Dataset } from "../dataset";
import {
  InvalidArgument,
  isBlank,
  messages,
  parseChange,
  parseFlow,
  parseMeasure,
  parseMoney,
  parsePeriod,
  parseQuantityUnit,
  parseSubject,
  parseUnitValue,
  subjectLabel,
  type AskedMeasure,
  type AskedUnit,
  type Typed,
} from "../query";
import { answer, chooseFlow, citation, printedFor, type Answer, type Currency, type Query } from "../statistics";
import { perCell } from "./definition";
import { inBaseUnits, inUnit } from "./format";

const currencyOf = ({ base }: AskedUnit): Currency => (base === "USD" ? "USD" : "CNY");

/** Subject, flow and period as typed, with the measure asked of them. */
export function queryOf(dataset: Dataset, measure: AskedMeasure, subject: Typed, flow: Typed, period: Typed): Query {
  return {
    subject: parseSubject(dataset, subject),
    flow: parseFlow(flow),
    period: parsePeriod(period, dataset.newest.headline),
    measure,
  };
}

/** Value or prior value in the unit asked for. */
const money =
  (measure: "value" | "prior value") => (dataset: Dataset, subject: Typed, flow: Typed, period: Typed, unit: Typed) => {
    const asked = parseMoney(unit);
    const own = asked.converted && measure === "value" ? "value (publisher conversion)" : measure;
    return inUnit(
      answer(dataset, queryOf(dataset, own, subject, flow, period), { currency: currencyOf(asked) }),
      asked,
    );
  };

export const tradeValue = perCell(money("value"));
export const priorValue = perCell(money("prior value"));

export const tradeBalance = perCell((dataset, partner, period, unit) =>
  money("value")(dataset, partner, "balance", period, unit),
);

export const tradeShare = perCell((dataset, subject, flow, period, within) => {
  const whole = isBlank(within) ? {} : { within: parseSubject(dataset, within) };
  return inBaseUnits(answer(dataset, queryOf(dataset, "share", subject, flow, period), { currency: "CNY", ...whole }));
});

export const yoyChange = perCell((dataset, subject, flow, period, measure) =>
  inBaseUnits(answer(dataset, queryOf(dataset, parseChange(measure), subject, flow, period))),
);

export const contribution = perCell((dataset, subject, flow, period) =>
  inBaseUnits(answer(dataset, queryOf(dataset, "contribution", subject, flow, period))),
);

export const tradeRank = perCell((dataset, subject, flow, period) =>
  inBaseUnits(answer(dataset, queryOf(dataset, "rank", subject, flow, period))),
);

/** A query about a product; partners have no quantity. */
function ofProduct(query: Query, what: string): Query {
  if (query.subject.product.id === "all")
    throw new InvalidArgument(messages.needsProduct(what, subjectLabel(query.subject)));
  return query;
}

export const quantity = perCell((dataset, product, flow, period, unit) => {
  const query = ofProduct(queryOf(dataset, "quantity", product, flow, period), "QUANTITY");
  const asked = parseQuantityUnit(unit);
  const found = answer(dataset, query);
  if (asked && asked.base !== found.base)
    throw new InvalidArgument(messages.wrongUnit(asked.label, subjectLabel(query.subject), found.base));
  return asked ? inUnit(found, asked) : inBaseUnits(found);
});

export const unitValue = perCell((dataset, product, flow, period, unit) => {
  const query = ofProduct(queryOf(dataset, "unit value", product, flow, period), "UNITVALUE");
  const asked = parseUnitValue(unit);
  const found = answer(dataset, query, { currency: asked ? currencyOf(asked.money) : "CNY" });
  if (!asked) return inBaseUnits(found);
  const per = found.base.split("/")[1]!;
  if (asked.quantity && asked.quantity.base !== per)
    throw new InvalidArgument(messages.wrongUnit(asked.quantity.label, subjectLabel(query.subject), per));
  return inUnit(found, { exponent: asked.money.exponent - (asked.quantity?.exponent ?? 0), scaled: true });
});

/** The measure asked for; left out, the value or, where there is none, the first thing printed. */
function sourceOf(dataset: Dataset, subject: Typed, flow: Typed, period: Typed, measure: Typed): Answer {
  const asked = parseMeasure(measure);
  const query = queryOf(dataset, asked ?? "value", subject, flow, period);
  if (asked) return answer(dataset, query);
  const chosen = chooseFlow(dataset, query);
  const printed = printedFor(dataset, query.subject).filter((o) => o.period === query.period && o.flow === chosen);
  const first = printed.find((o) => o.measure === "value") ?? printed[0];
  return answer(dataset, { ...query, measure: first?.measure ?? "value" });
}

export const tradeSource = perCell((dataset, subject, flow, period, measure) =>
  citation(dataset, sourceOf(dataset, subject, flow, period, measure)),
);

export const worldShare = perCell((dataset, year) => {
  const published = dataset.observations.filter(
    (o) => o.measure === "share of world exports" && o.status === "published",
  );
  const latest =
    published
      .map(({ period }) => period)
      .sort()
      .at(-1) ?? dataset.newest.headline;
  const subject = parseSubject(dataset, null);
  return inBaseUnits(
    answer(dataset, { subject, flow: "exports", period: parsePeriod(year, latest), measure: "share of world exports" }),
  );
});
