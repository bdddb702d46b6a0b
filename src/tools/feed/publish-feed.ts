import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PackageContents } from "../../dataset/package";
import { computeKeyId, openEnvelope, toPublicKey } from "../../refresh/envelope";
import { FORMER_FORMAT, parseIndex, type FeedIndex } from "../../refresh/feed-index";
import { toPartFile } from "../../refresh/verify-version";
import { compileFeed, type FeedEdition } from "./editions";
import { INDEX_FILE } from "./folder";
import { DEVELOPMENT_KEY } from "./keys";
import { createSignedIndex, type PublishedFeed, type SignedIndex } from "./signed-index";
import { describeError, verifyFeed, type FeedCheck } from "./verify-feed";

export interface PublishResult extends FeedCheck {
  /** Whether the index was written; it is not where nothing has changed. */
  readonly changed: boolean;
}

/**
 * Publishes what the data package makes into a folder: the files, then the index that vouches for them. All of it is read
 * as the add-in reads it first; where anything is wrong, the folder stays as it is.
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
  let signed: SignedIndex | undefined;
  try {
    signed = await createSignedIndex({ editions, calendar, published, keys: privateKeys, now });
  } catch (error) {
    return { findings: [`${INDEX_FILE}: ${describeError(error)}`], warnings: [], changed: false };
  }
  const index = signed
    ? `${JSON.stringify(signed.envelope, null, 2)}\n`
    : readFileSync(path.join(folder, INDEX_FILE), "utf8");
  const files = new Map(
    [...listFiles(editions), { file: INDEX_FILE, json: index }].map(({ file, json }) => [file, json]),
  );
  const check = await verifyFiles(files, (staged) => verifyFeed(staged, keys, feed, now));
  if (check.findings.length > 0) return { ...check, changed: false };
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeIfChanged(path.join(folder, file), text);
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
  return { ...check, changed: signed !== undefined };
}

/** Checks files in a folder of their own, whose name is left out of what is found. */
async function verifyFiles(
  files: ReadonlyMap<string, string>,
  verify: (folder: string) => Promise<FeedCheck>,
): Promise<FeedCheck> {
  const folder = mkdtempSync(path.join(tmpdir(), "tradesheet-feed-"));
  try {
    for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
    const { findings, ...rest } = await verify(folder);
    return { ...rest, findings: findings.map((finding) => finding.replaceAll(`${folder}${path.sep}`, "")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
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
