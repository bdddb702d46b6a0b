/** Partners within a product, products within a partner, and ranks of such pairs. */
import type { Dataset } from "../../src/dataset";
import { setDatasetInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { callFunction } from "../../src/functions";
import { readOwnData } from "../../src/owndata";
import { evaluate } from "../../src/tools/harness/excel-functions";
import type { FormattedCell } from "../../src/functions/cell";

/** Exports in millions of yuan: 2025-11, then 2024-11. */
const FIGURES: readonly (readonly [partner: string, product: string, now: number, before: number])[] = [
  ["Japan", "Integrated circuits", 60, 50],
  ["Japan", "Automobiles", 30, 40],
  ["Germany", "Integrated circuits", 40, 20],
  ["Germany", "Automobiles", 90, 90],
  ["France", "Integrated circuits", 20, 10],
  ["", "Integrated circuits", 120, 80],
  ["Japan", "", 100, 100],
];

function readFigures() {
  const rows = FIGURES.flatMap(([partner, product, now, before]) => [
    `2025-11,exports,${partner},${product},value,${now}.000,CNY mn`,
    `2024-11,exports,${partner},${product},value,${before}.000,CNY mn`,
  ]);
  const text = ["period,flow,partner,product,measure,printed,unit", ...rows].join("\n");
  const { dataset, problems } = readOwnData(text, {
    name: "detail",
    official: getBundledDataset(),
    asOf: "2025-12-18",
  });
  expect(problems).toEqual([]);
  return dataset!;
}

const detail = readFigures();
/** The texts and numbers of a table; comparing answers themselves would compare whole datasets. */
const listRowsOf = (dataset: Dataset, id: string, ...args: (string | null)[]): unknown[][] =>
  callFunction(id, args, dataset, "en").map((row) =>
    row.map((cell) => (typeof cell === "object" ? (cell as FormattedCell).number : cell)),
  );
const listRows = (id: string, ...args: (string | null)[]): unknown[][] => listRowsOf(detail, id, ...args);

beforeEach(() => setDatasetInUse(detail));
afterAll(() => setDatasetInUse(undefined));

const COLUMNS = "partner, value, share, yoy, rank";

test("PARTNERS lists the partners of a product, with shares and ranks within it", () => {
  const [header, ...rows] = listRows(
    "PARTNERS",
    "exports",
    null,
    null,
    COLUMNS,
    null,
    null,
    null,
    "Integrated circuits",
  );
  expect(header).toEqual(["Partner", "Value (CNY)", "Share", "YoY", "Rank"]);
  expect(rows).toEqual([
    ["Japan", 60e6, 0.5, expect.closeTo(0.2), 1],
    ["Germany", 40e6, expect.closeTo(1 / 3), expect.closeTo(1), 2],
    ["France", 20e6, expect.closeTo(1 / 6), expect.closeTo(1), 3],
  ]);
});

test("PRODUCTS lists the products of a partner, with shares and ranks within it", () => {
  const rows = listRows(
    "PRODUCTS",
    "exports",
    "2025-11",
    null,
    "product, value, share, yoy, rank",
    null,
    null,
    null,
    "Japan",
  );
  expect(rows.slice(1)).toEqual([
    ["Integrated circuits", 60e6, 0.6, expect.closeTo(0.2), 1],
    ["Automobiles", 30e6, 0.3, expect.closeTo(-0.25), 2],
  ]);
});

test("a pair is ranked among the partners of the product, or the products of the partner where that is asked", () => {
  const rank = (subject: string, ...rest: (string | null)[]): unknown =>
    evaluate("TRADERANK", subject, "exports", "2025-11", null, null, null, ...rest);
  expect(rank("Germany / Integrated circuits")).toBe(2);
  expect(rank("Germany / Integrated circuits", "partners")).toBe(2);
  expect(rank("Germany / Integrated circuits", "products")).toBe(2);
  expect(rank("Germany / Automobiles", "products")).toBe(1);
  expect(rank("Japan / Automobiles")).toBe(2);
  expect(rank("日本 / 汽车", "商品")).toBe(2);
  expect(evaluate("TRADESOURCE", "Germany / Automobiles", "exports", "2025-11", "rank")).toContain("partners");
  expect(
    evaluate(
      "TRADESOURCE",
      "Germany / Automobiles",
      "exports",
      "2025-11",
      "rank",
      null,
      null,
      null,
      null,
      null,
      null,
      "products",
    ),
  ).toContain("products");
  expect(rank("Japan / Automobiles", "countries")).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("partners"),
  });
});

test("a table of what it is within is refused, and one without figures says of what", () => {
  const fail = (id: string, ...args: (string | null)[]): unknown => evaluate(id, ...args);
  expect(fail("PARTNERS", "exports", null, null, null, null, null, null, "Japan")).toMatchObject({
    code: "#VALUE!",
    message: `PARTNERS lists partners within a product, such as "Iron ore"; 'Japan' names a partner.`,
  });
  expect(fail("PRODUCTS", "exports", null, null, null, null, null, null, "Automobiles")).toMatchObject({
    code: "#VALUE!",
    message: `PRODUCTS lists products within a partner, such as "Brazil"; 'Automobiles' names a product.`,
  });
  expect(fail("PARTNERS", "imports", "2025-11", null, null, null, null, null, "Automobiles")).toMatchObject({
    code: "#N/A",
    message: expect.stringMatching(/^No figures for Automobiles by partner \(imports\) for 2025-11/),
  });
});

test("the official data answers as before where nothing is narrowed", () => {
  setDatasetInUse(undefined);
  const listOfficial = (...args: (string | null)[]): unknown[][] =>
    listRowsOf(getBundledDataset(), "PARTNERS", ...args);
  const all = listOfficial("exports");
  expect(listOfficial("exports", null, null, null, null, null, null, "World")).toEqual(all);
  expect(all).toHaveLength(21);
});
