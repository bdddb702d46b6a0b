/** Cases that are drawn from a seed: each has a generator of its own, so that a failing one can be run by itself. */
import { createRandom } from "../harness/seeded-random";

/** Which cases to run. */
export interface CaseSelection {
  readonly seed: number;
  readonly count: number;
  /** The first case; by default that of number 0. */
  readonly first?: number;
  /** The only case to run. */
  readonly only?: number | undefined;
}

export interface CaseFailure {
  readonly case: number;
  /** What was put in, as far as the case had told it. */
  readonly input: string;
  readonly why: string;
}

export interface CaseReport {
  /** The number of cases that were run. */
  readonly run: number;
  readonly failed: number;
  /** The first {@link MAX_LISTED} of those that failed. */
  readonly failures: readonly CaseFailure[];
}

const MAX_LISTED = 20;
const MAX_INPUT = 2000;

/** Something that a case found not to hold. */
class BrokenRule extends Error {}

export interface CaseContext {
  /** The number of the case within its check. */
  readonly at: number;
  readonly random: () => number;
  /** Tells what is about to be put in; the text is made only where the case fails. */
  readonly describe: (input: () => string) => void;
}

/** @throws BrokenRule unless the rule holds. */
export function ensure(holds: boolean, rule: string | (() => string)): asserts holds {
  if (!holds) throw new BrokenRule(typeof rule === "string" ? rule : rule());
}

/** A number to mix into a seed, so that neighbouring seeds share no case. */
const MIX = 0x9e3779b1;

const createCaseRandom = (seed: number, at: number): (() => number) => createRandom((Math.imul(seed, MIX) ^ at) | 0);

const formatError = (error: unknown): string => {
  if (error instanceof BrokenRule) return error.message;
  return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" | ") : String(error);
};

/** Collects what fails. */
function createCollector() {
  const failures: CaseFailure[] = [];
  let failed = 0;
  return {
    add(at: number, input: () => string, error: unknown): void {
      failed += 1;
      if (failures.length >= MAX_LISTED) return;
      failures.push({ case: at, input: input().slice(0, MAX_INPUT), why: formatError(error) });
    },
    report: (run: number): CaseReport => ({ run, failed, failures }),
  };
}

const listCases = ({ count, first = 0, only }: CaseSelection): { first: number; end: number } =>
  only === undefined ? { first, end: first + count } : { first: only, end: only + 1 };

/** Runs cases that answer at once. */
export function runCases(selection: CaseSelection, run: (context: CaseContext) => void): CaseReport {
  const collector = createCollector();
  const { first, end } = listCases(selection);
  for (let at = first; at < end; at += 1) {
    let input = (): string => "";
    try {
      run({ at, random: createCaseRandom(selection.seed, at), describe: (describe) => (input = describe) });
    } catch (error) {
      collector.add(at, input, error);
    }
  }
  return collector.report(end - first);
}

/** As {@link runCases}, of cases that are waited for, one after the other. */
export async function runCasesInTurn(
  selection: CaseSelection,
  run: (context: CaseContext) => Promise<void>,
): Promise<CaseReport> {
  const collector = createCollector();
  const { first, end } = listCases(selection);
  for (let at = first; at < end; at += 1) {
    let input = (): string => "";
    try {
      await run({ at, random: createCaseRandom(selection.seed, at), describe: (describe) => (input = describe) });
    } catch (error) {
      collector.add(at, input, error);
    }
  }
  return collector.report(end - first);
}

/** A value as it can be read in a report: what JSON cannot say is named. */
export function formatInput(value: unknown): string {
  const seen = new Set<unknown>();
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === "object" && part !== null) {
      if (seen.has(part)) return "(seen)";
      seen.add(part);
    }
    if (typeof part === "string" && part.length > 200) return `${part.slice(0, 60)}... (${part.length} characters)`;
    if (typeof part === "number" && !Number.isFinite(part)) return `(${part})`;
    return ["undefined", "bigint", "symbol", "function"].includes(typeof part) ? `(${String(part)})` : part;
  });
  return text ?? `(${String(value)})`;
}
