/** The sample workbook: a monthly trade monitor, its series, and a sheet that explains. */
import type { Language } from "../../language";
import { sampleMessagesEn } from "./messages.en";
import type { SampleMessages } from "./messages.types";
import { sampleMessagesZh } from "./messages.zh";
import type { CellStyle, SampleCell, SampleSheet } from "./sample-sheet";

export const SAMPLE_MESSAGES: Readonly<Record<Language, SampleMessages>> = {
  en: sampleMessagesEn,
  zh: sampleMessagesZh,
};

type Row = readonly (SampleCell | undefined)[];

const [MONTH, YEAR_TO_DATE, UNIT] = ["$B$4", "$B$5", "$B$6"];
const FLOWS = ["exports", "imports", "total"] as const;
const FIRST_MONTH = "2024-01";
const [EXPORTS_AT, IMPORTS_AT] = ["A5", "D5"];

const cell = (style: CellStyle, content: string): SampleCell => ({ style, content });
/** @param texts - how many of the first columns have texts; the others have numbers. */
const listHeaders = (names: readonly string[], texts = 1): Row =>
  names.map((name, at) => cell(at < texts ? "header" : "number header", name));

function buildParameterRows(messages: SampleMessages): Row[] {
  const { month, lastMonth, monthHint, yearToDate, yearToDateTyped, yearToDateHint, unit, unitTyped } = messages;
  return [
    [cell("label", month), cell("input", lastMonth), cell("note", monthHint)],
    [cell("label", yearToDate), cell("input", yearToDateTyped), cell("note", yearToDateHint)],
    [cell("label", unit), cell("input", unitTyped)],
    [
      cell("label", messages.newest),
      cell("text", '=TRADE.DATAINFO("headline period in words")'),
      undefined,
      cell("label", messages.release),
      cell("text", '=TRADE.DATAINFO("release date")'),
    ],
  ];
}

function buildTotalRows(messages: SampleMessages): Row[] {
  const { totalTrade, flows, monthValue, change, yearEarlier, yearToDateValue } = messages;
  const listValues = (period: string): SampleCell[] => [
    ...FLOWS.map((flow) => cell("amount", `=TRADE.TRADEVALUE(,"${flow}",${period},${UNIT})`)),
    cell("amount", `=TRADE.TRADEBALANCE(,${period},${UNIT})`),
  ];
  const listChanges = (period: string): SampleCell[] =>
    FLOWS.map((flow) => cell("rate", `=TRADE.YOYCHANGE(,"${flow}",${period})`));
  return [
    [cell("section", totalTrade)],
    listHeaders(["", flows.exports, flows.imports, flows.total, flows.balance]),
    [cell("label", monthValue), ...listValues(MONTH!)],
    [cell("label", change), ...listChanges(MONTH!)],
    [
      cell("label", yearEarlier),
      ...FLOWS.map((flow) => cell("amount", `=TRADE.PRIORVALUE(,"${flow}",${MONTH},${UNIT})`)),
    ],
    [cell("label", yearToDateValue), ...listValues(YEAR_TO_DATE!)],
    [cell("label", change), ...listChanges(YEAR_TO_DATE!)],
  ];
}

/** @param first - the number of the row of the first partner, as Excel counts. */
function buildPartnerRows(messages: SampleMessages, first: number): Row[] {
  const { partners, partner, flows, change, share, partnerNames } = messages;
  return [
    [cell("section", partners)],
    listHeaders([partner, flows.exports, change, flows.imports, change, share]),
    ...partnerNames.map((name, at) => {
      const subject = `$A${first + at}`;
      return [
        cell("label", name),
        cell("amount", `=TRADE.TRADEVALUE(${subject},"exports",${MONTH},${UNIT})`),
        cell("rate", `=TRADE.YOYCHANGE(${subject},"exports",${MONTH})`),
        cell("amount", `=TRADE.TRADEVALUE(${subject},"imports",${MONTH},${UNIT})`),
        cell("rate", `=TRADE.YOYCHANGE(${subject},"imports",${MONTH})`),
        cell("rate", `=TRADE.TRADESHARE(${subject},"total",${MONTH})`),
      ];
    }),
  ];
}

/** @param first - the number of the row of the first product, as Excel counts. */
function buildProductRows(messages: SampleMessages, first: number): Row[] {
  const { goods, product, flow, value, valueChange, quantity, quantityChange, products } = messages;
  return [
    [cell("section", goods)],
    listHeaders([product, flow, value, valueChange, quantity, quantityChange], 2),
    ...products.map(([name, flowName], at) => {
      const what = `$A${first + at},$B${first + at},${MONTH}`;
      return [
        cell("label", name),
        cell("text", flowName),
        cell("amount", `=TRADE.TRADEVALUE(${what},${UNIT})`),
        cell("rate", `=TRADE.YOYCHANGE(${what})`),
        cell("quantity", `=TRADE.QUANTITY(${what})`),
        cell("rate", `=TRADE.YOYCHANGE(${what},"quantity")`),
      ];
    }),
  ];
}

function buildMonitor(messages: SampleMessages): SampleSheet {
  const rows: Row[] = [
    [cell("title", messages.title)],
    [cell("note", messages.subtitle)],
    [],
    ...buildParameterRows(messages),
    [],
    ...buildTotalRows(messages),
    [],
  ];
  rows.push(...buildPartnerRows(messages, rows.length + 3), []);
  rows.push(...buildProductRows(messages, rows.length + 3), []);
  rows.push([cell("label", messages.source), cell("note", `=TRADE.TRADESOURCE(,"exports",${MONTH},,,,,"short")`)]);
  return {
    name: messages.sheets.monitor,
    widths: [24, 16, 14, 14, 14, 16],
    rows,
    chart: {
      title: messages.chartTitle,
      axisTitle: messages.unitTyped,
      row: 7,
      column: 7,
      series: [
        { name: messages.flows.exports, sheet: messages.sheets.series, formulaAt: EXPORTS_AT! },
        { name: messages.flows.imports, sheet: messages.sheets.series, formulaAt: IMPORTS_AT! },
      ],
    },
  };
}

function buildSeries({ sheets, seriesTitle, seriesNote, period, flows, unitTyped }: SampleMessages): SampleSheet {
  const createFormula = (flow: string): SampleCell =>
    cell("text", `=TRADE.TRADESERIES(,"${flow}","value","${FIRST_MONTH}",,"${unitTyped}")`);
  return {
    name: sheets.series,
    widths: [12, 14, 4, 12, 14],
    rows: [
      [cell("title", seriesTitle)],
      [cell("note", seriesNote)],
      [],
      [...listHeaders([period, flows.exports]), undefined, ...listHeaders([period, flows.imports])],
      [createFormula("exports"), undefined, undefined, createFormula("imports")],
    ],
    frozenRows: 4,
  };
}

const buildAbout = ({ sheets, aboutTitle, about }: SampleMessages): SampleSheet => ({
  name: sheets.about,
  widths: [28, 100],
  rows: [
    [cell("title", aboutTitle)],
    [],
    ...about.map(([heading, paragraph]) => [cell("term", heading), cell("paragraph", paragraph)]),
  ],
});

/** The sheets in their order. */
export function buildTradeMonitor(language: Language): SampleSheet[] {
  const messages = SAMPLE_MESSAGES[language];
  return [buildMonitor(messages), buildSeries(messages), buildAbout(messages)];
}
