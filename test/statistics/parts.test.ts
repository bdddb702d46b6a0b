/** Nothing is counted twice: parts do not exceed their whole, and what contains a part is not ranked beside it. */
import { readPackage } from "../../src/dataset/package";
import { datasetOf } from "../../src/dataset";
import { checkIdentities, partnerTable, productTable } from "../../src/statistics";
import { PERIOD, worldOf, type Print } from "./world";

const value = (product: string, truth: number): Print => ({
  product,
  flow: "exports",
  measure: "value",
  truth,
  unit: "CNY bn",
  decimals: 1,
});
const messages = (...prints: Print[]) => checkIdentities(worldOf(prints)).disagreements.map(({ message }) => message);

test("a product is not more than the aggregate that contains it", () => {
  expect(messages(value("whole", 10), value("part", 9.9))).toEqual([]);
  expect(messages(value("whole", 10), value("part", 10.2))).toContainEqual(
    "value 10.0 bn CNY disagrees with its parts part 10.2 bn CNY.",
  );
});

test("a product is not more than all goods", () => {
  expect(messages(value("all", 10), value("other", 11))).toHaveLength(1);
});

test("an aggregate is not ranked beside its parts, and counts as no rival of others", () => {
  const world = worldOf([value("whole", 10), value("part", 9), value("other", 8)]);
  const ranks = productTable(world, "exports", PERIOD).map((row) => [row.subject.product.id, row.cell("rank")?.number]);
  expect(ranks).toEqual([
    ["whole", undefined],
    ["part", 1],
    ["other", 2],
  ]);
});

describe("the tables of the data in use", () => {
  const newest = datasetOf(readPackage("src/data").contents!, "newest");
  const ranked = (rows: ReturnType<typeof productTable>) =>
    rows.filter((row) => row.cell("rank") !== undefined).map(({ subject }) => subject);

  test.each(["2025-01/2025-11", "2025", "2026-01/2026-02", "2026-Q1"])(
    "rank no product of %s with its aggregate",
    (period) => {
      for (const flow of ["exports", "imports"] as const) {
        const products = ranked(productTable(newest, flow, period)).map(({ product }) => product);
        const ids = new Set(products.map(({ id }) => id));
        expect(products.filter(({ partOf }) => partOf.some((id) => ids.has(id)))).toEqual([]);
      }
    },
  );
  test.each(["2025-01/2025-11", "2025", "2026-Q1"])("rank no partner of %s with its group", (period) => {
    for (const flow of ["exports", "imports", "total"] as const) {
      const partners = ranked(partnerTable(newest, flow, period)).map(({ partner }) => partner);
      const members = new Set(partners.flatMap(({ members }) => members));
      expect(partners.filter(({ id }) => members.has(id))).toEqual([]);
    }
  });
});
