/** Where the figures of a person's table stand, and which of its cells are the labels of each. */
import { normalise } from "../../dataset";
import { toText, type UserInput } from "../../query";

export type Table = readonly (readonly UserInput[])[];

/** A figure of the table with the texts that label it. */
export interface LabelledCell {
  readonly row: number;
  readonly column: number;
  readonly labels: readonly string[];
}

/** Headers of a table with a row a figure. */
const HEADERS: Readonly<Record<"label" | "name" | "figure", readonly string[]>> = {
  name: [
    "name",
    "partner",
    "product",
    "subject",
    "country",
    "commodity",
    "名称",
    "贸易伙伴",
    "伙伴",
    "商品",
    "国家",
    "国别",
    "统计对象",
  ],
  label: [
    "period",
    "date",
    "month",
    "year",
    "flow",
    "measure",
    "indicator",
    "unit",
    "时期",
    "日期",
    "月份",
    "年份",
    "方向",
    "流向",
    "进出口方向",
    "指标",
    "单位",
  ],
  figure: ["value", "figure", "number", "amount", "数值", "数据", "金额", "值"],
};

const isHeader = (kind: keyof typeof HEADERS, text: UserInput): boolean =>
  HEADERS[kind].includes(normalise(toText(text)));

/** The figures of a table with a row for each: name, period, flow, measure, unit and figure. */
function listLongCells(table: Table): LabelledCell[] | undefined {
  const [headers = [], ...rows] = table;
  const labelColumns = headers.flatMap((text, at) => (isHeader("name", text) || isHeader("label", text) ? [at] : []));
  const figureColumn = headers.findIndex((text) => isHeader("figure", text));
  if (figureColumn < 0 || !headers.some((text) => isHeader("label", text))) return undefined;
  return rows.map((row, at) => ({
    row: at + 1,
    column: figureColumn,
    labels: labelColumns.map((column) => toText(row[column])),
  }));
}

/** The headers of a first column, which say nothing of its figures. */
const isTitleOfNames = (text: UserInput): boolean => isHeader("name", text) || isHeader("label", text);

/** The figures of a table with a header row and a first column of names. */
function listWideCells(table: Table): LabelledCell[] {
  const [[corner, ...headers] = [], ...rows] = table;
  const cornerLabels = isTitleOfNames(corner) ? [] : [toText(corner)];
  return rows.flatMap(([name], at) =>
    headers.map((header, column) => ({
      row: at + 1,
      column: column + 1,
      labels: [...cornerLabels, toText(header), toText(name)],
    })),
  );
}

/** The cells with figures, in one of the two forms. */
export const listLabelledCells = (table: Table): LabelledCell[] => listLongCells(table) ?? listWideCells(table);
