import { visitAll } from "../../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  getFirstMonth,
  localizeSubject,
  toMonthRange,
  toPeriod,
  type MonthRange,
  type Period,
  type PeriodKind,
  type QueryMeasure,
} from "../../query";
import type { Frequency, Transformation } from "../../query/transformation";
import { getTransformationName } from "../../query/parse-series-choices";
import { localize, type LocalizedText } from "../../language";
import { answerQuery, toAnswer } from "../answer";
import { toRequestedFigure } from "../available";
import { deriveEstimate, quotient, toConstant, type Estimate } from "../estimate";
import { alignBase, getPeriodBefore, listAxis, listIrregularAxis, type AxisRange, type Pairing } from "./axis";
import { computeChangeOnPeriodBefore, computeIndex } from "./compare";
import { findFigure, toQuery, type Figures } from "./figures";
import { TRANSFORM_MESSAGES } from "./messages";
import { findChineseNewYear } from "./new-year";
import { toMissing, type Point, type Remark } from "./point";
import { describePart, sumMonths } from "./sum-months";

export interface SeriesChoices extends AxisRange {
  readonly transformation: Transformation;
  /** Absent where the periods are of a kind without a regular axis; then each has its own figure only. */
  readonly frequency?: Frequency | undefined;
  readonly kind: PeriodKind;
  /** What is 100 in an index, and the first period that is cumulated; by default the first with figures. */
  readonly base?: Period | undefined;
  /** The number of the last periods to keep. */
  readonly last?: number | undefined;
}

/** The places of each subject at the same periods, oldest first. */
export interface TransformedSeries {
  readonly periods: readonly Period[];
  readonly columns: readonly (readonly Point[])[];
}

const SUMMED: readonly QueryMeasure[] = ["value", "quantity", "value (publisher conversion)"];
const COMPARED: readonly QueryMeasure[] = ["value", "quantity", "unit value"];

/** The measures that a transformation is of; any for those that are absent. */
const MEASURES: Readonly<Partial<Record<Transformation, readonly QueryMeasure[]>>> = {
  yoy: COMPARED,
  mom: COMPARED,
  "rolling 3 sum": SUMMED,
  "rolling 3 mean": SUMMED,
  "rolling 12 sum": SUMMED,
  "rolling 12 mean": SUMMED,
  index: COMPARED,
  share: ["value"],
  contribution: ["value"],
  cumulative: SUMMED,
};

/** Those in which January and February alone would show when the Chinese New Year was, and little else. */
const PAIRED: readonly Transformation[] = ["yoy", "mom", "index", "contribution"];

function choosePairing({ transformation, frequency }: SeriesChoices): Pairing {
  if (frequency !== "month") return "never";
  return PAIRED.includes(transformation) ? "always" : "where needed";
}

/**
 * A measure of several subjects over time, transformed, at the same periods. A period without a number of any subject
 * stands between others, not before or after them.
 * @throws InvalidArgumentError for a measure that has no such transformation.
 * @throws NotAvailableError where no subject has a number, with the reason of the last period.
 */
export function transformSeries(allFigures: readonly Figures[], choices: SeriesChoices): TransformedSeries {
  const { transformation, frequency, kind, last } = choices;
  checkMeasures(allFigures, transformation);
  const pairing = choosePairing(choices);
  const axis = frequency
    ? listAxis(allFigures, frequency, choices, pairing)
    : listIrregularAxis(allFigures, kind, choices);
  const base = findBase(allFigures, axis, choices, pairing);
  const columns: Point[][] = [];
  visitAll(allFigures, (figures) =>
    columns.push(axis.map((period) => computePoint(figures, period, { ...choices, base, pairing }))),
  );
  const rows = axis.map((period, at) => ({ period, points: columns.map((column) => column[at]!) }));
  const answered = rows.map(({ points }) => points.some(({ answer }) => answer));
  const kept = frequency
    ? rows.slice(answered.indexOf(true), answered.lastIndexOf(true) + 1)
    : rows.filter((_, at) => answered[at]);
  if (!answered.includes(true)) throw explainNothing(allFigures[0]!, rows[rows.length - 1], choices);
  const shown = last === undefined ? kept : kept.slice(-last);
  return {
    periods: shown.map(({ period }) => period),
    columns: allFigures.map((_, column) => shown.map(({ points }) => points[column]!)),
  };
}

function checkMeasures(allFigures: readonly Figures[], transformation: Transformation): void {
  const measures = MEASURES[transformation];
  if (measures && allFigures.some(({ measure }) => !measures.includes(measure)))
    throw new InvalidArgumentError("notTransformable", {
      transformation: getTransformationName(transformation),
      measures: measures.filter((measure) => measure !== "value (publisher conversion)"),
    });
}

/** The base of an index and the start of a sum; of those by default the first period with a figure of every subject. */
function findBase(
  allFigures: readonly Figures[],
  axis: readonly Period[],
  { transformation, base }: SeriesChoices,
  pairing: Pairing,
): Period | undefined {
  if (transformation !== "index" && transformation !== "cumulative") return undefined;
  if (base) return alignBase(base, pairing);
  const hasFigure = (period: Period) => (figures: Figures) => findFigure(figures, period) !== undefined;
  return (
    axis.find((period) => allFigures.every(hasFigure(period))) ??
    axis.find((period) => allFigures.some(hasFigure(period)))
  );
}

