/** Whether the feed in a folder is what it says, and what the data package makes. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openIndex, type FeedEntry, type FeedIndex } from "../../refresh/feed-index";
import { RefreshError } from "../../refresh/errors";
import { readPart, readVersion, toPartFile, verifyVersion, type VersionPart } from "../../refresh/verify-version";
import { getRefreshMessages } from "../../refresh/messages";
import type { CompiledPart } from "../../dataset";
import type { CompiledFeed, FeedEdition } from "./editions";
import { INDEX_FILE } from "./folder";

export interface FeedCheck {
  readonly index?: FeedIndex;
  readonly findings: readonly string[];
  /** What does not make the feed wrong today. */
  readonly warnings: readonly string[];
}

/** A problem in the words that the add-in has for it: it is what people would see. */
export function describeError(error: unknown): string {
  if (!(error instanceof RefreshError)) throw error;
  const { details: problem } = error;
  return (getRefreshMessages("en").error[problem.code] as (details: unknown) => string)(problem);
}

/** The feed in a folder, read as the add-in reads it: signature, schema, files, figures; and against what it should offer. */
export async function verifyFeed(
  folder: string,
  keys: readonly JsonWebKey[],
  { shipped, editions }: CompiledFeed,
  now: Date,
): Promise<FeedCheck> {
  const file = path.join(folder, INDEX_FILE);
  const publish = "Run npm run feed:publish.";
  if (!existsSync(file)) return { findings: [`${file} does not exist. ${publish}`], warnings: [] };
  let index: FeedIndex;
  try {
    index = await openIndex(readFileSync(file, "utf8"), keys);
  } catch (error) {
    return { findings: [`${file}: ${describeError(error)} ${publish}`], warnings: [] };
  }
  const { versions, expires } = index;
  const parts = new Map(
    shipped.map(({ sha256, json }): [string, VersionPart] => [
      sha256,
      { part: JSON.parse(json) as CompiledPart, isBundled: true },
    ]),
  );
  const named = new Set([INDEX_FILE, ...versions.map((version) => version.file)]);
  const fileFindings: string[] = [];
  for (const version of versions) {
    const checked = await checkVersion(folder, version, parts);
    fileFindings.push(...checked.findings);
    for (const file of checked.files) named.add(file);
  }
  const surplus = readdirSync(folder).filter((name) => !named.has(name));
  const findings = [
    ...fileFindings,
    ...surplus.map((name) => `${path.join(folder, name)} is not in the index. ${publish}`),
    ...(hasSameVersions(versions, editions) ? [] : [`${file} does not offer what src/data makes now. ${publish}`]),
  ];
  const isExpired = Date.parse(expires) <= now.getTime();
  return { index, findings, warnings: isExpired ? [`${file} was valid until ${expires}. ${publish}`] : [] };
}

/**
 * Reads a version as the add-in does.
 * @param parts - the parts read so far, to which those of the version are added.
 * @returns what is wrong, and the files of its parts in the folder.
 */
async function checkVersion(
  folder: string,
  version: FeedEntry,
  parts: Map<string, VersionPart>,
): Promise<{ findings: string[]; files: string[] }> {
  const files: string[] = [];
  let file = path.join(folder, version.file);
  const read = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(file));
  try {
    const digests = await readVersion(read(), version);
    for (const digest of digests) {
      const known = parts.get(digest.sha256);
      if (known?.isBundled) continue;
      file = path.join(folder, toPartFile(digest).file);
      files.push(toPartFile(digest).file);
      if (!known) parts.set(digest.sha256, { part: await readPart(read(), toPartFile(digest)), isBundled: false });
    }
    file = path.join(folder, version.file);
    verifyVersion(
      version,
      digests.map(({ sha256 }) => parts.get(sha256)!),
    );
    return { findings: [], files };
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT")
      return { findings: [`${file} is in the index and does not exist. Run npm run feed:publish.`], files };
    return { findings: [`${file}: ${describeError(error)} Run npm run feed:publish.`], files };
  }
}

const hasSameVersions = (versions: readonly FeedEntry[], editions: readonly FeedEdition[]): boolean =>
  versions.length === editions.length &&
  versions.every(({ release, sha256, file }, at) => {
    const edition = editions[at]!;
    return edition.release === release && edition.sha256 === sha256 && edition.file === file;
  });
