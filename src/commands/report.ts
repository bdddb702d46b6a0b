/** Tells a person what a command does: the pane shows it where it is open, and a dialog where it is not. */
import type { DialogView } from "../dialog/protocol";
import { getDisplayLanguage, type Language } from "../language";
import { commandErrors, dialogRefusal } from "../session";
import { loadWorkbook } from "./load-workbook";
import { DialogRefusedError, openMessage, type DialogHandlers } from "./message-dialog";
import { getCommandMessages } from "./messages";
import { openPane } from "./pane-visibility";

/** What there is to say, apart from how the dialog looks. */
export interface Report extends Pick<DialogView, "title" | "paragraphs" | "progress"> {
  /** Whether the work can be cancelled now; otherwise the dialog can only be closed, and the work goes on. */
  readonly isCancellable?: boolean;
}

export interface ReportDialog {
  show(this: void, report: Report): void;
}

/**
 * Opens the pane and, where Excel does not, shows the report in the dialog.
 * @returns the dialog; undefined where the pane is open, or where Office refuses both: then the pane says so later.
 */
export async function showReport(report: Report, handlers?: DialogHandlers): Promise<ReportDialog | undefined> {
  return (await openPane()) ? undefined : openReport(report, handlers);
}

async function openReport(report: Report, handlers?: DialogHandlers): Promise<ReportDialog | undefined> {
  const language = getDisplayLanguage();
  try {
    const message = await openMessage(toView(report, language), handlers);
    return { show: (next) => message.show(toView(next, language)) };
  } catch (error) {
    if (!(error instanceof DialogRefusedError)) throw error;
    console.warn(error);
    dialogRefusal.set(error.refusal);
    return undefined;
  }
}

function toView({ title, paragraphs, progress, isCancellable = false }: Report, language: Language): DialogView {
  const { cancel, close } = getCommandMessages(language);
  const colors = readOfficeColors();
  return {
    language,
    ...(colors && { colors }),
    title,
    paragraphs,
    ...(progress !== undefined && { progress }),
    buttons: isCancellable ? [{ reply: "cancel", label: cancel }] : [{ reply: "close", label: close }],
  };
}

/** Office's theme; Excel on the web tells none. */
function readOfficeColors(): DialogView["colors"] {
  const { bodyBackgroundColor: background, bodyForegroundColor: text } =
    (Office.context.officeTheme as Office.OfficeTheme | undefined) ?? {};
  return background && text ? { background, text } : undefined;
}

/** Keeps an error of a command for the pane, and shows it in the dialog where no pane is open. */
export async function reportError(error: unknown): Promise<void> {
  const { formatWorkbookError, reportCommandError } = await loadWorkbook();
  const workbookError = reportCommandError(error);
  const language = getDisplayLanguage();
  const { failed } = getCommandMessages(language);
  const dialog = await showReport({ title: failed, paragraphs: [formatWorkbookError(workbookError, language)] });
  // Told already: the pane does not repeat it.
  if (dialog) commandErrors.set(undefined);
}
