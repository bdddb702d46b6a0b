/** Year-on-year changes of own data: from levels where all of it is of one release, as with dollars, yuan and quantities. */
import { readOwnData } from "../../src/owndata";
import { setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { evaluate, spill } from "../../src/tools/harness/excel-functions";

const HEADING = "period,flow,partner,product,measure,printed,unit";

function use(rows: readonly string[], heading = HEADING): void {
  const options = { name: "Mine", official: getBundledDataset(), asOf: "2026-01-31" };
  const { dataset, problems } = readOwnData([heading, ...rows].join("\n"), options);
  expect(problems).toEqual([]);
  setSourcesInUse({ named: [{ name: "Mine", dataset: dataset! }] });
}

afterEach(() => setSourcesInUse());

const yoy = (subject: string | null, change: string | null = null, period = "2025-11"): unknown =>
  evaluate("YOYCHANGE", subject, "exports", period, change, null, "Mine");
const cite = (measure: string, subject = "Japan / Iron ore"): unknown =>
  evaluate("TRADESOURCE", subject, "exports", "2025-11", measure, null, null, "Mine");

const buildLevels = (money: string): string[] => [
  `2024-11,exports,Japan,Iron ore,value,100.00,${money}`,
  `2025-11,exports,Japan,Iron ore,value,110.00,${money}`,
  "2024-11,exports,Japan,Iron ore,quantity,50.00,t",
  "2025-11,exports,Japan,Iron ore,quantity,44.00,t",
];

test.each(["CNY mn", "USD mn"])("of value, quantity and unit value in %s", (money) => {
  use(buildLevels(money));
  expect(yoy("Japan / Iron ore")).toBeCloseTo(0.1, 6);
  expect(yoy("Japan / Iron ore", "quantity")).toBeCloseTo(-0.12, 6);
  expect(yoy("Japan / Iron ore", "unit value")).toBeCloseTo(0.25, 6);
  // In the only currency that the data has, which needs no naming.
  expect(evaluate("TRADEVALUE", "Japan / Iron ore", "exports", "2025-11", null, null, "Mine")).toBe(110e6);
  expect(evaluate("PRIORVALUE", "Japan / Iron ore", "exports", "2025-11", null, null, "Mine")).toBe(100e6);
});

test("with bounds that the digits allow, and the operation in the citation", () => {
  use(buildLevels("CNY mn"));
  const [[low, high]] = spill(
    "TRADEBOUNDS",
    "yoy quantity",
    "Japan / Iron ore",
    "exports",
    "2025-11",
    null,
    null,
    "Mine",
  ) as [[number, number]];
  expect(low).toBeCloseTo(43.995 / 50.005 - 1, 9);
  expect(high).toBeCloseTo(44.005 / 49.995 - 1, 9);
  expect(cite("yoy quantity")).toContain("quantity 44.00 t / quantity a year earlier 50.00 t - 1");
  expect(cite("yoy unit value")).toContain("/ unit value a year earlier");
  // There is no first print to be revised.
  for (const measure of ["yoy", "yoy quantity", "prior value"]) expect(cite(measure)).not.toMatch(/customs|revis/i);
});

test("of a quarter from its months", () => {
  use(
    ["2024", "2025"].flatMap((year, y) =>
      ["07", "08", "09"].flatMap((month) => [
        `${year}-${month},exports,Japan,,value,${100 + 20 * y}.00,USD mn`,
        `${year}-${month},exports,Japan,,quantity,${10 + y}.0,t`,
      ]),
    ),
  );
  expect(yoy("Japan", null, "2025-Q3")).toBeCloseTo(0.2, 6);
  expect(yoy("Japan", "quantity", "2025-Q3")).toBeCloseTo(0.1, 6);
});

test("a change in the data itself comes first; in data of dollars it is one of dollars", () => {
  use([...buildLevels("USD mn"), "2025-11,exports,Japan,Iron ore,yoy,9.8,%"]);
  expect(yoy("Japan / Iron ore")).toBe(0.098);
  use([...buildLevels("CNY mn"), "2025-11,exports,Japan,Iron ore,yoy quantity,-11.9,%"]);
  expect(yoy("Japan / Iron ore", "quantity")).toBe(-0.119);
});

test("where figures have releases of their own, quantities are not divided and values allow for revision", () => {
  const releases = buildLevels("CNY mn").map(
    (row) => `${row},${row.slice(0, 4) === "2024" ? "2024-12-10" : "2025-12-08"}`,
  );
  use(releases, `${HEADING},release`);
  expect(yoy("Japan / Iron ore", "quantity")).toMatchObject({ code: "#N/A" });
  expect(cite("yoy")).toMatch(/customs revises/i);
});

test("the official data keeps its rule: a change of quantity is what customs prints", () => {
  expect(getBundledDataset().vintage).toBe("releases");
});
