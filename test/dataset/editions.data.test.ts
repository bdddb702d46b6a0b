/** What ships and what the feed adds, release by release. */
import { gzipSync } from "node:zlib";
import { viewAsOf, createDataset } from "../../src/dataset";
import { buildBundledEdition, buildFeedEditions, compileParts, readPackage } from "../../src/dataset/package";

const contents = readPackage("src/data").contents!;
const bundled = createDataset(buildBundledEdition(contents), "bundled");

test("the edition that ships ends with the bulletin published in December 2025, on January-November 2025", () => {
  expect(bundled.newestRelease.id).toBe("2025-12");
  expect(bundled.headline).toBe("2025-01/2025-11");
  expect(bundled.observations.every(({ release }) => release <= "2025-12-08")).toBe(true);
});

const TOTAL = {
  product: "all",
  regime: "all",
  enterprise: "all",
  period: "2025-01/2025-11",
  measure: "value",
  base: "CNY",
} as const;

test("the release of 2025-12-08 keeps its digits beside the bulletin's", () => {
  const report = viewAsOf(
    bundled,
    bundled.releases.find(({ id }) => id === "2025-12-08")!,
  );
  const total = { ...TOTAL, flow: "total", partner: "WORLD" } as const;
  expect(report.findObservations(total).map(({ printed, unit }) => [printed, unit])).toEqual([["41.21", "CNY trn"]]);
  const chips = { ...TOTAL, product: "integrated_circuits", flow: "exports", partner: "WORLD" } as const;
  expect(bundled.findObservations(chips).map(({ release, printed }) => [release, printed])).toEqual([
    ["2025-12", "12899.39902978"],
    ["2025-12-08", "1.29"],
  ]);
});

test("each edition of the feed adds one release to the one before", () => {
  const editions = [buildBundledEdition(contents), ...buildFeedEditions(contents).map((edition) => edition.contents)];
  editions.slice(1).forEach((edition, at) => {
    expect(edition.releases).toHaveLength(editions[at]!.releases.length + 1);
    expect(edition.observations.length).toBeGreaterThan(editions[at]!.observations.length);
  });
  expect(editions[editions.length - 1]!.observations).toHaveLength(contents.observations.length);
});

test("an edition carries the sources of its figures and no others", () => {
  for (const { contents: edition } of buildFeedEditions(contents)) {
    const used = new Set([
      ...edition.observations.flatMap(({ source, also }) => [source, ...also.split(";")]),
      ...edition.events.map(({ source }) => source),
    ]);
    expect(edition.sources.filter(({ id }) => !used.has(id))).toEqual([]);
  }
});

describe("what is downloaded stays small, gzipped", () => {
  const parts = compileParts(contents, contents.bundledReleases);
  const measure = ({ json }: { json: string }): number => gzipSync(json).length;

  test("a release of the feed: at most 25 kB", () => {
    for (const part of parts.filter(({ release }) => release !== undefined)) expect(measure(part)).toBeLessThan(25_000);
  });
  test("all that ships: at most 400 kB", () => {
    const shipped = parts.filter(({ release }) => release === undefined);
    expect(shipped.map(measure).reduce((sum, size) => sum + size)).toBeLessThan(400_000);
  });
});

test("the newest edition as of the release that ships has the figures that shipped", () => {
  const newest = createDataset(contents, "newest");
  const view = viewAsOf(newest, bundled.newestRelease);
  expect(view.headline).toBe(bundled.headline);
  expect(view.observations).toEqual(bundled.observations);
});
