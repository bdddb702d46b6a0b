/** A question costs the same whatever the number of observations: what is read for it is counted, not timed. */
import type { Dataset, Observation } from "../../src/dataset";
import { readOwnData } from "../../src/owndata";
import { setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { evaluate } from "../../src/tools/harness/excel-functions";

const HEADING = "period,flow,partner,product,measure,printed,unit";
const MONTHS = ["2024", "2025"].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
);

/** Figures of a product in all months, and of as many others in the same months. */
function readFigures(others: number, absent: "unknown" | "zero"): Dataset {
  const products = ["Widgets", ...Array.from({ length: others }, (_, at) => String(10_000_000 + at))];
  const rows = products.flatMap((product) =>
    MONTHS.filter((month) => month !== "2025-05").flatMap((month, at) => [
      `${month},exports,Japan,${product},value,${100 + at}.0,CNY mn`,
      `${month},exports,Japan,${product},quantity,${50 + at}.0,t`,
    ]),
  );
  const total = MONTHS.map((month) => `${month},exports,Japan,,value,900.0,CNY mn`);
  const text = [HEADING, ...total, ...rows].join("\n");
  const { dataset, problems } = readOwnData(text, {
    name: "Mine",
    official: getBundledDataset(),
    asOf: "2026-01-31",
    absent,
  });
  expect(problems).toEqual([]);
  return dataset!;
}

/** The dataset, and the number of calls and of observations that it has answered with. */
function countReads(dataset: Dataset) {
  const counts = { calls: 0, observations: 0 };
  const count = <List extends readonly unknown[]>(list: List): List => {
    counts.calls += 1;
    counts.observations += list.length;
    return list;
  };
  const counted: Dataset = {
    ...dataset,
    get observations(): readonly Observation[] {
      return count(dataset.observations);
    },
    findObservations: (key) => count(dataset.findObservations(key)),
    listSubjectObservations: (ids, period) => count(dataset.listSubjectObservations(ids, period)),
    listPeriodObservations: (period) => count(dataset.listPeriodObservations(period)),
    listSliceObservations: (period, by, within) => count(dataset.listSliceObservations(period, by, within)),
    listPublishingReleases: (period, ids) => count(dataset.listPublishingReleases(period, ids)),
  };
  return { dataset: counted, counts };
}

const QUESTIONS: readonly (readonly [string, ...unknown[]])[] = [
  ["TRADEVALUE", "Japan / Widgets", "exports", "2025-11", null, null, "Mine"],
  ["TRADEVALUE", "Japan / Widgets", "exports", "2025-05", null, null, "Mine"],
  ["TRADEVALUE", "Japan / Widgets", "exports", "2025-Q4", null, null, "Mine"],
  ["TRADESHARE", "Japan / Widgets", "exports", "2025-11", "Japan", null, "Mine"],
  ["YOYCHANGE", "Japan / Widgets", "exports", "2025-11", null, null, "Mine"],
  ["YOYCHANGE", "Japan / Widgets", "exports", "2025-11", "quantity", null, "Mine"],
  ["TRADESOURCE", "Japan / Widgets", "exports", "2025-11", null, null, null, "Mine"],
];

afterEach(() => setSourcesInUse());

test.each(["unknown", "zero"] as const)("where missing rows are %s", (absent) => {
  const [few, many] = [5, 200].map((others) => {
    const { dataset, counts } = countReads(readFigures(others, absent));
    setSourcesInUse({ named: [{ name: "Mine", dataset }] });
    return QUESTIONS.map((question) => {
      Object.assign(counts, { calls: 0, observations: 0 });
      const answer = evaluate(...question);
      return { question, answer, ...counts };
    });
  });
  expect(many).toEqual(few);
  for (const { calls } of many!) expect(calls).toBeGreaterThan(0);
  expect(many!.filter(({ answer }) => typeof answer === "object")).toHaveLength(absent === "zero" ? 0 : 1);
});
