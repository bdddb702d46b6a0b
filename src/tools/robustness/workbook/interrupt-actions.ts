/** Actions in a workbook that are interrupted at each of their requests: the workbook is as before each time. */
import "fake-indexeddb/auto";
import { isDeepStrictEqual } from "node:util";
import { getPin, setDatasetInUse, setPin } from "../../../session";
import { WorkbookError, formatWorkbookError } from "../../../workbook";
import { LANGUAGES } from "../../../language";
import { captureWorkbook } from "../../harness/capture-workbook";
import { openExcel, type TestExcel } from "../../harness/open-excel";
import { drawBelow, pick } from "../../harness/seeded-random";
import { ensure, runCasesInTurn, type CaseReport, type CaseSelection } from "../cases";
import { checkMessage } from "../readers/check-dataset";
import { createAction, resetSession, type Action } from "./actions";

export interface InterruptionReport extends CaseReport {
  readonly interrupted: number;
  /** Interruptions that came after the last action of their request, so that the work was done. */
  readonly done: number;
}

const CODES = [
  "InactiveWorkbook",
  "GeneralException",
  "AccessDenied",
  "InvalidOperation",
  "RequestAborted",
  "ItemNotFound",
];

/** Most requests have fewer actions than this. */
const MANY = 120;

async function prepare(excel: TestExcel, action: Action): Promise<void> {
  resetSession();
  await excel.reset();
  await action.prepare(excel);
  await excel.waitForCalculation();
}

/** The error that the action is refused with; undefined where it was done, or left a table as it was. */
async function runRefused(action: Action): Promise<{ readonly error?: unknown; readonly isDone: boolean }> {
  try {
    return { isDone: await action.run() };
  } catch (error) {
    return { error, isDone: false };
  }
}

function findDifference(before: readonly object[], after: readonly object[]): string {
  if (before.length !== after.length) return `${after.length} sheets, not ${before.length}`;
  for (const [at, sheet] of before.entries())
    for (const [name, part] of Object.entries(sheet)) {
      const now = (after[at] as Record<string, unknown>)[name];
      if (isDeepStrictEqual(part, now)) continue;
      const rows =
        Array.isArray(part) && Array.isArray(now)
          ? part.findIndex((row, one) => !isDeepStrictEqual(row, now[one]))
          : -1;
      const [was, is] = rows < 0 ? [part, now] : [(part as unknown[])[rows], (now as unknown[])[rows]];
      return `${name}${rows < 0 ? "" : ` ${rows}`}: ${JSON.stringify(is)?.slice(0, 300)}, not ${JSON.stringify(was)?.slice(0, 300)}`;
    }
  return "nothing";
}

export async function interruptActions(selection: CaseSelection): Promise<InterruptionReport> {
  const excel = await openExcel();
  // Errors of Excel that the add-in does not expect, which it writes to the console.
  const { error } = console;
  console.error = () => undefined;
  let [interrupted, done] = [0, 0];
  try {
    const report = await runCasesInTurn(selection, async ({ at, random, describe }) => {
      const action = createAction(at, random);
      describe(() => action.name);
      await prepare(excel, action);
      const first = excel.requests();
      ensure((await runRefused(action)).isDone, "the action is not done without a fault");
      const requests = excel.requests() - first;
      await excel.waitForCalculation();
      for (let request = 1; request <= requests; request += 1) {
        const isWhole = random() < 0.4;
        const fault = { action: isWhole ? 1 : 1 + drawBelow(MANY, random), code: pick(CODES, random) };
        describe(() => `${action.name}, request ${request} of ${requests}, ${JSON.stringify(fault)}`);
        await prepare(excel, action);
        const [before, pin] = [captureWorkbook(excel), getPin()];
        excel.faults.fail = { ...fault, request: excel.requests() + request };
        const { error, isDone } = await runRefused(action);
        excel.faults.fail = undefined;
        await excel.waitForCalculation();
        if (isDone) {
          done += 1;
          continue;
        }
        if (error !== undefined) {
          ensure(error instanceof WorkbookError, () => `it is refused with ${String(error)}`);
          for (const language of LANGUAGES) checkMessage(formatWorkbookError(error, language));
        }
        const after = captureWorkbook(excel);
        ensure(isDeepStrictEqual(after, before), () => findDifference(before, after));
        ensure(isDeepStrictEqual(getPin(), pin), "the pin has changed");
        interrupted += 1;
      }
    });
    return { ...report, interrupted, done };
  } finally {
    excel.faults.fail = undefined;
    excel.close();
    console.error = error;
    setPin(undefined);
    setDatasetInUse(undefined);
  }
}
