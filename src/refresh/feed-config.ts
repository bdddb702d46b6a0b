/** What a build says about the feed it trusts; put in place by webpack (src/tools/feed/trust.ts). */
declare const TRADESHEET_FEED: FeedTrust;

export interface FeedTrust {
  /** The public keys whose signature makes an index one of ours: any one of them suffices, so that keys can change. */
  readonly keys: readonly JsonWebKey[];
  /** The version of the index that was served when the add-in was built; an older one is refused. */
  readonly version: number;
}

export const getFeedTrust = (): FeedTrust => TRADESHEET_FEED;

/** Where the feed stands: beside the page of the add-in, so on the same server. */
export const getFeedAddress = (): string => new URL("assets/feed/", document.baseURI).href;

/** What the windows over one feed share a database, a lock and a channel by; another deployment on the server has its own. */
export const getScopeName = (feed: string): string => `tradesheet-refresh ${new URL(feed).pathname}`;

/** How long and how much is waited for. */
export interface Limits {
  readonly indexBytes: number;
  readonly indexSeconds: number;
  readonly fileBytes: number;
  readonly fileSeconds: number;
  /** How long another window may hold up this one. */
  readonly waitSeconds: number;
}

/** An index has some 300 bytes for each version, a version some 200 kB: much room, and an end. */
export const LIMITS: Limits = {
  indexBytes: 256 * 1024,
  indexSeconds: 20,
  fileBytes: 16 * 1024 * 1024,
  fileSeconds: 120,
  waitSeconds: 120,
};
