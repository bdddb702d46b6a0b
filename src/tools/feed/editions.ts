/** The versions of the data that the feed offers: each adds one release to the version before it. */
import { compileParts, compileVersion, type PackageContents, type PartFile } from "../../dataset/package";
import type { FeedEntry } from "../../refresh/feed-index";

/** A version and its files; its place among all versions is given when it is published. */
export interface FeedEdition extends Omit<FeedEntry, "sequence"> {
  /** The list of its parts. */
  readonly json: string;
  /** The parts that it adds to the version before. */
  readonly added: readonly PartFile[];
}

/** What a package makes: the parts that ship with the add-in, and the versions of the feed, oldest first. */
export interface CompiledFeed {
  readonly shipped: readonly PartFile[];
  readonly editions: readonly FeedEdition[];
}

/** The versions of the feed; the same data package gives the same bytes. */
export function compileFeed(contents: PackageContents): CompiledFeed {
  const { bundledReleases } = contents;
  const later = contents.releases.filter(({ id }) => !bundledReleases.includes(id));
  // The sources of a part are its own, so a part is the same in every edition that has it.
  const parts = compileParts(contents, bundledReleases);
  const shipped = parts.filter(({ release }) => release === undefined);
  const editions = later.map(({ id, month, headline }, at): FeedEdition => {
    const editionParts = later.slice(0, at + 1).flatMap((one) => parts.filter(({ release }) => release === one.id));
    const { json, sha256, bytes } = compileVersion([...shipped, ...editionParts]);
    const added = parts.filter(({ release }) => release === id);
    const addedBytes = added.reduce((sum, part) => sum + part.bytes, 0);
    return { release: id, month, headline, file: `${id}.json`, sha256, bytes, addedBytes, json, added };
  });
  return { shipped, editions };
}
