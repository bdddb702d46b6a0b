/**
 * Checks the sums that the tables of a bulletin must satisfy: continents and the world, groups, parts and wholes,
 * months and years to date. Each figure is looked up a fixed number of times, so the time grows with the figures only.
 */
import { countDecimals, parseNumber } from "../../decimal-text";
import type { Flow, Observation } from "../../types";
import { getUnit } from "../../units";
import type { FileLocation } from "../file-location";
import type { Finding } from "../finding";
import { getLastMonth } from "./bulletins";

type SumCheck = "world" | "continent" | "group" | "part" | "months";

/** A sum that is known not to hold in customs' own tables. */
export interface SumException {
  readonly check: string;
  readonly period: string;
  readonly flow: string;
  /** The partner or product. */
  readonly subject: string;
  readonly measure: string;
  readonly location: FileLocation;
}

/** A member of a group, and the first month for which customs counts it; empty if throughout. */
interface Membership {
  readonly group: string;
  readonly member: string;
  readonly countedFrom: string;
}

export interface SumsToCheck {
  readonly observations: ReadonlyMap<Observation, FileLocation>;
  readonly partners: readonly {
    readonly id: string;
    readonly kind: string;
    readonly continent: string;
    readonly listed: boolean;
  }[];
  readonly products: readonly { readonly id: string; readonly partOf: readonly string[] }[];
  readonly memberships: readonly Membership[];
  readonly exceptions: readonly SumException[];
}

/** The last month in which a group's imports count re-imports (partner China); without an entry, they never do. */
const COUNTS_REIMPORTS_UNTIL: Readonly<Record<string, string>> = { APEC: "2025-02" };

/** Months are first prints, which customs revises: a year to date may differ by this share of it. */
const REVISION = 0.05;
/** Differences below ten million yuan are not looked at, however large a share. */
const SMALLEST_REVISION = 1e7;

const formatYuan = (yuan: number): string => `${(yuan / 1e4).toFixed(4)} CNY 10 th`;

interface Figure {
  readonly observation: Observation;
  readonly location: FileLocation;
  readonly number: number;
  /** Half a unit of the last digit. */
  readonly rounding: number;
}

const toFigure = (observation: Observation, location: FileLocation): Figure => ({
  observation,
  location,
  number: parseNumber(observation),
  rounding: 10 ** (getUnit(observation.unit).exponent - countDecimals(observation.printed)) / 2,
});

/** The partner or product that a figure is of. */
const getSubject = ({ partner, product }: Observation): string => (product === "all" ? partner : product);

/** @returns how many sums were checked, and those that fail without being listed as exceptions. */
export function checkSums(sums: SumsToCheck): { checked: number; findings: Finding[] } {
  const figures = new Map<string, Figure>();
  for (const [observation, location] of sums.observations) {
    const { measure, period, flow, unit } = observation;
    if (measure !== "value" && measure !== "quantity") continue;
    const subject = getSubject(observation);
    figures.set([period, flow, subject, measure, getUnit(unit).base].join("|"), toFigure(observation, location));
  }
  const getValue = (period: string, flow: Flow, subject: string): number | undefined =>
    figures.get([period, flow, subject, "value", "CNY"].join("|"))?.number;
  const sumValues = (period: string, flow: Flow, subjects: readonly string[]): number =>
    subjects.reduce((total, subject) => total + (getValue(period, flow, subject) ?? 0), 0);

  const linesOf = new Map<string, string[]>();
  const outside: string[] = [];
  for (const { id, kind, continent, listed } of sums.partners) {
    if (continent) linesOf.set(continent, [...(linesOf.get(continent) ?? []), id]);
    else if (listed && (kind === "country" || kind === "residual")) outside.push(id);
  }
  const membersOf = new Map<string, Membership[]>();
  for (const membership of sums.memberships)
    membersOf.set(membership.group, [...(membersOf.get(membership.group) ?? []), membership]);
  const partsOf = new Map(sums.products.map(({ id, partOf }) => [id, partOf]));
  const exceptions = new Map(sums.exceptions.map((exception) => [formatException(exception), exception]));
  const met = new Set<string>();
  const findings: Finding[] = [];
  let checked = 0;

  function report(check: SumCheck, observation: Observation, location: FileLocation, message: string): void {
    const key = formatException({ ...observation, check, subject: getSubject(observation) });
    if (exceptions.has(key)) met.add(key);
    else findings.push({ ...location, message: `${message} Correct it, or name it in sum-exceptions.csv (${key}).` });
  }

  for (const { observation, location, number, rounding } of figures.values()) {
    const { period, flow, partner, product, measure } = observation;
    if (product === "all" && measure === "value") {
      const month = getLastMonth(period);
      const addends =
        partner === "WORLD"
          ? [...linesOf.keys(), ...outside]
          : (linesOf.get(partner) ?? listCounted(membersOf.get(partner) ?? [], partner, month));
      if (addends.length > 0) {
        checked += 1;
        const difference = number - sumValues(period, flow, addends);
        const check = partner === "WORLD" ? "world" : linesOf.has(partner) ? "continent" : "group";
        if (Math.abs(difference) >= 0.5)
          report(
            check,
            observation,
            location,
            `${partner} ${flow} ${period} exceeds its parts by ${formatYuan(difference)}.`,
          );
      }
    }
    if (measure === "value") {
      for (const whole of partsOf.get(product) ?? []) {
        const total = getValue(period, flow, whole);
        if (total === undefined) continue;
        checked += 1;
        // Half a unit of the last digit of each, which is at most ten thousand yuan.
        if (number > total + 1e4)
          report(
            "part",
            observation,
            location,
            `${product} ${flow} ${period} is more than ${whole}, of which it is part.`,
          );
      }
    }
    const months = listMonthsSinceJanuary(period);
    if (months.length > 0) {
      const { base } = getUnit(observation.unit);
      const subject = getSubject(observation);
      const parts = months.map((month) => figures.get([month, flow, subject, measure, base].join("|")));
      if (parts.every((part) => part !== undefined)) {
        checked += 1;
        const total = parts.reduce((sum, part) => sum + part.number, 0);
        const digits = parts.reduce((sum, part) => sum + part.rounding, rounding);
        const allowed =
          Math.max(REVISION * Math.max(number, total), measure === "value" ? SMALLEST_REVISION : 0) + digits;
        if (Math.abs(number - total) > allowed)
          report(
            "months",
            observation,
            location,
            `${measure} ${flow} ${period} differs from its months by ${number - total}.`,
          );
      }
    }
  }
  for (const [key, { location }] of exceptions)
    if (!met.has(key)) findings.push({ ...location, message: `${key} holds; remove it from the exceptions.` });
  return { checked, findings };
}

/** The members that a group's line counts in a month. Exports to China itself are nil, so that nobody need count them. */
function listCounted(memberships: readonly Membership[], group: string, month: string): string[] {
  const reimports = month <= (COUNTS_REIMPORTS_UNTIL[group] ?? "");
  return memberships
    .filter(({ member, countedFrom }) => (member !== "CHN" || reimports) && countedFrom <= month)
    .map(({ member }) => member);
}

const formatException = ({ check, period, flow, subject, measure }: Omit<SumException, "location">): string =>
  [check, period, flow, subject, measure].join(",");

/** The months of a year to date; empty for a single month. */
function listMonthsSinceJanuary(period: string): string[] {
  if (period.length === 7 && !period.endsWith("Q1")) return [];
  const last = Number(getLastMonth(period).slice(5));
  return Array.from({ length: last }, (_, at) => `${period.slice(0, 4)}-${String(at + 1).padStart(2, "0")}`);
}
