import { width } from "../dataset";
import { toMonthRange, formatPeriod, toPeriod, type Period } from "../query";
import {
  toConstant,
  deriveEstimate,
  difference,
  sum,
  type AnswerBase,
  type Estimate,
  type Bounded,
  widen,
} from "./estimate";
import { hasSameMembers } from "./membership";
import { createPeriodTest } from "./published-flows";
import { computeRevisionAllowance, mayBeRevised, type RevisedPart } from "./revision";
import { withPeriod, type ReleaseQuery } from "./release-query";
import { formatOperand } from "./format-estimate";
import { MESSAGES } from "./messages";
import type { Caveat } from "./messages.types";
import type { Language } from "../language";

/** What is left of a longer period after an earlier part of it, or before a later one; or the sum of parts. */
const AFTER = "after";
const BEFORE = "before";
type Sign = "sum" | typeof AFTER | typeof BEFORE;

/** An estimate of one period, and the text by which a derivation method names it. */
interface Part {
  readonly estimate: Estimate;
  readonly describe: (language: Language) => string;
}

/**
 * Derives the value or quantity of a period from other periods of the same calendar year: a month as the difference
 * of two years to date, a quarter as the sum of its months.
 *
 * Figures of several releases do not add up to the digit, since customs revises: the intervals allow for it.
 *
 * Figures of a group whose members change again and again are summed, each with its members of the time, but not
 * subtracted: what two reports have apart may be trade of other economies.
 * @param base - base unit of the estimates.
 * @param findEstimate - estimate of a single period, not accumulated itself.
 * @returns estimates in `base`, narrowest interval first; empty when the period spans calendar years.
 */
export function accumulate(
  query: ReleaseQuery,
  base: AnswerBase,
  findEstimate: (query: ReleaseQuery) => Estimate | undefined,
): Estimate[] {
  const { first, last } = toMonthRange(query.period);
  const january = first - (first % 12);
  const december = january + 11;
  if (last > december) return [];
  const mayHaveFigure = createPeriodTest(query, base);
  const isSubtractable = hasSameMembers(query.subject.partner, [query.period]);

  const findPart = (from: number, to: number): Part | undefined => {
    const period = toPeriod({ first: from, last: to });
    if (!mayHaveFigure(period)) return undefined;
    const estimate = findEstimate(withPeriod(query, period));
    return estimate && { estimate, describe: (language) => describePart(period, estimate, language) };
  };
  const deriveDifference = (whole: Part | undefined, rest: Part | undefined, sign: Sign): Estimate[] =>
    isSubtractable && whole && rest
      ? [combine([whole, rest], difference(whole.estimate, rest.estimate), sign, sign === BEFORE ? [whole] : [rest])]
      : [];
  const deriveSum = (parts: readonly (Part | undefined)[]): Estimate[] => {
    const all = parts.filter((one) => one !== undefined);
    if (all.length < parts.length) return [];
    return [combine(all, all.map(({ estimate }): Bounded => estimate).reduce(sum, toConstant(0)), "sum", all)];
  };
  const combine = (parts: readonly Part[], total: Bounded, sign: Sign, revised: readonly Part[]): Estimate => {
    const isRevised = mayBeRevised(query) && (sign === BEFORE || spansReleases(parts));
    const revision = isRevised ? REVISIONS[sign] : undefined;
    const estimates = revised.map(({ estimate }) => estimate);
    return deriveEstimate(
      base,
      revision ? widen(total, computeRevisionAllowance(revision.part, base, query.flow, estimates)) : total,
      parts.map(({ estimate }) => estimate),
      (language) => parts.map(({ describe }) => describe(language)).join(SIGNS[sign]),
      revision?.caveat,
    );
  };

  const derivations = [
    ...listMonths(january, first - 1).flatMap((start) =>
      deriveDifference(findPart(start, last), findPart(start, first - 1), AFTER),
    ),
    ...listMonths(last + 1, december).flatMap((end) =>
      deriveDifference(findPart(first, end), findPart(last + 1, end), BEFORE),
    ),
    ...listMonths(first, last - 1).flatMap((middle) =>
      deriveSum([findPart(first, middle), findPart(middle + 1, last)]),
    ),
    ...(last - first > 1 ? deriveSum(listMonths(first, last).map((month) => findPart(month, month))) : []),
  ];
  return derivations.sort((a, b) => width(a.interval) - width(b.interval));
}

/** The figure with its period, and with its own derivation if it is derived. */
export function describePart(period: Period, estimate: Estimate, language: Language): string {
  const { annotated, derivedPeriod } = MESSAGES[language];
  const [name, method] = [formatPeriod(period, language), estimate.describeMethod(language)];
  return annotated(formatOperand(estimate, language), method ? derivedPeriod(name, method) : name);
}

/**
 * What customs revises in a sum and in a difference of figures of several releases. What is left of a longer period before
 * a later one is revised even within one release: it is not the figure that was published for the earlier period.
 */
const REVISIONS: Readonly<Record<Sign, { readonly part: RevisedPart; readonly caveat: Caveat }>> = {
  sum: { part: "sum", caveat: "summedFirstPublished" },
  [AFTER]: { part: "earlier", caveat: "earlierRevised" },
  [BEFORE]: { part: "earlier", caveat: "asRevised" },
};
const SIGNS: Readonly<Record<Sign, string>> = { sum: " + ", [AFTER]: " - ", [BEFORE]: " - " };

const spansReleases = (parts: readonly Part[]): boolean =>
  new Set(parts.flatMap(({ estimate }) => estimate.observations.map(({ release }) => release))).size > 1;

const listMonths = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
