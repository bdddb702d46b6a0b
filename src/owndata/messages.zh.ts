/** The messages about own data in Chinese. */
import type { OwnDataMessages } from "./messages.types";

const joinWithOr = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join("、")} 或 ${items[items.length - 1]}`;

/** What a column takes, for cells that are not understood: the functions explain that in English only. */
const EXPECTED_BY_COLUMN: Readonly<Record<string, string>> = {
  period: "请写成 2025-11、2025-Q3、2025 或 2025-01/2025-11",
  flow: "请用 exports（出口）、imports（进口）、total（进出口）或 balance（差额）",
  measure: "请用 value（金额）、quantity（数量）、share（占比）、yoy（同比）等指标",
  partner: "请用贸易伙伴的名称或代码；TRADESEARCH 可查找名称",
  product: "请用商品的名称或 HS 编码；TRADESEARCH 可查找名称",
  regime: "请用贸易方式的名称；TRADESEARCH 可查找名称",
  enterprise: "请用企业性质的名称；TRADESEARCH 可查找名称",
};

/** 提示中最多列出的行数。 */
const MAX_LINES = 10;

const formatLines = (lines: readonly number[]): string =>
  `第 ${lines.slice(0, MAX_LINES).join("、")} 行${lines.length > MAX_LINES ? `等 ${lines.length} 行` : ""}`;

export const messagesZh: OwnDataMessages = {
  unclosedQuote: () => "此处或其后有未闭合的双引号，之后的内容无法读取。请补上引号；引号本身请写两个。",
  empty: () => "没有内容。第一行为列名，其后每行一个数字。",
  tooLong: ({ limit }) => `超过 ${limit} 行。请删去不需要的行，或分成几个来源。`,
  noColumn: ({ column, also }) =>
    `缺少 ${column} 列${also.length > 0 ? `（列名也可用 ${joinWithOr(also)}）` : ""}。请在第一行写明列名。`,
  columnTwice: ({ column, heading }) => `${heading} 就是 ${column}，而前面已有此列。请只保留一列。`,
  cellsDiffer: ({ cells, columns }) =>
    `此行有 ${cells} 个单元格，而列有 ${columns} 个。数字或文字中的逗号可能把单元格分开了。`,
  required: ({ column }) => `${column} 为空。每行都需要填写。`,
  notDecimal: ({ text }) =>
    /\d,\d/.test(text)
      ? `“${text}”含有逗号。请只写数字和小数点，如 1234.5。`
      : /\d\.\d+\.\d/.test(text)
        ? `“${text}”以点作千位分隔符。请只写数字和小数点，如 1234.5。`
        : `“${text}”不是普通数字。请写成 1234.5 或 -16.9 的形式。`,
  tooManyDigits: ({ digits, limit }) => `该数字有 ${digits} 位，最多可用 ${limit} 位（Excel 按 15 位有效数字计算）。`,
  maybeThousands: ({ text, lines }) =>
    `${text} 按小数点读取。如果其中的点是千位分隔符，则应为 ${text.replace(".", ",")}，两者相差 1000 倍；` +
    `此时请去掉分隔符，写成 ${text.replace(".", "")}。${lines.length > 0 ? `${formatLines(lines)}同理。` : ""}`,
  derivedMeasure: ({ measure, measures }) => `${measure} 由函数计算，不从数据读取。请用：${measures.join("、")}。`,
  wrongDimension: ({ text, is, wanted }) => `“${text}”属于 ${is}，不属于 ${wanted}。请移到 ${is} 列。`,
  severalSubjects: ({ text, wanted }) => `“${text}”不只是一个 ${wanted}。此列请只写一个 ${wanted}。`,
  unknownUnit: ({ text, units }) => `未知单位“${text}”。可用例如 ${joinWithOr(units)}。`,
  wrongUnit: ({ measure, unit, units }) => `${measure} 不能以 ${unit} 为单位。可用例如 ${joinWithOr(units)}。`,
  unknownKeyword: ({ column, text, keywords }) => `${column} 为“${text}”。请用 ${joinWithOr(keywords)}，或留空。`,
  notADay: ({ text }) => `release 为“${text}”。请写成 2025-12-08 的形式，或留空。`,
  latestIsNoPeriod: ({ text }) => `“${text}”本身不是时期。请写成 2025-11、2025-Q3 或 2025-01/2025-11。`,
  duplicateFigure: ({ line }) => `同一数字（时期、流向、贸易伙伴、商品和指标相同）已在第 ${line} 行。请只保留一个。`,
  otherReporter: ({ text }) => `这些数字属于 ${text}，而函数只回答中国的数据。请保留中国（CN、CHN 或 156）的行。`,
  deletion: () => "此行要求删除一个数字。请把要删除的行去掉。",
  wrongMultiplier: ({ text }) => `UNIT_MULT 为“${text}”。请用 10 的幂，如 0、3、6 或 9。`,
  disagrees: ({ disagreement, lines }) => `与${formatLines(lines)}的数字不一致。${disagreement}`,
  unreadable: ({ source, why }) => `无法读取“${source}”（${why}）。请替换，或移除后重新添加，并报告此缺陷。`,
  noTable: ({ table }) => `工作簿中已没有表格 ${table}。请按原名恢复，或改用其他表格作为来源。`,
  notUnderstood: ({ column, text, explanation }) =>
    `无法识别“${text}”。${EXPECTED_BY_COLUMN[column] ?? "请按列的说明填写"}。（${explanation}）`,
};
