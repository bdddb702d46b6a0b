export { parseManifest } from "./document";
export { files } from "./files";
export type { Finding } from "./finding";
export { helpSections, metadata } from "./metadata";
export { RULES, commands } from "./rules";
