/** An hour's work in rounds, and what stays in memory after each of them. */
import { FUNCTIONS } from "../../../functions";
import { CATALOGUE } from "../../../functions/catalogue";
import { readOwnData } from "../../../owndata";
import { getBundledDataset, getDatasetInUse, resetAnswers, setDatasetInUse, setSourcesInUse } from "../../../session";
import { buildTableContent, createDefaultSpec, TABLE_KINDS } from "../../../tables";
import { closeWindows, openWindow, resetBrowser } from "../../harness/add-in-window";
import { startServer } from "../../harness/feed-server";
import { buildFiles, loadShortFeed, makeKey } from "../../harness/feeds";
import { createRandom } from "../../harness/seeded-random";
import { drawArgument } from "../calls/draw-argument";
import { createTextPool } from "../calls/texts";
import { checkDataset } from "../readers/check-dataset";
import { OWN_FILES } from "../readers/own-data-files";

export interface MemoryReport {
  readonly rounds: number;
  /** Kilobytes that the heap grows by in a round, over the second half of the rounds. */
  readonly growth: number;
  /** Megabytes of heap after the last round. */
  readonly megabytes: number;
}

/** Formulas of a round: what a person types in ten seconds, many times over. */
const CALLS = 400;

function callFunctions(random: () => number): void {
  const pool = createTextPool(getBundledDataset());
  for (let call = 0; call < CALLS; call += 1) {
    const { id, parameters } = CATALOGUE[call % CATALOGUE.length]!;
    try {
      FUNCTIONS[id]!(...parameters.map((parameter) => drawArgument(parameter, pool, random)));
    } catch {
      // A lone error.
    }
  }
}

/** The heap after a collection, in kilobytes. Needs --expose-gc. */
async function measureHeap(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) throw new Error("Memory is measured under --expose-gc only.");
  for (let times = 0; times < 3; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    gc();
  }
  return process.memoryUsage().heapUsed / 1000;
}

/** The slope of the line through the measurements (least squares), for each round. */
function findSlope(heaps: readonly number[]): number {
  const middle = (heaps.length - 1) / 2;
  const mean = heaps.reduce((sum, one) => sum + one, 0) / heaps.length;
  const above = heaps.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0);
  return above / heaps.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0);
}

/**
 * Formulas, tables, own data, a refresh and a step back, again and again. The first half of the rounds fills what is
 * remembered up to a limit.
 */
export async function repeatWork({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Promise<MemoryReport> {
  const server = await startServer();
  const [feed, key] = await Promise.all([loadShortFeed(), makeKey()]);
  server.serve(await buildFiles(feed, key));
  const random = createRandom(seed);
  const heaps: number[] = [];
  for (let round = 0; round < count; round += 1) {
    resetBrowser();
    const refresher = openWindow(server.address, key);
    await refresher.update();
    callFunctions(random);
    await refresher.goBack();
    const official = getDatasetInUse();
    const file = OWN_FILES[round % OWN_FILES.length]!;
    const own = readOwnData(file, { name: "mine.csv", official, asOf: "2026-01-31" }).dataset;
    setSourcesInUse({ named: own ? [{ name: "mine", dataset: own }] : [] });
    if (own) checkDataset(own, random);
    for (const kind of TABLE_KINDS)
      buildTableContent(official, { ...createDefaultSpec(kind, "en"), ...(kind !== "series" && { top: 5 }) });
    setSourcesInUse();
    closeWindows();
    setDatasetInUse(undefined);
    // As a sync does before it has every formula calculated.
    resetAnswers();
    server.requested.length = 0;
    heaps.push(await measureHeap());
  }
  await server.close();
  return { rounds: count, growth: findSlope(heaps.slice(count >> 1)), megabytes: heaps[heaps.length - 1]! / 1000 };
}
