import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PackageContents } from "../../dataset/package";
import { computeKeyId, openEnvelope, toPublicKey } from "../../refresh/envelope";
import { parseIndex, type FeedIndex } from "../../refresh/feed-index";
import { compileEditions } from "./editions";
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
  const editions = compileEditions(contents);
  const published = await readPublished(path.join(folder, INDEX_FILE), [...keys, DEVELOPMENT_KEY]);
  const { releaseCalendar: calendar } = contents;
  const signed = await createSignedIndex({ editions, calendar, published, keys: privateKeys, now });
  mkdirSync(folder, { recursive: true });
  for (const { file, json } of editions) writeIfChanged(path.join(folder, file), json);
  if (signed) writeFileSync(path.join(folder, INDEX_FILE), `${JSON.stringify(signed.envelope, null, 2)}\n`);
  const named = new Set([INDEX_FILE, ...editions.map(({ file }) => file)]);
  for (const name of readdirSync(folder)) if (!named.has(name)) rmSync(path.join(folder, name));
  return { ...(await verifyFeed(folder, keys, editions, now)), changed: signed !== undefined };
}

/** What is published, as far as one of the keys vouches for it; which of them have signed it. */
async function readPublished(file: string, keys: readonly JsonWebKey[]): Promise<PublishedFeed | undefined> {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const signedBy = new Set<string>();
  let index: FeedIndex | undefined;
  for (const key of keys) {
    const payload = await openEnvelope(text, [key]).catch(() => undefined);
    if (payload === undefined) continue;
    index ??= parseIndex(payload);
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

function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
