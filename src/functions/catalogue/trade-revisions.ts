import { isBlank, parseMeasure, parseMoneyUnit, parsePeriod } from "../../query";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { buildQuery, getMeasureInUnit } from "../query-arguments";
import { revisionsModule } from "../revisions/revisions-module";
import * as p from "./parameters";

/** What each release says of a figure; of several periods a triangle, a row a period and a column a release. */
export const tradeRevisions = defineTableFunction({
  id: "TRADEREVISIONS",
  group: "table",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, p.TO, p.MEASURE, p.UNIT, p.RELEASE, p.SOURCE],
  compute({ dataset, language, readSingle }) {
    const unit = parseMoneyUnit(readSingle("unit"), dataset.currency);
    const measure = getMeasureInUnit(parseMeasure(readSingle("measure")) ?? "value", unit);
    const [subject, flow, period, to] = (["subject", "flow", "period", "to"] as const).map(readSingle);
    const query = buildQuery(measure, { dataset, subject: subject!, flow: flow!, period: period! });
    const last = isBlank(to!) ? undefined : parsePeriod(to!, dataset.headline);
    return revisionsModule.get().buildRevisions({ dataset, query, to: last, unit, language });
  },
});

export const tradeRevisionsTexts: FunctionTexts<typeof tradeRevisions> = {
  purpose: {
    en: "What each release says of a figure: the first print and every revision, with bounds; over several periods, a triangle of periods by releases.",
    zh: "同一数据在历次发布中的数值：首次公布值及各次修订，含上下限；多个时期时，按时期和发布日期列成修订三角表。",
  },
  example: { formula: '=TRADE.TRADEREVISIONS("World","total","2023-Q1")' },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    to: {
      en: "Last period of a triangle; its rows are the periods between the two. Default: the one period, as a list.",
      zh: "修订三角表的截止时期，逐期列出。默认：仅一个时期，按发布日期列出。",
      zhLabel: "截止时期",
    },
    measure: p.MEASURE_TEXTS,
    unit: p.UNIT_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
