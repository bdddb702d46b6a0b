import type { Language } from "../../language";
import { formatSubject } from "../../query";
import type { ChangedCell } from "../../workbook";
import type { Messages } from "../messages";

/** What a changed cell shows: subject, measure, flow and period, else the labels of its row and column, else its formula. */
export function describeCell(
  { figure, labels, formula, address }: ChangedCell,
  messages: Messages,
  language: Language,
): string {
  if (figure) {
    const { subject, measure, flow, period } = figure;
    return [
      formatSubject(subject, language),
      messages.measures[measure],
      messages.flows[flow],
      messages.period(period),
    ].join(" · ");
  }
  return labels?.filter(Boolean).join(" · ") || formula || address;
}
