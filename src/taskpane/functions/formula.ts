/** Formats and parses formulas of one TRADE function with constant arguments. */

/** An argument of a custom function; null where it is omitted. */
export type ArgumentValue = string | number | null;

const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/**
 * Parses a field. Digits are a number, unless a leading zero would be lost: M49 code
 * 036 is text.
 */
export function parseArgument(input: string): ArgumentValue {
  const text = input.trim();
  if (text === "") return null;
  return NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text;
}

const formatArgument = (value: ArgumentValue): string =>
  value === null ? "" : typeof value === "number" ? String(value) : `"${value.replace(/"/g, '""')}"`;

/** Formats the formula; arguments omitted at its end are not written. */
export function formatFormula(id: string, args: readonly ArgumentValue[]): string {
  let length = args.length;
  while (length > 0 && args[length - 1] === null) length -= 1;
  return `=TRADE.${id}(${args.slice(0, length).map(formatArgument).join(",")})`;
}

const CALL = /^=TRADE\.([A-Z]+)\((.*)\)$/;
const ARGUMENT = /\s*(?:"((?:[^"]|"")*)"|([^,"]*?))\s*(?:,|$)/y;

/** The function and the arguments of a formula that {@link formatFormula} could have written; undefined for any other. */
export function parseFormula(formula: string): { id: string; args: ArgumentValue[] } | undefined {
  const call = CALL.exec(formula);
  if (!call) return undefined;
  const [, id = "", list = ""] = call;
  const args: ArgumentValue[] = [];
  ARGUMENT.lastIndex = 0;
  // A comma at the end is followed by one more argument, which is left out.
  for (let more = list !== ""; more; more = ARGUMENT.lastIndex < list.length || list[ARGUMENT.lastIndex - 1] === ",") {
    const match = ARGUMENT.exec(list);
    if (!match) return undefined;
    const [all, quoted, unquoted = ""] = match;
    if (quoted !== undefined) args.push(quoted.replace(/""/g, '"'));
    else if (unquoted === "") args.push(null);
    else if (NUMBER.test(unquoted)) args.push(Number(unquoted));
    else return undefined;
    if (!all.endsWith(",")) break;
  }
  return { id, args };
}
