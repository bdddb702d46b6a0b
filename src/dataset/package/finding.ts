/** A problem in the data package: its location, and what to do about it. */
export interface Finding {
  readonly file: string;
  /** Line number in the file, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly message: string;
}

/** Formats a finding as editors and terminals link it: "src/data/releases/2025-12-08.csv:12: ...". */
export const formatFinding = ({ file, line, message }: Finding): string =>
  `${file}${line > 0 ? `:${line}` : ""}: ${message}`;
