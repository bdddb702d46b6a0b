/** Figures in columns: what goes in comes out, to the digit, and is found by its key as a search of all rows finds it. */
import fc from "fast-check";
import {
  DIMENSIONS,
  compileColumns,
  createDatasetFromParts,
  decodeColumns,
  toFigureKey,
  viewAsOf,
  type CompiledPart,
  type Observation,
} from "../../src/dataset";
import { getBundledDataset } from "../../src/session";

const bundled = getBundledDataset();

const decimalText = fc
  .tuple(fc.constantFrom("", "-"), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.option(fc.stringMatching(/^\d{1,6}$/)))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? "" : `.${fraction}`}`);

/** Observations that share few values, so that figures are published several times. */
const observation: fc.Arbitrary<Observation> = fc.record({
  release: fc.constantFrom("2025-11-07", "2025-12-08", "2025-12"),
  period: fc.constantFrom("2025-11", "2025-01/2025-11", "2024"),
  flow: fc.constantFrom("exports" as const, "imports" as const),
  partner: fc.constantFrom("WORLD", "ASEAN", "USA"),
  product: fc.constantFrom("all", "soybeans"),
  regime: fc.constant("all"),
  enterprise: fc.constant("all"),
  measure: fc.constantFrom("value" as const, "yoy" as const),
  printed: decimalText,
  unit: fc.constantFrom("CNY 10 th", "CNY trn", "USD bn", "%"),
  qualifier: fc.constantFrom("" as const, "about" as const),
  status: fc.constant("published" as const),
  source: fc.constantFrom("one", "two"),
  also: fc.constant(""),
  note: fc.constantFrom("", "a note"),
});

const createPart = (observations: readonly Observation[]): CompiledPart => ({
  format: 3,
  releases: ["2025-11-07", "2025-12-08", "2025-12"].map((id) => ({ id, month: "2025-11", headline: "" })),
  partners: bundled.partners,
  products: bundled.products,
  regimes: bundled.regimes,
  enterprises: bundled.enterprises,
  sources: [],
  events: [],
  observations: compileColumns(observations),
});

/** Newest first. */
const RELEASES = ["2025-12", "2025-12-08", "2025-11-07"];

/** The publications of a figure by a search of all rows, newest release first. */
const search = (observations: readonly Observation[], wanted: Observation): Observation[] =>
  RELEASES.flatMap((release) =>
    observations
      .filter((one) => one.release === release && JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(wanted)))
      .reverse(),
  );
const keyOf = (one: Observation) => {
  const { base, period, flow, partner, product, regime, enterprise, measure } = toFigureKey(one);
  return { base, period, flow, partner, product, regime, enterprise, measure };
};

test("columns give every observation back to the digit, in its order", () => {
  fc.assert(
    fc.property(fc.array(observation), (observations) => {
      const stored = JSON.parse(JSON.stringify(compileColumns(observations))) as CompiledPart["observations"];
      expect(decodeColumns(stored)).toEqual(observations);
    }),
  );
});

test("printed digits are stored as numbers, texts once, and rows that repeat them as runs", () => {
  const [one] = bundled.observations;
  const rows = ["16.6", "17.0", "18", "-0.0"].map((printed, at) => ({ ...one!, printed, unit: at < 3 ? "%" : "CNY" }));
  const { digits, decimals, unit } = compileColumns(rows);
  expect(digits).toEqual([166, 170, 18, "-0.0"]);
  expect(decimals).toEqual({ values: [1, 0], runs: [0, 2, 1, 2] });
  expect(unit).toEqual({ values: ["%", "CNY"], runs: [0, 3, 1, 1] });
});

test.each(["0", "-0", "-0.0", "0.50", "007", "16.6", "218622833.6321", "9007199254740993", "-12.30"])(
  "the printed digits %s come back as printed",
  (printed) => {
    const [one] = bundled.observations;
    expect(decodeColumns(compileColumns([{ ...one!, printed }]))[0]!.printed).toBe(printed);
  },
);

test("catalogues of which no double can number all combinations are refused", () => {
  const part = createPart([bundled.observations[0]!]);
  const repeat = (size: number) => ({ values: Array.from({ length: size }, (_, at) => String(at)), runs: [0, 1] });
  const create = (size: number) => {
    const names = ["measure", "period", "flow", "partner", "product", "regime", "enterprise"];
    const columns = Object.fromEntries(names.map((name) => [name, repeat(size)]));
    return createDatasetFromParts([{ ...part, observations: { ...part.observations, ...columns } }], "test");
  };
  expect(() => create(100)).not.toThrow();
  expect(() => create(200)).toThrow("The catalogues are too large for the index of figures.");
});

test("a figure is found as a search of all rows finds it, in one part or in several", () => {
  fc.assert(
    fc.property(fc.array(observation, { minLength: 1 }), fc.nat(), (observations, cut) => {
      const at = cut % observations.length;
      const parts = [observations.slice(0, at), observations.slice(at)].map(createPart);
      const dataset = createDatasetFromParts(parts, "test");
      for (const one of observations)
        expect(dataset.findObservations(toFigureKey(one))).toEqual(search(observations, one));
      expect(dataset.findObservations({ ...toFigureKey(observations[0]!), partner: "ATLANTIS" })).toEqual([]);
    }),
  );
});

test("a view as of a release holds what was published by then, and nothing later", () => {
  fc.assert(
    fc.property(fc.array(observation, { minLength: 1 }), fc.constantFrom(...RELEASES), (observations, id) => {
      const dataset = createDatasetFromParts([createPart(observations)], "test");
      const view = viewAsOf(
        dataset,
        dataset.releases.find((release) => release.id === id)!,
      );
      const visible = observations.filter(({ release }) => RELEASES.indexOf(release) >= RELEASES.indexOf(id));
      expect(view.newestRelease.id).toBe(id);
      expect(view.observations).toEqual(visible);
      for (const one of observations) {
        expect(view.findObservations(toFigureKey(one))).toEqual(search(visible, one));
        expect(view.listPeriodObservations(one.period)).toEqual(visible.filter(({ period }) => period === one.period));
        const isOfSubject = (other: Observation) =>
          DIMENSIONS.every((dimension) => other[dimension] === one[dimension]);
        expect(view.listSubjectObservations(one)).toEqual(visible.filter(isOfSubject));
        expect(view.listSubjectObservations(one, one.period)).toEqual(
          visible.filter((other) => isOfSubject(other) && other.period === one.period),
        );
        expect(view.listPublishingReleases(one.period)).toEqual(
          RELEASES.filter((release) =>
            visible.some((other) => other.release === release && other.period === one.period),
          ),
        );
        expect(view.listPublishingReleases(one.period, one)).toEqual(
          RELEASES.filter((release) =>
            visible.some((other) => other.release === release && other.period === one.period && isOfSubject(other)),
          ),
        );
      }
      for (const by of DIMENSIONS) {
        const counts = [...view.countObservations(by)];
        for (const [value, count] of counts) expect(visible.filter((one) => one[by] === value)).toHaveLength(count);
        expect(counts.map(([value]) => value).sort()).toEqual([...new Set(visible.map((one) => one[by]))].sort());
        for (const one of observations)
          expect(view.listSliceObservations(one.period, by, one)).toEqual(
            visible.filter(
              (other) =>
                other.period === one.period &&
                !["WORLD", "all"].includes(other[by]) &&
                DIMENSIONS.every((dimension) => dimension === by || other[dimension] === one[dimension]),
            ),
          );
      }
    }),
  );
});

test("nothing is found of what nobody publishes", () => {
  const one: Observation = {
    ...bundled.observations[0]!,
    ...{ release: "2025-12-08", period: "2025-11", flow: "exports", measure: "value", unit: "CNY trn", printed: "1.0" },
    ...{ partner: "USA", product: "all", regime: "all", enterprise: "all" },
  };
  const other: Observation = { ...one, partner: "ASEAN", product: "soybeans", period: "2024" };
  const dataset = createDatasetFromParts([createPart([one, other])], "test");
  const absent: [Observation, string][] = [
    [{ ...one, partner: "ATLANTIS" }, "2025-11"],
    // Each of the two is published, but not together
    [{ ...one, product: "soybeans" }, "2025-11"],
    [one, "2024"],
    [one, "1999"],
    [other, "1999"],
  ];
  for (const [ids, period] of absent) {
    expect(dataset.listSubjectObservations(ids, period)).toEqual([]);
    expect(dataset.listPublishingReleases(period, ids)).toEqual([]);
    expect(dataset.findObservations({ ...toFigureKey(ids), period })).toEqual([]);
  }
  for (const [ids] of absent.slice(0, 2)) expect(dataset.listSubjectObservations(ids)).toEqual([]);
  expect(dataset.listPeriodObservations("1999")).toEqual([]);
  expect(dataset.listPublishingReleases("1999")).toEqual([]);
  expect(dataset.listSliceObservations("1999", "partner", one)).toEqual([]);
  for (const changed of [{ base: "USD" }, { measure: "yoy" }, { flow: "imports" }] as const)
    expect(dataset.findObservations({ ...toFigureKey(one), ...changed })).toEqual([]);
  // Nor is that kept for others
  expect([one, other].map((ids) => dataset.listSubjectObservations(ids))).toEqual([[one], [other]]);
  expect(dataset.listSubjectObservations(one, "2025-11")).toEqual([one]);
  expect(dataset.listSubjectObservations(other, "2024")).toEqual([other]);
  expect(dataset.listPublishingReleases("2024", other)).toEqual(["2025-12-08"]);
});
