/**
 * The test runner that mutation testing gives Stryker, since Stryker's own starts Jest anew for a mutant, with every file
 * that could meet it. This one stays in its process and runs only the tests that meet the mutant and those after
 * them, the quickest file first; the files start from scratch each time, so a mutant finds no cache that was filled without it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createModuleLoader } from "./load-modules";
import { createTestRun, type FinishedTest, type JestPackages, type RunTestFile } from "./run-test-file";
import { findTestFiles, type Folder } from "./files";

/** What instrumented code reads and writes: Stryker's interface with it. */
interface Instrumentation {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: Coverage;
}
interface Coverage {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}
interface MutantRunOptions {
  activeMutant: { id: string };
  hitLimit?: number;
  testFilter: string[];
}
interface JestConfig {
  globals: object;
  moduleNameMapper: Record<string, string>;
  setupFiles: string[];
}

/** How long each test takes without a mutant. */
type Durations = Record<string, number>;

const DRY_RUN_FILE = "build/mutation/dry-run.json";
/** Longer tests ask all published figures, and would be run for nearly every mutant. */
const LONGEST = 1000;
const [SUCCEEDED, FAILED] = [0, 1];

const getFile = (id: string): string => id.slice(0, id.indexOf(":"));

const instrumentation = ((globalThis as { __stryker__?: Instrumentation }).__stryker__ ??= {});

/** @returns what runs a file as Jest would with the configuration in `root`. */
function createRun(root: string): RunTestFile {
  const load = createRequire(path.join(root, "package.json"));
  const { projects } = load("./jest.config.js") as { projects: [JestConfig] };
  const [{ globals, moduleNameMapper, setupFiles }] = projects;
  Object.assign(globalThis, globals);
  // These come with Jest.
  const mock = load("jest-mock") as { ModuleMocker: new (scope: object) => JestPackages["mocker"] };
  const packages = {
    circus: load("jest-circus") as JestPackages["circus"],
    expect: (load("expect") as { expect: unknown }).expect,
    mocker: new mock.ModuleMocker(globalThis),
  };
  return createTestRun(
    packages,
    createModuleLoader(root, moduleNameMapper),
    root,
    setupFiles.map((file) => file.replace("<rootDir>", root)),
  );
}

/**
 * A mutant of what a module makes when it loads is met by every test of a file that loads it. That is known of those that
 * some test loads itself; the others are static.
 */
function addLoadedMutants({ perTest }: Coverage, loads: Readonly<Record<string, readonly string[]>>): void {
  const met = new Set(Object.values(perTest).flatMap((mutants) => Object.keys(mutants)));
  for (const [test, mutants] of Object.entries(perTest))
    for (const mutant of loads[getFile(test)]!) if (met.has(mutant)) mutants[mutant] ??= 1;
}

/**
 * The tests of a file that a mutant can change: the first that meets it and all that follow, since what one test computes
 * is kept for the next.
 * @param ids - all tests, in the order in which they run.
 * @param met - those that meet the mutant.
 */
function listAffected(ids: readonly string[], file: string, met: readonly string[]): string[] {
  const ofFile = ids.filter((id) => getFile(id) === file);
  return ofFile.slice(ofFile.findIndex((id) => met.includes(id)));
}

class InProcessRunner {
  static inject = [] as const;
  #runFile = createRun(process.cwd());
  #durations: Durations | undefined;

  capabilities(): object {
    return { reloadEnvironment: true };
  }

  /** Runs all tests without a mutant and notes which test meets which mutants. */
  async dryRun(): Promise<object> {
    const coverage: Coverage = { static: {}, perTest: {} };
    const milliseconds: Durations = {};
    const loads: Record<string, string[]> = {};
    const tests: object[] = [];
    for (const file of findTestFiles(process.env.MUTATED_FOLDER as Folder)) {
      const ofFile: Coverage = { static: {}, perTest: {} };
      instrumentation.mutantCoverage = ofFile;
      const start = performance.now();
      const finished = await this.#runFile(file, {
        bail: false,
        onTest: (id) => {
          instrumentation.currentTestId = id;
        },
      });
      instrumentation.currentTestId = undefined;
      // With its share of what the file takes to load: Stryker would add what it takes for all to the limit of each mutant.
      const timeSpentMs = (performance.now() - start) / finished.length;
      Object.assign(coverage.static, ofFile.static);
      loads[file] = Object.keys(ofFile.static);
      for (const { id, milliseconds: time, failure } of finished) {
        const status = failure === undefined ? SUCCEEDED : FAILED;
        if (time > LONGEST) continue;
        milliseconds[id] = time;
        coverage.perTest[id] = ofFile.perTest[id] ?? {};
        tests.push({ id, name: id, fileName: file, timeSpentMs, status, failureMessage: failure });
      }
    }
    addLoadedMutants(coverage, loads);
    mkdirSync(path.dirname(DRY_RUN_FILE), { recursive: true });
    writeFileSync(DRY_RUN_FILE, JSON.stringify(milliseconds));
    return { status: "complete", tests, mutantCoverage: coverage };
  }

  /** Runs the tests that meet a mutant until one fails. */
  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<object> {
    const durations = (this.#durations ??= JSON.parse(readFileSync(DRY_RUN_FILE, "utf8")) as Durations);
    const files = [...new Set(testFilter.map(getFile))].map((file) => {
      const ofFile = listAffected(Object.keys(durations), file, testFilter);
      return { file, ids: ofFile, milliseconds: ofFile.reduce((sum, id) => sum + durations[id]!, 0) };
    });
    files.sort((a, b) => a.milliseconds - b.milliseconds);
    Object.assign(instrumentation, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    let finished: FinishedTest[] = [];
    try {
      for (const { file, ids: wanted } of files) {
        finished = [...finished, ...(await this.#runFile(file, { bail: true, ids: new Set(wanted) }))];
        if (hitLimit && instrumentation.hitCount! > hitLimit) return { status: "timeout" };
        const killer = finished.find(({ failure }) => failure !== undefined);
        if (killer) {
          const { id, failure } = killer;
          return { status: "killed", killedBy: [id], failureMessage: failure, nrOfTests: finished.length };
        }
      }
      return { status: "survived", nrOfTests: finished.length };
    } finally {
      instrumentation.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner }];
