/** The index of the feed: which versions of the data there are, in order, and what each file must be. */
import * as v from "valibot";
import { formatIssue } from "../dataset/format-issue";
import { openEnvelope } from "./envelope";
import { fail } from "./errors";

const day = v.pipe(v.string(), v.isoDate());
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, "is not an instant in UTC"));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const entrySchema = v.object({
  /** Grows with every version of the data ever published; it is never used twice, also not when one is withdrawn. */
  sequence: count,
  /** The newest release that the version holds. */
  release: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/)),
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  /** The period for which that release prints the total; empty where it prints details only. */
  headline: v.string(),
  /** A name in the folder of the index: no way leads out of it. */
  file: v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z-]*\.json$/, "is not a plain file name")),
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const feedIndexSchema = v.object({
  format: v.literal(2),
  /** Grows with every index that is published. */
  version: count,
  issued: instant,
  expires: instant,
  /** The highest sequence that a version ever had. */
  published: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Days on which releases are due, as a source announced them; empty where none did. */
  calendar: v.array(day),
  /** Oldest first. */
  versions: v.pipe(
    v.array(entrySchema),
    v.check(
      (versions) => versions.every(({ sequence }, at) => at === 0 || sequence > versions[at - 1]!.sequence),
      "are not in order",
    ),
  ),
});

export type FeedEntry = v.InferOutput<typeof entrySchema>;
export type FeedIndex = v.InferOutput<typeof feedIndexSchema>;

/**
 * The index in the payload of an envelope.
 * @throws RefreshError badIndex.
 */
export function parseIndex(payload: string): FeedIndex {
  let json: unknown;
  try {
    json = JSON.parse(payload);
  } catch {
    return fail("badIndex", { why: "it is not JSON" });
  }
  const read = v.safeParse(feedIndexSchema, json);
  return read.success ? read.output : fail("badIndex", { why: formatIssue(read.issues[0]) });
}

/**
 * The index in a signed envelope.
 * @throws RefreshError as {@link openEnvelope} and {@link parseIndex} do.
 */
export const openIndex = async (envelope: string, keys: readonly JsonWebKey[]): Promise<FeedIndex> =>
  parseIndex(await openEnvelope(envelope, keys));

/** The newest version of the data, or undefined in a feed without one. */
export const getNewestEntry = ({ versions }: FeedIndex): FeedEntry | undefined => versions[versions.length - 1];

/** The next day on which a release is due that is not in the feed yet; undefined where nobody has announced one. */
export function findNextRelease({ calendar, versions }: FeedIndex, today: string): string | undefined {
  const newest = versions[versions.length - 1]?.release ?? "";
  return [...calendar].sort().find((date) => date >= today && date > newest);
}
