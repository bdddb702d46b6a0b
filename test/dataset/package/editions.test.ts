/** The editions of a package: the one that ships, and one more for each release that the feed delivers. */
import type { DatasetContents } from "../../../src/dataset";
import { buildBundledEdition, buildFeedEditions } from "../../../src/dataset/package";
import { append, readSmallContents } from "./small-package";

const contents = readSmallContents(
  append(
    "releases/2023-12-07.csv",
    "2023-11,exports,WORLD,all,all,all,value,2.2,CNY trn,,published,wire-2023,wire-2025,",
  ),
);
const summarize = ({ releases, sources, observations }: DatasetContents) => ({
  releases: releases.map(({ id }) => id).join(", "),
  sources: sources.map(({ id }) => id).join(", "),
  figures: observations.length,
});

const SHIPPED = {
  releases: "2023-12-07, 2025-11",
  sources:
    "wire-2023, wire-2025, gazette-2025, gacc-countries-2025-10, gacc-main-exports-2025-10, gacc-key-exports-2025-10",
  figures: 7,
};

test("what ships has its releases, their figures, and the sources of these and of the events", () => {
  const edition = buildBundledEdition(contents);
  expect(summarize(edition)).toEqual(SHIPPED);
  expect(new Set(edition.observations.map(({ release }) => release))).toEqual(new Set(["2023-12-07", "2025-11"]));
});

test("each edition of the feed has one release more than the one before, oldest first", () => {
  const editions = buildFeedEditions(contents);
  expect(editions.map(({ release }) => release)).toEqual(["2025-12-08", "2025-12"]);
  expect(editions.map((edition) => summarize(edition.contents))).toEqual([
    {
      releases: "2023-12-07, 2025-11, 2025-12-08",
      sources: SHIPPED.sources.replace(", wire", ", daily-2025, wire"),
      figures: 10,
    },
    {
      releases: "2023-12-07, 2025-11, 2025-12-08, 2025-12",
      sources: SHIPPED.sources.replace(", wire", ", daily-2025, wire") + ", gacc-countries-2025-11",
      figures: 11,
    },
  ]);
});

test("names and events are the same in all", () => {
  const { partners, products, events } = contents;
  for (const edition of [buildBundledEdition(contents), ...buildFeedEditions(contents).map((one) => one.contents)])
    expect(edition).toMatchObject({ partners, products, events });
});
