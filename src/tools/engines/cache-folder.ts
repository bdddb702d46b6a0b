import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Shared by all checkouts of a machine, since an engine is larger than the project. */
const CACHE = path.join(
  process.env.TRADESHEET_CACHE ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "tradesheet"),
  "engines",
);

/**
 * The folder of what is fetched once a machine.
 * @param contents - what its contents follow from; other contents have another folder.
 * @param fill - fetches the contents into an empty folder. A folder that is not filled to the end is not used.
 * @throws what `fill` throws.
 */
export function getCacheFolder(name: string, contents: string, fill: (folder: string) => void): string {
  const digest = createHash("sha256").update(contents).digest("hex").slice(0, 12);
  const folder = path.join(CACHE, `${name}-${digest}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${randomUUID()}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    fill(unfinished);
    // Another process may have filled it meanwhile.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
