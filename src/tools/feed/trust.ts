/** What a build trusts: webpack puts it into the bundle (src/refresh/feed-config.ts reads it). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openIndex, type FeedIndex } from "../../refresh/feed-index";
import { RefreshError } from "../../refresh/errors";
import type { FeedTrust } from "../../refresh/feed-config";
import { DEVELOPMENT_ADDRESS } from "../address";
import { FEED_FOLDER, INDEX_FILE } from "./folder";
import { DEVELOPMENT_KEY, isDevelopmentKey, readPublicKeys } from "./keys";

/**
 * The keys of a build for that address. One for the development address, which only this machine can open, trusts the
 * development key unless others are set; one for any other address is to be handed on, and must trust others.
 * @throws Error when a build to be handed on names no key of its own, or the development key.
 */
export async function selectTrustedKeys(
  address: string,
  setting = process.env.TRADESHEET_FEED_PUBLIC_KEY,
): Promise<JsonWebKey[]> {
  const keys = readPublicKeys(setting);
  if (address === DEVELOPMENT_ADDRESS) return keys ?? [DEVELOPMENT_KEY];
  if (!keys) {
    throw new Error(
      `A build for ${address} needs TRADESHEET_FEED_PUBLIC_KEY: the public key of the feed, which npm run feed:publish shows. ` +
        "Without it the development key would be trusted, whose private half everybody has.",
    );
  }
  for (const key of keys) {
    if (await isDevelopmentKey(key)) {
      throw new Error(
        `TRADESHEET_FEED_PUBLIC_KEY has the development key, whose private half everybody has. A build for ${address} must not trust it.`,
      );
    }
  }
  return keys;
}

/**
 * What a build for that address trusts, the feed that it is built with being signed accordingly.
 * @throws Error as {@link selectTrustedKeys}, or when none of the keys has signed the feed, or it is out of date in a build to
 * be handed on.
 */
export async function createFeedTrust(address: string, folder = FEED_FOLDER, now = new Date()): Promise<FeedTrust> {
  const keys = await selectTrustedKeys(address);
  const { version, expires } = await openFeed(folder, keys);
  if (address !== DEVELOPMENT_ADDRESS && Date.parse(expires) <= now.getTime())
    throw new Error(`${folder}/${INDEX_FILE} was valid until ${expires}. Run npm run feed:publish, which renews it.`);
  return { keys, version };
}

async function openFeed(folder: string, keys: readonly JsonWebKey[]): Promise<FeedIndex> {
  const file = path.join(folder, INDEX_FILE);
  try {
    return await openIndex(readFileSync(file, "utf8"), keys);
  } catch (error) {
    const why = error instanceof RefreshError ? `: ${error.details.code}` : "";
    throw new Error(
      `${file} is not signed with a key that this build trusts${why}. Run npm run feed:publish with the private key of ` +
        "TRADESHEET_FEED_PUBLIC_KEY, or with --development for the playground and the tests.",
      { cause: error },
    );
  }
}
