/** The texts of a live table as formulas, so that none outlives what it is about: they follow the parameter cells. */
import type { Period } from "../query";
import { toStringLiteral } from "./column-call";
import type { Parameter, ParameterCells, ParameterName } from "./types";

/** A text, which stands in the parameter cell of that name if there is one. */
export interface TextPart {
  readonly text: string;
  readonly parameter?: ParameterName;
}

// Excel takes 255 characters of text in a formula at once.
const MAX_LITERAL = 250;

/** A text of any length as an expression. */
function toTextExpression(text: string): string {
  const chunks = text.match(new RegExp(`[^]{1,${MAX_LITERAL}}`, "g")) ?? [""];
  return chunks.map(toStringLiteral).join("&");
}

/** Whether a formula can give that text. */
export const quotesText = (formula: string, text: string): boolean => formula.includes(toTextExpression(text));

/** What a period cell says; Excel turns a typed month into a date, and a year into a number. */
export const readPeriod = (address: string): string =>
  `IF(ISNUMBER(${address}),IF(${address}<10000,${address},YEAR(${address})&"-"&RIGHT(0&MONTH(${address}),2)),${address})&""`;

function readPart({ text, parameter }: TextPart, cells: ParameterCells): string {
  const cell = parameter && cells[parameter];
  if (!cell) return toStringLiteral(text);
  return parameter === "period" ? `IF(${cell.note}<>"",${cell.note},${readPeriod(cell.value)})` : cell.value;
}

/** The title as a formula: a heading, and the details from their parameter cells, without the empty ones. */
export const buildTitleFormula = (
  heading: string,
  join: string,
  parts: readonly TextPart[],
  cells: ParameterCells,
): string =>
  `=${toTextExpression(heading)}&TEXTJOIN(${[toStringLiteral(join), "TRUE", ...parts.map((part) => readPart(part, cells))].join(",")})`;

/** What a source line says, and what it was written for. */
export interface SourceText {
  readonly text: string;
  /** What it says once another parameter or other data is in use: before and after the release. */
  readonly otherwise: readonly [before: string, after: string];
  readonly parameters: readonly Pick<Parameter, "name" | "value">[];
  /** The period of the parameter cell. */
  readonly period: Period | undefined;
  /** As DATAINFO tells it. */
  readonly dataVersion: string;
}

/** The source line as a formula that gives the text only for the parameters and the data that it was written for. */
export function buildSourceFormula(
  { text, otherwise: [before, after], parameters, period, dataVersion }: SourceText,
  cells: ParameterCells,
): string {
  const conditions = parameters.map(({ name, value }) => {
    const address = cells[name]?.value ?? '""';
    if (name !== "period" || period === undefined) return `${address}=${toStringLiteral(value)}`;
    const texts = [...new Set([value, period])];
    const comparisons = texts.map((one) => `${readPeriod(address)}=${toStringLiteral(one)}`);
    return comparisons.length > 1 ? `OR(${comparisons.join(",")})` : comparisons[0]!;
  });
  const isCurrent = [...conditions, `TRADE.DATAINFO("data version")=${toStringLiteral(dataVersion)}`].join(",");
  return `=IF(AND(${isCurrent}),${toTextExpression(text)},${toStringLiteral(before)}&TRADE.DATAINFO("release date")&${toStringLiteral(after)})`;
}
