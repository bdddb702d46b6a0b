/** The messages about own data in Chinese. */
import type { Dimension } from "../dataset";
import type { OwnDataMessages } from "./messages.types";

const joinWithOr = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join("、")} 或 ${items[items.length - 1]}`;

/** What a column takes, for cells that are not understood: the functions explain that in English only. */
const EXPECTED_BY_COLUMN: Readonly<Record<string, string>> = {
  period: "请按 2025-11、2025-Q3、2025 或 2025-01/2025-11 的格式填写",
  flow: "请填写 exports（出口）、imports（进口）、total（进出口）或 balance（差额）",
  measure: "请填写 value（金额）、quantity（数量）、share（占比）、yoy（同比）等指标",
  partner: "请填写贸易伙伴的名称或代码；可用 TRADESEARCH 查找",
  product: "请填写商品的名称或 HS 编码；可用 TRADESEARCH 查找",
  regime: "请填写贸易方式的名称；可用 TRADESEARCH 查找",
  enterprise: "请填写企业性质的名称；可用 TRADESEARCH 查找",
};

const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  partner: "贸易伙伴",
  product: "商品",
  regime: "贸易方式",
  enterprise: "企业性质",
};

/** 提示中最多列出的行数。 */
const MAX_LINES = 10;

const formatLines = (lines: readonly number[]): string =>
  `第 ${lines.slice(0, MAX_LINES).join("、")} 行${lines.length > MAX_LINES ? `等 ${lines.length} 行` : ""}`;

export const messagesZh: OwnDataMessages = {
  unclosedQuote: () => "本行或其后有未闭合的双引号，其余内容无法读取。请补全引号；如引号属于文字内容，请连写两个。",
  empty: () => "没有数据。首行应为列名，其后每行一条数据。",
  tooLong: ({ limit }) => `数据超过 ${limit} 行。请删除不需要的行，或拆分为多个来源。`,
  noColumn: ({ column, also }) =>
    `缺少 ${column} 列（也可使用列名${[...also.zh, ...also.en].join("、")}）。请在首行填写列名。`,
  columnTwice: ({ column, heading }) => `${heading} 即 ${column}，与前面的列重复。请只保留一列。`,
  cellsDiffer: ({ cells, columns }) =>
    `本行有 ${cells} 个单元格，与列数 ${columns} 不符。数字或文字中的逗号可能被当作分隔符。`,
  required: ({ column }) => `${column} 为空。此列为必填项。`,
  notDecimal: ({ text }) =>
    /\d,\d/.test(text)
      ? `“${text}”含有逗号。请只使用数字和小数点，如 1234.5。`
      : /\d\.\d+\.\d/.test(text)
        ? `“${text}”以点作千位分隔符。请只使用数字和小数点，如 1234.5。`
        : `“${text}”不是有效数字。请按 1234.5 或 -16.9 的格式填写。`,
  tooManyDigits: ({ digits, limit }) => `该数字有 ${digits} 位，最多可用 ${limit} 位（Excel 按 15 位有效数字计算）。`,
  maybeThousands: ({ text, lines }) =>
    `${text} 按小数点读取。如果其中的点是千位分隔符，则应为 ${text.replace(".", ",")}，两者相差 1000 倍；` +
    `此时请去掉分隔符，写成 ${text.replace(".", "")}。${lines.length > 0 ? `${formatLines(lines)}同理。` : ""}`,
  derivedMeasure: ({ measure, measures }) => `${measure} 由函数计算，不能导入。可用指标：${measures.join("、")}。`,
  wrongDimension: ({ text, is, wanted }) =>
    `“${text}”是${DIMENSION_NAMES[is]}，不是${DIMENSION_NAMES[wanted]}。请移至 ${is} 列。`,
  similarName: ({ error }) => `${error.format("zh")}请更正；如确为海关数据中没有的名称，可选择保留。`,
  severalSubjects: ({ text, wanted }) =>
    `“${text}”不止一个${DIMENSION_NAMES[wanted]}。此列只能填写一个${DIMENSION_NAMES[wanted]}。`,
  unknownUnit: ({ text, units }) => `未知单位“${text}”。示例：${units.join("、")}。`,
  wrongUnit: ({ measure, unit, units }) => `${measure} 不能以 ${unit} 为单位。示例：${units.join("、")}。`,
  unknownKeyword: ({ column, text, keywords }) => `${column} 为“${text}”。请用 ${joinWithOr(keywords)}，或留空。`,
  notADay: ({ text }) => `release 为“${text}”。请按 2025-12-08 的格式填写，或留空。`,
  latestIsNoPeriod: ({ text }) => `“${text}”不是固定时期。请按 2025-11、2025-Q3 或 2025-01/2025-11 的格式填写。`,
  duplicateFigure: ({ line }) => `与第 ${line} 行重复（时期、进出口方向、贸易伙伴、商品和指标均相同）。请只保留一条。`,
  otherReporter: ({ text }) => `报告国为 ${text}，而函数仅支持中国的数据。请只保留中国（CN、CHN 或 156）的行。`,
  deletion: () => "本行为删除操作，不受支持。请移除本行及所要删除的数据。",
  wrongMultiplier: ({ text }) => `UNIT_MULT 为“${text}”。请填写 10 的指数，如 0、3、6 或 9。`,
  disagrees: ({ disagreement, lines }) => `与${formatLines(lines)}的数据不一致。${disagreement}`,
  unreadable: ({ source, why }) => `无法读取“${source}”（${why}）。请替换，或移除后重新添加，并报告此缺陷。`,
  noTable: ({ table }) => `工作簿中已无表格 ${table}。请按原名恢复，或选择其他表格作为来源。`,
  notUnderstood: ({ column, error }) =>
    `${error.format("zh")}${EXPECTED_BY_COLUMN[column] ? `${EXPECTED_BY_COLUMN[column]}。` : ""}`,
};
