/** Something wrong in the data package, where it is, and what to do. */
export interface Finding {
  readonly file: string;
  /** Line of the file, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly message: string;
}

/** "src/data/releases/2025-12-08.csv:12: ..." as editors and terminals link it. */
export const formatFinding = ({ file, line, message }: Finding): string =>
  `${file}${line > 0 ? `:${line}` : ""}: ${message}`;
