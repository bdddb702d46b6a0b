import type { DatasetContents } from "../types";
import type { Contents } from "./contents";

/** The contents as they stand with these releases: their observations, and the sources that those and the events need. */
export function editionOf(contents: Contents, releases: readonly string[]): DatasetContents {
  const out = new Set(releases);
  const observations = contents.observations.filter(({ release }) => out.has(release));
  const needed = new Set([
    ...observations.flatMap(({ source, also }) => [source, ...also.split(";")]),
    ...contents.events.map(({ source }) => source),
  ]);
  return {
    ...contents,
    releases: contents.releases.filter(({ id }) => out.has(id)),
    sources: contents.sources.filter(({ id }) => needed.has(id)),
    observations,
  };
}

/** The edition that ships in the add-in. */
export const bundledEdition = (contents: Contents): DatasetContents => editionOf(contents, contents.bundled);

/** The editions of the feed, oldest first: each adds one release to the one before. */
export function feedEditions(contents: Contents): { release: string; contents: DatasetContents }[] {
  const bundled = new Set(contents.bundled);
  const later = contents.releases.map(({ id }) => id).filter((id) => !bundled.has(id));
  return later.map((release, at) => ({
    release,
    contents: editionOf(contents, [...contents.bundled, ...later.slice(0, at + 1)]),
  }));
}
