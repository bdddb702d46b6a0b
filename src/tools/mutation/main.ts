/**
 * npm run mutation: changes the code of src/statistics, src/query, src/session and src/dataset in one place at a time and
 * runs the tests that meet the change; one that no test notices survives. Writes the scores into docs/mutation.md.
 * `-- query` tests one folder, of the others the page keeps what it has; `-- --anew` keeps nothing of the last run. Without
 * writing the page, but failing where too few are killed, `-- src/query/period.ts` tests a file, `-- --changed` the files
 * that differ from main, and `-- --changed=<commit>` those that differ from a commit.
 */
import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { FOLDERS, findSources, type Folder } from "./files";
import { writeMutationPage } from "./mutation-page";
import { computeScore, getReportFile, listMutants, readReport } from "./report";
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
    dryRunTimeoutMinutes: 60,
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
    // By the clock: on a busy machine a test may wait for long. A loop that the mutant makes endless is counted instead.
    timeoutMS: 60_000,
  });
  await stryker.runMutationTest();
}

const listChanged = (commit: string): string[] =>
  execFileSync("git", ["diff", "--name-only", commit, "--", ...FOLDERS.map((folder) => `src/${folder}`)], {
    encoding: "utf8",
  }).split("\n");

const CHANGED = /^--changed(?:=(.+))?$/;
/** The share of the mutants met that has to be killed. */
const LEAST = 0.9;

async function main(args: readonly string[]): Promise<void> {
  const changedSince = args.flatMap((arg) => CHANGED.exec(arg) ?? []);
  const changed = changedSince.length > 0 ? listChanged(changedSince[1] ?? "main") : undefined;
  const named = args.filter((arg) => !arg.startsWith("--"));
  const folders = FOLDERS.map((folder) => ({ folder, sources: findSources(folder) }));
  const known = folders.flatMap(({ folder, sources }) => [folder, ...sources]);
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}. The folders are ${FOLDERS.join(", ")}.`);

  const parts: Folder[] = [];
  for (const { folder, sources } of folders) {
    const isNamed = (file: string): boolean => named.length === 0 || named.includes(folder) || named.includes(file);
    const mutate = sources.filter((file) => isNamed(file) && changed?.includes(file) !== false);
    const isPart = mutate.length < sources.length;
    if (mutate.length > 0) await testFolder(folder, isPart ? `${folder}-part` : folder, mutate);
    if (mutate.length > 0 && isPart) parts.push(folder);
  }
  if (changed || parts.length > 0) reportParts(parts);
  else console.log(await writeMutationPage());
}

/** Tells how many of the mutants of some files are killed, and fails where these are too few. */
function reportParts(folders: readonly Folder[]): void {
  const reports = folders.map((folder) => readReport(`${folder}-part`)!);
  const { killed, survived, share } = computeScore(reports.flatMap(listMutants));
  console.log(`${killed} killed, ${survived} survived.`);
  if (share < LEAST) throw new Error(`Fewer than ${100 * LEAST} % of the mutants that a test meets are killed.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
