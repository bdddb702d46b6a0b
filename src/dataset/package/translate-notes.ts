/** The notes and events of the data in Chinese, clause by clause. */
import type { NoteClause, TradeEvent } from "../types";

/** The clauses of a note, which semicolons separate. */
const splitClauses = (note: string): string[] => note.split("; ");

const FLOWS: Readonly<Record<string, string>> = { exports: "出口", imports: "进口" };
const TABLES: Readonly<Record<string, string>> = { key: "重点商品", main: "主要商品" };

/** Clauses that differ in a name and a number only. */
const PATTERNS: readonly [pattern: RegExp, translate: (parts: readonly string[]) => string][] = [
  [/^(.+) reports (\S+.*)$/, ([, publisher, amount]) => `${publisher}报道为${amount}`],
  [/^A report has (.+)$/, ([, amount]) => `一篇报道为${amount}`],
  [
    /^The table of (key|main) (exports|imports) has (.+)$/,
    ([, table, flow, amount]) => `海关${FLOWS[flow!]}${TABLES[table!]}表为${amount}`,
  ],
];

function translateByPattern(clause: string): string | undefined {
  for (const [pattern, translate] of PATTERNS) {
    const parts = pattern.exec(clause);
    if (parts) return translate(parts);
  }
  return undefined;
}

/** What an event says, beside its date and source. */
export const listEventTexts = ({ event, scope }: TradeEvent): string[] => [event, scope];

/** The clauses of the notes, each once; one without a translation is left out. */
export function translateNotes(notes: Iterable<string>, translations: readonly NoteClause[]): NoteClause[] {
  const known = new Map(translations.map(({ en, zh }) => [en, zh]));
  const clauses = new Set([...notes].flatMap(splitClauses));
  return [...clauses].flatMap((en) => {
    const zh = known.get(en) ?? translateByPattern(en);
    return zh === undefined ? [] : { en, zh };
  });
}
