import { change } from "./change";
import { constant, derived, difference, growth, product, quotient, type Estimate } from "./estimate";
import { ofTheTotal, type Question } from "./question";
import { show, showGrowth } from "./show";
import { value } from "./value";

/**
 * Percentage points that the subject contributed to the growth of the total of the same flow:
 * (value - prior value) / prior total, which is v y/(1 + y) x (1 + Y)/T. In this form each printed number
 * appears once, so the interval is as narrow as the digits allow.
 */
export function* contribution(question: Question): Generator<Estimate> {
  const whole = ofTheTotal(question);
  for (const now of value(question, "CNY")) {
    for (const rate of change(question, "yoy")) {
      for (const total of value(whole, "CNY")) {
        for (const totalRate of change(whole, "yoy")) {
          const gain = product(now, difference(constant(1), quotient(constant(1), growth(rate))));
          const known = product(constant(100), product(gain, quotient(growth(totalRate), total)));
          yield derived(
            "pp",
            known,
            [now, rate, total, totalRate],
            `(value ${show(now)} - the same / ${showGrowth(rate)}) / (total ${show(total)} / ${showGrowth(totalRate)})`,
          );
        }
      }
    }
  }
}
