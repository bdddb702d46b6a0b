export { ENVIRONMENTS, buildManifest, type Environment } from "./build-manifest";
export { parseManifest } from "./document";
export { checkFiles } from "./files";
export type { Finding } from "./finding";
export { checkHelpLinks, checkMetadata } from "./metadata";
export { localizeManifest } from "./localize";
export { checkShortcuts } from "./shortcuts";
export { RULES, checkCommands, checkVersion } from "./rules";
