/** Runs the tests of a file with the packages that Jest describes and runs tests with, in this process. */
import { TIMED_TEST } from "./files";
import type { ModuleLoader } from "./load-modules";

interface Described {
  name: string;
  parent?: Described;
}
interface CircusTest extends Described {
  type: "test";
  mode?: string | null;
  errors: unknown[];
}
interface CircusBlock extends Described {
  type: "describeBlock";
  children: (CircusBlock | CircusTest)[];
}

/** What is used of jest-circus, expect and jest-mock. */
export interface JestPackages {
  circus: Record<"afterAll" | "afterEach" | "beforeAll" | "beforeEach" | "describe" | "it" | "test", unknown> & {
    addEventHandler: (handler: (event: { name: string; test?: CircusTest }) => void) => void;
    getState: () => { rootDescribeBlock: CircusBlock; testTimeout: number; unhandledErrors: unknown[] };
    resetState: () => void;
    run: () => Promise<unknown>;
  };
  expect: unknown;
  mocker: Record<"fn" | "restoreAllMocks" | "spyOn", (...args: unknown[]) => unknown>;
}

export interface FinishedTest {
  /** The file, the blocks around the test and its name. */
  id: string;
  /** Of processor time. */
  milliseconds: number;
  failure?: string;
}

interface Options {
  /** The tests to run; all of the file, if it is left out. */
  ids?: ReadonlySet<string>;
  /** Whether the first failure ends the run. */
  bail: boolean;
  /** What is told of a test before it starts and after it has ended. */
  onTest?: (id: string | undefined) => void;
}

export type RunTestFile = (file: string, options: Options) => Promise<FinishedTest[]>;

/** A test that waits for what never comes fails after as many milliseconds. */
const TIMEOUT = 20_000;

function getProcessorTime(): number {
  const { system, user } = process.cpuUsage();
  return (system + user) / 1000;
}

const findTests = ({ children }: CircusBlock): CircusTest[] =>
  children.flatMap((child) => (child.type === "test" ? [child] : findTests(child)));

const getId = (file: string, { name, parent }: Described): string =>
  parent ? `${getId(file, parent)} ${name}` : `${file}:`;

/** Of a message that quotes a dataset the beginning will do. */
const MOST_CHARACTERS = 500;

const describeError = (error: unknown): string => {
  const [first] = Array.isArray(error) ? (error as unknown[]) : [error];
  return (first instanceof Error ? first.message : String(first)).slice(0, MOST_CHARACTERS);
};

/**
 * @param setupFiles - Jest's, which run before each file.
 * @returns what runs a file, given by its path below `root`; it starts with no module loaded.
 */
export function createTestRun(
  { circus, expect, mocker }: JestPackages,
  { load, reset }: ModuleLoader,
  root: string,
  setupFiles: readonly string[],
): RunTestFile {
  const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
  const jest = {
    fn: mocker.fn.bind(mocker),
    resetModules: reset,
    restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
    setTimeout: () => undefined,
    spyOn: mocker.spyOn.bind(mocker),
  };
  Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test });

  let current: { file: string; options: Options; finished: FinishedTest[]; started: number } | undefined;
  circus.addEventHandler(({ name, test: subject }) => {
    if (!current || !subject) return;
    const { file, options, finished, started } = current;
    const id = getId(file, subject);
    if (name === "test_start") {
      const isOver = options.bail && finished.some(({ failure }) => failure !== undefined);
      if (isOver) subject.mode = "skip";
      current.started = getProcessorTime();
      options.onTest?.(id);
    } else if (name === "test_done") {
      const failure = subject.errors.length > 0 ? describeError(subject.errors[0]) : undefined;
      finished.push({ id, milliseconds: getProcessorTime() - started, failure });
      options.onTest?.(undefined);
    }
  });

  return async (file, options) => {
    reset();
    circus.resetState();
    const { rootDescribeBlock, unhandledErrors } = Object.assign(circus.getState(), { testTimeout: TIMEOUT });
    current = { file, options, finished: [], started: 0 };
    try {
      for (const each of setupFiles) load(each);
      load(`${root}/${file}`);
      for (const each of findTests(rootDescribeBlock)) {
        const id = getId(file, each);
        if (TIMED_TEST.test(id) || options.ids?.has(id) === false) each.mode = "skip";
      }
      await circus.run();
      if (unhandledErrors.length > 0) throw unhandledErrors[0];
      return current.finished;
    } catch (error) {
      return [...current.finished, { id: `${file}:`, milliseconds: 0, failure: describeError(error) }];
    } finally {
      current = undefined;
    }
  };
}
