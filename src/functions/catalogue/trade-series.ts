import {
  NotAvailableError,
  getPeriodKind,
  isBlank,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  type QueryMeasure,
} from "../../query";
import { buildSeries, labelPoint, listSeriesNotes } from "../../statistics";
import type { Cell } from "../cell";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell, toUnitCell } from "../number-format";
import { buildQuery, getCurrency } from "../query-arguments";
import * as p from "./parameters";

/** Two columns, period and number; a third tells where what the figures cover changes, so that none compares silently. */
export const tradeSeries = defineTableFunction({
  id: "TRADESERIES",
  group: "table",
  parameters: [p.SUBJECT, p.FLOW, p.MEASURE, p.FROM, p.TO, p.UNIT, p.RELEASE, p.SOURCE],
  compute({ dataset, language, readSingle }) {
    const { headline } = dataset;
    const [from, to] = [readSingle("from"), readSingle("to")];
    const range = {
      from: isBlank(from) ? undefined : parsePeriod(from, headline),
      to: isBlank(to) ? undefined : parsePeriod(to, headline),
    };
    const kind = getPeriodKind(range.from ?? range.to ?? headline);
    const unit = parseMoneyUnit(readSingle("unit"), dataset.currency);
    const subject = readSingle("subject");
    const query = buildQuery("value", { dataset, subject, flow: readSingle("flow"), period: range.to });
    const answers = tryMeasures(parseMeasure(readSingle("measure")), (measure) =>
      buildSeries(dataset, { ...query, measure }, { kind, ...range }, { currency: getCurrency(unit) }),
    );
    const rows = answers.map((answer): Cell[] => {
      const isInUnit = unit.scaled && answer.base === unit.base;
      return [
        labelPoint(answer, kind),
        isInUnit ? toUnitCell(answer, unit, language) : toBaseUnitCell(answer, language),
      ];
    });
    const notes = listSeriesNotes(answers, language);
    return notes.some(Boolean) ? rows.map((row, at) => [...row, notes[at]!]) : rows;
  },
});

/**
 * Builds the series of the measure asked for; by default of values or, where there are none, of quantities.
 * @throws The error about values where neither has figures.
 */
function tryMeasures<T>(measure: QueryMeasure | undefined, build: (measure: QueryMeasure) => T): T {
  if (measure) return build(measure);
  try {
    return build("value");
  } catch (error) {
    if (!(error instanceof NotAvailableError)) throw error;
    try {
      return build("quantity");
    } catch {
      throw error;
    }
  }
}

export const tradeSeriesTexts: FunctionTexts<typeof tradeSeries> = {
  purpose: {
    en: "A time series: periods and figures of one frequency, oldest first.",
    zh: "时间序列：同一频率的时期和数值，由远及近。",
  },
  example: { formula: '=TRADE.TRADESERIES("World","exports","value","2025-01")' },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    measure: p.MEASURE_TEXTS,
    from: {
      en: "First period. Its frequency (month, quarter, year or year to date) is that of the series.",
      zh: "其频率（月、季、年、累计）即序列的频率。",
      zhLabel: "起始时期",
    },
    to: { en: "Last period. Default: the newest.", zh: "默认：最新。", zhLabel: "截止时期" },
    unit: { ...p.UNIT_TEXTS, en: 'Of values, such as "CNY bn" or "USD". Default: yuan, displayed in mn, bn or trn.' },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
