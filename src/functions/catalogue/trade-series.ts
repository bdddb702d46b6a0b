import {
  NotAvailableError,
  getPeriodKind,
  isBlank,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  type QueryMeasure,
} from "../../query";
import { buildSeries, listSeriesNotes } from "../../statistics";
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
      return [answer.label, isInUnit ? toUnitCell(answer, unit, language) : toBaseUnitCell(answer, language)];
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
    en: "A measure over time: periods and numbers, oldest first, of one kind of period.",
    zh: "一项指标随时间的变化：时期和数值，由旧到新，时期种类一致。",
  },
  example: { formula: '=TRADE.TRADESERIES("World","exports","value","2025-01")' },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    measure: p.MEASURE_TEXTS,
    from: {
      en: "First period; its kind (month, quarter, year, year to date) is that of the series.",
      zh: "其种类（月、季、年、累计）即序列的种类。",
      zhLabel: "起始时期",
    },
    to: { en: "Last period; left out: the newest.", zh: "省略：最新。", zhLabel: "截止时期" },
    unit: { ...p.UNIT_TEXTS, en: 'Of values, such as "CNY bn" or "USD"; left out: yuan, shown scaled.' },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
