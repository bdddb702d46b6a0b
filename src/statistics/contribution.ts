import { estimateChange } from "./change";
import { toConstant, deriveEstimate, difference, toGrowthFactor, product, quotient, type Estimate } from "./estimate";
import { withTotalSubject, type ReleaseQuery } from "./release-query";
import { formatEstimate, formatGrowthFactor } from "./format-estimate";
import { estimateValue } from "./value";

/**
 * Percentage points that the subject contributed to the growth of the total of the same flow:
 * (value - prior value) / prior total, which is v y/(1 + y) x (1 + Y)/T. In this form each printed number
 * appears once, so the interval is as narrow as the digits allow.
 */
export function* deriveContribution(query: ReleaseQuery): Generator<Estimate> {
  const whole = withTotalSubject(query);
  for (const now of estimateValue(query, "CNY")) {
    for (const rate of estimateChange(query, "yoy")) {
      for (const total of estimateValue(whole, "CNY")) {
        for (const totalRate of estimateChange(whole, "yoy")) {
          const gain = product(now, difference(toConstant(1), quotient(toConstant(1), toGrowthFactor(rate))));
          const result = product(toConstant(100), product(gain, quotient(toGrowthFactor(totalRate), total)));
          yield deriveEstimate(
            "pp",
            result,
            [now, rate, total, totalRate],
            `(value ${formatEstimate(now)} - the same / ${formatGrowthFactor(rate)}) / (total ${formatEstimate(total)} / ${formatGrowthFactor(totalRate)})`,
          );
        }
      }
    }
  }
}
