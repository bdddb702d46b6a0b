/** Nothing is counted twice: parts do not exceed their whole, and what contains a part is not ranked beside it. */
import { buildPartnerTable, buildProductTable } from "../../src/statistics";
import { checkIdentities } from "../../src/identities";
import { readNewestDataset } from "../newest-dataset";
import { EARLIER_RELEASE, PERIOD, createTestDataset, type TrueFigure } from "../statistics/test-dataset";

const createValue = (product: string, truth: number): TrueFigure => ({
  product,
  flow: "exports",
  measure: "value",
  truth,
  unit: "CNY bn",
  decimals: 1,
});
const listMessages = (...prints: TrueFigure[]) =>
  checkIdentities(createTestDataset(prints)).disagreements.map(({ message }) => message);

/** The products of a table of exports with their ranks, in its order. */
const listRanks = (world: ReturnType<typeof createTestDataset>) =>
  buildProductTable(world, "exports", PERIOD, "all").map((row) => [
    row.subject.product.id,
    row.getAnswer("rank")?.number,
  ]);

test("a product is not more than the aggregate that contains it", () => {
  expect(listMessages(createValue("whole", 10), createValue("part", 9.9))).toEqual([]);
  expect(listMessages(createValue("whole", 10), createValue("part", 10.2))).toContainEqual(
    "value 10.00 bn CNY disagrees with its parts part 10.20 bn CNY.",
  );
});

test("a product is not more than all goods", () => {
  expect(listMessages(createValue("all", 10), createValue("other", 11))).toHaveLength(1);
});

test("an aggregate is not ranked beside its parts, and counts as no rival of others", () => {
  const world = createTestDataset([createValue("whole", 10), createValue("part", 9), createValue("other", 8)]);
  expect(listRanks(world)).toEqual([
    ["whole", undefined],
    ["part", 1],
    ["other", 2],
  ]);
});

test("an aggregate that a shorter report prints alone is not ranked beside the parts that a longer one prints", () => {
  const alone = ["whole", "other"].map((product, at) => ({
    ...createValue(product, 10 - at),
    release: EARLIER_RELEASE,
  }));
  const world = createTestDataset([
    createValue("whole", 10),
    createValue("part", 9),
    createValue("other", 8),
    ...alone,
  ]);
  expect(listRanks(world)).toEqual([
    ["whole", undefined],
    ["part", 1],
    ["other", 2],
  ]);
});

test("a table lists each product once, none beside its whole and no grouping across others, unless all are asked for", () => {
  const world = createTestDataset([
    createValue("grouping", 20),
    createValue("whole", 10),
    createValue("part", 9),
    createValue("other", 8),
  ]);
  const listIds = (...lines: ["all"?]) =>
    buildProductTable(world, "exports", PERIOD, ...lines).map(({ subject }) => subject.product.id);
  expect(listIds()).toEqual(["part", "other"]);
  expect(listIds("all")).toEqual(["grouping", "whole", "part", "other"]);
});

test("a whole is listed where its part has no value", () => {
  const world = createTestDataset([
    createValue("whole", 10),
    { ...createValue("part", 9), measure: "quantity", unit: "t" },
  ]);
  expect(buildProductTable(world, "exports", PERIOD).map(({ subject }) => subject.product.id)).toEqual([
    "whole",
    "part",
  ]);
});

describe("the tables of the data in use", () => {
  const newest = readNewestDataset();
  const ranked = (rows: ReturnType<typeof buildProductTable>) =>
    rows.filter((row) => row.getAnswer("rank") !== undefined).map(({ subject }) => subject);

  test.each(["2025-01/2025-11", "2025", "2026-01/2026-02", "2026-Q1"])(
    "rank no product of %s with its aggregate",
    (period) => {
      for (const flow of ["exports", "imports"] as const) {
        const products = ranked(buildProductTable(newest, flow, period)).map(({ product }) => product);
        const ids = new Set(products.map(({ id }) => id));
        expect(products.filter(({ partOf }) => partOf.some((id) => ids.has(id)))).toEqual([]);
      }
    },
  );
  test.each(["2025-01/2025-11", "2025", "2026-Q1"])("rank no partner of %s with its group", (period) => {
    for (const flow of ["exports", "imports", "total"] as const) {
      const partners = ranked(buildPartnerTable(newest, flow, period)).map(({ partner }) => partner);
      const members = new Set(partners.flatMap(({ members }) => members));
      expect(partners.filter(({ id }) => members.has(id))).toEqual([]);
    }
  });
});
