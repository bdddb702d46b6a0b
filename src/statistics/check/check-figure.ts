/** Compares a number that a person has with the official figure and, where they differ, with what it may be instead. */
import {
  NotLoadedError,
  contains,
  viewAsOf,
  type Currency,
  type Dataset,
  type Flow,
  type Partner,
} from "../../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  getYearBefore,
  getLastMonth,
  getYearAfter,
  parseSubject,
  toMonthRange,
  toPeriod,
  type Period,
  type QueryMeasure,
} from "../../query";
import { answerQuery, findAnswer, type Answer, type Query } from "../answer";
import { divideByPowerOfTen, roundHalfUp } from "../rounding";
import { listDigits, roundTyped, scaleTyped, toTypedInterval, type TypedNumber } from "./typed-number";

/** What a comparison finds; `official` is the figure. Each reason was found by computing what the number would then be. */
export type Verdict =
  | { readonly code: "equal" | "equal to its digits" | "within tolerance"; readonly official: Answer }
  /** An earlier release gave the number. */
  | { readonly code: "revised"; readonly release: string; readonly official: Answer }
  /** The number is the figure times 10^exponent. */
  | { readonly code: "scale"; readonly exponent: number; readonly official: Answer }
  | { readonly code: "sign"; readonly official: Answer }
  | { readonly code: "currency"; readonly currency: Currency; readonly official: Answer }
  /** The number is the figure in the other currency, and there is none in the one it is said to be in. */
  | { readonly code: "only currency"; readonly currency: Currency; readonly official: Answer }
  | { readonly code: "flow"; readonly flow: Flow; readonly official: Answer }
  | { readonly code: "period"; readonly period: Period; readonly official: Answer }
  | { readonly code: "measure"; readonly measure: QueryMeasure; readonly official: Answer }
  /** The figure of the partner together with another. */
  | { readonly code: "partner"; readonly partner: Partner; readonly official: Answer }
  /** Two neighbouring digits have changed places, or one is another. */
  | { readonly code: "transposed" | "one digit" | "differs"; readonly official: Answer };

export interface CheckedFigure {
  readonly typed: TypedNumber;
  /** The power of ten of the unit that the number is told in. */
  readonly exponent: number;
  readonly query: Query;
  readonly currency: Currency;
  /** By which share of the figure the number may differ. */
  readonly tolerance: number;
}

/** A number of fewer digits equals too much by chance to tell a reason from. */
const FEWEST_DIGITS = 3;
/** Of another measure, whose unit is not known, more must be the same. */
const FEWEST_DIGITS_OF_MEASURE = 4;

/** Shares and changes are typed as fractions and as percentages. */
const listExponents = ({ base }: Answer, exponent: number): readonly number[] =>
  base === "ratio" ? [0, -2] : base === "rank" || base === "pp" ? [0] : [exponent];

/** Whether the figure is written with these digits, or a number with more digits than the figure has is within its bounds. */
const agrees = (typed: TypedNumber, { number, interval }: Answer): boolean =>
  contains(toTypedInterval(typed), number) || contains(interval, typed.number);

const agreesIn = (typed: TypedNumber, answer: Answer, exponent: number): TypedNumber | undefined =>
  listExponents(answer, exponent)
    .map((one) => scaleTyped(typed, one))
    .find((one) => agrees(one, answer));

/** The answer, or undefined where there is none. */
function tryAnswer(dataset: Dataset, query: Query, currency: Currency): Answer | undefined {
  try {
    return findAnswer(dataset, query, { currency });
  } catch (error) {
    if (error instanceof NotLoadedError) throw error;
    if (error instanceof NotAvailableError || error instanceof InvalidArgumentError) return undefined;
    throw error;
  }
}

/** The release that gave the number before it was revised, the latest such. */
function findRevised(dataset: Dataset, { typed, exponent, query, currency }: CheckedFigure): string | undefined {
  const { last } = toMonthRange(query.period);
  const earlier = dataset.releases.filter(
    ({ id, month }) => id !== dataset.newestRelease.id && toMonthRange(month).last >= last,
  );
  return earlier.find((release) => {
    const answer = tryAnswer(viewAsOf(dataset, release), query, currency);
    return answer !== undefined && agreesIn(typed, answer, exponent) !== undefined;
  })?.id;
}

const SCALES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((exponent) => [exponent, -exponent]);

function findScale({ typed, exponent }: CheckedFigure, official: Answer): number | undefined {
  // A number in a smaller unit ends in zeros that are no digits of the figure.
  const rounded = roundTyped(typed);
  const isAt = (scale: number): boolean =>
    [typed, ...(rounded ? [rounded] : [])].some((one) => agreesIn(scaleTyped(one, scale), official, exponent));
  return SCALES.find(isAt);
}

const FLOWS = ["exports", "imports", "total", "balance"] as const;
const MEASURES = ["value", "quantity", "unit value", "share", "yoy", "prior value", "contribution"] as const;

/** Other periods that are taken for one: its last month for a year to date and the reverse, the years beside it. */
function listOtherPeriods(period: Period): Period[] {
  const { last } = toMonthRange(period);
  const yearToDate = toPeriod({ first: last - (last % 12), last });
  return [getLastMonth(period), yearToDate, getYearBefore(period), getYearAfter(period)].filter(
    (one) => one !== period,
  );
}

