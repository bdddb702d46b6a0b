/** Debian's ClickHouse server, unpacked without installing it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { getCacheFolder } from "./cache-folder";

const PACKAGE = "clickhouse-server";

export interface ServerProgram {
  readonly file: string;
  /** Where its libraries are. */
  readonly libraries: readonly string[];
}

/**
 * Downloads the packages that the server needs and the machine lacks, once a machine.
 * @throws Error where Debian's package tools are missing, or their archive is out of reach.
 */
export function fetchDebianServer(): ServerProgram {
  const folder = getCacheFolder("debian", PACKAGE, (target) => {
    const root = path.join(target, "root");
    mkdirSync(root);
    let names = listMissingPackages();
    if (!names || !download(names, target)) {
      // The lists of a fresh machine are empty or out of date.
      runAsRoot("apt-get", ["update", "-qq"]);
      names = listMissingPackages();
      if (!names) throw createError("it is not in the archives of this machine");
      if (!download(names, target)) throw createError("its packages cannot be downloaded");
    }
    for (const file of readdirSync(target).filter((name) => name.endsWith(".deb"))) {
      if (spawnSync("dpkg", ["-x", path.join(target, file), root]).status !== 0)
        throw createError(`${file} cannot be unpacked`);
    }
    if (!findProgram(root)) throw createError("the package has no program");
  });
  const root = path.join(folder, "root");
  const libraries = ["usr/lib", "lib"].flatMap((name) => {
    const parent = path.join(root, name);
    if (!existsSync(parent)) return [];
    const triplets = readdirSync(parent).filter((child) => child.endsWith("-linux-gnu"));
    return [parent, ...triplets.map((child) => path.join(parent, child))];
  });
  return { file: findProgram(root)!, libraries };
}

const findProgram = (root: string): string | undefined =>
  ["usr/sbin", "usr/bin"].map((folder) => path.join(root, folder, PACKAGE)).find((file) => existsSync(file));

/** The packages that `apt-get install` would install; undefined where it cannot. */
function listMissingPackages(): string[] | undefined {
  const { status, stdout } = spawnSync("apt-get", ["install", "--simulate", "--no-install-recommends", PACKAGE], {
    encoding: "utf8",
  });
  if (status !== 0) return undefined;
  const names = [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!);
  return names.includes(PACKAGE) ? names : [PACKAGE, ...names];
}

const download = (names: readonly string[], folder: string): boolean =>
  spawnSync("apt-get", ["download", "-qq", ...names], { cwd: folder, stdio: "ignore" }).status === 0;

function runAsRoot(command: string, args: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  spawnSync(isRoot ? command : "sudo", isRoot ? args : ["-n", command, ...args], { stdio: "ignore" });
}

const createError = (reason: string): Error =>
  new Error(
    `Debian's ${PACKAGE} cannot be had: ${reason}. Run the tests on Debian or Ubuntu with its archive in reach.`,
  );
