import { InvalidArgumentError, formatSubject } from "../../src/query";
import { getDatasetInUse } from "../../src/session";
import { createDefaultSpec, type TableSpec } from "../../src/tables";
import { resolveSpec } from "../../src/tables/resolve-spec";

const dataset = getDatasetInUse();
const resolve = (change: Partial<TableSpec>, kind: TableSpec["kind"] = "partners") =>
  resolveSpec(dataset, { ...createDefaultSpec(kind, "en"), ...change });

test("subjects, flow, period and currency are typed values; the unit stays as typed", () => {
  const { subjects, flow, unit, currency, ...rest } = resolve({
    subjects: ["东盟"],
    period: "Jan-Jul 2025",
    unit: "$",
  });
  expect(subjects.map((subject) => formatSubject(subject, "en"))).toEqual(["ASEAN"]);
  expect({ flow, unit, currency }).toEqual({ flow: "total", unit: "$", currency: "USD" });
  expect(rest).toMatchObject({ period: "2025-01/2025-07", periodText: "Jan-Jul 2025" });
});

test("an empty flow is left open", () => {
  expect(resolve({ flow: "" }).flow).toBeUndefined();
});

test.each([
  ["en", "", "latest"],
  ["en", " Newest ", "latest"],
  ["zh", "latest", "最新"],
] as const)("in %s the period %j is the headline period, and its cell holds %s", (language, period, periodText) => {
  expect(resolve({ language, period })).toMatchObject({ period: dataset.headline, periodText });
});

test.each<[Partial<TableSpec>, object]>([
  [{ every: "same months" }, { kind: "year to date", sameMonthsAs: "2025-01/2025-11" }],
  [
    { every: "same months", from: "2022", to: "Jan-Aug 2025" },
    { sameMonthsAs: "2025-01/2025-08", from: "2022-01/2022-08", to: "2025-01/2025-08" },
  ],
  [{ every: "quarter" }, { kind: "quarter", from: undefined, to: undefined }],
  [
    { every: undefined, from: "2024-03" },
    { kind: "month", from: "2024-03" },
  ],
])("the span of a series with %j", (change, span) => {
  expect(resolve(change, "series")).toMatchObject({ span });
});

test("a series does not read the period of a single-period table", () => {
  expect(() => resolve({ period: "never" }, "series")).not.toThrow();
});

test.each<Partial<TableSpec>>([
  { subjects: ["ASAEN"] },
  { period: "never" },
  { unit: "pounds" },
  { columns: ["quantity"] },
  { columns: ["value", "" as "value"] },
  { order: { by: "quantity", descending: true } },
  { chart: "series" },
  { top: 0 },
])("%j is an invalid argument", (change) => {
  expect(() => resolve(change)).toThrow(InvalidArgumentError);
});
