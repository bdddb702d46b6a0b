/** A dataset that is still arriving: what it answers, and what it says it is waiting for. */
import {
  NotLoadedError,
  createDataset,
  createPartialDataset,
  decodeHsNames,
  formatVersion,
  joinMissing,
  listProductsWithin,
  listReleasesUpTo,
  viewAsOf,
  visitAll,
  type Dataset,
  type Domain,
} from "../../src/dataset";
import { listDomains } from "../../src/dataset/domains";
import { value } from "../statistics/figures";
import { EARLIER_RELEASE, PERIOD, createPartner, createProduct, createTestDataset } from "../statistics/test-dataset";

const RELEASE = "2025-12-08";
const WORLD = { partner: "WORLD", product: "all", regime: "all", enterprise: "all" };
const NEAR = { ...WORLD, partner: "A" };
const GOODS = { ...WORLD, product: "other" };

const headline = createTestDataset([value("exports", "24.46"), value("exports", "2.40", { partner: "A" })]);
const arrived = createTestDataset(
  [
    value("exports", "24.46"),
    value("exports", "2.40", { partner: "A" }),
    value("exports", "9.00", { period: "2024" }),
    value("exports", "1.00", { product: "other" }),
    value("exports", "8.00", { release: EARLIER_RELEASE }),
  ],
  [createPartner("LATER", "country", true)],
);
const [source] = arrived.sources;
const whole = createDataset({ ...arrived, sources: [...arrived.sources, { ...source!, id: "later" }] }, "test");
const coverage = {
  subjects: [WORLD],
  periods: [PERIOD],
  releases: { [PERIOD]: [RELEASE, EARLIER_RELEASE] },
};
const create = (...loaded: Domain[]): Dataset =>
  createPartialDataset(headline, coverage, loaded.length > 0 ? whole : undefined, new Set(loaded));

/** What a question waits for; undefined where it is answered. */
function findMissing(ask: () => unknown): readonly string[] | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    return (error as NotLoadedError).contents;
  }
}

describe("until anything has arrived", () => {
  const dataset = create();
  const find = (ids: typeof WORLD, period: string) => () =>
    dataset.findObservations({ ...ids, period, flow: "exports", measure: "value", base: "CNY" });

  test("what the headline part holds whole is answered from it", () => {
    expect(find(WORLD, PERIOD)()).toHaveLength(1);
    expect(dataset.listSubjectObservations(WORLD, PERIOD)).toHaveLength(1);
    expect(dataset.listPublishingReleases(PERIOD, WORLD)).toEqual([RELEASE]);
    expect(dataset.listPublishingReleases(PERIOD)).toEqual([RELEASE, EARLIER_RELEASE]);
    expect(dataset.listPublishingReleases("2024")).toEqual([]);
    expect(dataset.partner("A")?.id).toBe("A");
    expect([dataset.version, dataset.headline, dataset.newestRelease.id]).toEqual(["test", PERIOD, RELEASE]);
    expect(dataset.viewAsOf(dataset.newestRelease)).toBeUndefined();
  });
  test.each<[string, () => unknown, string[]]>([
    ["another period", find(WORLD, "2024"), ["catalogue", "partners"]],
    ["all periods", () => dataset.listSubjectObservations(WORLD), ["catalogue", "partners"]],
    ["another partner", find(NEAR, PERIOD), ["catalogue", "partners"]],
    ["a product", find(GOODS, PERIOD), ["catalogue", "products"]],
    ["the releases of a product", () => dataset.listPublishingReleases(PERIOD, GOODS), ["catalogue", "products"]],
    ["an unknown partner", () => dataset.partner("LATER"), ["catalogue"]],
    [
      "all figures of a period",
      () => dataset.listPeriodObservations(PERIOD),
      ["catalogue", "partners", "products", "regimes"],
    ],
    [
      "the partners of a product",
      () => dataset.listSliceObservations(PERIOD, "partner", WORLD),
      ["catalogue", "partners", "products", "regimes"],
    ],
    ["all sources", () => dataset.sources, ["catalogue", "partners", "products", "regimes"]],
    ["all events", () => dataset.events, ["catalogue", "partners", "products", "regimes"]],
    ["all figures", () => dataset.observations, ["catalogue", "partners", "products", "regimes"]],
    ["the parts", () => dataset.parts, ["catalogue", "partners", "products", "regimes"]],
    [
      "an earlier release",
      () => viewAsOf(dataset, dataset.releases[1]!),
      ["catalogue", "partners", "products", "regimes"],
    ],
  ])("%s is waited for", (_what, ask, contents) => expect(findMissing(ask)).toEqual(contents));
});

