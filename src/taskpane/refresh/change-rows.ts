/** What changed between two versions of the data, as lines that people read and search. */
import { DIMENSIONS, normalise, type Dataset, type Observation } from "../../dataset";
import type { Changes } from "../../refresh";
import type { Language } from "../office/language";
import { nameIn } from "../shared/names";
import type { Text } from "../text";

export const CHANGE_KINDS = ["corrected", "finer", "added", "withdrawn"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangeRow {
  readonly kind: ChangeKind;
  /** "ASEAN", "United States / Soybeans", "World". */
  readonly subject: string;
  /** Measure, flow and period. */
  readonly about: string;
  /** As printed, with unit and hedge. */
  readonly before?: string;
  readonly after?: string;
  /** The release that printed it: the new number, or the one that is gone. */
  readonly release: string;
  /** Everything the row can be found by, normalised. */
  readonly haystack: string;
}

/** The printed number with its hedge and unit; a rank has no unit. */
export const printedText = ({ qualifier, printed, unit }: Observation): string =>
  [qualifier, printed, unit === "rank" ? "" : unit].filter(Boolean).join(" ");

/** Names of an observation's subject; of what only the other version had in its catalogue, the id. */
function namesIn(dataset: Dataset, language: Language, observation: Observation): string {
  const narrow = DIMENSIONS.filter((dimension) => !["WORLD", "all"].includes(observation[dimension]));
  const named = narrow.length > 0 ? narrow : (["partner"] as const);
  return named
    .map((dimension) => {
      const entry = dataset[dimension](observation[dimension]);
      return entry ? nameIn(language, entry) : observation[dimension];
    })
    .join(" / ");
}

/** All that changed: revised figures first, since they were relied upon; within a kind the newest releases first. */
export function changeRows(changes: Changes, dataset: Dataset, language: Language, text: Text): ChangeRow[] {
  const row = (kind: ChangeKind, valid: Observation, numbers: Pick<ChangeRow, "before" | "after">): ChangeRow => {
    const subject = namesIn(dataset, language, valid);
    const about = [text.measures[valid.measure], text.flows[valid.flow], text.period(valid.period)].join(" · ");
    const other = namesIn(dataset, language === "en" ? "zh" : "en", valid);
    const words = [subject, other, about, valid.period, valid.release, numbers.before ?? "", numbers.after ?? ""];
    return { kind, subject, about, ...numbers, release: valid.release, haystack: normalise(words.join(" ")) };
  };
  const rows = [
    ...changes.revised.map(({ before, after, refined }) =>
      row(refined ? "finer" : "corrected", after, { before: printedText(before), after: printedText(after) }),
    ),
    ...changes.added.map((after) => row("added", after, { after: printedText(after) })),
    ...changes.withdrawn.map((before) => row("withdrawn", before, { before: printedText(before) })),
  ];
  return rows.sort(
    (a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || b.release.localeCompare(a.release),
  );
}

/** The rows that have every word of a text. */
export function searchChanges(rows: readonly ChangeRow[], typed: string): readonly ChangeRow[] {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  return words.length === 0 ? rows : rows.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}
