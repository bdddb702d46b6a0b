/** What is entered for briefings, and what it makes of one. */
import type { Dataset } from "../../../dataset";
import { getPeriodKind } from "../../../query";
import type { BriefingChoice, BriefingId } from "../../../workbook/briefing";
import { tryParsePeriod } from "../../shared/periods";
import { tryParseSubject } from "../../shared/subjects";

export interface BriefingInputs {
  readonly month: string;
  readonly partner: string;
  readonly product: string;
  readonly flow: "exports" | "imports";
  readonly event: string;
}

/** Whether the text names a partner or a product, and nothing else. */
export function isOnly(dataset: Dataset, dimension: "partner" | "product", typed: string): boolean {
  const subject = tryParseSubject(dataset, typed);
  if (!subject) return false;
  const { partner, product, regime, enterprise } = subject;
  const named = { partner: partner.id !== "WORLD", product: product.id !== "all" };
  const other = dimension === "partner" ? named.product : named.partner;
  return named[dimension] && !other && regime.id === "all" && enterprise.id === "all";
}

/** Whether the text is a month. */
export function isMonth({ headline }: Dataset, typed: string): boolean {
  const period = tryParsePeriod(typed, headline);
  return period !== undefined && getPeriodKind(period) === "month";
}

/** The briefing to insert; undefined while something is missing or wrong. */
export function readChoice(dataset: Dataset, id: BriefingId, inputs: BriefingInputs): BriefingChoice | undefined {
  const { month, partner, product, flow, event } = inputs;
  switch (id) {
    case "monitor":
      return month === "" || isMonth(dataset, month) ? { id, month } : undefined;
    case "partner":
      return isOnly(dataset, "partner", partner) ? { id, partner } : undefined;
    case "product":
      return isOnly(dataset, "product", product) ? { id, product, flow } : undefined;
    case "tariffs":
      return isOnly(dataset, "partner", partner) && isMonth(dataset, event) ? { id, partner, month: event } : undefined;
  }
}
