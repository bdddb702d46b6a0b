/** A dataset: whose it is, in what currency, and what its parts say together. */
import {
  BACI,
  compileColumns,
  createDataset,
  createDatasetFromParts,
  identifyFigure,
  type CompiledPart,
  type NoteClause,
} from "../../src/dataset";
import { value } from "../statistics/figures";
import { createTestDataset } from "../statistics/test-dataset";

const contents = createTestDataset([value("exports", "24.46", { partner: "A" })]);
const { releases, partners, products, regimes, enterprises, sources, events, observations } = contents;
const createPart = (notes?: NoteClause[]): CompiledPart => ({
  format: 3,
  releases,
  partners,
  products,
  regimes,
  enterprises,
  sources,
  events,
  observations: compileColumns(observations),
  ...(notes && { notes }),
});

describe("the publisher", () => {
  test("is customs, with values in yuan as each release has them, if nothing else is said", () => {
    for (const dataset of [contents, createDatasetFromParts([createPart()], "test")]) {
      expect(dataset).toMatchObject({ currency: "CNY", vintage: "releases" });
      for (const name of ["own", "asOf", "second"]) expect(dataset).not.toHaveProperty(name);
    }
  });
  test("of a second source has values in its currency, all of one day", () => {
    const dataset = createDatasetFromParts([createPart()], "test", BACI);
    expect(dataset).toMatchObject({ second: BACI, currency: BACI.currency, vintage: "one" });
    expect(BACI.currency).toBe("USD");
    expect(dataset).not.toHaveProperty("own");
  });
  test("of own data is named, and says its currency and vintage", () => {
    const dataset = createDataset({ ...contents, own: "Our survey", currency: "USD", vintage: "one" }, "test");
    expect(dataset).toMatchObject({ own: "Our survey", currency: "USD", vintage: "one" });
    expect(dataset).not.toHaveProperty("second");
  });
});

test("a dataset without a release is none", () =>
  expect(() => createDataset({ ...contents, releases: [] }, "test")).toThrow("A dataset needs at least one release."));

test("the notes of all parts have their Chinese; others have none", () => {
  const [one, other] = [
    { en: "revised", zh: "修订" },
    { en: "from the text", zh: "摘自正文" },
  ];
  const { noteInChinese } = createDatasetFromParts([createPart([one!]), createPart(), createPart([other!])], "test");
  expect(["revised", "from the text", "unheard of"].map(noteInChinese)).toEqual(["修订", "摘自正文", undefined]);
  expect(contents.noteInChinese("revised")).toBeUndefined();
});

test("a figure is identified by all that tells it from another, and by the base of its unit", () => {
  const [one] = observations;
  expect(identifyFigure(one!)).toBe("2025-01/2025-11|exports|A|all|all|all|value|CNY");
});

describe("what is not published", () => {
  const dataset = createTestDataset([
    value("exports", "24.46", { partner: "A" }),
    value("exports", "1.00", { product: "other", period: "2024" }),
    value("exports", "9.00", { period: "2023" }),
  ]);
  const ids = { partner: "A", product: "other", regime: "all", enterprise: "all" };
  test("has no observations in a period without any", () => {
    expect(dataset.listPeriodObservations("1999")).toEqual([]);
    expect(dataset.listPublishingReleases("1999")).toEqual([]);
  });
  test("has none of a subject whose partner and product are only published apart", () => {
    expect(dataset.listSubjectObservations(ids)).toEqual([]);
    expect(dataset.listSubjectObservations(ids, "2024")).toEqual([]);
    expect(dataset.listPublishingReleases("2024", ids)).toEqual([]);
  });
  test("has none of a published subject in another period", () =>
    expect(dataset.listSubjectObservations({ ...ids, product: "all" }, "1999")).toEqual([]));
  test("hides nothing that is, when it has been asked for before", () => {
    const periods = ["2023", "2024"];
    const two = createTestDataset(periods.map((period) => value("exports", "1.00", { partner: "A", period })));
    const subject = { ...ids, product: "all" };
    expect(two.listSubjectObservations(subject, "1999")).toEqual([]);
    for (const period of periods)
      expect(two.listSubjectObservations(subject, period).map((one) => one.period)).toEqual([period]);
  });
});
