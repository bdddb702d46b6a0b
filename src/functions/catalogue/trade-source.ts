import {
  isBlank,
  parseAmong,
  parseCitationStyle,
  parseMeasure,
  parseMoneyUnit,
  parseView,
  type QueryMeasure,
  type UserInput,
} from "../../query";
import { answerQuery, formatCitation, type Answer } from "../../statistics";
import { answerQuantity, answerUnitValue } from "../answer-quantity";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { parseSubjectOrHs } from "../parse-subject-or-hs";
import { buildProductQuery, buildQuery, getCurrency, getMeasureInUnit, type QueryArguments } from "../query-arguments";
import { buildWorldShareQuery } from "../world-share-query";
import * as p from "./parameters";

interface SourceArguments extends QueryArguments {
  readonly unit: UserInput;
  readonly within: UserInput;
  readonly view: UserInput;
  readonly among: UserInput;
}

/** Answers as the function of the measure does with the same arguments, so that the figure it shows is the one cited. */
function answerMeasure(
  measure: QueryMeasure,
  { unit: unitInput, within, view, among, ...args }: SourceArguments,
): Answer {
  const { dataset } = args;
  if (measure === "share of world exports" || measure === "share of world imports")
    return answerQuery(dataset, buildWorldShareQuery(dataset, args.period, measure.replace("share of world ", "")));
  if (measure === "quantity")
    return answerQuantity(dataset, buildProductQuery(measure, args, "QUANTITY"), unitInput).answer;
  if (measure === "unit value")
    return answerUnitValue(dataset, buildProductQuery(measure, args, "UNITVALUE"), unitInput).answer;
  const query = buildQuery(measure, args);
  const unit = parseMoneyUnit(unitInput, dataset.currency);
  return answerQuery(
    dataset,
    { ...query, measure: getMeasureInUnit(measure, unit) },
    {
      currency: getCurrency(unit),
      view: parseView(view),
      among: parseAmong(among),
      ...(!isBlank(within) && { within: parseSubjectOrHs(dataset, within) }),
    },
  );
}

/** The citation of the figure that the function of the measure answers; of the value if no measure is named. */
export const tradeSource = definePerCellFunction({
  id: "TRADESOURCE",
  group: "about",
  parameters: [
    p.SUBJECT,
    p.FLOW,
    p.PERIOD,
    p.MEASURE,
    p.UNIT,
    p.RELEASE,
    p.SOURCE,
    p.STYLE,
    { ...p.SUBJECT, name: "within" },
    p.VIEW,
    p.AMONG,
  ],
  compute({ measure, style, language, ...args }) {
    const citationStyle = parseCitationStyle(style);
    return formatCitation(answerMeasure(parseMeasure(measure) ?? "value", args), citationStyle, language);
  },
});

export const tradeSourceTexts: FunctionTexts<typeof tradeSource> = {
  purpose: {
    en: "Where a figure comes from: whether customs published it, others report it, or it is derived (and how), an estimate or a forecast; with publisher, title, date and address. Style: sentences, a reference to paste, BibTeX or CSL-JSON.",
    zh: "数据的出处：海关公布、媒体报道、推算（及其方法）、估计或预测；附发布方、标题、日期和网址。格式可选：说明、可直接引用的出处、BibTeX 或 CSL-JSON。",
  },
  example: { formula: '=TRADE.TRADESOURCE("ASEAN")' },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    measure: p.MEASURE_TEXTS,
    unit: p.UNIT_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
    style: p.STYLE_TEXTS,
    within: {
      en: "Of a share: the whole it is a share of. Default: total trade of the same flow.",
      zh: "用于占比：以其为总体。省略：同一流向的贸易总值。",
      zhLabel: "总体",
    },
    view: p.VIEW_TEXTS,
    among: p.AMONG_TEXTS,
  },
};
