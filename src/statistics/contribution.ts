import type { Language } from "../language";
import { estimateChange, estimatePriorValue } from "./change";
import { computeOnce } from "./compute-once";
import {
  toConstant,
  deriveEstimate,
  difference,
  takeFirst,
  toGrowthFactor,
  product,
  quotient,
  type Bounded,
  type Estimate,
} from "./estimate";
import { estimateTotalChange, estimateTotalValue } from "./estimate-total";
import type { ReleaseQuery } from "./release-query";
import { describeGrowthFactor, describeOperand } from "./operand";
import { CHANGE_MEASURES, estimateValue } from "./value";

/** The gain of the subject, value - prior value, with its operands and its text. */
interface Gain {
  readonly gain: Bounded;
  readonly operands: readonly Estimate[];
  readonly describe: (language: Language) => string;
}

/**
 * Contribution of the subject to the growth of the total of the same flow, in percentage points:
 * (value - prior value) / prior total.
 *
 * It is computed as v (1 - 1/(1 + y)) x (1 + Y)/T, with value v and change y of the subject, total T and its change
 * Y. Each published number appears once in this form, so the interval is as narrow as the digits allow.
 */
export function* deriveContribution(query: ReleaseQuery): Generator<Estimate> {
  const { currency } = query.dataset;
  const totals = estimateTotalValue(query, currency);
  const totalRates = estimateTotalChange(query, currency);
  for (const { gain, operands, describe } of estimateGains(query)) {
    for (const total of totals) {
      for (const totalRate of totalRates) {
        const result = product(toConstant(100), product(gain, quotient(toGrowthFactor(totalRate), total)));
        yield deriveEstimate("pp", result, [...operands, total, totalRate], (language) => {
          const whole = describeOperand("total", total, language);
          return `(${describe(language)}) / (${whole} / ${describeGrowthFactor(totalRate, language)})`;
        });
      }
    }
  }
}

function* estimateGains(query: ReleaseQuery): Generator<Gain> {
  const { currency } = query.dataset;
  const rates = computeOnce(() => estimateChange(query, CHANGE_MEASURES[currency]));
  for (const now of estimateValue(query, currency)) {
    for (const rate of rates) {
      // After a change of -100 % the value says nothing of the prior one.
      if (rate.number === -1) yield* subtractPriorValue(query, now);
      else
        yield {
          gain: product(now, difference(toConstant(1), quotient(toConstant(1), toGrowthFactor(rate)))),
          operands: [now, rate],
          describe(language) {
            const value = describeOperand("value", now, language);
            return `${value} - ${value} / ${describeGrowthFactor(rate, language)}`;
          },
        };
    }
  }
}

function* subtractPriorValue(query: ReleaseQuery, now: Estimate): Generator<Gain> {
  const before = takeFirst(estimatePriorValue(query, query.dataset.currency));
  if (before)
    yield {
      gain: difference(now, before),
      operands: [now, before],
      describe: (language) =>
        `${describeOperand("value", now, language)} - ${describeOperand("priorValue", before, language)}`,
    };
}
