/** The versions of the data that the feed offers: one compiled dataset for each release after the one that ships. */
import { compileDataset, buildFeedEditions, type PackageContents } from "../../dataset/package";
import type { FeedEntry } from "../../refresh/feed-index";

/** A version and its file; its place among all versions is given when it is published. */
export interface FeedEdition extends Omit<FeedEntry, "sequence"> {
  readonly json: string;
}

/** The versions, oldest first; the same data package gives the same bytes. */
export const compileEditions = (contents: PackageContents): FeedEdition[] =>
  buildFeedEditions(contents).map(({ release, contents: edition }) => {
    const { json, digest } = compileDataset(edition);
    const { month, headline } = edition.releases.find(({ id }) => id === release)!;
    return { release, month, headline, file: `${release}.json`, ...digest, json };
  });
