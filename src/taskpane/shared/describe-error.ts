/** Messages for anything thrown: workbook errors by code; errors of the functions format their own. */
import type { Language } from "../../language";
import { InvalidArgumentError, NotAvailableError } from "../../query";
import { WorkbookError, type WorkbookErrorDetails, type WorkbookErrorCode } from "../../workbook";
import type { Messages } from "../messages";
import { usePane } from "./pane-context";

export interface ErrorDescription {
  readonly title?: string;
  readonly body: string;
}

/** The message of a workbook error. */
function getWorkbookErrorMessage<K extends WorkbookErrorCode>(
  messages: Messages,
  { code, details }: WorkbookError<K>,
): string {
  return (messages.workbookErrors[code] as (details: WorkbookErrorDetails[K]) => string)(details);
}

export function describeError(messages: Messages, error: unknown, language: Language): ErrorDescription {
  if (error instanceof WorkbookError) return { body: getWorkbookErrorMessage(messages, error) };
  if (error instanceof InvalidArgumentError) return { title: messages.failures.invalid, body: error.format(language) };
  if (error instanceof NotAvailableError)
    return { title: messages.failures.notAvailable, body: error.format(language) };
  // A defect of the add-in: the console has the details.
  console.error(error);
  return { body: messages.failures.defect };
}

export function useDescribeError(): (error: unknown) => ErrorDescription {
  const { language, messages } = usePane();
  return (error) => describeError(messages, error, language);
}
