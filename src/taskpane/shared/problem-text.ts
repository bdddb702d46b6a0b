/** Words for whatever was thrown: ours by their kind, those of the functions as they are. */
import { InvalidArgument, NotAvailable } from "../../query";
import { Problem, type ProblemDetails, type ProblemKind } from "../../workbook";
import type { Text } from "../text";
import { usePane } from "./context";

export interface ProblemText {
  readonly title?: string;
  readonly body: string;
}

/** The words for a problem of the workbook. */
export function wordsFor<K extends ProblemKind>(text: Text, { kind, details }: Problem<K>): string {
  return (text.problems[kind] as (details: ProblemDetails[K]) => string)(details);
}

export function problemText(text: Text, error: unknown): ProblemText {
  if (error instanceof Problem) return { body: wordsFor(text, error) };
  if (error instanceof InvalidArgument) return { title: text.failures.invalid, body: error.message };
  if (error instanceof NotAvailable) return { title: text.failures.notAvailable, body: error.message };
  // A defect of ours: say so without showing code; the console has the rest.
  console.error(error);
  return { body: text.failures.defect };
}

export function useProblemText(): (error: unknown) => ProblemText {
  const { text } = usePane();
  return (error) => problemText(text, error);
}
