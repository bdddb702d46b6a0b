import { getLine, type Element } from "./document";

export interface Finding {
  /** The file it is about, where that is not the manifest. */
  readonly file?: string;
  /** 0 when it is about no line in particular. */
  readonly line: number;
  readonly message: string;
}

export const createFinding = (element: Element | undefined, message: string): Finding => ({
  line: element ? getLine(element) : 0,
  message,
});
