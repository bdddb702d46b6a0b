/** Feeds for the tests: the committed versions with indexes that are signed by keys of the test run. */
import { readFileSync } from "node:fs";
import { sha256, encodeUtf8 } from "../../src/refresh/bytes";
import { openEnvelope, toPublicKey, sign } from "../../src/refresh/envelope";
import { parseIndex, type FeedEntry, type FeedIndex } from "../../src/refresh/feed-index";
import { DEVELOPMENT_KEY, FEED_FOLDER, INDEX_FILE } from "../../src/tools/feed";
import { sendBody, type Behaviour } from "./server";

export const NOW = new Date("2026-11-24T12:00:00Z");

export interface KeyPair {
  readonly publicKey: JsonWebKey;
  readonly privateKey: JsonWebKey;
}

export async function makeKey(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const privateKey = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { privateKey, publicKey: toPublicKey(privateKey) };
}

const readFeedFile = (file: string): string => readFileSync(`${FEED_FOLDER}/${file}`, "utf8");

export interface TestFeed {
  readonly index: FeedIndex;
  /** The text of each version, by file name. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The committed feed, valid around {@link NOW}. */
export async function loadCommittedFeed(): Promise<TestFeed> {
  const index = parseIndex(await openEnvelope(readFeedFile(INDEX_FILE), [DEVELOPMENT_KEY]));
  const texts = Object.fromEntries(index.versions.map(({ file }) => [file, readFeedFile(file)]));
  return { index: { ...index, version: 10, issued: "2026-11-20T00:00:00Z", expires: "2027-05-20T00:00:00Z" }, texts };
}

/** The feed as it was when that release was the newest. */
export function truncateFeed({ index, texts }: TestFeed, release: string, version = index.version): TestFeed {
  const versions = index.versions.filter((entry) => entry.release <= release);
  return { index: { ...index, version, versions, published: versions.length }, texts };
}

export const getNewestEntry = ({ index }: TestFeed): FeedEntry => index.versions[index.versions.length - 1]!;

/** The feed with another text as its newest version, for which the index has the right digest. */
export async function replaceNewest(feed: TestFeed, text: string): Promise<TestFeed> {
  const entry = { ...getNewestEntry(feed), bytes: Buffer.byteLength(text), sha256: await sha256(encodeUtf8(text)) };
  const versions = [...feed.index.versions.slice(0, -1), entry];
  return { index: { ...feed.index, versions }, texts: { ...feed.texts, [entry.file]: text } };
}

export const signIndex = async (index: unknown, ...keys: KeyPair[]): Promise<string> =>
  JSON.stringify(
    await sign(
      encodeUtf8(JSON.stringify(index)),
      keys.map(({ privateKey }) => privateKey),
    ),
  );

/** The files of a feed on a good server. */
export async function buildFiles({ index, texts }: TestFeed, key: KeyPair): Promise<Record<string, Behaviour>> {
  const files = Object.entries(texts).map(([file, text]) => [file, sendBody(text)] as const);
  return { "index.json": sendBody(await signIndex(index, key)), ...Object.fromEntries(files) };
}
