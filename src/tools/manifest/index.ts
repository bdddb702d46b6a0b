export { parseManifest } from "./document";
export { files, metadata } from "./files";
export { RULES, commands, type Finding } from "./rules";
