/**
 * Parts of the formulas that write text from figures. They use neither LET, which older versions of Excel lack, nor TEXT, whose
 * formats depend on the language of Excel; a sentence asks the functions themselves, so that no change to a table breaks it.
 */
import { readPeriod, toStringLiteral } from "../tables";
import type { Expression } from "./types";

export const quote = toStringLiteral;

/** Texts and expressions one after the other; texts are quoted by the caller. */
export const join = (...parts: readonly Expression[]): Expression => parts.join("&");

export const call = (id: string, ...args: readonly Expression[]): Expression => `TRADE.${id}(${args.join(",")})`;

export const whenFailed = (expression: Expression, otherwise: Expression): Expression =>
  `IFERROR(${expression},${otherwise})`;

const fix = (number: Expression, decimals: number): Expression => `FIXED(ABS(${number}),${decimals})`;

/** The size of a fraction in percent with one decimal, without its sign: "8.5". */
export const percent = (fraction: Expression): Expression => fix(`(${fraction})*100`, 1);

/** The size of a number with one decimal, without its sign. */
export const oneDecimal = (number: Expression): Expression => fix(number, 1);

/** The size of an amount: one decimal, and three of amounts below one unit. */
export const amount = (number: Expression): Expression => `FIXED(ABS(${number}),IF(ABS(${number})<1,3,1))`;

/** One of three, by the sign of a number as it is shown, with one decimal. */
export const bySign = (number: Expression, rises: Expression, falls: Expression, level: Expression): Expression =>
  `IF(ROUND(${number},1)=0,${level},IF(${number}>0,${rises},${falls}))`;

/** The period of a cell as the data names it, such as 2025-11, however it was typed; what was typed where there is no figure. */
export const findPeriod = (cell: Expression): Expression =>
  whenFailed(`INDEX(${call("TRADESERIES", "", quote("total"), quote("value"), cell, cell)},1,1)`, readPeriod(cell));

/** From January of the year of a month to that month; another period as it is. */
export const toYearToDate = (period: Expression): Expression =>
  `IF(AND(LEN(${period})=7,MID(${period},6,1)<>"Q",RIGHT(${period},2)<>"01"),LEFT(${period},4)&"-01/"&${period},${period})`;

/** One cell of a table that a function spills. */
export const pick = (table: Expression, row: number, column: number): Expression => `INDEX(${table},${row},${column})`;

/** The word for the flow in a cell; that for all trade where it is neither exports nor imports. */
export const chooseFlow = (
  cell: Expression,
  words: { readonly total: Expression; readonly exports: Expression; readonly imports: Expression },
): Expression => {
  const isOneOf = (...names: readonly string[]): Expression =>
    `OR(${names.map((name) => `${cell}=${quote(name)}`).join(",")})`;
  const [isExports, isImports] = [isOneOf("exports", "export", "出口"), isOneOf("imports", "import", "进口")];
  return `IF(${isExports},${words.exports},IF(${isImports},${words.imports},${words.total}))`;
};

/** A text where the data does not know the subject of a cell; nothing where it does, with figures or without. */
export const whenUnknown = (subject: Expression, text: Expression): Expression =>
  whenFailed(`IF(ERROR.TYPE(${call("TRADEVALUE", subject)})=3,${text},"")`, '""');
