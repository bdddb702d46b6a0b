/** What each part runs. Its modules are loaded with it, so that none sets up what another does not need. */
import type { CaseSelection } from "./cases";
import type { Part, PartName, PartReport } from "./part";

async function runCalls(selection: CaseSelection): Promise<PartReport> {
  await import("../harness/excel-functions");
  const { fuzzCalls } = await import("./calls/fuzz-calls");
  const { run, failed, failures, functions, answered, slow, slowest } = fuzzCalls(selection);
  return {
    counted: [
      { what: `calls of the ${functions} functions`, count: run },
      { what: "of these answered with a value; the others with an error that says why", count: answered },
      { what: "cells that took more than 50 ms in each of three attempts", count: slow.length },
    ],
    failed,
    failures,
    notes: [
      slowest > 0
        ? `The slowest cell took ${slowest.toFixed(0)} ms of the processor.`
        : "No cell took 20 ms of the processor.",
      ...slow.map(
        ({ case: at, input, milliseconds }) =>
          `Case ${at} took ${milliseconds.toFixed(0)} ms a cell: ${input.slice(0, 300)}`,
      ),
    ],
  };
}

async function runAnswers(selection: CaseSelection): Promise<PartReport> {
  await import("../harness/excel-functions");
  const { checkAnswers } = await import("./answers/check-answers");
  const { run, failed, failures, agreements, total } = checkAnswers(selection);
  return {
    counted: [
      { what: "figures asked for, by ten measures each", count: run },
      { what: "agreements found", count: total },
      ...agreements,
    ],
    failed,
    failures,
    notes: [],
  };
}

async function runReaders(selection: CaseSelection): Promise<PartReport> {
  await import("../harness/excel-functions");
  const { fuzzReaders } = await import("./readers/fuzz-readers");
  const reports = await fuzzReaders(selection);
  return {
    counted: reports.flatMap(({ name, input, run, taken }) => [
      { what: `${name}: ${input}`, count: run },
      { what: `${name}: taken, since the change leaves sense; the others are refused with a reason`, count: taken },
    ]),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    failures: reports.flatMap(({ name, failures }) =>
      failures.map((failure) => ({ ...failure, input: `${name}: ${failure.input}` })),
    ),
    notes: [],
  };
}

async function runRefresh(selection: CaseSelection): Promise<PartReport> {
  await import("../harness/excel-functions");
  const { attackRefresh } = await import("./refresh/attack-refresh");
  const { run, failed, failures, refused, taken, signed } = await attackRefresh(selection);
  return {
    counted: [
      { what: "faults of a server", count: run },
      { what: "refused, the data in use answering as before, and the next good answer taken", count: refused },
      { what: "harmless: the newest data was taken", count: taken },
      { what: "properly signed data of other contents that was taken, and answers", count: signed },
    ],
    failed,
    failures,
    notes: [],
  };
}

async function runWorkbook(selection: CaseSelection): Promise<PartReport> {
  Object.assign(globalThis, { location: { href: "https://localhost:3000/taskpane.html" } });
  const { interruptActions } = await import("./workbook/interrupt-actions");
  const { run, failed, failures, interrupted, done } = await interruptActions(selection);
  return {
    counted: [
      { what: "actions, each run whole and then interrupted at each of its requests", count: run },
      { what: "interruptions after which the workbook was as before", count: interrupted },
      { what: "interruptions that the action survived, so that it was done", count: done },
    ],
    failed,
    failures,
    notes: [],
  };
}

async function runMemory(selection: CaseSelection): Promise<PartReport> {
  await import("../harness/excel-functions");
  const { repeatWork } = await import("./memory/repeat-work");
  const { rounds, growth, objects, heap, failures } = await repeatWork(selection);
  return {
    counted: [
      { what: "rounds of a refresh, 800 formulas, own data, tables and a step back", count: rounds },
      { what: "objects that the second half, which repeats the first, added to the heap", count: objects },
    ],
    failed: failures.length,
    failures,
    notes: [
      `The second half, which repeats the first, left ${growth.toFixed(0)} kB more in the heap, which then was ${(heap / 1000).toFixed(0)} MB.`,
    ],
  };
}

export const PARTS: Readonly<Record<PartName, Part>> = {
  calls: runCalls,
  answers: runAnswers,
  readers: runReaders,
  refresh: runRefresh,
  workbook: runWorkbook,
  memory: runMemory,
};
