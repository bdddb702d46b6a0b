/** Calls of every function, as Excel makes them, with arguments that nobody expects. */
import { FUNCTIONS } from "../../../functions";
import { CATALOGUE } from "../../../functions/catalogue";
import { readOwnData } from "../../../owndata";
import { getBundledDataset, setDatasetInUse, setPin } from "../../../session";
import { plainNumbers } from "../../../session/plain-numbers";
import { setSourcesInUse } from "../../../session/sources";
import { formatInput, ensure, runCases, type CaseReport, type CaseSelection } from "../cases";
import { pick } from "../../harness/seeded-random";
import { checkAnswer } from "./check-answer";
import { drawArgument } from "./draw-argument";
import { createTextPool } from "./texts";

export interface CallReport extends CaseReport {
  readonly functions: number;
  /** Calls that answered with at least one number or text. */
  readonly answered: number;
  /** Cells that took longer than {@link MAX_CELL_TIME} in each of three attempts: milliseconds of the processor. */
  readonly slow: readonly { readonly case: number; readonly input: string; readonly milliseconds: number }[];
  /** The slowest cell, in milliseconds of the processor. */
  readonly slowest: number;
}

/** Milliseconds that a cell may take. */
const MAX_CELL_TIME = 50;
/** Milliseconds after which a call is measured again, by the processor's own clock. */
const DOUBTFUL = 20;
const ATTEMPTS = 3;
/** The state of the session changes after so many cases. */
const BLOCK = 500;

const OWN_DATA = `period,flow,partner,product,measure,value,unit
2025-11,exports,US,,value,260.4,CNY bn
2025-11,imports,US,,value,101.3,CNY bn
2026,exports,,Automobiles,value,1234.5,CNY bn`;

const API_SETS = [[], ["CustomFunctionsRuntime 1.4"], ["CustomFunctionsRuntime 1.4", "ExcelApi 1.19"]] as const;

/** Excel as the functions see it: the sets that it supports, and its language. */
function simulateExcel(sets: readonly string[], displayLanguage: string): void {
  const isSetSupported = (name: string, version: string): boolean => sets.includes(`${name} ${version}`);
  Object.assign(globalThis, { Office: { context: { displayLanguage, requirements: { isSetSupported } } } });
}

/** Sets up the session for a block of cases: by its number, so that a case can be run alone. */
function createStates(): (block: number) => void {
  const official = getBundledDataset();
  const own = readOwnData(OWN_DATA, {
    name: "My forecast",
    official,
    asOf: "2025-12-20",
  }).dataset;
  ensure(own !== undefined, "the own data of the check cannot be read");
  const named = [{ name: "My forecast", dataset: own }, { name: "Broken" }];
  const defaults = [undefined, undefined, "My forecast", "BACI", "Broken"];
  const pins = [undefined, undefined, undefined, "2025-12-08", "1990-01-01", official.releases.at(-1)!.id];
  return (block) => {
    const defaultSource = defaults[block % defaults.length];
    const release = pins[block % pins.length];
    setSourcesInUse({ named, ...(defaultSource !== undefined && defaultSource !== "BACI" && { defaultSource }) });
    setDatasetInUse(undefined);
    setPin(release === undefined ? undefined : { release });
    plainNumbers.set(block % 7 === 6);
    simulateExcel(API_SETS[block % API_SETS.length]!, block % 2 === 0 ? "en-US" : "zh-CN");
  };
}

/** Runs a call; what it throws is part of the result. */
function call(id: string, args: readonly unknown[]): { returned?: unknown; thrown?: unknown } {
  try {
    return { returned: FUNCTIONS[id]!(...args) };
  } catch (thrown) {
    return { thrown };
  }
}

const countCells = ({ returned }: { returned?: unknown }): number =>
  Array.isArray(returned) ? returned.reduce((sum: number, row: unknown[]) => sum + row.length, 0) : 1;

/** The shortest of several attempts, in milliseconds of the processor. */
function measureAgain(id: string, args: readonly unknown[]): number {
  const times = Array.from({ length: ATTEMPTS }, () => {
    const start = process.cpuUsage();
    call(id, args);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Watches the console, where a function writes what a cell does not show of a defect. */
function watchConsole(): { readonly take: () => unknown; readonly restore: () => void } {
  const write = console.error;
  let written: unknown;
  console.error = (error: unknown) => void (written = error);
  return {
    take() {
      const taken = written;
      written = undefined;
      return taken;
    },
    restore: () => void (console.error = write),
  };
}

export function fuzzCalls(selection: CaseSelection): CallReport {
  const enterBlock = createStates();
  const pool = createTextPool(getBundledDataset());
  const watched = watchConsole();
  const slow: CallReport["slow"][number][] = [];
  let [answered, slowest, entered] = [0, 0, -1];
  try {
    const report = runCases(selection, ({ at, random, describe }) => {
      const block = Math.floor(at / BLOCK);
      if (block !== entered) enterBlock((entered = block));
      const { id, parameters } = CATALOGUE[at % CATALOGUE.length]!;
      const args = parameters.map((parameter) => drawArgument(parameter, pool, random));
      // Excel may pass fewer arguments, and an invocation after them.
      if (random() < 0.2) args.splice(Math.floor(random() * (args.length + 1)));
      else if (random() < 0.05) args.push(pick([{}, null, [["x"]]], random));
      const format = (): string => `${id}(${args.map(formatInput).join(", ")}), block ${block}`;
      describe(format);
      const start = performance.now();
      const answer = call(id, args);
      const elapsed = (performance.now() - start) / countCells(answer);
      const defect = watched.take();
      if (defect !== undefined) throw defect;
      checkAnswer(args, answer);
      if ("returned" in answer) answered += 1;
      if (elapsed <= DOUBTFUL) return;
      const milliseconds = measureAgain(id, args) / countCells(answer);
      slowest = Math.max(slowest, milliseconds);
      if (milliseconds > MAX_CELL_TIME) slow.push({ case: at, input: format(), milliseconds });
    });
    return { ...report, functions: CATALOGUE.length, answered, slow, slowest };
  } finally {
    watched.restore();
    setPin(undefined);
    setSourcesInUse();
    plainNumbers.set(false);
    Reflect.deleteProperty(globalThis, "Office");
  }
}
