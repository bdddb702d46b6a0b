import { isFailedCell } from "../functions";
import { getDisplayLanguage, type Language } from "../language";
import { InvalidArgumentError, NotAvailableError } from "../query";
import { requestedTab } from "../session";
import { formatCitation, formatInterval } from "../statistics";
import type { EvaluatedCall, LookUpResult } from "../workbook";
import { loadWorkbook } from "./load-workbook";
import { getCommandMessages } from "./messages";
import { openPane } from "./pane-visibility";
import { showReport, type Report } from "./report";

/** Says where the figure in the selected cell comes from: in the pane, or in the dialog where no pane opens. */
export async function explainCell(): Promise<void> {
  requestedTab.set({ tab: "selected" });
  if (await openPane()) return;
  const language = getDisplayLanguage();
  const { lookUp } = await loadWorkbook();
  await showReport(describeCell(await lookUp(language), language));
}

function describeCell(found: LookUpResult, language: Language): Report {
  const messages = getCommandMessages(language);
  if (found.kind === "nothing") return { title: found.address, paragraphs: [messages.noFormula(found.address)] };
  return {
    title: found.address,
    paragraphs: [messages.shows(found.shown), ...found.calls.flatMap((call) => describeCall(call, language))],
  };
}

/** What the figure is, how it comes about and its bounds, or why there is none. */
function describeCall({ cell, answer }: EvaluatedCall, language: Language): string[] {
  if (answer)
    return [
      formatCitation(answer, "short", language),
      formatCitation(answer, "sentence", language),
      getCommandMessages(language).bounds(formatInterval(answer, language)),
    ];
  if (typeof cell !== "object" || !isFailedCell(cell)) return [];
  const { error } = cell;
  return error instanceof InvalidArgumentError || error instanceof NotAvailableError ? [error.format(language)] : [];
}
