import { LABELS, formatPeriod } from "../../query";
import { formatPower } from "./format-power";
import type { CheckMessages } from "./messages.types";

const { flows, measures, currencies } = LABELS.en;

export const checkMessagesEn: CheckMessages = {
  equal: "equal",
  equalToDigits: "equal to the digits given",
  withinTolerance: (official) => `within tolerance: ${official}`,
  revised: (release, official) => `revised since ${release}: ${official}`,
  scale: (exponent, official) => `off by a factor of ${formatPower(exponent)} (unit?): ${official}`,
  sign: (official) => `other sign: ${official}`,
  currency: (currency, official) => `equals the figure in ${currencies[currency]}; here ${official}`,
  onlyCurrency: (currency) => `equals the figure in ${currencies[currency]}, the only currency published`,
  flow: (flow, official) => `other flow, equals ${flows[flow]}; here ${official}`,
  period: (period, official) => `other period, equals ${formatPeriod(period, "en")}; here ${official}`,
  measure: (measure, official) => `other measure, equals the ${measures[measure]}; here ${official}`,
  partner: (name, official) => `other definition, equals ${name}; here ${official}`,
  transposed: (official) => `digits transposed? ${official}`,
  oneDigit: (official) => `one digit differs: ${official}`,
  differs: (official) => `differs: ${official}`,
  noFigure: "no official figure",
  noNumber: "not a number",
};
