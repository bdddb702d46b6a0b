import type { Language } from "../language";
import { comparePeriods, formatSubject } from "../query";
import { getMembershipNote, listSeriesNotes, type Answer } from "../statistics";
import { getTableMessages } from "./messages";

/** A row of a series: the name of its period, and the answers of its columns. */
interface SeriesRow {
  readonly name: string;
  readonly answers: readonly (Answer | undefined)[];
}

interface NamedAnswer {
  readonly name: string;
  readonly answer: Answer;
}

/** Changes of one subject beyond which its note would be longer than its table is wide. */
const MAX_CHANGES = 4;

/**
 * Where the figures of a series begin to count something else, such as a group with another member: the periods with the
 * notes of the data, by subject; empty where all compare. A nil is no change of what is counted.
 */
export function buildCoverageNote(rows: readonly SeriesRow[], language: Language): string {
  const bySubject = new Map<string, Map<string, NamedAnswer>>();
  for (const { name, answers } of rows) {
    for (const answer of answers) {
      if (!answer || answer.number === 0) continue;
      const subject = formatSubject(answer.query.subject, language);
      const points = bySubject.get(subject) ?? new Map<string, NamedAnswer>();
      // The first column says what the others count too.
      if (!points.has(name)) points.set(name, { name, answer });
      bySubject.set(subject, points);
    }
  }
  const { notes } = getTableMessages(language).source;
  return [...bySubject]
    .flatMap(([subject, points]) => {
      const changes = listChanges([...points.values()], language);
      return changes.length > 0 ? [notes(bySubject.size > 1 ? subject : undefined, changes)] : [];
    })
    .join(getTableMessages(language).source.space);
}

/** The periods with their notes, if there is more than one or the partner's other periods do not compare. */
function listChanges(points: readonly NamedAnswer[], language: Language): string[] {
  const sorted = [...points].sort((a, b) => comparePeriods(a.answer.query.period, b.answer.query.period));
  const [first] = sorted;
  if (!first) return [];
  const notes = listSeriesNotes(
    sorted.map(({ answer }) => answer),
    language,
  );
  const { noteFrom } = getTableMessages(language).source;
  const noted = sorted.flatMap(({ name }, at) => (notes[at] ? [noteFrom(name, notes[at])] : []));
  const periods = sorted.map(({ answer }) => answer.query.period);
  const crosses = noted.length > 1 || getMembershipNote(first.answer.query.subject.partner, periods) !== "";
  return crosses ? noted.slice(0, MAX_CHANGES) : [];
}
