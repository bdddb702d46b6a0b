import type { Subject } from "../query";
import { derived, quotient, type Estimate } from "./estimate";
import { isTheTotal, ofTheTotal, printed, type Question } from "./question";
import { show } from "./show";
import { value } from "./value";

/**
 * Share of the total of the same flow, or of another subject, as a fraction: as printed (shares of the total
 * only), else value / value of the whole.
 */
export function* share(question: Question, within?: Subject): Generator<Estimate> {
  const whole = within ? { ...question, subject: within } : ofTheTotal(question);
  const own = isTheTotal(whole) ? printed(question, "share", "ratio") : undefined;
  if (own) yield own;
  // A share needs no currency, but both of its values the same one.
  for (const currency of ["CNY", "USD"] as const) {
    for (const part of value(question, currency)) {
      for (const all of value(whole, currency)) {
        if (all.number !== 0)
          yield derived("ratio", quotient(part, all), [part, all], `value ${show(part)} / whole ${show(all)}`);
      }
    }
  }
}

/** Share of the reporter in the world's exports or imports of goods, as a fraction, as it was printed. */
export const shareOfWorld = (flow: "exports" | "imports") =>
  function* (question: Question): Generator<Estimate> {
    const own = printed(question, `share of world ${flow}`, "ratio");
    if (own) yield own;
  };
