/** An hour's work in rounds, and what stays in memory after it. */
import { queryObjects, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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
import type { CaseFailure, CaseSelection } from "../cases";
import { checkDataset } from "../readers/check-dataset";
import { OWN_FILES } from "../readers/own-data-files";

export interface MemoryReport {
  /** How many rounds there were; the second half repeats the first. */
  readonly rounds: number;
  /** By how much the heap grew over the second half, and how many objects that added to it. */
  readonly growth: Kilobytes;
  readonly objects: number;
  readonly heap: Kilobytes;
  /** Of the bounds below. */
  readonly failures: readonly CaseFailure[];
}

/**
 * Where rounds are few: Node holds some objects more or fewer at each count, and 64 for a connection that is still open.
 * A window that is not closed holds more than a thousand.
 */
const MOST_OBJECTS = 150;

/** What V8 compiles again and holds beside the objects. A leak of 30 kB a round is twice as much in the long run. */
const MOST_GROWTH: Kilobytes = 2500;

type Kilobytes = number;

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

interface Memory {
  readonly heap: Kilobytes;
  /** Of all kinds, with arrays and functions; strings are none. */
  readonly objects: number;
}

/** Objects that every process has of the modules alone. */
const FEWEST_OBJECTS = 10_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const waitForTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What is held after a collection. */
async function measureMemory(): Promise<Memory> {
  await waitForTurn();
  // What a collection frees may have held others until the next turn of the event loop; counting collects once more.
  collectGarbage();
  await waitForTurn();
  const objects = queryObjects(Object, { format: "count" });
  // It counts those of the main context only, so that in a sandbox such as Jest's no leak would be seen.
  if (objects < FEWEST_OBJECTS)
    throw new Error(`Only ${objects} objects: the work runs in another context than the count.`);
  return { heap: process.memoryUsage().heapUsed / 1000, objects };
}

/**
 * Formulas, tables, own data, a refresh and a step back. The second half of the rounds does the same as the first, whose
 * answers are kept: what it adds is held by mistake.
 */
export async function repeatWork({ seed, count }: CaseSelection): Promise<MemoryReport> {
  const server = await startServer();
  const [feed, key] = await Promise.all([loadShortFeed(), makeKey()]);
  server.serve(await buildFiles(feed, key));
  async function runRound(round: number): Promise<void> {
    const random = createRandom(seed + round);
    resetBrowser();
    const refresher = openWindow(server.address, key);
    await refresher.update();
    callFunctions(random);
    await refresher.goBack();
    callFunctions(random);
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
    // Node keeps the times of the last 250 requests, as browsers do.
    performance.clearResourceTimings();
  }
  const different = count >> 1;
  async function runHalf(): Promise<Memory> {
    for (let round = 0; round < different; round += 1) await runRound(round);
    return measureMemory();
  }
  const first = await runHalf();
  const second = await runHalf();
  await server.close();
  const growth = second.heap - first.heap;
  const objects = second.objects - first.objects;
  const input = `${different} rounds, repeated`;
  return {
    rounds: 2 * different,
    growth,
    objects,
    heap: second.heap,
    failures: [
      ...(objects <= Math.max(different, MOST_OBJECTS)
        ? []
        : [{ case: 0, input, why: `they left ${objects} objects` }]),
      ...(growth < MOST_GROWTH ? [] : [{ case: 0, input, why: `the heap grew by ${growth.toFixed(0)} kB` }]),
    ],
  };
}
