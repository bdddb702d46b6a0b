/** The texts of a spec as typed values, read once: everything below works with what they mean. */
import type { Dataset } from "../dataset";
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
} from "../query";
import { TRANSFORMATIONS, type Transformation } from "../query/transformation";
import { parseSubjectOrHs } from "../functions";
import { getTableMessages } from "./messages";
import { getPeriodName } from "./period-name";
import type { ResolvedSpec, SeriesSpan } from "./resolved-spec";
import { getChartKinds, getColumnIds, type TableSpec } from "./spec";
import { findDefaultBase } from "./transformed-periods";
import { canTransform, hasBase, isTransformedColumn } from "./transformed-columns";

export type { ResolvedPeriodSpec, ResolvedSeriesSpec, ResolvedSpec, SeriesSpan } from "./resolved-spec";

/**
 * The spec with its subjects, flow, periods and unit resolved against the dataset.
 * @throws InvalidArgumentError when a part cannot be understood, or its kind of table cannot have it;
 * NotAvailableError for a chapter or heading of HS, which customs' tables do not have.
 */
export function resolveSpec(dataset: Dataset, spec: TableSpec): ResolvedSpec {
  validateChoices(spec);
  const { columns, order, newestFirst, top, live, chart, sourceLine, language, unit } = spec;
  const currency = parseMoneyUnit(unit).base === "USD" ? "USD" : "CNY";
  const time =
    spec.kind === "series"
      ? { kind: spec.kind, span: resolveSpan(dataset, spec) }
      : {
          kind: spec.kind,
          period: parsePeriod(spec.period, dataset.headline),
          periodText: toPeriodText(dataset, spec),
        };
  const resolved: ResolvedSpec = {
    ...time,
    subjects: spec.subjects.map((text) => parseSubjectOrHs(dataset, text)),
    flow: parseFlow(spec.flow),
    unit,
    currency,
    view: parseView(spec.view),
    lines: spec.lines ?? "all",
    events: spec.events ?? true,
    columns,
    // Ranked bars are in the order of their values unless a person chooses another.
    order: chart === "change" && order.by === "printed" ? { by: "value", descending: true } : order,
    ...(newestFirst && { newestFirst }),
    ...(top !== undefined && { top }),
    live,
    ...(chart && { chart }),
    sourceLine,
    language,
    transformation: chooseTransformation(spec),
    frequency: time.kind === "series" ? (time.span.frequency ?? "") : "",
    base: spec.base?.trim() ? parsePeriod(spec.base, dataset.headline) : "",
  };
  if (resolved.kind !== "series" || !hasBase(resolved.transformation) || resolved.base !== "") return resolved;
  return { ...resolved, base: findDefaultBase(dataset, resolved) };
}

/** Without a column that it applies to, a transformation changes nothing. */
function chooseTransformation({ kind, transformation = "level", columns }: TableSpec): Transformation {
  return kind === "series" && columns.some((column) => isTransformedColumn(column, transformation))
    ? transformation
    : "level";
}

/** The pane offers only valid choices; a spec saved by another version may hold others. */
function validateChoices({ kind, columns, chart, top, order, transformation = "level", every }: TableSpec): void {
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
  const transformations = TRANSFORMATIONS.filter((one) => kind !== "series" || canTransform(one, every));
  if (!transformations.includes(transformation))
    throw new InvalidArgumentError("unknownName", {
      kind: "transformation",
      input: transformation,
      nearest: [],
      choices: transformations,
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
  if (every === "month" || every === "single month" || every === "quarter" || every === "year")
    return { kind: every === "single month" ? "month" : every, from, to, frequency: every };
  // Specs saved before the kind of period could be chosen imply it by their first or last period.
  return { kind: every ?? getPeriodKind(from ?? to ?? headline), from, to };
}

/** The months of one period in the year in which another begins. */
function shiftToYear(period: Period, other: Period): Period {
  const [months, { first }] = [toMonthRange(period), toMonthRange(other)];
  const years = Math.floor(first / 12) - Math.floor(months.first / 12);
  return toPeriod({ first: months.first + 12 * years, last: months.last + 12 * years });
}
