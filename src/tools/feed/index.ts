/** The feed of later releases, on the side of those who publish it. */
export { compileFeed, type FeedEdition } from "./editions";
export { FEED_FOLDER, INDEX_FILE } from "./folder";
export { DEVELOPMENT_KEY, DEVELOPMENT_PRIVATE_KEY, readPrivateKey, readPublicKeys } from "./keys";
export { buildNextIndex } from "./signed-index";
export { selectTrustedKeys, createFeedTrust } from "./trust";
export { verifyFeed } from "./verify-feed";
export { publishFeed } from "./publish-feed";
