/** The feed: one compiled dataset for each release after the one that ships, and an index of them. */
import { compile, feedEditions, type Contents } from "../dataset/package";

export const FEED = "assets/feed";

/** One step of the feed: the whole dataset once that release is out. */
export interface FeedStep {
  readonly release: string;
  readonly month: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The files of the feed by name; the same data package gives the same bytes. */
export function feedFiles(contents: Contents): Map<string, string> {
  const files = new Map<string, string>();
  const steps = feedEditions(contents).map(({ release, contents: edition }): FeedStep => {
    const { json, digest } = compile(edition);
    const file = `${release}.json`;
    files.set(file, json);
    const { month } = edition.releases.find(({ id }) => id === release)!;
    return { release, month, file, ...digest };
  });
  files.set("index.json", `${JSON.stringify({ format: 1, steps }, null, 2)}\n`);
  return files;
}
