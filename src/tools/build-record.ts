/** A record of what dist/ is built from, so that it is built again only when something has changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const RECORD = "build/record.json";
const BUILT = "dist";

/** The files and folders that the build reads. An installed package is known by the lock file. */
const INPUTS = [
  "assets",
  "manifest.xml",
  "package-lock.json",
  "package.json",
  "src",
  "tsconfig.json",
  "webpack.config.js",
];
/** The playground is no part of the add-in: its page is bundled when it starts. */
const NOT_BUILT = path.join("src", "playground");
/** The environment variables that the build depends on. */
const SETTINGS = ["TRADESHEET_ADDRESS", "TRADESHEET_CONTACT", "TRADESHEET_FEED_PUBLIC_KEY", "TRADESHEET_PROVIDER"];

interface BuildRecord {
  readonly inputs: string;
  readonly outputs: string;
}

function listFiles(root: string, entry: string): string[] {
  if (entry === NOT_BUILT) return [];
  const file = path.join(root, entry);
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [entry];
  return readdirSync(file)
    .sort()
    .flatMap((name) => listFiles(root, path.join(entry, name)));
}

/** One SHA-256 of the names and contents of files. */
export function digestFiles(root: string, entries: readonly string[], ...others: string[]): string {
  const digest = createHash("sha256");
  const add = (content: string | Buffer): void => void digest.update(`${content.length}\0`).update(content);
  for (const file of entries.flatMap((entry) => listFiles(root, entry))) {
    add(file);
    add(readFileSync(path.join(root, file)));
  }
  others.forEach(add);
  return digest.digest("hex");
}

/** A digest of everything that a production build depends on. */
export const digestInputs = (root = "."): string =>
  digestFiles(root, INPUTS, ...SETTINGS.map((name) => `${name}=${process.env[name] ?? ""}`));

/** Whether dist/ is the production build of the sources as they are now. */
export function isUpToDate(root = "."): boolean {
  const file = path.join(root, RECORD);
  if (!existsSync(file)) return false;
  const { inputs, outputs } = JSON.parse(readFileSync(file, "utf8")) as BuildRecord;
  return inputs === digestInputs(root) && outputs === digestFiles(root, [BUILT]);
}

/** Records a production build of the inputs whose digest was taken before it started. */
export function recordBuild(inputs: string, root = "."): void {
  const record: BuildRecord = { inputs, outputs: digestFiles(root, [BUILT]) };
  mkdirSync(path.join(root, path.dirname(RECORD)), { recursive: true });
  writeFileSync(path.join(root, RECORD), JSON.stringify(record));
}

/** Forgets the last build: the next one may end half-way. */
export const forgetBuild = (root = "."): void => rmSync(path.join(root, RECORD), { force: true });
