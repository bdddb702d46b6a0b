/** What ships and what the feed adds, release by release. */
import { gzipSync } from "node:zlib";
import { viewAsOf, createDataset } from "../../src/dataset";
import { buildBundledEdition, compileDataset, buildFeedEditions, readPackage } from "../../src/dataset/package";

const contents = readPackage("src/data").contents!;
const bundled = createDataset(buildBundledEdition(contents), "bundled");

test("the edition that ships ends with the release of 2025-12-08, on January-November 2025", () => {
  expect(bundled.newestRelease.id).toBe("2025-12-08");
  expect(bundled.headline).toBe("2025-01/2025-11");
  expect(bundled.observations.every(({ release }) => release <= "2025-12-08")).toBe(true);
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

test("an edition stays small enough to load with the page: a request of less than 75 kB gzipped", () => {
  for (const { contents: edition } of buildFeedEditions(contents)) {
    const { json } = compileDataset(edition);
    expect(Buffer.byteLength(json)).toBeLessThan(350_000);
    expect(gzipSync(json).length).toBeLessThan(75_000);
  }
});

test("the newest edition as of the release that ships has the figures that shipped", () => {
  const newest = createDataset(contents, "newest");
  const view = viewAsOf(newest, bundled.newestRelease);
  expect(view.headline).toBe(bundled.headline);
  expect(view.observations).toEqual(bundled.observations);
});
