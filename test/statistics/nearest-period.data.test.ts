/** The period that a refusal names as the nearest one is: no nearer period could have answered. */
import { FLOWS } from "../../src/dataset";
import {
  NotAvailableError,
  formatSubject,
  getPeriodKind,
  parseSubject,
  shiftPeriod,
  toMonthRange,
  toPeriod,
  type Period,
  type PeriodKind,
  type QueryMeasure,
} from "../../src/query";
import { answerQuery, findAnswer, type Answer, type Query } from "../../src/statistics";
import { computeDistance } from "../../src/statistics/period-distance";
import { getDatasetInUse } from "../../src/session";
import { createRandom } from "../../src/tools/harness/seeded-random";

const dataset = getDatasetInUse();
const random = createRandom(41);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const REFUSALS = 250;
const KNOWN = ["World", "ASEAN", "EU", "US", "Japan", "BRICS", "Belt and Road", "Iron ore", "Soybeans"];
const NAMES = [...dataset.partners, ...dataset.products, ...dataset.regimes, ...dataset.enterprises].map(
  ({ id }) => id,
);
const ASKED = [
  ...["2018", "2019", "2020", "2023", "2024", "2025", "2022-02", "2023-08", "2024-02", "2025-12", "2026-05"],
  ...["2018-Q4", "2023-Q1", "2025-Q4", "2024-01/2024-06", "2025-07/2025-12", "2020-01/2020-11", "2024-12/2025-02"],
];
const MEASURES: readonly QueryMeasure[] = [
  ...(["value", "value", "share", "yoy", "prior value", "contribution", "rank"] as const),
  ...(["quantity", "unit value", "yoy quantity", "yoy usd"] as const),
];

/** All periods of these kinds from 2016 to 2027, of whatever subject. */
const months = Array.from({ length: 12 * 12 }, (_, at) => 2016 * 12 + at);
const CALENDAR: Readonly<Record<Exclude<PeriodKind, "span">, readonly Period[]>> = {
  month: months.map((first) => toPeriod({ first, last: first })),
  quarter: months.filter((first) => first % 3 === 0).map((first) => toPeriod({ first, last: first + 2 })),
  year: months.filter((first) => first % 12 === 0).map((first) => toPeriod({ first, last: first + 11 })),
  "year to date": months.map((last) => toPeriod({ first: last - (last % 12), last })),
};
const PUBLISHED = [...new Set(dataset.observations.map(({ period }) => period))];

/** Every period that could be named instead. */
function listOthers(period: Period): Period[] {
  const kind = getPeriodKind(period);
  const { first, last } = toMonthRange(period);
  const shifted = Array.from({ length: 49 }, (_, at) => toPeriod({ first: first + at - 24, last: last + at - 24 }));
  return [...new Set([...PUBLISHED, ...(kind === "span" ? shifted : CALENDAR[kind])])].filter((one) => one !== period);
}

const isForecast = ({ observations }: Answer): boolean => observations.some(({ status }) => status === "forecast");

test(`of ${REFUSALS} refusals, no period nearer than the one that is named has an answer`, () => {
  const outcomes = { named: 0, none: 0 };
  const nearer: string[] = [];
  while (outcomes.named + outcomes.none < REFUSALS) {
    const subject = parseSubject(dataset, pick(random() < 0.3 ? KNOWN : NAMES));
    const query: Query = {
      subject,
      flow: pick(FLOWS),
      period: shiftPeriod(pick(ASKED), pick([0, 0, 12, -12])),
      measure: pick(MEASURES),
    };
    const options = { currency: random() < 0.15 ? ("USD" as const) : ("CNY" as const) };
    let error: unknown;
    try {
      answerQuery(dataset, query, options);
      continue;
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof NotAvailableError) || error.code !== "noFigure") continue;
    const { available } = error.details as { available: readonly { differsIn: string; period: Period }[] };
    const named = available.find(({ differsIn }) => differsIn === "period")?.period;
    outcomes[named === undefined ? "none" : "named"] += 1;
    const limit = named === undefined ? Infinity : computeDistance(named, query.period);
    for (const period of listOthers(query.period)) {
      if (computeDistance(period, query.period) >= limit) continue;
      const answer = findAnswer(dataset, { ...query, period }, options);
      if (answer && !isForecast(answer))
        nearer.push(
          `${formatSubject(subject, "en")}, ${String(query.flow)}, ${query.measure}, ${options.currency}, ${query.period}: ${String(named)} rather than ${period}`,
        );
    }
  }
  expect(nearer).toEqual([]);
  expect(outcomes.named).toBeGreaterThan(100);
  expect(outcomes.none).toBeGreaterThan(10);
});
