/** Series whose columns show a transformation of their figures. */
import { callFunction, isFailedCell } from "../../src/functions";
import { getDatasetInUse } from "../../src/session";
import { buildTableContent, createDefaultSpec, listSeriesPeriods, type TableSpec } from "../../src/tables";

const dataset = getDatasetInUse();
const createSpec = (changes: Partial<TableSpec>): TableSpec => ({
  ...createDefaultSpec("series", "en"),
  every: "month",
  flow: "exports",
  from: "2024-11",
  columns: ["value"],
  ...changes,
});
const build = (changes: Partial<TableSpec>) => buildTableContent(dataset, createSpec(changes));
const ADDRESSES = {
  name: "$A5",
  flow: "",
  header: "B$4",
  parameters: { subject: "$B$2", flow: "$B$3" },
  markedFigure: "",
  contributions: { first: "", own: "", above: "", below: "" },
};

test("a formula asks TRADESERIES for the number of its period alone", () =>
  expect(build({ transformation: "rolling 12 sum" }).rows[0]![1]!.formula!(ADDRESSES)).toBe(
    '=TRADE.TRADESERIES($B$2,$B$3,"value",$A5,$A5,"CNY bn",,,"rolling 12 sum","month",,,,,"value")',
  ));

test.each<[Partial<TableSpec>, string, string]>([
  [{ transformation: "rolling 12 sum" }, "Value (CNY bn), 12-month sum", "金额（十亿元），滚动12个月"],
  [{ transformation: "mom" }, "Value, change on the period before", "金额，环比"],
  [{ transformation: "index", base: "2024" }, "Value, index (2024 = 100)", "金额，指数（2024年=100）"],
  [{ transformation: "cumulative" }, "Value (CNY bn), cumulative since Nov 2024", "金额（十亿元），2024年11月起累计"],
])("%j heads its column and the title with what it shows", (changes, en, zh) => {
  const english = build({ ...changes, columns: ["value", "yoy"] });
  expect(english.header).toEqual(["Period", en, "YoY"]);
  expect(english.title).toContain(en.replace(/^Value(?: \(CNY bn\))?, /, ""));
  expect(build({ ...changes, language: "zh" }).header[1]).toBe(zh);
});

test("January and February are one row where either alone would mislead", () => {
  const names = (changes: Partial<TableSpec>) => build({ to: "2025-03", ...changes }).rows.map(([name]) => name!.text);
  expect(names({ transformation: "mom" })).toEqual(["Nov 2024", "Dec 2024", "Jan-Feb 2025", "Mar 2025"]);
  expect(names({ transformation: "mom", every: "single month" })).toContain("Feb 2025");
  expect(names({})).toContain("Jan 2025");
});

test("the newest period comes first, in the rows and for the chart; the last periods are kept", () => {
  const content = build({ top: 3, newestFirst: true });
  expect(content.rows.map(([name]) => name!.text)).toEqual(["Nov 2025", "Oct 2025", "Sep 2025"]);
  expect(content.chart).toMatchObject({ isNewestFirst: true, categories: ["Nov 2025", "Oct 2025", "Sep 2025"] });
  expect(content.title).toMatch(/Sep 2025 to Nov 2025$/);
});

test("several subjects start from the first period that all have, and share one header of the axis", () => {
  const content = build({ subjects: ["ASEAN", "EU"], transformation: "index", from: undefined as never });
  expect(content.header).toEqual(["Period", "ASEAN", "EU"]);
  expect(content.chart!.axisTitle).toMatch(/^Value, index \(\w+ \d{4} = 100\)$/);
  const hundreds = content.rows.filter((row) => row.slice(1).every(({ text }) => text === "100.0"));
  expect(hundreds).toHaveLength(1);
});

test("the base is the first row where none is chosen", () => {
  const [first] = buildTableContent(dataset, createSpec({ transformation: "index", from: "" })).rows;
  expect(first!.map(({ text }) => text)).toEqual([expect.any(String), "100.0"]);
});

test("the columns that no transformation is of stay as they are", () => {
  const content = build({ transformation: "cumulative", columns: ["unit value", "yoy"], subjects: ["Steel products"] });
  expect(content.header.join()).not.toContain("cumulative");
});

test("the periods to choose from are those with a number", () => {
  const periods = listSeriesPeriods(dataset, createSpec({ transformation: "rolling 12 sum", from: "2025-06" }));
  expect(periods[0]).toBe("2025-11");
  const [[cell]] = callFunction(
    "TRADESERIES",
    [null, "exports", null, periods.at(-1), periods.at(-1), ...Array<null>(3).fill(null), "rolling 12"],
    undefined,
    "en",
  ) as [[never]];
  expect(isFailedCell(cell)).toBe(false);
});

test.each<Partial<TableSpec>>([
  { transformation: "mom", every: "same months" },
  { transformation: "index", every: "year to date" },
  { transformation: "doubled" as never },
])("%j is refused in words, with the choices", (changes) =>
  expect(() => build(changes)).toThrow(/^Unknown transformation '.*'\. Use level, yoy/),
);
