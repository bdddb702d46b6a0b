/** Planning: blocks cover every need, ask for little in vain, and fit what the source bears. */
import fc from "fast-check";
import { listNeeds } from "../../src/sources/holdings";
import { countRows, identifyNeed, planQueries, type Need, type SeriesNeed } from "../../src/sources/plan-queries";
import type { Block, SourceLimits } from "../../src/sources/source";

const COUNTS = { series: 240, slice: { partner: 230 * 4, product: 5000 * 4, regime: 20, enterprise: 12 } };
const LIMITS: SourceLimits = { slices: true, rowsPerQuery: 200_000, codesPerQuery: 5_000 };

const series = (partner: string | null, product: string | null): SeriesNeed => ({
  kind: "series",
  codes: { partner, product, regime: null, enterprise: null },
});
const countSeries = (queries: readonly (readonly Block[])[]): number =>
  queries.flat().reduce((sum, block) => sum + (block.kind === "series" ? listNeeds(block).length : 0), 0);

const code = (letter: string, count: number) =>
  fc.option(
    fc.integer({ min: 1, max: count }).map((at) => `${letter}${at}`),
    { nil: null, freq: 8 },
  );
const needs: fc.Arbitrary<Need> = fc.oneof(
  fc.record({ partner: code("p", 30), product: code("c", 60) }).map(({ partner, product }) => series(partner, product)),
  fc.record({ product: code("c", 5), month: fc.integer({ min: 1, max: 9 }) }).map(({ product, month }): Need => ({
    kind: "slice",
    by: "partner",
    within: { partner: null, product, regime: null, enterprise: null },
    periods: [`2025-0${month}`],
  })),
);

test("covers every need, asks for at most twice the series, and fits the limits", () => {
  fc.assert(
    fc.property(
      fc.array(needs, { minLength: 1, maxLength: 120 }),
      fc.record({
        rowsPerQuery: fc.integer({ min: 240, max: 60_000 }),
        codesPerQuery: fc.integer({ min: 5, max: 300 }),
      }),
      (list, some) => {
        const limits = { ...LIMITS, ...some };
        const queries = planQueries(list, limits, COUNTS);
        const covered = new Set(queries.flat().flatMap(listNeeds).map(identifyNeed));
        for (const need of list) expect(covered).toContain(identifyNeed(need));
        const wanted = new Set(list.filter(({ kind }) => kind === "series").map(identifyNeed));
        expect(countSeries(queries)).toBeLessThanOrEqual(2 * wanted.size);
        for (const blocks of queries) {
          const rows = blocks.reduce((sum, block) => sum + countRows(block, COUNTS), 0);
          expect(rows <= limits.rowsPerQuery || blocks.length === 1).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("a table of formulas is one block of lists, not a list of keys", () => {
  const partners = Array.from({ length: 20 }, (_, at) => `p${at}`);
  const products = Array.from({ length: 40 }, (_, at) => `c${at}`);
  const list = products.flatMap((product) => partners.map((partner) => series(partner, product)));
  const queries = planQueries(list, LIMITS, COUNTS);
  expect(queries).toHaveLength(1);
  expect(queries[0]).toEqual([
    { kind: "series", codes: { partner: partners, product: products, regime: [null], enterprise: [null] } },
  ]);
});

test("scattered keys are cut into blocks that ask for little in vain", () => {
  const list = Array.from({ length: 100 }, (_, at) => series(`p${(at * 7919) % 97}`, `c${(at * 104_729) % 83}`));
  const queries = planQueries(list, LIMITS, COUNTS);
  expect(queries).toHaveLength(1);
  expect(countSeries(queries)).toBeLessThanOrEqual(200);
});

test("a query names no more codes than the source bears: longer lists are cut, shorter ones share a query", () => {
  const list = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  const countCodes = (blocks: readonly Block[]): number =>
    blocks.reduce(
      (sum, block) =>
        sum + (block.kind === "series" ? Object.values(block.codes).reduce((codes, one) => codes + one.length, 0) : 0),
      0,
    );
  const limits = { ...LIMITS, rowsPerQuery: Infinity, codesPerQuery: 100 };
  const long = list("c", 250).map((product) => series("p1", product));
  const cut = planQueries(long, limits, COUNTS);
  expect(cut.map(countCodes)).toEqual([66, 65, 66, 65]);
  expect(cut.flat().flatMap(listNeeds).map(identifyNeed).sort()).toEqual(long.map(identifyNeed).sort());

  // Four partners with products of their own are two blocks of 64 codes: 2 partners, 60 products, 2 totals.
  const scattered = ["a", "b", "d", "e"].flatMap((letter) =>
    list(letter, 30).map((product) => series(`p ${letter}`, product)),
  );
  expect(planQueries(scattered, limits, COUNTS).map(countCodes)).toEqual([64, 64]);
  expect(planQueries(scattered, { ...limits, codesPerQuery: 128 }, COUNTS).map(countCodes)).toEqual([128]);
});

test("the periods of one slice are asked for together", () => {
  const slice = (month: string): Need => ({
    kind: "slice",
    by: "product",
    within: { partner: "JPN", product: null, regime: null, enterprise: null },
    periods: [month],
  });
  expect(planQueries([slice("2025-11"), slice("2024-11"), slice("2025-11")], LIMITS, COUNTS)).toEqual([
    [{ ...slice("2024-11"), periods: ["2024-11", "2025-11"] }],
  ]);
});
