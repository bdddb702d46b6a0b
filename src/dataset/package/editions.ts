import type { DatasetContents } from "../types";
import type { PackageContents } from "./contents";

/** The contents limited to some releases: their observations, and the sources that these and the events cite. */
function buildEdition(contents: PackageContents, releases: readonly string[]): DatasetContents {
  const releaseIds = new Set(releases);
  const observations = contents.observations.filter(({ release }) => releaseIds.has(release));
  const sourceIds = new Set([
    ...observations.flatMap(({ source, also }) => [source, ...also.split(";")]),
    ...contents.events.map(({ source }) => source),
  ]);
  return {
    ...contents,
    releases: contents.releases.filter(({ id }) => releaseIds.has(id)),
    sources: contents.sources.filter(({ id }) => sourceIds.has(id)),
    observations,
  };
}

/** The edition bundled with the add-in. */
export const buildBundledEdition = (contents: PackageContents): DatasetContents =>
  buildEdition(contents, contents.bundledReleases);

/** The editions of the feed, oldest first: each adds one release to the one before. */
export function buildFeedEditions(contents: PackageContents): { release: string; contents: DatasetContents }[] {
  const bundled = new Set(contents.bundledReleases);
  const later = contents.releases.map(({ id }) => id).filter((id) => !bundled.has(id));
  return later.map((release, at) => ({
    release,
    contents: buildEdition(contents, [...contents.bundledReleases, ...later.slice(0, at + 1)]),
  }));
}
