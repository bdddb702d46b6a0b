/** The feed that this build trusts, defined by webpack (src/tools/feed/trust.ts). */
declare const TRADESHEET_FEED: FeedTrust;

export interface FeedTrust {
  /** Public keys; a signature by any one of them suffices, so that keys can be replaced. */
  readonly keys: readonly JsonWebKey[];
  /** The version of the index at the time of the build; older ones are rejected. */
  readonly version: number;
}

export const getFeedTrust = (): FeedTrust => TRADESHEET_FEED;

/** The address of the feed: beside the page of the add-in, on the same server. */
export const getFeedAddress = (): string => new URL("assets/feed/", document.baseURI).href;

/** The name of the database, lock and channel that all windows with this feed share, but no other deployment. */
export const getScopeName = (feed: string): string => `tradesheet-refresh ${new URL(feed).pathname}`;

/** Limits of a refresh, in bytes and seconds. */
export interface Limits {
  readonly indexBytes: number;
  readonly indexSeconds: number;
  readonly fileBytes: number;
  readonly fileSeconds: number;
  /** How long to wait for another window that is refreshing. */
  readonly waitSeconds: number;
}

/** Generous: an index has some 300 bytes for each version, and a version some 200 kB. */
export const LIMITS: Limits = {
  indexBytes: 256 * 1024,
  indexSeconds: 20,
  fileBytes: 16 * 1024 * 1024,
  fileSeconds: 120,
  waitSeconds: 120,
};
