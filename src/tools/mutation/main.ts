/**
 * npm run mutation: changes the code of src/statistics, src/query, src/session and src/dataset in one place at a time and
 * runs the tests that meet the change; one that no test notices survives. Writes the scores into docs/mutation.md.
 * `-- query` tests one folder, `-- --changed` only the files that differ from main, without writing the page;
 * `-- --anew` keeps nothing of the last run.
 */
import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { FOLDERS, findSources, type Folder } from "./files";
import { writeMutationPage } from "./mutation-page";
import { getReportFile } from "./report";
import { loadStryker } from "./stryker";

/** @returns the runner as a module that Stryker loads. */
function bundleRunner(): string {
  const outfile = path.resolve("build/mutation/runner.mjs");
  buildSync({
    entryPoints: ["src/tools/mutation/runner.ts"],
    outfile,
    bundle: true,
    format: "esm",
    packages: "external",
    platform: "node",
  });
  return outfile;
}

async function testFolder(folder: Folder, name: string, mutate: readonly string[]): Promise<void> {
  const { Stryker } = await loadStryker();
  process.env.MUTATED_FOLDER = folder;
  const stryker = new Stryker({
    allowConsoleColors: false,
    clearTextReporter: { allowColor: false, logTests: false, reportMutants: name !== folder, reportTests: false },
    concurrency: 2,
    coverageAnalysis: "perTest",
    // The tests need of these only what they read.
    ignorePatterns: ["assets/**", "!assets/feed/**", "dist", "docs", "build/**", "!build/dataset/**"],
    // A static mutant is one of a table that is made when its module loads: each would need every test of the folder.
    ignoreStatic: true,
    // Keeps what neither a change of the code nor of its tests can have changed.
    incremental: true,
    force: process.argv.includes("--anew"),
    incrementalFile: getReportFile(`${name}-incremental`),
    jsonReporter: { fileName: getReportFile(name) },
    mutate,
    // Without its text or members the compiler rejects the program, or a message is another, which its own tests pin.
    mutator: { excludedMutations: ["ObjectLiteral", "StringLiteral"] },
    plugins: [bundleRunner()],
    reporters: ["json", "clear-text", "progress-append-only"],
    tempDirName: path.join(os.tmpdir(), "tradesheet-mutation"),
    testRunner: "in-process",
    testRunnerNodeArgs: ["--max-old-space-size=4096"],
    timeoutMS: 10_000,
  });
  await stryker.runMutationTest();
}

const listChanged = (): string[] =>
  execFileSync("git", ["diff", "--name-only", "main", "--", ...FOLDERS.map((folder) => `src/${folder}`)], {
    encoding: "utf8",
  }).split("\n");

async function main(args: readonly string[]): Promise<void> {
  const isChangedOnly = args.includes("--changed");
  const named = args.filter((arg) => !arg.startsWith("--"));
  const unknown = named.filter((name) => !FOLDERS.includes(name as Folder));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}. The folders are ${FOLDERS.join(", ")}.`);
  const changed = isChangedOnly ? listChanged() : [];
  for (const folder of named.length > 0 ? (named as Folder[]) : FOLDERS) {
    const sources = findSources(folder);
    const mutate = isChangedOnly ? sources.filter((file) => changed.includes(file)) : sources;
    if (mutate.length > 0) await testFolder(folder, isChangedOnly ? `${folder}-changed` : folder, mutate);
  }
  if (!isChangedOnly) console.log(await writeMutationPage());
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