/** What some tables count with a partner: China's trade with Hong Kong, the United Kingdom as a member of the EU. */
function listWiderPartners(dataset: Dataset, { id }: Partner): Partner[] {
  const others = id === "EU" ? ["GBR", "HKG"] : ["HKG"];
  return others.flatMap((other) => {
    try {
      return id === "WORLD" ? [] : [parseSubject(dataset, `${id} + ${other}`).partner];
    } catch (error) {
      if (error instanceof InvalidArgumentError) return [];
      throw error;
    }
  });
}

/** Powers of ten that tables are in. */
const EXPONENTS = [0, 3, 4, 6, 8, 9, 10, 12];

const getOther = (currency: Currency): Currency => (currency === "CNY" ? "USD" : "CNY");

function findOther(dataset: Dataset, figure: CheckedFigure, official: Answer): Verdict | undefined {
  const { typed, exponent, query, currency } = figure;
  const isGivenBy = (other: Query, otherCurrency: Currency, exponents: readonly number[]): boolean => {
    const answer = tryAnswer(dataset, other, otherCurrency);
    return answer !== undefined && exponents.some((one) => agreesIn(typed, answer, one) !== undefined);
  };
  const otherCurrency = getOther(currency);
  if (isGivenBy(query, otherCurrency, [exponent])) return { code: "currency", currency: otherCurrency, official };
  const { flow } = official.query;
  const otherFlow = FLOWS.find((one) => one !== flow && isGivenBy({ ...query, flow: one }, currency, [exponent]));
  if (otherFlow) return { code: "flow", flow: otherFlow, official };
  const otherPeriod = listOtherPeriods(query.period).find((period) =>
    isGivenBy({ ...query, flow, period }, currency, [exponent]),
  );
  if (otherPeriod) return { code: "period", period: otherPeriod, official };
  const partner = listWiderPartners(dataset, query.subject.partner).find((one) =>
    isGivenBy({ ...query, flow, subject: { ...query.subject, partner: one } }, currency, [exponent]),
  );
  if (partner) return { code: "partner", partner, official };
  if (listDigits(typed).length < FEWEST_DIGITS_OF_MEASURE) return undefined;
  const measure = MEASURES.find(
    (one) => one !== query.measure && isGivenBy({ ...query, flow, measure: one }, currency, EXPONENTS),
  );
  return measure && { code: "measure", measure, official };
}

/** How digits of equal number differ. */
function compareDigits(a: string, b: string): "transposed" | "one digit" | undefined {
  if (a.length !== b.length) return undefined;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first, second] = differing;
  if (differing.length === 1) return "one digit";
  const isSwap = differing.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
  return isSwap ? "transposed" : undefined;
}

/** A slip of typing: the figure with as many digits, but for one or two. */
function findSlip({ typed, exponent }: CheckedFigure, official: Answer): "transposed" | "one digit" | undefined {
  if (typed.number < 0 !== official.number < 0) return undefined;
  for (const one of listExponents(official, exponent)) {
    const shown = divideByPowerOfTen(official.number, one);
    const digits = listDigits({
      number: Number(roundHalfUp(shown, Math.max(0, -typed.lastDigit))),
      lastDigit: typed.lastDigit,
    });
    const slip = compareDigits(listDigits(typed), digits);
    if (slip) return slip;
  }
  return undefined;
}

/**
 * Compares a number at its own digits with the official figure.
 * @throws NotAvailableError if there is no such figure, nor one in the other currency that the number equals, and
 * InvalidArgumentError if the flow is omitted and ambiguous.
 */
export function checkFigure(dataset: Dataset, figure: CheckedFigure): Verdict {
  const { typed, exponent, query, currency } = figure;
  const official = findAnswer(dataset, query, { currency });
  if (!official) {
    const other = getOther(currency);
    const inOther = tryAnswer(dataset, query, other);
    if (inOther && agreesIn(typed, inOther, exponent))
      return { code: "only currency", currency: other, official: inOther };
  }
  return compareWith(dataset, figure, official ?? answerQuery(dataset, query, { currency }));
}

function compareWith(dataset: Dataset, figure: CheckedFigure, official: Answer): Verdict {
  const { typed, exponent, tolerance } = figure;
  const equal = agreesIn(typed, official, exponent);
  if (equal) return { code: equal.lastDigit <= official.lastDigit ? "equal" : "equal to its digits", official };
  const rounded = roundTyped(typed);
  if (rounded && agreesIn(rounded, official, exponent)) return { code: "equal to its digits", official };
  const isNear = listExponents(official, exponent).some(
    (one) => Math.abs(scaleTyped(typed, one).number - official.number) <= tolerance * Math.abs(official.number),
  );
  if (isNear) return { code: "within tolerance", official };
  const release = findRevised(dataset, figure);
  if (release !== undefined) return { code: "revised", release, official };
  if (listDigits(typed).length < FEWEST_DIGITS) return { code: "differs", official };
  if (agreesIn({ ...typed, number: -typed.number }, official, exponent)) return { code: "sign", official };
  const scale = findScale(figure, official);
  if (scale !== undefined) return { code: "scale", exponent: -scale, official };
  return findOther(dataset, figure, official) ?? { code: findSlip(figure, official) ?? "differs", official };
}
