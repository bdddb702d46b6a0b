/** Why mutants survive that no test has to notice, by the file and a part of the line they are in. */
const REASONS: readonly (readonly [file: string, part: string, reason: string])[] = [];

/** The reason for a survivor in a line; undefined where none has been given. */
export const findReason = (file: string, line: string): string | undefined =>
  REASONS.find(([of, part]) => file === of && line.includes(part))?.[2];
