import { isLater, width } from "../../dataset";
import { formatPeriod, toMonthRange, toPeriod, type MonthRange, type Period } from "../../query";
import type { Language } from "../../language";
import type { Answer } from "../answer";
import { deriveEstimate, sum, toConstant, widen, type Bounded, type Estimate } from "../estimate";
import { formatOperand } from "../format-estimate";
import { TRANSFORM_MESSAGES } from "./messages";
import { computeRevisionAllowance } from "../revision";
import { findFigure, type Figures } from "./figures";

/** The parts of a range of months that lie in one calendar year each, within which figures can be derived. */
function splitByYear({ first, last }: MonthRange): Period[] {
  const periods: Period[] = [];
  for (let from = first; from <= last;) {
    const to = Math.min(last, from - (from % 12) + 11);
    periods.push(toPeriod({ first: from, last: to }));
    from = to + 1;
  }
  return periods;
}

/**
 * The sum of values or quantities over months of any years: of one figure a calendar year, so that each published number
 * appears once. Figures of earlier releases may have been revised since, which the interval allows for.
 * @returns the first part for which there is no figure where there is no sum.
 */
export function sumMonths(figures: Figures, months: MonthRange): Estimate | { readonly missing: Period } {
  const parts: Part[] = [];
  for (const period of splitByYear(months)) {
    const found = findParts(figures, period);
    if (found.length === 0) return { missing: period };
    parts.push(...found);
  }
  return add(figures, parts);
}

function add(figures: Figures, parts: readonly Part[]): Estimate {
  const answers = parts.map(([, answer]) => answer);
  const [only] = answers as [Answer];
  if (answers.length === 1) return only;
  const { base } = only;
  const total = answers.map((one): Bounded => one).reduce(sum, toConstant(0));
  const revised = listRevised(answers);
  return deriveEstimate(
    base,
    revised.length > 0 ? widen(total, computeRevisionAllowance("sum", base, figures.flow, revised)) : total,
    answers,
    (language) => parts.map(([period, answer]) => describePart(period, answer, language)).join(" + "),
    revised.length > 0 ? "summedFirstPublished" : undefined,
  );
}

type Part = readonly [period: Period, answer: Answer];

/**
 * The figure of a period within a year or, where that is derived and they are known better together, those of its months.
 * None where there are neither.
 */
function findParts(figures: Figures, period: Period): Part[] {
  const whole = findFigure(figures, period);
  if (whole && whole.status !== "derived") return [[period, whole]];
  const months = listMonths(period).map((month) => [month, findFigure(figures, month)] as const);
  const parts = months.flatMap(([month, answer]): Part[] => (answer ? [[month, answer]] : []));
  if (parts.length < months.length) return whole ? [[period, whole]] : [];
  const total = add(figures, parts);
  return whole && width(whole.interval) <= width(total.interval) ? [[period, whole]] : parts;
}

function listMonths(period: Period): Period[] {
  const { first, last } = toMonthRange(period);
  return Array.from({ length: last - first + 1 }, (_, at) => toPeriod({ first: first + at, last: first + at }));
}

/** The parts of which a figure is of an earlier release than the newest, unless their intervals allow for it already. */
function listRevised(answers: readonly Answer[]): Answer[] {
  const releases = answers.flatMap(({ observations }) => observations.map(({ release }) => release));
  const newest = releases.reduce((latest, one) => (isLater(one, latest) ? one : latest));
  return answers.filter(
    ({ observations, caveats }) =>
      observations.some(({ release }) => release !== newest) && !caveats.includes("summedFirstPublished"),
  );
}

/** A figure with its period. */
export const describePart = (period: Period, estimate: Estimate, language: Language): string =>
  TRANSFORM_MESSAGES[language].part(formatOperand(estimate, language), formatPeriod(period, language));
