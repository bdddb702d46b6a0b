import { NotAvailableError, parseMeasure, parseMoneyUnit } from "../../query";
import { computeBounds } from "../../statistics";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { toBoundCells } from "../number-format";
import { buildQuery, getCurrency, getMeasureInUnit } from "../query-arguments";
import * as p from "./parameters";

/** Lower and upper bound, side by side. */
export const tradeBounds = defineTableFunction({
  id: "TRADEBOUNDS",
  group: "table",
  parameters: [p.MEASURE, p.SUBJECT, p.FLOW, p.PERIOD, p.UNIT, p.RELEASE, p.SOURCE],
  compute({ dataset, language, readSingle }) {
    const measure = parseMeasure(readSingle("measure")) ?? "value";
    const unit = parseMoneyUnit(readSingle("unit"), dataset.currency);
    const query = buildQuery(getMeasureInUnit(measure, unit), {
      dataset,
      subject: readSingle("subject"),
      flow: readSingle("flow"),
      period: readSingle("period"),
    });
    const { low, high, base } = computeBounds(dataset, query, { currency: getCurrency(unit) });
    const [lowCell, highCell] = toBoundCells(low, high, base, language);
    return [
      [
        Number.isFinite(low) ? lowCell : { error: new NotAvailableError("noLowerBound", {}) },
        Number.isFinite(high) ? highCell : { error: new NotAvailableError("noUpperBound", {}) },
      ],
    ];
  },
});

export const tradeBoundsTexts: FunctionTexts<typeof tradeBounds> = {
  purpose: {
    en: "Lower and upper bound of a figure, given the precision of the published digits, in two cells.",
    zh: "按公布数据的有效位数计算的下限和上限，占两个单元格。",
  },
  example: { formula: '=TRADE.TRADEBOUNDS("share","EU")', shows: ["13.02%", "13.04%"] },
  parameters: {
    measure: { ...p.MEASURE_TEXTS, en: 'Such as "value", "share", "yoy" or "contribution". Default: value.' },
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    unit: p.CURRENCY_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
