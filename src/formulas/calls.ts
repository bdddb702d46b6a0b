/** The calls of TRADE functions in a formula, with their arguments as far as they can be read. */
import { hasFunction } from "../functions";
import { tokenize, type Token } from "./tokens";

/** An argument or a part of one; what only Excel can calculate stays a text. */
export type Expression =
  | { readonly kind: "omitted" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "matrix"; readonly values: readonly (readonly (string | number | boolean)[])[] }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "joined"; readonly parts: readonly Expression[] }
  | { readonly kind: "call"; readonly call: FunctionCall }
  | { readonly kind: "other"; readonly text: string };

/** A call of a TRADE function. */
export interface FunctionCall {
  readonly id: string;
  /** As the formula has it. */
  readonly text: string;
  readonly args: readonly { readonly text: string; readonly expression: Expression }[];
}

// As people type it, and as an Excel without the add-in shows it.
const TRADE_FUNCTION = /^(?:TRADE\.|_xldudf_TRADE_)([A-Z]+)$/i;

const getFunctionId = ({ kind, text }: Token): string | undefined => {
  const id = kind === "function" ? TRADE_FUNCTION.exec(text)?.[1]?.toUpperCase() : undefined;
  return id !== undefined && hasFunction(id) ? id : undefined;
};

/** The calls of TRADE functions in a formula, from left to right, outer ones before those in their arguments. */
export function findCalls(formula: string): FunctionCall[] {
  if (!/TRADE[._]/i.test(formula)) return [];
  const tokens = tokenize(formula);
  return tokens.flatMap((token, at) => {
    const id = getFunctionId(token);
    return id ? [parseCall(formula, tokens, at, id)] : [];
  });
}

/** Whether a cell holds a formula with a call of a TRADE function. */
export const isTradeFormula = (formula: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && findCalls(formula).length > 0;

const BRACKET_DEPTH: Readonly<Record<string, number>> = { "(": 1, "{": 1, ")": -1, "}": -1 };

function parseCall(formula: string, tokens: readonly Token[], at: number, id: string): FunctionCall {
  // The token after a function name is its opening bracket.
  const args: Token[][] = [[]];
  let depth = 0;
  let end = tokens.length;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    depth += BRACKET_DEPTH[token.kind] ?? 0;
    if (depth === 0) {
      end = next + 1;
      break;
    }
    if (token.kind === "," && depth === 1) args.push([]);
    else if (depth > 1 || token.kind !== "(") args[args.length - 1]!.push(token);
  }
  const last = tokens[end - 1]!;
  const presentArgs = args.length === 1 && args[0]!.every(({ kind }) => kind === "space") ? [] : args;
  return {
    id,
    text: formula.slice(tokens[at]!.from, last.to),
    args: presentArgs.map((arg) => ({
      text: arg.length > 0 ? formula.slice(arg[0]!.from, arg[arg.length - 1]!.to).trim() : "",
      expression: parseExpression(formula, arg),
    })),
  };
}

const unquoteString = (text: string): string => text.slice(1, -1).replace(/""/g, '"');

function getLiteralValue({ kind, text }: Token): string | number | boolean | undefined {
  if (kind === "text") return unquoteString(text);
  if (kind === "number") return Number(text);
  return kind === "truth" ? /true/i.test(text) : undefined;
}

function parseExpression(formula: string, allTokens: readonly Token[]): Expression {
  const tokens = allTokens.filter(({ kind }) => kind !== "space");
  const [first] = tokens;
  if (!first) return { kind: "omitted" };
  const text = formula.slice(first.from, tokens[tokens.length - 1]!.to);
  const parts = splitBy(tokens, isConcatenation);
  if (parts.length > 1) return { kind: "joined", parts: parts.map((part) => parseExpression(formula, part)) };
  const value = getSignedValue(tokens);
  if (value !== undefined) return { kind: "literal", value };
  if (tokens.length === 1 && (first.kind === "reference" || first.kind === "name")) return { kind: first.kind, text };
  const id = getFunctionId(first);
  if (id) {
    const call = parseCall(formula, tokens, 0, id);
    if (call.text === text) return { kind: "call", call };
  }
  return parseMatrix(tokens) ?? { kind: "other", text };
}

/** The parts between separators outside brackets. */
function splitBy(tokens: readonly Token[], isSeparator: (token: Token) => boolean): Token[][] {
  let depth = 0;
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    depth += BRACKET_DEPTH[token.kind] ?? 0;
    if (depth === 0 && isSeparator(token)) parts.push([]);
    else parts[parts.length - 1]!.push(token);
  }
  return parts;
}

const isConcatenation = ({ kind, text }: Token): boolean => kind === "operator" && text === "&";

/** {"a","b";1,-2}: rows between semicolons, of values between commas. */
function parseMatrix(tokens: readonly Token[]): Expression | undefined {
  if (tokens[0]!.kind !== "{" || tokens[tokens.length - 1]!.kind !== "}") return undefined;
  const rows = splitBy(tokens.slice(1, -1), ({ kind }) => kind === ";").map((row) =>
    splitBy(row, ({ kind }) => kind === ",").map(getSignedValue),
  );
  const isWhole = rows.every((row) => row.length === rows[0]!.length && row.every((value) => value !== undefined));
  return isWhole ? { kind: "matrix", values: rows as (string | number | boolean)[][] } : undefined;
}

/** The value of a literal, or of a number with a minus before it. */
function getSignedValue([first, second, ...others]: readonly Token[]): string | number | boolean | undefined {
  if (!first || others.length > 0) return undefined;
  if (!second) return getLiteralValue(first);
  return first.text === "-" && second.kind === "number" ? -Number(second.text) : undefined;
}
