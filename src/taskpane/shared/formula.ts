/** Formats and parses formulas of one TRADE function, of whose arguments none is a call. */
import type { ParameterHelp } from "../../functions";
import { findCalls, type Expression } from "../../formulas/calls";

type Constant = string | number | boolean;

/** A reference to cells, as a formula writes it. */
export interface Reference {
  readonly reference: string;
}

/** An argument of a custom function; null where it is omitted. */
export type ArgumentValue = Constant | null | readonly (readonly Constant[])[] | Reference;

export const isReference = (value: ArgumentValue): value is Reference =>
  typeof value === "object" && value !== null && "reference" in value;

const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/**
 * Parses a field. Digits are a number, unless a leading zero would be lost: M49 code
 * 036 is text. A range is a reference, a name or an array such as {"ASEAN",0.65}; undefined for any other text.
 */
export function parseArgument(input: string, kind: ParameterHelp["kind"]): ArgumentValue | undefined {
  const text = input.trim();
  if (text === "") return null;
  if (kind === "range") return parseRange(text);
  return NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text;
}

function parseRange(text: string): ArgumentValue | undefined {
  const [value, ...others] = parseFormula(`=TRADE.TRADECHECK(${text})`)?.args ?? [];
  return typeof value === "object" && others.length === 0 ? value : undefined;
}

const formatConstant = (value: Constant): string =>
  typeof value === "string" ? `"${value.replace(/"/g, '""')}"` : String(value).toUpperCase();

/** Formats an argument as a formula writes it. */
export function formatArgument(value: ArgumentValue): string {
  if (value === null) return "";
  if (isReference(value)) return value.reference;
  if (typeof value !== "object") return formatConstant(value);
  return `{${value.map((row) => row.map(formatConstant).join(",")).join(";")}}`;
}

/** Formats the formula; arguments omitted at its end are not written. */
export function formatFormula(id: string, args: readonly ArgumentValue[]): string {
  let length = args.length;
  while (length > 0 && args[length - 1] === null) length -= 1;
  return `=TRADE.${id}(${args.slice(0, length).map(formatArgument).join(",")})`;
}

function getValue(expression: Expression): ArgumentValue | undefined {
  switch (expression.kind) {
    case "omitted":
      return null;
    case "literal":
      return expression.value;
    case "matrix":
      return expression.values;
    case "reference":
    case "name":
      return { reference: expression.text };
    default:
      return undefined;
  }
}

/** The function and the arguments of a formula that {@link formatFormula} could have written; undefined for any other. */
export function parseFormula(formula: string): { id: string; args: ArgumentValue[] } | undefined {
  const [call] = findCalls(formula);
  if (!call || formula !== `=${call.text}`) return undefined;
  const args = call.args.map(({ expression }) => getValue(expression));
  return args.every((arg) => arg !== undefined) ? { id: call.id, args: args as ArgumentValue[] } : undefined;
}
