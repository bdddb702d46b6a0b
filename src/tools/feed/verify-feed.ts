/** Whether the feed in a folder is what it says, and what the data package makes. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openIndex, type FeedEntry, type FeedIndex } from "../../refresh/feed-index";
import { RefreshError } from "../../refresh/errors";
import { verifyVersion } from "../../refresh/verify-version";
import { getRefreshMessages } from "../../refresh/messages";
import type { FeedEdition } from "./editions";
import { INDEX_FILE } from "./folder";

export interface FeedCheck {
  readonly index?: FeedIndex;
  readonly findings: readonly string[];
  /** What does not make the feed wrong today. */
  readonly warnings: readonly string[];
}

/** A problem in the words that the add-in has for it: it is what people would see. */
function describeError(error: unknown): string {
  if (!(error instanceof RefreshError)) throw error;
  const { details: problem } = error;
  return (getRefreshMessages("en").error[problem.code] as (details: unknown) => string)(problem);
}

/** The feed in a folder, read as the add-in reads it: signature, schema, files, figures; and against what it should offer. */
export async function verifyFeed(
  folder: string,
  keys: readonly JsonWebKey[],
  editions: readonly FeedEdition[],
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
  const named = new Set([INDEX_FILE, ...versions.map((version) => version.file)]);
  const surplus = readdirSync(folder).filter((name) => !named.has(name));
  const findings = [
    ...(await Promise.all(versions.map((version) => checkFile(folder, version)))).flat(),
    ...surplus.map((name) => `${path.join(folder, name)} is not in the index. ${publish}`),
    ...(hasSameVersions(versions, editions) ? [] : [`${file} does not offer what src/data makes now. ${publish}`]),
  ];
  const isExpired = Date.parse(expires) <= now.getTime();
  return { index, findings, warnings: isExpired ? [`${file} was valid until ${expires}. ${publish}`] : [] };
}

async function checkFile(folder: string, version: FeedEntry): Promise<string[]> {
  const file = path.join(folder, version.file);
  if (!existsSync(file)) return [`${file} is in the index and does not exist. Run npm run feed:publish.`];
  try {
    await verifyVersion(new Uint8Array(readFileSync(file)), version);
    return [];
  } catch (error) {
    return [`${file}: ${describeError(error)} Run npm run feed:publish.`];
  }
}

const hasSameVersions = (versions: readonly FeedEntry[], editions: readonly FeedEdition[]): boolean =>
  versions.length === editions.length &&
  versions.every(({ release, sha256, file }, at) => {
    const edition = editions[at]!;
    return edition.release === release && edition.sha256 === sha256 && edition.file === file;
  });
