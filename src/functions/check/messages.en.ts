import { LABELS, formatPeriod } from "../../query";
import type { CheckMessages } from "./messages.types";

const { flows, measures, currencies } = LABELS.en;

/** 10^exponent as people write it: 10, 1,000, 0.01. */
const formatPower = (exponent: number): string =>
  exponent < 0 ? `0.${"0".repeat(-exponent - 1)}1` : `1${"0".repeat(exponent)}`.replace(/\B(?=(\d{3})+$)/g, ",");

export const checkMessagesEn: CheckMessages = {
  equal: "equal",
  equalToDigits: "equal to the digits given",
  withinTolerance: (official) => `within tolerance: ${official}`,
  revised: (release, official) => `revised since ${release}: ${official}`,
  scale: (exponent, official) => `off by a factor of ${formatPower(exponent)} (unit?): ${official}`,
  sign: (official) => `other sign: ${official}`,
  currency: (currency, official) => `equals the figure in ${currencies[currency]}; here ${official}`,
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
