import type { Subject } from "../query";
import { computeOnce } from "./compute-once";
import { deriveEstimate, quotient, takeFirst, type Estimate } from "./estimate";
import { estimateTotalValue } from "./estimate-total";
import { isTotal, withTotalSubject, findPublished, type ReleaseQuery } from "./release-query";
import { describeOperand } from "./operand";
import { estimateValue } from "./value";

/**
 * Share of the total of the same flow, or of another subject, as a fraction: as published (shares of the total
 * only), otherwise value / value of the whole.
 */
export function* estimateShare(query: ReleaseQuery, within?: Subject): Generator<Estimate> {
  const whole = within ? { ...query, subject: within } : withTotalSubject(query);
  const published = isTotal(whole) ? findPublished(query, "share", "ratio") : undefined;
  if (published) yield published;
  // Any currency will do, as long as both values are in the same one.
  for (const currency of ["CNY", "USD"] as const) {
    const wholes = within ? computeOnce(() => estimateValue(whole, currency)) : estimateTotalValue(query, currency);
    // Looked for first: the value of a group takes as long as those of its members.
    if (!takeFirst(wholes)) continue;
    for (const part of estimateValue(query, currency)) {
      for (const all of wholes) {
        if (all.number !== 0)
          yield deriveEstimate(
            "ratio",
            quotient(part, all),
            [part, all],
            (language) => `${describeOperand("value", part, language)} / ${describeOperand("whole", all, language)}`,
          );
      }
    }
  }
}

/** Estimator of the reporter's share of world exports or imports of goods, a fraction; never derived. */
export const createWorldShareEstimator = (flow: "exports" | "imports") =>
  function* (query: ReleaseQuery): Generator<Estimate> {
    const published = findPublished(query, `share of world ${flow}`, "ratio");
    if (published) yield published;
  };
