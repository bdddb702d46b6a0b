import { width } from "../dataset";
import { monthsOf, periodLabel, periodOf } from "../query";
import { constant, derived, difference, sum, type AnswerBase, type Estimate, type Known } from "./estimate";
import { sameMembers } from "./membership";
import { withPeriod, type Question } from "./question";
import { show } from "./show";

/** What is known of a period. */
interface Part {
  readonly estimate: Estimate;
  readonly label: string;
}

/**
 * The value or quantity of a period from others of the same year, narrowest first: a month is the difference of
 * two years to date, a quarter the sum of its months. `known` says what is known of one period alone. A group
 * whose membership changes is left alone, since two reports may not mean the same economies.
 */
export function accumulated(
  question: Question,
  base: AnswerBase,
  known: (question: Question) => Estimate | undefined,
): Estimate[] {
  const { first, last } = monthsOf(question.period);
  const january = first - (first % 12);
  const december = january + 11;
  if (last > december || !sameMembers(question.subject.partner, [question.period])) return [];

  const part = (from: number, to: number): Part | undefined => {
    const period = periodOf({ first: from, last: to });
    const estimate = known(withPeriod(question, period));
    const how = estimate?.how && ` (${estimate.how})`;
    return estimate && { estimate, label: `${periodLabel(period)} ${show(estimate)}${how}` };
  };
  const minus = (whole: Part | undefined, rest: Part | undefined): Estimate[] =>
    whole && rest ? [join([whole, rest], difference(whole.estimate, rest.estimate), " - ")] : [];
  const plus = (parts: readonly (Part | undefined)[]): Estimate[] => {
    const all = parts.filter((one) => one !== undefined);
    if (all.length < parts.length) return [];
    return [join(all, all.map(({ estimate }): Known => estimate).reduce(sum, constant(0)), " + ")];
  };
  const join = (parts: readonly Part[], total: Known, sign: string): Estimate =>
    derived(
      base,
      total,
      parts.map(({ estimate }) => estimate),
      parts.map(({ label }) => label).join(sign),
    );

  const ways = [
    ...range(january, first - 1).flatMap((start) => minus(part(start, last), part(start, first - 1))),
    ...range(last + 1, december).flatMap((end) => minus(part(first, end), part(last + 1, end))),
    ...range(first, last - 1).flatMap((middle) => plus([part(first, middle), part(middle + 1, last)])),
    ...(last - first > 1 ? plus(range(first, last).map((month) => part(month, month))) : []),
  ];
  return ways.sort((a, b) => width(a.interval) - width(b.interval));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
