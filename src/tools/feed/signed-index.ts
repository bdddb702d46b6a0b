/** Makes the files of the feed: the versions, and the index that names and signs them. */
import { encodeUtf8 } from "../../refresh/bytes";
import { computeKeyId, sign, type Envelope } from "../../refresh/envelope";
import { parseIndex, type FeedEntry, type FeedIndex } from "../../refresh/feed-index";
import type { FeedEdition } from "./editions";

/**
 * How long an index is valid. Customs publishes every month; half a year covers a pause of the maintainers, and is as
 * long as somebody who withholds newer indexes can go unnoticed.
 */
const VALID_DAYS = 180;
/** An index with less time than this left is issued anew although nothing has changed. */
const RENEWED_WITHIN_DAYS = 60;

const DAY = 24 * 60 * 60 * 1000;
const formatInstant = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");

/** The index that is published now, and who has signed it. */
export interface PublishedFeed {
  readonly index: FeedIndex;
  readonly signedBy: ReadonlySet<string>;
}

export interface SignedIndex {
  readonly index: FeedIndex;
  readonly envelope: Envelope;
}

export interface Publication {
  readonly editions: readonly FeedEdition[];
  readonly calendar: readonly string[];
  /** Undefined for a feed that is published for the first time. */
  readonly published: PublishedFeed | undefined;
  readonly keys: readonly JsonWebKey[];
  readonly now: Date;
}

/**
 * The next index. Versions that are published already keep their places; others come after all that ever were, also
 * the one that is left when the newest is withdrawn: nobody may be asked to go back to a lower place.
 */
export function buildNextIndex({ editions, calendar, published, now }: Omit<Publication, "keys">): FeedIndex {
  const before = published?.index;
  const known = new Map(before?.versions.map(({ sha256, sequence }) => [sha256, sequence]));
  const ever = before?.published ?? 0;
  let highest = ever;
  let last = 0;
  const versions = editions.map(({ json: _json, added: _added, ...edition }, at): FeedEntry => {
    const place = known.get(edition.sha256) ?? 0;
    const isNewest = at === editions.length - 1;
    last = place > last && (!isNewest || place === ever) ? place : ++highest;
    return { sequence: last, ...edition };
  });
  return {
    format: 3,
    version: (before?.version ?? 0) + 1,
    issued: formatInstant(now.getTime()),
    expires: formatInstant(now.getTime() + VALID_DAYS * DAY),
    published: highest,
    calendar: [...calendar].sort(),
    versions,
  };
}

/** What an index that has been read offers, without when and as which it does. */
const serializeOffer = (index: FeedIndex): string => JSON.stringify({ ...index, version: 0, issued: "", expires: "" });

/**
 * The signed index, or undefined where what is published says the same, is signed by these keys and is valid for long
 * enough: signatures of ECDSA are random, and publishing again must not change a thing.
 * @throws RefreshError when the add-in would refuse the index.
 */
export async function createSignedIndex(publication: Publication): Promise<SignedIndex | undefined> {
  const { published, keys, now } = publication;
  const index = parseIndex(JSON.stringify(buildNextIndex(publication)));
  const ids = await Promise.all(keys.map(computeKeyId));
  if (published && serializeOffer(published.index) === serializeOffer(index)) {
    const left = Date.parse(published.index.expires) - now.getTime();
    if (left > RENEWED_WITHIN_DAYS * DAY && ids.every((id) => published.signedBy.has(id))) return undefined;
  }
  const payload = encodeUtf8(`${JSON.stringify(index, null, 2)}\n`);
  return { index, envelope: await sign(payload, keys) };
}
