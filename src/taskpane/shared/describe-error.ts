/** Messages for anything thrown: workbook errors by code; errors of the functions format their own. */
import type { Language } from "../../language";
import { InvalidArgumentError, NotAvailableError } from "../../query";
import { SourceError } from "../../sources";
import { WorkbookError, formatWorkbookError } from "../../workbook";
import type { Messages } from "../messages";
import { usePane } from "./pane-context";

export interface ErrorDescription {
  readonly title?: string;
  readonly body: string;
}

export function describeError(messages: Messages, error: unknown, language: Language): ErrorDescription {
  if (error instanceof WorkbookError) return { body: formatWorkbookError(error, language) };
  if (error instanceof InvalidArgumentError) return { title: messages.failures.invalid, body: error.format(language) };
  if (error instanceof NotAvailableError)
    return { title: messages.failures.notAvailable, body: error.format(language) };
  if (error instanceof SourceError) return { body: error.explanation[language] };
  // A defect of the add-in: the console has the details.
  console.error(error);
  return { body: messages.failures.defect };
}

export function useDescribeError(): (error: unknown) => ErrorDescription {
  const { language, messages } = usePane();
  return (error) => describeError(messages, error, language);
}
