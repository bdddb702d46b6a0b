import { estimateChange } from "./change";
import { computeOnce } from "./compute-once";
import { toConstant, deriveEstimate, difference, toGrowthFactor, product, quotient, type Estimate } from "./estimate";
import { estimateTotalChange, estimateTotalValue } from "./estimate-total";
import type { ReleaseQuery } from "./release-query";
import { describeGrowthFactor, describeOperand } from "./operand";
import { CHANGE_MEASURES, estimateValue } from "./value";

/**
 * Contribution of the subject to the growth of the total of the same flow, in percentage points:
 * (value - prior value) / prior total.
 *
 * It is computed as v (1 - 1/(1 + y)) x (1 + Y)/T, with value v and change y of the subject, total T and its change
 * Y. Each published number appears once in this form, so the interval is as narrow as the digits allow.
 */
export function* deriveContribution(query: ReleaseQuery): Generator<Estimate> {
  const { currency } = query.dataset;
  const rates = computeOnce(() => estimateChange(query, CHANGE_MEASURES[currency]));
  const totals = estimateTotalValue(query, currency);
  const totalRates = estimateTotalChange(query, currency);
  for (const now of estimateValue(query, currency)) {
    for (const rate of rates) {
      for (const total of totals) {
        for (const totalRate of totalRates) {
          const gain = product(now, difference(toConstant(1), quotient(toConstant(1), toGrowthFactor(rate))));
          const result = product(toConstant(100), product(gain, quotient(toGrowthFactor(totalRate), total)));
          yield deriveEstimate("pp", result, [now, rate, total, totalRate], (language) => {
            const value = describeOperand("value", now, language);
            const whole = describeOperand("total", total, language);
            const [growth, wholeGrowth] = [rate, totalRate].map((one) => describeGrowthFactor(one, language));
            return `(${value} - ${value} / ${growth}) / (${whole} / ${wholeGrowth})`;
          });
        }
      }
    }
  }
}
