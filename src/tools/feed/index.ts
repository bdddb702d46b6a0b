/** The feed of later releases, on the side of those who publish it. */
export { editionsOf, type Edition } from "./editions";
export { FEED, INDEX } from "./folder";
export { DEVELOPMENT_KEY, DEVELOPMENT_PRIVATE_KEY, readPrivateKey, readPublicKeys } from "./keys";
export { nextIndex, publish, type Published } from "./publish";
export { keysFor, trustFor } from "./trust";
export { verifyFeed } from "./verify";
export { publishFeed } from "./write";
