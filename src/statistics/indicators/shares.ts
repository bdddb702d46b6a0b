/** Indicators of partners' shares. */
import type { Language } from "../../language";
import { getName } from "../../query";
import type { Answer } from "../answer";
import { deriveEstimate, difference, product, quotient, toConstant, type Bounded, type Estimate } from "../estimate";
import { formatOperand } from "../format-estimate";
import type { TableRow } from "../tables";
import { INDICATOR_MESSAGES } from "./messages";

/** The largest partner's share of the whole. @param rows - in rank order. */
export function deriveLargestShare(rows: readonly TableRow[], whole: Answer): Estimate | undefined {
  const largest = rows.find((row) => row.getAnswer("value"));
  const value = largest?.getAnswer("value");
  if (!value || whole.number <= 0) return undefined;
  return deriveEstimate("ratio", quotient(value, whole), [value, whole], (language) =>
    INDICATOR_MESSAGES[language].largestShare(
      getName(largest!.subject.partner, language),
      formatOperand(value, language),
      formatOperand(whole, language),
    ),
  );
}

/** A partner's share now and a year earlier. */
export interface SharesOfPartner {
  readonly now: Answer;
  readonly before: Answer;
}

const atLeastNothing = ({ number, interval }: Bounded): Bounded => ({
  number: Math.max(0, number),
  interval: { low: Math.max(0, interval.low), high: Math.max(0, interval.high) },
});

const smaller = (a: Bounded, b: Bounded): Bounded => ({
  number: Math.min(a.number, b.number),
  interval: { low: Math.min(a.interval.low, b.interval.low), high: Math.min(a.interval.high, b.interval.high) },
});

/** The smaller of the share that one partner has lost and that another has gained, in percentage points; 0 if not both. */
export function deriveDiversion(from: SharesOfPartner, to: SharesOfPartner): Estimate {
  const toPoints = (after: Answer, before: Answer): Bounded => product(toConstant(100), difference(after, before));
  const [lost, gained] = [toPoints(from.before, from.now), toPoints(to.now, to.before)];
  const describeDifference = ({ now, before }: SharesOfPartner, isLoss: boolean, language: Language): string => {
    const texts = [now, before].map((answer) => formatOperand(answer, language));
    return (isLoss ? texts.reverse() : texts).join(" - ");
  };
  return deriveEstimate(
    "pp",
    smaller(atLeastNothing(lost), atLeastNothing(gained)),
    [from.now, from.before, to.now, to.before],
    (language) =>
      INDICATOR_MESSAGES[language].diversion(
        describeDifference(from, true, language),
        describeDifference(to, false, language),
      ),
  );
}
