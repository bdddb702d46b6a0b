import type { CaseContext } from "../cases";

/** Something that the add-in reads from outside itself. */
export interface Reader {
  readonly name: string;
  /** What is changed and read. */
  readonly input: string;
  /** Reads one changed input. @returns whether it was taken. */
  read(context: CaseContext): boolean | Promise<boolean>;
}
