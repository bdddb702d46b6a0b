/** What a column of a table holds. The keys are stored in workbooks. */
import type { ColumnId } from "./spec";

/** The columns that a waterfall is stacked of. */
export const WATERFALL_COLUMNS = ["step base", "rise", "rise below", "fall", "fall below", "step total"] as const;
export type WaterfallColumn = (typeof WATERFALL_COLUMNS)[number];

export type SubjectColumnKey = `subject ${string}`;

/** The name of the row, a measure, the figures of one subject, the policy events and their marks, or a part of a waterfall. */
export type ColumnKey = ColumnId | "name" | SubjectColumnKey | "event" | "event mark" | WaterfallColumn;

const SUBJECT_PREFIX = "subject ";

export const toSubjectColumnKey = (subject: string): SubjectColumnKey => `${SUBJECT_PREFIX}${subject}`;

export const isSubjectColumnKey = (key: ColumnKey): key is SubjectColumnKey => key.startsWith(SUBJECT_PREFIX);

const isWaterfallColumn = (key: ColumnKey): key is WaterfallColumn =>
  (WATERFALL_COLUMNS as readonly string[]).includes(key);

/** The subject's name as it stood in the header. */
export const getColumnSubject = (key: SubjectColumnKey): string => key.slice(SUBJECT_PREFIX.length);

/**
 * The column whose function computes the cells: for a subject's column the first of the columns chosen; undefined
 * for the name, the events and the parts of a waterfall.
 */
export function getFigureColumn(key: ColumnKey, chosen: readonly ColumnId[]): ColumnId | undefined {
  if (isSubjectColumnKey(key)) return chosen[0] ?? "value";
  return key === "name" || key === "event" || key === "event mark" || isWaterfallColumn(key) ? undefined : key;
}
