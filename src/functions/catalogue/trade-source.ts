import { isBlank, parseMeasure, parseMoneyUnit } from "../../query";
import { answerQuery, chooseFlow, formatCitation, listSubjectObservations } from "../../statistics";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { buildQuery, getCurrency, getMeasureInUnit } from "../query-arguments";
import * as p from "./parameters";

/**
 * The citation of the measure asked for; by default of the value or, where none is published and no unit asks for
 * money, of the first measure that is.
 */
export const tradeSource = definePerCellFunction({
  id: "TRADESOURCE",
  group: "about",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, p.MEASURE, p.UNIT, p.RELEASE, p.SOURCE],
  compute({ measure: measureInput, unit: unitInput, ...args }) {
    const { dataset, language } = args;
    const query = buildQuery("value", args);
    const measure = parseMeasure(measureInput);
    const unit = parseMoneyUnit(unitInput, dataset.currency);
    const options = { currency: getCurrency(unit) };
    if (measure) {
      const measured = { ...query, measure: getMeasureInUnit(measure, unit) };
      return formatCitation(answerQuery(dataset, measured, options), language);
    }
    const flow = chooseFlow(dataset, query);
    const published = listSubjectObservations(dataset, query.subject).filter(
      (observation) => observation.period === query.period && observation.flow === flow,
    );
    const hasValue = published.some((observation) => observation.measure === "value");
    const fallback = isBlank(unitInput) && !hasValue ? published[0]?.measure : undefined;
    const defaultQuery = { ...query, flow, measure: fallback ?? getMeasureInUnit("value", unit) };
    return formatCitation(answerQuery(dataset, defaultQuery, options), language);
  },
});

export const tradeSourceTexts: FunctionTexts<typeof tradeSource> = {
  purpose: {
    en: "Source of a figure: publisher, title, date and address, and whether it is published, derived (and how) or a forecast.",
    zh: "数据出处：发布机构、标题、日期、网址，以及属公布值、推算值（附方法）还是预测值。",
  },
  example: { formula: '=TRADE.TRADESOURCE("ASEAN")' },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    measure: {
      ...p.MEASURE_TEXTS,
      en: 'Such as "value", "share" or "yoy". Default: value, or the measure that is published.',
    },
    unit: p.CURRENCY_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
