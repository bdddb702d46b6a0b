/** The versions of the data that the feed offers: one compiled dataset for each release after the one that ships. */
import { compile, feedEditions, type Contents } from "../../dataset/package";
import type { FeedEntry } from "../../refresh/feed-index";

/** A version and its file; its place among all versions is given when it is published. */
export interface Edition extends Omit<FeedEntry, "sequence"> {
  readonly json: string;
}

/** The versions, oldest first; the same data package gives the same bytes. */
export const editionsOf = (contents: Contents): Edition[] =>
  feedEditions(contents).map(({ release, contents: edition }) => {
    const { json, digest } = compile(edition);
    const { month, headline } = edition.releases.find(({ id }) => id === release)!;
    return { release, month, headline, file: `${release}.json`, ...digest, json };
  });
