/** What a column of a table holds. The keys are stored in workbooks. */
import type { ColumnId } from "./spec";

export type SubjectColumnKey = `subject ${string}`;

/** The name of the row, one of the measures, the figures of one subject, or the policy events and their marks. */
export type ColumnKey = ColumnId | "name" | SubjectColumnKey | "event" | "event mark";

const SUBJECT_PREFIX = "subject ";

export const toSubjectColumnKey = (subject: string): SubjectColumnKey => `${SUBJECT_PREFIX}${subject}`;

export const isSubjectColumnKey = (key: ColumnKey): key is SubjectColumnKey => key.startsWith(SUBJECT_PREFIX);

/** The subject's name as it stood in the header. */
export const getColumnSubject = (key: SubjectColumnKey): string => key.slice(SUBJECT_PREFIX.length);

/**
 * The column whose function computes the cells: for a subject's column the first of the columns chosen; undefined
 * for the name and the events.
 */
export function getFigureColumn(key: ColumnKey, chosen: readonly ColumnId[]): ColumnId | undefined {
  if (isSubjectColumnKey(key)) return chosen[0] ?? "value";
  return key === "name" || key === "event" || key === "event mark" ? undefined : key;
}
