import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PackageContents } from "../../dataset/package";
import { computeKeyId, openEnvelope, toPublicKey } from "../../refresh/envelope";
import { FORMER_FORMAT, parseIndex, type FeedIndex } from "../../refresh/feed-index";
import { toPartFile } from "../../refresh/verify-version";
import { compileFeed, type FeedEdition } from "./editions";
import { INDEX_FILE } from "./folder";
import { DEVELOPMENT_KEY } from "./keys";
import { createSignedIndex, type PublishedFeed } from "./signed-index";
import { verifyFeed, type FeedCheck } from "./verify-feed";

export interface PublishResult extends FeedCheck {
  /** Whether the index was written; it is not where nothing has changed. */
  readonly changed: boolean;
}

/**
 * Publishes what the data package makes into a folder: the files, then the index that vouches for them, then a look
 * at all of it as the add-in would have it.
 * @throws Error when what is published is signed by none of the keys: its numbers must not be lost.
 */
export async function publishFeed(
  contents: PackageContents,
  folder: string,
  privateKeys: readonly JsonWebKey[],
  now: Date,
): Promise<PublishResult> {
  const keys = privateKeys.map(toPublicKey);
  const feed = compileFeed(contents);
  const { editions } = feed;
  const published = await readPublished(path.join(folder, INDEX_FILE), [...keys, DEVELOPMENT_KEY]);
  const { releaseCalendar: calendar } = contents;
  const signed = await createSignedIndex({ editions, calendar, published, keys: privateKeys, now });
  mkdirSync(folder, { recursive: true });
  for (const { file, json } of listFiles(editions)) writeIfChanged(path.join(folder, file), json);
  if (signed) writeFileSync(path.join(folder, INDEX_FILE), `${JSON.stringify(signed.envelope, null, 2)}\n`);
  const named = new Set([INDEX_FILE, ...listFiles(editions).map(({ file }) => file)]);
  for (const name of readdirSync(folder)) if (!named.has(name)) rmSync(path.join(folder, name));
  return { ...(await verifyFeed(folder, keys, feed, now)), changed: signed !== undefined };
}

/** The files of the editions: the lists, and the parts that do not ship with the add-in. */
const listFiles = (editions: readonly FeedEdition[]): { file: string; json: string }[] =>
  editions.flatMap(({ file, json, added }) => [
    { file, json },
    ...added.map((part) => ({ file: toPartFile(part).file, json: part.json })),
  ]);

/** What is published, as far as one of the keys vouches for it; which of them have signed it. */
async function readPublished(file: string, keys: readonly JsonWebKey[]): Promise<PublishedFeed | undefined> {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const signedBy = new Set<string>();
  let index: FeedIndex | undefined;
  for (const key of keys) {
    const payload = await openEnvelope(text, [key]).catch(() => undefined);
    if (payload === undefined) continue;
    index ??= parsePublished(payload);
    signedBy.add(await computeKeyId(key));
  }
  if (!index) {
    throw new Error(
      `${file} is signed by none of the keys given, so its numbers cannot be carried on, and people who have seen them would refuse ` +
        "lower ones. Publish with the key that signed it, or restore the file; only for a new feed delete it.",
    );
  }
  return { index, signedBy };
}

/** The published index; of one in the former form, the numbers that are to be carried on. */
function parsePublished(payload: string): FeedIndex {
  const published = JSON.parse(payload) as FeedIndex;
  const isFormer = (published.format as number) === FORMER_FORMAT;
  return isFormer ? { ...published, format: 3, versions: [] } : parseIndex(payload);
}

function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
