/** The position of an observation in the package, for findings. */
export interface FileLocation {
  readonly file: string;
  /** Line number in the file, from 1; 0 for what stands in no line, such as a blank. */
  readonly line: number;
}
