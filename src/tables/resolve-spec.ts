/** The texts of a spec as typed values, read once: everything below works with what they mean. */
import type { Currency, Dataset, Flow } from "../dataset";
import {
  InvalidArgumentError,
  getPeriodKind,
  parseFlow,
  parseMoneyUnit,
  isLatest,
  parsePeriod,
  parseView,
  toMonthRange,
  toPeriod,
  type Period,
  type PeriodKind,
  type ProductLines,
  type Subject,
  type View,
} from "../query";
import { parseSubjectOrHs } from "../functions";
import { getTableMessages } from "./messages";
import { getPeriodName } from "./period-name";
import { getChartKinds, getColumnIds, type TableKind, type TableSpec } from "./spec";

/** The periods of a series: their kind, the months they share in every year if any, and the first and last one. */
export interface SeriesSpan {
  readonly kind: PeriodKind;
  readonly sameMonthsAs?: Period;
  readonly from: Period | undefined;
  readonly to: Period | undefined;
}

type Unchanged = "columns" | "order" | "top" | "live" | "chart" | "sourceLine" | "language";

interface ResolvedBase extends Pick<TableSpec, Unchanged> {
  /** Those chosen; none for the default of the kind. */
  readonly subjects: readonly Subject[];
  readonly flow: Flow | undefined;
  /** The unit of money as typed, which headers and formulas repeat. */
  readonly unit: string;
  readonly currency: Currency;
  readonly view: View;
  readonly lines: ProductLines;
  readonly events: boolean;
}

/** A table of one period. */
export interface ResolvedPeriodSpec extends ResolvedBase {
  readonly kind: Exclude<TableKind, "series">;
  readonly period: Period;
  /** What the parameter cell holds: "latest" or the name of the period, in the language of the table. */
  readonly periodText: string;
}

export interface ResolvedSeriesSpec extends ResolvedBase {
  readonly kind: "series";
  readonly span: SeriesSpan;
}

export type ResolvedSpec = ResolvedPeriodSpec | ResolvedSeriesSpec;

/**
 * The spec with its subjects, flow, periods and unit resolved against the dataset.
 * @throws InvalidArgumentError when a part cannot be understood, or its kind of table cannot have it;
 * NotAvailableError for a chapter or heading of HS, which customs' tables do not have.
 */
export function resolveSpec(dataset: Dataset, spec: TableSpec): ResolvedSpec {
  validateChoices(spec);
  const { columns, order, top, live, chart, sourceLine, language, unit } = spec;
  const currency = parseMoneyUnit(unit).base === "USD" ? "USD" : "CNY";
  const time =
    spec.kind === "series"
      ? { kind: spec.kind, span: resolveSpan(dataset, spec) }
      : {
          kind: spec.kind,
          period: parsePeriod(spec.period, dataset.headline),
          periodText: toPeriodText(dataset, spec),
        };
  return {
    ...time,
    subjects: spec.subjects.map((text) => parseSubjectOrHs(dataset, text)),
    flow: parseFlow(spec.flow),
    unit,
    currency,
    view: parseView(spec.view),
    lines: spec.lines ?? "all",
    events: spec.events ?? true,
    columns,
    order,
    ...(top !== undefined && { top }),
    live,
    ...(chart && { chart }),
    sourceLine,
    language,
  };
}

/** The pane offers only valid choices; a spec saved by another version may hold others. */
function validateChoices({ kind, columns, chart, top, order }: TableSpec): void {
  const allowed = getColumnIds(kind);
  const used = order.by === "name" || order.by === "printed" ? columns : [...columns, order.by];
  const unknown = used.find((column) => !allowed.includes(column));
  if (unknown !== undefined)
    throw new InvalidArgumentError("unknownColumn", { input: unknown, nearest: [], columns: allowed });
  if (chart && !getChartKinds(kind).includes(chart))
    throw new InvalidArgumentError("unknownName", {
      kind: "chart",
      input: chart,
      nearest: [],
      choices: getChartKinds(kind),
    });
  if (top !== undefined && (!Number.isInteger(top) || top < 1))
    throw new InvalidArgumentError("invalidTop", { input: String(top) });
}

function toPeriodText(dataset: Dataset, { period, language }: TableSpec): string {
  const text = period.trim();
  if (text === "" || isLatest(text)) return getTableMessages(language).latest;
  // What a person typed stays, as "last year" says more than the year it means now.
  return parsePeriod(text, dataset.headline) === text ? getPeriodName(dataset, text, text, language) : period;
}

function resolveSpan({ headline }: Dataset, { every, ...spec }: TableSpec): SeriesSpan {
  const parse = (text = "") => (text.trim() ? parsePeriod(text, headline) : undefined);
  const [from, to] = [parse(spec.from), parse(spec.to)];
  if (every === "same months") {
    const sameMonthsAs = to ?? from ?? headline;
    return { kind: getPeriodKind(sameMonthsAs), sameMonthsAs, from: from && shiftToYear(sameMonthsAs, from), to };
  }
  // Specs saved before the kind of period could be chosen imply it by their first or last period.
  return { kind: every ?? getPeriodKind(from ?? to ?? headline), from, to };
}

/** The months of one period in the year in which another begins. */
function shiftToYear(period: Period, other: Period): Period {
  const [months, { first }] = [toMonthRange(period), toMonthRange(other)];
  const years = Math.floor(first / 12) - Math.floor(months.first / 12);
  return toPeriod({ first: months.first + 12 * years, last: months.last + 12 * years });
}
