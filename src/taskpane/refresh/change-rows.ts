/** The differences between two versions of the data, as rows to read and search. */
import { getName } from "../../query";
import { DIMENSIONS, normalise, type Dataset, type Observation } from "../../dataset";
import type { FigureChanges } from "../../refresh";
import type { Language } from "../../language";
import type { Messages } from "../messages";
import { formatPublished } from "../shared/format-published";

export const CHANGE_KINDS = ["corrected", "finer", "added", "withdrawn"] as const;
type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangeRow {
  readonly kind: ChangeKind;
  /** "ASEAN", "United States / Soybeans", "World". */
  readonly subject: string;
  /** Measure, flow and period. */
  readonly about: string;
  /** As printed, with unit and qualifier. */
  readonly before?: string;
  readonly after?: string;
  /** The release that published the new number, or the withdrawn one. */
  readonly release: string;
  /** The text that a search matches, normalised. */
  readonly searchText: string;
}

/** The names of an observation's subject; the id of an entry that only the other version has. */
function formatObservationSubject(dataset: Dataset, language: Language, observation: Observation): string {
  const restricted = DIMENSIONS.filter((dimension) => !["WORLD", "all"].includes(observation[dimension]));
  const dimensions = restricted.length > 0 ? restricted : (["partner"] as const);
  return dimensions
    .map((dimension) => {
      const entry = dataset[dimension](observation[dimension]);
      return entry ? getName(entry, language) : observation[dimension];
    })
    .join(" / ");
}

/** All changes: revised figures first, since people relied on them; within a kind, the newest releases first. */
export function buildChangeRows(
  changes: FigureChanges,
  dataset: Dataset,
  language: Language,
  messages: Messages,
): ChangeRow[] {
  const buildRow = (
    kind: ChangeKind,
    observation: Observation,
    numbers: Pick<ChangeRow, "before" | "after">,
  ): ChangeRow => {
    const subject = formatObservationSubject(dataset, language, observation);
    const about = [
      messages.measures[observation.measure],
      messages.flows[observation.flow],
      messages.period(observation.period),
    ].join(" · ");
    const otherSubject = formatObservationSubject(dataset, language === "en" ? "zh" : "en", observation);
    const searchable = [
      subject,
      otherSubject,
      about,
      observation.period,
      observation.release,
      numbers.before ?? "",
      numbers.after ?? "",
    ];
    return {
      kind,
      subject,
      about,
      ...numbers,
      release: observation.release,
      searchText: normalise(searchable.join(" ")),
    };
  };
  const rows = [
    ...changes.revised.map(({ before, after, refined }) =>
      buildRow(refined ? "finer" : "corrected", after, {
        before: formatPublished(before, messages),
        after: formatPublished(after, messages),
      }),
    ),
    ...changes.added.map((after) => buildRow("added", after, { after: formatPublished(after, messages) })),
    ...changes.withdrawn.map((before) => buildRow("withdrawn", before, { before: formatPublished(before, messages) })),
  ];
  return rows.sort(
    (a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || b.release.localeCompare(a.release),
  );
}

/** The rows that match every word of a text. */
export function searchChanges(rows: readonly ChangeRow[], typed: string): readonly ChangeRow[] {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  return words.length === 0 ? rows : rows.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
}
