import { defineTableFunction, type FunctionTexts } from "../definition";
import { spilledModule } from "../spilled/spilled-module";
import * as p from "./parameters";

/** One subject a column, see `series/`, which computes it once its script has arrived. */
export const tradeSeries = defineTableFunction({
  id: "TRADESERIES",
  group: "table",
  parameters: [
    p.SUBJECT,
    p.FLOW,
    p.MEASURE,
    p.FROM,
    p.TO,
    p.UNIT,
    p.RELEASE,
    p.SOURCE,
    { name: "transformation", kind: "choice", optional: true, type: "string", enumeration: "TRANSFORMATION" },
    { name: "frequency", kind: "choice", optional: true, type: "string", enumeration: "FREQUENCY" },
    { name: "last", kind: "number", optional: true, type: "number" },
    { name: "order", kind: "choice", optional: true, type: "string", enumeration: "SERIESORDER" },
    { name: "headers", kind: "number", optional: true, type: "number" },
    { ...p.PERIOD, name: "base" },
    p.COLUMNS,
  ],
  compute: (args) => spilledModule.get().computeSeries(args),
});

export const tradeSeriesTexts: FunctionTexts<typeof tradeSeries> = {
  purpose: {
    en: "A time series of one subject or several: periods of one frequency and figures, as they are or transformed.",
    zh: "一个或多个统计对象的时间序列：同一频率的时期和数值，可为原值或变换值。",
  },
  example: { formula: '=TRADE.TRADESERIES("World","exports","value","2025-01")' },
  parameters: {
    subject: {
      ...p.SUBJECT_TEXTS,
      en: `${p.SUBJECT_TEXTS.en} A range of several gives a column each.`,
      zh: `${p.SUBJECT_TEXTS.zh}区域中的多个对象各成一列。`,
    },
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
    transformation: {
      en: '"yoy", "mom", "year to date", "rolling 12 sum", "rolling 3 mean", "index", "share", "contribution" or "cumulative". Default: level, the figures themselves.',
      zh: "同比、环比、年内累计、滚动12个月、3个月移动平均、指数、占比、拉动、累计。默认：原值。",
      zhLabel: "变换",
    },
    frequency: {
      en: '"month", "quarter" or "year"; "single month" keeps January and February apart. Default: that of the first period.',
      zh: "月、季、年；“单月”将1月、2月分列。默认：与起始时期相同。",
      zhLabel: "频率",
    },
    last: {
      en: "Only so many of the last periods. Default: all.",
      zh: "只列最后若干期。默认：全部。",
      zhLabel: "末尾期数",
    },
    order: {
      en: '"oldest first" or "newest first". Default: oldest first.',
      zh: "由远及近或由近及远。默认：由远及近。",
      zhLabel: "顺序",
    },
    headers: {
      en: "Rows above: 0 for none, 1 for a header row, 2 for what each column is as well. Default: 0.",
      zh: "0 无标题，1 一行标题，2 另加说明各列的行。默认：0。",
      zhLabel: "标题行数",
    },
    base: {
      en: "Of an index the period that is 100, such as 2020; of cumulative the first period added. Default: the first.",
      zh: "指数中取100的时期，如 2020；累计的起始时期。默认：首个时期。",
      zhLabel: "基期",
    },
    columns: {
      en: 'Such as "value, low, high" or "value" alone; also "period" and "note". Default: period, value, and note where there is any.',
      zh: "如“数值、下限、上限”，也可只用“数值”；另有时期、注释。默认：时期、数值，有注释时加注释。",
      zhLabel: "列",
    },
  },
};
