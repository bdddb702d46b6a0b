import { checkModule } from "../check/check-module";
import { readTable } from "../decode";
import { defineTableFunction, type FunctionTexts } from "../definition";
import * as p from "./parameters";

/** A table of the size of the one that is checked, with a verdict in place of each figure. */
export const tradeCheck = defineTableFunction({
  id: "TRADECHECK",
  group: "table",
  parameters: [
    { name: "table", kind: "range", optional: false, type: "any" },
    p.FLOW,
    p.MEASURE,
    p.PERIOD,
    p.UNIT,
    { name: "tolerance", kind: "number", optional: true, type: "any" },
    p.SOURCE,
  ],
  compute: ({ dataset, language, readSingle, table }) =>
    checkModule.get().checkTable(
      dataset,
      readTable(table),
      {
        flow: readSingle("flow"),
        measure: readSingle("measure"),
        period: readSingle("period"),
        unit: readSingle("unit"),
      },
      readSingle("tolerance"),
      language,
    ),
});

export const tradeCheckTexts: FunctionTexts<typeof tradeCheck> = {
  purpose: {
    en: "Checks a table of figures against the official ones, cell by cell: equal, revised since, in other units, currency, flow or period, a slip of typing, or otherwise different.",
    zh: "将表格中的数据与官方数据逐格核对：一致、已修订、单位或币种或方向或时期不同、录入错误或其他不一致。",
  },
  example: { formula: '=TRADE.TRADECHECK({"CNY trn","Nov 2025";"ASEAN",0.65},"total")' },
  parameters: {
    table: {
      en: 'A range with a header row and names in its first column, such as "CNY bn", 2024, "Exports", "YoY"; or with columns such as partner, period, flow, measure, unit and value.',
      zh: "首行为标题、首列为名称的区域，标题如“亿元”、2024、“出口”、“同比”；也可为贸易伙伴、时期、方向、指标、单位、数值各一列。",
      zhLabel: "表格",
    },
    flow: {
      ...p.FLOW_TEXTS,
      en: 'Where the table names none: "exports", "imports", "total" or "balance". Default: total, or the only flow published.',
    },
    measure: {
      ...p.MEASURE_TEXTS,
      en: 'Where the table names none, such as "value", "share" or "yoy". Default: value.',
    },
    period: p.PERIOD_TEXTS,
    unit: { ...p.UNIT_TEXTS, en: 'Where the table names none, such as "CNY bn" or "USD mn". Default: yuan.' },
    tolerance: {
      en: "Share by which a figure may differ, such as 0.01 or 1%. Default: none beyond the digits given.",
      zh: "允许的相对误差，如 0.01 或 1%。默认：仅限所给位数的舍入。",
      zhLabel: "允许误差",
    },
    source: p.SOURCE_TEXTS,
  },
};
