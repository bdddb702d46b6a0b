/** The index of the feed: the versions of the data in order, and what each file must be. */
import * as v from "valibot";
import { isDateText, isPeriodText } from "../dataset/date-text";
import { formatIssue } from "../dataset/format-issue";
import { openEnvelope } from "./envelope";
import { fail } from "./errors";

const date = v.pipe(v.string(), v.check(isDateText, "is not a date"));
const day = v.pipe(date, v.regex(/^.{10}$/, "is not a day"));
const month = v.pipe(date, v.regex(/^.{7}$/, "is not a month"));

/** Whether the text is a second of the calendar, such as `2026-11-20T08:00:00Z`: no month 99, no 30 February. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace("Z", ".000Z");
}
const instant = v.pipe(v.string(), v.check(isInstant, "is not an instant in UTC"));

/** The most days that an index may be valid: one that never expires could be served for ever. */
const MAX_VALID_DAYS = 366;
const countValidDays = ({ issued, expires }: { readonly issued: string; readonly expires: string }): number =>
  (Date.parse(expires) - Date.parse(issued)) / (24 * 60 * 60 * 1000);

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** The form of the index when a version was one file. */
export const FORMER_FORMAT = 2;

const entrySchema = v.object({
  /** Increases with every published version of the data; never reused, even after a withdrawal. */
  sequence: count,
  /** The newest release in the version. */
  release: v.pipe(date, v.regex(/^.{7,10}$/, "is not a day or month")),
  month,
  /** The period for which that release publishes the total; empty where it publishes details only. */
  headline: v.union([v.literal(""), v.pipe(v.string(), v.check(isPeriodText, "is not a period"))], "is not a period"),
  /** The list of its parts: a file name in the folder of the index, which no path can leave. */
  file: v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z-]*\.json$/, "is not a plain file name")),
  bytes: count,
  /** The bytes of the parts that it adds to the version before it. */
  addedBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const fieldsSchema = v.object({
  format: v.literal(3),
  /** Increases with every published index. */
  version: count,
  issued: instant,
  expires: instant,
  /** The highest sequence ever published. */
  published: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Days on which releases are due, as far as sources have announced them. */
  calendar: v.array(day),
  /** Oldest first. */
  versions: v.pipe(
    v.array(entrySchema),
    v.check(
      (versions) => versions.every(({ sequence }, i) => i === 0 || sequence > versions[i - 1]!.sequence),
      "are not in order",
    ),
  ),
});

const feedIndexSchema = v.pipe(
  fieldsSchema,
  v.forward(
    v.partialCheck([["issued"], ["expires"]], (dates) => countValidDays(dates) > 0, "is not after issued"),
    ["expires"],
  ),
  v.forward(
    v.partialCheck(
      [["issued"], ["expires"]],
      (dates) => countValidDays(dates) <= MAX_VALID_DAYS,
      `is more than ${MAX_VALID_DAYS} days after issued`,
    ),
    ["expires"],
  ),
);

export type FeedEntry = v.InferOutput<typeof entrySchema>;
export type FeedIndex = v.InferOutput<typeof feedIndexSchema>;

/** @throws RefreshError with the code `badIndex` or `formerFeed`. */
export function parseIndex(payload: string): FeedIndex {
  let json: unknown;
  try {
    json = JSON.parse(payload);
  } catch {
    return fail("badIndex", { why: "it is not JSON" });
  }
  if ((json as { format?: unknown } | null)?.format === FORMER_FORMAT) return fail("formerFeed", {});
  const read = v.safeParse(feedIndexSchema, json);
  return read.success ? read.output : fail("badIndex", { why: formatIssue(read.issues[0]) });
}

/**
 * Verifies a signed envelope and parses the index in it.
 * @throws RefreshError as {@link openEnvelope} and {@link parseIndex}.
 */
export const openIndex = async (envelope: string, keys: readonly JsonWebKey[]): Promise<FeedIndex> =>
  parseIndex(await openEnvelope(envelope, keys));

/** The newest version of the data; undefined in an empty feed. */
export const getNewestEntry = ({ versions }: FeedIndex): FeedEntry | undefined => versions[versions.length - 1];

/** The next day on which a release is due that the feed does not have; undefined where none is announced. */
export function findNextRelease({ calendar, versions }: FeedIndex, today: string): string | undefined {
  const newest = versions[versions.length - 1]?.release ?? "";
  return [...calendar].sort().find((date) => date >= today && date > newest);
}
