/** The comparison of two versions of the data. */
import fc from "fast-check";
import { identifyFigure, type Dataset } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { compareDatasets } from "../../src/refresh";
import { EARLIER_RELEASE, createTestDataset, type TrueFigure } from "../statistics/test-dataset";
import { loadCommittedFeed, readFeedVersion } from "../../src/tools/harness/feeds";

const createPrint = (truth: number, other: Partial<TrueFigure> = {}): TrueFigure => ({
  partner: "A",
  flow: "exports",
  measure: "value",
  truth,
  unit: "CNY trn",
  decimals: 2,
  ...other,
});

test("a figure that was not published before is added, one that is missing is withdrawn", () => {
  const [old, now] = [createTestDataset([createPrint(1)]), createTestDataset([createPrint(2, { flow: "imports" })])];
  const { added, revised, withdrawn } = compareDatasets(old, now);
  expect(added.map(({ flow, printed }) => [flow, printed])).toEqual([["imports", "2.00"]]);
  expect(revised).toEqual([]);
  expect(withdrawn.map(({ flow, printed }) => [flow, printed])).toEqual([["exports", "1.00"]]);
});

test("a figure with another value in a newer release is revised, with the old and the new observation", () => {
  const old = createTestDataset([createPrint(1.25, { release: EARLIER_RELEASE })]);
  const now = createTestDataset([createPrint(1.25, { release: EARLIER_RELEASE }), createPrint(1.31)]);
  const { added, revised } = compareDatasets(old, now);
  expect(added).toEqual([]);
  expect(revised).toMatchObject([{ before: { printed: "1.25" }, after: { printed: "1.31" }, refined: false }]);
});

test("a figure that a newer release repeats has not changed", () => {
  const old = createTestDataset([createPrint(1.25, { release: EARLIER_RELEASE })]);
  const same = createTestDataset([createPrint(1.25, { release: EARLIER_RELEASE }), createPrint(1.25)]);
  const otherUnit = createTestDataset([
    createPrint(1.25, { release: EARLIER_RELEASE }),
    createPrint(125e6, { unit: "CNY 10 th", decimals: 0 }),
  ]);
  expect(compareDatasets(old, same)).toEqual({ added: [], revised: [], withdrawn: [] });
  // 125,000,000 x 10 thousand yuan is 1.25 trn yuan, in much finer digits.
  expect(compareDatasets(old, otherUnit).revised).toMatchObject([{ refined: true }]);
});

test("finer digits of the same value are a refining revision", () => {
  const { revised } = compareDatasets(
    createTestDataset([createPrint(6.8, { decimals: 1 })]),
    createTestDataset([createPrint(6.82)]),
  );
  expect(revised).toMatchObject([{ before: { printed: "6.8" }, after: { printed: "6.82" }, refined: true }]);
});

test("superseded observations are ignored", () => {
  const old = createTestDataset([createPrint(1.1, { release: EARLIER_RELEASE }), createPrint(1.3)]);
  const now = createTestDataset([createPrint(1.2, { release: EARLIER_RELEASE }), createPrint(1.3)]);
  expect(compareDatasets(old, now)).toEqual({ added: [], revised: [], withdrawn: [] });
});

describe("for any datasets", () => {
  const figure = fc.record({
    partner: fc.constantFrom("A", "B", "WORLD"),
    flow: fc.constantFrom("exports", "imports", "total") as fc.Arbitrary<TrueFigure["flow"]>,
    period: fc.constantFrom("2025-10", "2025-11", "2025-01/2025-11"),
    release: fc.constantFrom(EARLIER_RELEASE, "2025-12-08"),
    truth: fc.integer({ min: 1, max: 5 }),
    decimals: fc.integer({ min: 0, max: 2 }),
  });
  const world: fc.Arbitrary<Dataset> = fc
    .uniqueArray(figure, {
      maxLength: 20,
      selector: ({ partner, flow, period, release }) => [partner, flow, period, release].join(),
    })
    .map((figures) => createTestDataset(figures.map((each) => ({ ...each, measure: "value", unit: "CNY trn" }))));
  const figures = (dataset: Dataset) => new Set(dataset.observations.map(identifyFigure));

  test("a dataset does not differ from itself", () => {
    fc.assert(
      fc.property(world, (dataset) => {
        expect(compareDatasets(dataset, dataset)).toEqual({ added: [], revised: [], withdrawn: [] });
      }),
    );
  });

  test("comparing in the other direction swaps added and withdrawn, before and after", () => {
    fc.assert(
      fc.property(world, world, (one, other) => {
        const [there, back] = [compareDatasets(one, other), compareDatasets(other, one)];
        expect(new Set(back.added)).toEqual(new Set(there.withdrawn));
        expect(new Set(back.withdrawn)).toEqual(new Set(there.added));
        const turned = back.revised.map(({ before, after }) => ({ before: after, after: before }));
        expect(new Set(turned)).toEqual(new Set(there.revised.map(({ before, after }) => ({ before, after }))));
      }),
    );
  });

  test("the old figures without the withdrawn and with the added ones are the new figures", () => {
    fc.assert(
      fc.property(world, world, (old, now) => {
        const { added, revised, withdrawn } = compareDatasets(old, now);
        const result = figures(old);
        for (const observation of withdrawn) expect(result.delete(identifyFigure(observation))).toBe(true);
        for (const observation of added) expect(result.has(identifyFigure(observation))).toBe(false);
        for (const observation of added) result.add(identifyFigure(observation));
        expect(result).toEqual(figures(now));
        for (const { before, after } of revised) expect(identifyFigure(before)).toBe(identifyFigure(after));
      }),
    );
  });

  test("in the committed feed each version only adds and revises, and names the newer release", async () => {
    const feed = await loadCommittedFeed();
    let old = getBundledDataset();
    for (const entry of feed.index.versions) {
      const { release } = entry;
      const now = await readFeedVersion(feed, entry);
      const { added, revised, withdrawn } = compareDatasets(old, now);
      expect(withdrawn).toEqual([]);
      expect(added.length).toBeGreaterThan(0);
      const changed = [...added, ...revised.map(({ after }) => after)];
      expect(changed.filter((observation) => observation.release !== release)).toEqual([]);
      old = now;
    }
  });
});
