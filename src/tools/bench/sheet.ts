/** A sheet of formulas in the playground: until all have their answers, and how much of the processor's time is ours. */
import type { CDPSession, Page } from "playwright-core";
import { openBrowser, openPage } from "./playground";

export interface SheetResult {
  readonly formulas: number;
  readonly step: "entered" | "recalculated";
  /** How many of them have a number in the end, or when a minute has passed. */
  readonly answered: number;
  /** Milliseconds that pass, and those that are spent in functions.js. */
  readonly wall: number;
  readonly ours: number;
  /** Of all scripts, with the collection of garbage. */
  readonly all: number;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const IDLE = new Set(["(idle)", "(program)", "(root)"]);

export async function measureSheets(counts: readonly number[]): Promise<SheetResult[]> {
  const opened = await openBrowser();
  const results: SheetResult[] = [];
  for (const formulas of counts) {
    const page = await openPage(opened);
    await page.goto(opened.address);
    await page.waitForSelector("html[data-ready]");
    const session = await page.context().newCDPSession(page);
    await session.send("Profiler.enable");
    for (const step of ["entered", "recalculated"] as const)
      results.push({ formulas, step, ...(await profile(session, () => calculate(page, formulas, step))) });
    await page.context().close();
  }
  await opened.close();
  return results;
}

const NAMES = ["Germany", "Japan", "Brazil", "Vietnam", "Australia", "France"];

const writeFormula = (at: number, year: number): string => {
  const flow = at % 2 ? "imports" : "exports";
  return `=TRADE.TRADEVALUE("${NAMES[at % NAMES.length]}","${flow}","${year}-${String(1 + (at % 10)).padStart(2, "0")}")`;
};

/** Has a column of formulas calculated; a second time by others in their place. @returns how many have a number. */
async function calculate(page: Page, count: number, step: SheetResult["step"]): Promise<number> {
  const year = step === "entered" ? 2024 : 2025;
  const formulas = Array.from({ length: count }, (_, at) => [writeFormula(at, year)]);
  return page.evaluate(async (column) => {
    const { cells, calculation, sheets } = window.tradeSheetHost.workbook;
    const range = { sheetId: sheets.active, row: 100, column: 10, rows: column.length, columns: 1 };
    cells.write(range, column);
    for (const end = performance.now() + 60_000; ;) {
      await calculation.waitForCalculation();
      const answered = cells
        .read(range, cells.getValue.bind(cells))
        .filter(([value]) => typeof value === "number").length;
      if (answered === column.length || performance.now() > end) return answered;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }, formulas);
}

async function profile(
  session: CDPSession,
  run: () => Promise<number>,
): Promise<Omit<SheetResult, "formulas" | "step">> {
  await session.send("Profiler.start");
  const start = performance.now();
  const answered = await run();
  const wall = performance.now() - start;
  const { profile: taken } = (await session.send("Profiler.stop")) as { profile: Profile };
  const { nodes, samples = [], timeDeltas = [] } = taken;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  let [ours, all] = [0, 0];
  samples.forEach((id, at) => {
    const { functionName, url } = frames.get(id)!;
    const milliseconds = (timeDeltas[at] ?? 0) / 1000;
    if (!IDLE.has(functionName)) all += milliseconds;
    if (url.endsWith("/functions.js")) ours += milliseconds;
  });
  return { answered, wall, ours, all };
}
