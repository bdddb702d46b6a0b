/** Feeds for the tests: the committed versions with indexes that are signed by keys of the test run. */
import { readFileSync, readdirSync } from "node:fs";
import {
  compileColumns,
  decodeColumns,
  isLater,
  type CompiledDigest,
  type CompiledPart,
  type CompiledVersion,
  type Dataset,
} from "../../dataset";
import { sha256, encodeUtf8 } from "../../refresh/bytes";
import { openEnvelope, toPublicKey, sign } from "../../refresh/envelope";
import { parseIndex, type FeedEntry, type FeedIndex } from "../../refresh/feed-index";
import {
  assembleVersion,
  readPart,
  toPartFile,
  type ExpectedFile,
  type VersionPart,
} from "../../refresh/verify-version";
import { getBundledDataset, getBundledPart } from "../../session";
import { DEVELOPMENT_KEY, FEED_FOLDER, INDEX_FILE } from "../feed";
import { sendBody, type Behaviour } from "./feed-server";

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
  /** The texts of the lists and the parts of all versions, by file name. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The committed feed, valid around {@link NOW}. */
export async function loadCommittedFeed(): Promise<TestFeed> {
  const index = parseIndex(await openEnvelope(readFeedFile(INDEX_FILE), [DEVELOPMENT_KEY]));
  const files = readdirSync(FEED_FOLDER).filter((file) => file !== INDEX_FILE);
  const texts = Object.fromEntries(files.map((file) => [file, readFeedFile(file)]));
  return { index: { ...index, version: 10, issued: "2026-11-20T00:00:00Z", expires: "2027-05-20T00:00:00Z" }, texts };
}

/** The feed as it was when that release was the newest. */
export function truncateFeed({ index, texts }: TestFeed, release: string, version = index.version): TestFeed {
  const versions = index.versions.filter((entry) => !isLater(entry.release, release));
  return { index: { ...index, version, versions, published: versions[versions.length - 1]!.sequence }, texts };
}

/** A part with those of its figures that are of all goods and partners. */
export function cutToTotals(part: CompiledPart): CompiledPart {
  const totals = decodeColumns(part.observations).filter(
    ({ partner, product }) => partner === "WORLD" && product === "all",
  );
  return { ...part, observations: compileColumns(totals) };
}

/**
 * The committed feed as it was when the release of 2026-03-10 was the newest, with customs' tables of the release before
 * cut to their totals: three versions of few figures, enough where their number does not matter, since checking figures
 * takes time.
 */
export async function loadShortFeed(): Promise<TestFeed> {
  const { index, texts } = truncateFeed(await loadCommittedFeed(), "2026-03-10");
  const cut = "2026-01";
  const long = getNewestPart(truncateFeed({ index, texts }, cut));
  const totals = JSON.stringify(cutToTotals(JSON.parse(texts[long.file]!) as CompiledPart));
  const short = await digest(totals);
  const replaced: Record<string, string> = { ...texts, [toPartFile(short).file]: totals };
  const versions: FeedEntry[] = [];
  for (const entry of index.versions) {
    const parts = listParts({ index, texts }, entry).map((part) => (part.sha256 === long.sha256 ? short : part));
    const list = JSON.stringify({ format: 3, parts } satisfies CompiledVersion);
    replaced[entry.file] = list;
    const addedBytes = entry.release === cut ? short.bytes : entry.addedBytes;
    versions.push({ ...entry, ...(await digest(list)), addedBytes });
  }
  return { index: { ...index, versions }, texts: replaced };
}

export const getNewestEntry = ({ index }: TestFeed): FeedEntry => index.versions[index.versions.length - 1]!;

const listParts = ({ texts }: TestFeed, { file }: FeedEntry): readonly CompiledDigest[] =>
  (JSON.parse(texts[file]!) as CompiledVersion).parts;

/** The file of the part that the newest version adds to the version before it. */
export function getNewestPart(feed: TestFeed): ExpectedFile {
  const parts = listParts(feed, getNewestEntry(feed));
  return toPartFile(parts[parts.length - 1]!);
}

const digest = async (text: string): Promise<CompiledDigest> => ({
  sha256: await sha256(encodeUtf8(text)),
  bytes: Buffer.byteLength(text),
});

/** The feed with another text as the list of its newest version, for which the index has the right digest. */
export async function replaceNewestList(feed: TestFeed, text: string): Promise<TestFeed> {
  const entry = { ...getNewestEntry(feed), ...(await digest(text)) };
  const versions = [...feed.index.versions.slice(0, -1), entry];
  return { index: { ...feed.index, versions }, texts: { ...feed.texts, [entry.file]: text } };
}

/** The feed with another text as its newest part, for which list and index have the right digests. */
export async function replaceNewestPart(feed: TestFeed, text: string): Promise<TestFeed> {
  const part = await digest(text);
  const list: CompiledVersion = { format: 3, parts: [...listParts(feed, getNewestEntry(feed)).slice(0, -1), part] };
  const replaced = await replaceNewestList(feed, JSON.stringify(list));
  return { ...replaced, texts: { ...replaced.texts, [toPartFile(part).file]: text } };
}

const partsRead = new Map<string, Promise<CompiledPart>>();

/** A part, read once: versions share the parts that they have in common, as after a refresh. */
function readPartOnce({ texts }: TestFeed, part: CompiledDigest): Promise<CompiledPart> {
  const file = toPartFile(part);
  const read = partsRead.get(part.sha256) ?? readPart(encodeUtf8(texts[file.file]!), file);
  partsRead.set(part.sha256, read);
  return read;
}

/** The dataset of a version of the feed, read as a refresh reads it. */
export async function readFeedVersion(feed: TestFeed, entry: FeedEntry): Promise<Dataset> {
  // The parts that ship have arrived once the bundled dataset is there.
  getBundledDataset();
  const parts = listParts(feed, entry).map(async (part): Promise<VersionPart> => {
    const bundled = getBundledPart(part.sha256);
    if (bundled) return { part: bundled, isBundled: true };
    return { part: await readPartOnce(feed, part), isBundled: false };
  });
  return assembleVersion(entry, await Promise.all(parts));
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
