/** Parses a written value by Excel's rules for typed input. */

/** A formula, a value with the number format that its notation implies, or nothing. */
export type CellInput =
  | { readonly formula: string }
  | { readonly value: string | number | boolean; readonly format?: string }
  | { readonly empty: true };

/** Parses numbers, dates, percentages and booleans as Excel does; null for any other text. */
export type ParseValue = (text: string) => { readonly v: number | boolean; readonly z?: string } | null;

/**
 * Text becomes what typing it would give: a formula after =, a number or date where it looks like one, a formula
 * after + - @ too. A leading apostrophe, or a cell that is formatted as text, keeps it as text.
 */
export function parseInput(input: unknown, asText: boolean, parse: ParseValue): CellInput {
  if (typeof input === "number" || typeof input === "boolean") return { value: asText ? String(input) : input };
  const text = String(input ?? "");
  if (text === "") return { empty: true };
  if (asText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const parsed = parse(text);
  if (parsed) return { value: parsed.v, format: parsed.z };
  return /^[+\-@]./.test(text) ? { formula: `=${text}` } : { value: text };
}
