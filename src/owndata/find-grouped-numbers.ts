import type { OwnTable, RowFinding } from "./table";

/** Delimiters of files from countries with decimal commas: Excel saves numbers there as it shows them. */
const DELIMITERS = new Set([";", "\t"]);

/** One to three digits, a dot, three digits: 1.234, or 1,234 where dots separate thousands. */
const GROUPED = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * A warning that the dots in a file may separate thousands. There is none where another number shows that they are
 * decimal points.
 */
export function findGroupedNumbers({ rows, delimiter }: OwnTable, heading: string | undefined): RowFinding[] {
  if (heading === undefined || delimiter === undefined || !DELIMITERS.has(delimiter)) return [];
  const dotted = rows
    .map(({ line, cells }) => ({ line, text: cells.get(heading) ?? "" }))
    .filter(({ text }) => text.includes("."));
  const [first, ...others] = dotted;
  if (!first || !dotted.every(({ text }) => GROUPED.test(text))) return [];
  const error = { code: "maybeThousands", text: first.text, lines: others.map(({ line }) => line) } as const;
  return [{ line: first.line, column: heading, error }];
}
