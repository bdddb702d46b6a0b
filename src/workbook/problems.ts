/** What a ribbon button could not do. A button has no surface of its own, so the pane shows it. */
const MESSAGES = {
  protected: (address: string) =>
    `The sheet of ${address} is protected. Unprotect it, or choose a cell on another sheet, and press the button again.`,
  occupied: (address: string) =>
    `${address} is not empty, and the table needs the room. Choose a cell with empty cells below and to the right, and press the button again.`,
};

/** A refusal that says what is in the way and what to do. */
export class Problem extends Error {
  constructor(kind: keyof typeof MESSAGES, address: string) {
    super(MESSAGES[kind](address));
  }
}

/** Carries the latest problem to whoever shows it: listen for "problem"; `latest` keeps it for a pane opened later. */
export const problems = new (class extends EventTarget {
  latest = "";

  report(message: string): void {
    this.latest = message;
    this.dispatchEvent(new Event("problem"));
  }
})();

/** Words for an error of a command: ours as they are, Excel's by its code. */
export function reportProblem(error: unknown): void {
  if (!(error instanceof Problem)) console.error(error);
  const code = error instanceof OfficeExtension.Error ? ` (${error.code})` : "";
  problems.report(
    error instanceof Problem
      ? error.message
      : `Excel did not carry out the command${code}. Leave the cell you are editing and try again.`,
  );
}