interface Context extends SeriesChoices {
  readonly pairing: Pairing;
}

function computePoint(figures: Figures, period: Period, context: Context): Point {
  const point = transform(figures, period, context);
  return point.answer ? { ...point, remarks: [...listRemarks(period, context), ...point.remarks] } : point;
}

function transform(figures: Figures, period: Period, { transformation, frequency, base, pairing }: Context): Point {
  const { first, last } = toMonthRange(period);
  switch (transformation) {
    case "level":
    case "yoy":
    case "share":
    case "contribution":
      return ask(figures, period, getAskedMeasure(figures, transformation));
    case "year to date":
      return ask(figures, toPeriod({ first: last - (last % 12), last }), figures.measure);
    case "rolling 3 sum":
    case "rolling 12 sum":
      return total(figures, { first: last - getWindow(transformation) + 1, last });
    case "rolling 3 mean":
    case "rolling 12 mean":
      return average(figures, { first: last - getWindow(transformation) + 1, last });
    case "cumulative": {
      const start = base ? toMonthRange(base).first : first;
      return start > first ? { remarks: [] } : total(figures, { first: start, last });
    }
    case "mom":
      return computeChangeOnPeriodBefore(figures, period, getPeriodBefore(period, frequency!, pairing), frequency!);
    case "index":
      return computeIndex(figures, period, base ?? period);
  }
}

const getWindow = (transformation: Transformation): number => (transformation.startsWith("rolling 12") ? 12 : 3);

/** The measure that the transformation asks for; that of the figures where it computes with these. */
function getAskedMeasure({ measure, currency }: Figures, transformation: Transformation): QueryMeasure {
  if (transformation === "share" || transformation === "contribution") return transformation;
  if (transformation !== "yoy") return measure;
  if (measure === "quantity") return "yoy quantity";
  return measure === "unit value" ? "yoy unit value" : currency === "USD" ? "yoy usd" : "yoy";
}

const ask = (figures: Figures, period: Period, measure: QueryMeasure): Point => {
  const answer = findFigure(figures, period, measure);
  return answer ? { answer, remarks: [] } : toMissing(period);
};

/** The sum is the figure of the months together: published as such where it is one. */
function total(figures: Figures, months: MonthRange): Point {
  const sum = sumMonths(figures, months);
  if ("missing" in sum) return toMissing(sum.missing);
  return toPoint(figures, toPeriod(months), sum);
}

/** @param name - what it is where it is not the measure itself. */
function toPoint(figures: Figures, period: Period, estimate: Estimate, name?: LocalizedText): Point {
  const answer = toAnswer(estimate, toQuery(figures, period), figures.measure, name);
  return answer ? { answer, remarks: [] } : toMissing(period);
}

function average(figures: Figures, months: MonthRange): Point {
  const sum = sumMonths(figures, months);
  if ("missing" in sum) return toMissing(sum.missing);
  const period = toPeriod(months);
  const count = months.last - months.first + 1;
  const estimate = deriveEstimate(
    sum.base,
    quotient(sum, toConstant(count)),
    [sum],
    (language) => `(${sum.describeMethod(language) || describePart(period, sum, language)}) / ${count}`,
  );
  const name = localize((language) => TRANSFORM_MESSAGES[language].mean(figures.measure, count));
  return toPoint(figures, period, estimate, name);
}

/** What January and February need to have said of them. */
function listRemarks(period: Period, { transformation, frequency, pairing }: Context): Remark[] {
  if (frequency !== "month" && frequency !== "single month") return [];
  const { first, last } = toMonthRange(period);
  const isAveraged = transformation === "mom" || transformation === "index";
  const isBeside = transformation === "mom" && pairing === "always" && first % 12 === 2;
  if (isBeside) return [{ kind: "against average" }];
  if (first % 12 > 1) return [];
  const together: Remark[] = last > first ? [{ kind: "together", averaged: isAveraged }] : [];
  if (!PAIRED.includes(transformation)) return together;
  const year = Math.floor(first / 12);
  const days = (isAveraged ? [year] : [year, year - 1]).flatMap((one) => findChineseNewYear(one) ?? []);
  return days.length > 0 ? [...together, { kind: "new year", days }] : together;
}

/**
 * The error of the last place: of the first figure that it lacks, or that it cannot be compared with.
 * @throws NotAvailableError where the query of that figure has its own.
 */
function explainNothing(
  figures: Figures,
  row: { readonly period: Period; readonly points: readonly Point[] } | undefined,
  { to, from, transformation }: SeriesChoices,
): NotAvailableError {
  const { dataset, subject, flow, currency } = figures;
  const remarks = row?.points[0]!.remarks ?? [];
  const baseless = remarks.find((one) => one.kind === "baseless");
  if (baseless)
    return new NotAvailableError("notComparable", {
      transformation: getTransformationName(transformation),
      subject: localizeSubject(subject),
      period: baseless.period,
    });
  const measure = getAskedMeasure(figures, transformation);
  const missing = remarks.find((one) => one.kind === "missing");
  const period = missing?.period ?? row?.period ?? to ?? from ?? getFirstMonth(dataset.headline);
  const query = { subject, flow, period, measure };
  // Says why there is no such figure, if there is none.
  answerQuery(dataset, query, { currency });
  return new NotAvailableError("noFigure", {
    figure: toRequestedFigure({ ...query, dataset }, measure, { currency }),
    available: [],
  });
}