describe("once a domain has arrived", () => {
  test("its figures answer, and others are waited for", () => {
    const dataset = create("catalogue", "partners");
    expect(dataset.listSubjectObservations(WORLD)).toHaveLength(3);
    expect(dataset.listSubjectObservations(WORLD, PERIOD)).toHaveLength(1);
    expect(dataset.partner("LATER")?.id).toBe("LATER");
    expect(dataset.partner("NOWHERE")).toBeUndefined();
    expect(["table", "later", "none"].map((id) => dataset.source(id)?.id)).toEqual(["table", "later", undefined]);
    expect(findMissing(() => dataset.listSubjectObservations(GOODS))).toEqual(["products"]);
    expect(findMissing(() => dataset.observations)).toEqual(["products", "regimes"]);
  });
  test("a note is told in Chinese by whichever part has it", () => {
    const [first, later] = [
      { en: "revised", zh: "修订" },
      { en: "from the text", zh: "摘自正文" },
    ];
    const dataset = createPartialDataset(
      createDataset({ ...headline, notes: [first!] }, "test"),
      coverage,
      createDataset({ ...arrived, notes: [later!] }, "test"),
      new Set<Domain>(["catalogue"]),
    );
    expect(["revised", "from the text", "none"].map(dataset.noteInChinese)).toEqual(["修订", "摘自正文", undefined]);
  });
  test("all of them answer all", () => {
    const dataset = create("catalogue", "partners", "products", "regimes");
    expect(dataset.observations).toEqual(whole.observations);
    expect(dataset.viewAsOf(dataset.releases[1]!)?.newestRelease.id).toBe(EARLIER_RELEASE);
  });
});

test.each([
  [WORLD, "partners"],
  [NEAR, "partners"],
  [GOODS, "products"],
  [{ ...GOODS, partner: "A" }, "products"],
  [{ ...GOODS, regime: "ordinary" }, "regimes"],
  [{ ...WORLD, enterprise: "private" }, "regimes"],
])("the figures of %j are with the %s", (ids, domain) => expect(listDomains(ids)).toEqual(["catalogue", domain]));

describe("what several questions need", () => {
  const missing = (load?: (deadline: number) => Promise<void>) => new NotLoadedError(load ? [] : ["products"], load);

  test("is said by name", () =>
    expect(new NotLoadedError(["partners", "regimes"]).message).toBe(
      "The figures of partners, regimes have not been loaded yet.",
    ));
  test("is fetched together, by the same deadline", async () => {
    const deadlines: string[] = [];
    const record = (name: string) => missing((deadline) => Promise.resolve(void deadlines.push(`${name} ${deadline}`)));
    await joinMissing([record("a"), missing(), record("b")]).load!(7);
    expect(deadlines).toEqual(["a 7", "b 7"]);
  });
  test("is collected from all of them", async () => {
    const visited: number[] = [];
    let loads = 0;
    const visit = (item: number) => {
      visited.push(item);
      if (item % 2 === 1) throw missing(() => Promise.resolve(void (loads += 1)));
    };
    const visitThree = (): void => visitAll([1, 2, 3], visit);
    expect(visitThree).toThrow(NotLoadedError);
    expect(visited).toEqual([1, 2, 3]);
    try {
      visitThree();
    } catch (error) {
      expect((error as NotLoadedError).contents).toEqual([]);
      await (error as NotLoadedError).load!(0);
    }
    expect(loads).toBe(2);
    expect(() => visitAll([2, 4], visit)).not.toThrow();
  });
  test("stops at an error, and at what ships and has not arrived", () => {
    const visited: number[] = [];
    const fail = (error: Error) => () =>
      visitAll([1, 2], (item) => {
        visited.push(item);
        throw error;
      });
    expect(fail(new Error("broken"))).toThrow("broken");
    expect(fail(missing())).toThrow(missing());
    expect(visited).toEqual([1, 1]);
  });
});

describe("a whole dataset", () => {
  test("lists what was out by a day, newest first", () => {
    expect(listReleasesUpTo(whole, EARLIER_RELEASE).map(({ id }) => id)).toEqual([EARLIER_RELEASE, "2025-10-13"]);
    expect(listReleasesUpTo(whole, "2025-01-01")).toEqual([]);
  });
  test("has one view of a release, and is itself that of the newest", () => {
    const [newest, before] = whole.releases;
    expect(viewAsOf(whole, newest!)).toBe(whole);
    expect(viewAsOf(whole, before!)).toBe(viewAsOf(whole, before!));
    expect(viewAsOf(whole, before!)).toMatchObject({ asOf: EARLIER_RELEASE, version: "test", headline: "2025-10" });
    expect([whole.asOf, whole.own, whole.second]).toEqual([undefined, undefined, undefined]);
  });
  test("is shown by its release and the start of its digest", () =>
    expect(formatVersion(RELEASE, "0123456789abcdef")).toBe("2025-12-08-0123456789ab"));
});

test("names of the HS have no Chinese where there is none; products lie within the codes that begin theirs", () => {
  expect(
    decodeHsNames({
      format: 3,
      names: [
        ["01", "Animals", "动物"],
        ["0101", "Horses"],
      ],
    }),
  ).toEqual([
    { code: "01", en: "Animals", zh: "动物" },
    { code: "0101", en: "Horses", zh: "" },
  ]);
  const products = [
    { ...createProduct("horses"), hs: ["0101"] },
    { ...createProduct("meat"), hs: ["0203", "0101"] },
    { ...createProduct("fish"), hs: ["0301"] },
  ];
  expect(listProductsWithin(products, "01").map(({ id }) => id)).toEqual(["horses", "meat"]);
});
