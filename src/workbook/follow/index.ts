/**
 * The workbook follows the data: when other data comes into use, its figures are brought to it, unless they are of
 * yet other data, which the person is asked about, or pinned. docs/refresh.md tells the rules.
 */
import {
  dataInUse,
  hasAnsweredOtherwise,
  onDatasetChanged,
  onFirstAnswer,
  usePin,
  type DatasetChange,
} from "../../functions";
import { dataVersion, pinTo, releaseOf } from "../../refresh";
import { forgetPin, readDataMemory, rememberPin } from "../excel/data-memory";
import { inExcel } from "../excel/run";
import { isProblem } from "../problems";
import { problems } from "../reports";
import { bring } from "./bring";
import { readOurs } from "./cells";
import type { Followed, WorkbookData } from "./contract";
import { follows } from "./follows";
import { open, rememberAnswered, unmix } from "./opening";
import { standingOf } from "./standing";
import { inTurn } from "./turns";

// Answers take a moment to reach their cells, and a formula that was filled down is answered cell by cell.
const LOOKS = [100, 500, 2000];

/**
 * From now on the workbook follows; begin before other data comes into use. What fails is told as the problems of
 * the ribbon are, and can be tried again by {@link bringUpToDate}.
 * @returns what ends it.
 */
export function followData(): () => void {
  let ended = false;
  const work = (job: () => Promise<unknown>): void =>
    void inTurn(async () => {
      if (!ended) await job();
    }).catch(report);
  const remember = async (): Promise<void> => {
    for (const pause of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (ended || (await inTurn(() => inExcel(rememberAnswered)))) return;
    }
  };
  const ends = [
    onDatasetChanged((change) => {
      if (change.way !== "pin") work(() => follow(change));
    }),
    // Nobody has asked for it: the next formula is another occasion.
    onFirstAnswer(() => void remember().catch((error) => console.warn(error))),
  ];
  work(open);
  return () => {
    ended = true;
    for (const end of ends) end();
  };
}

/** Outside of Excel, or in one too old for it, there is no workbook that follows. */
function report(error: unknown): void {
  if (!isProblem(error, "notInExcel") && !isProblem(error, "tooOld")) problems.report(error);
}

/** Other data is in use. */
async function follow({ from, way }: DatasetChange): Promise<void> {
  const memory = await inExcel(readDataMemory);
  const { version, pin } = memory;
  // Should it not have been readable before.
  usePin(pin);
  // Figures of the data that was in use until now go with it; a workbook that remembers nothing has no other.
  const goesWith = !pin && way === "refresh" && (version === undefined || version === dataVersion(from));
  if (goesWith) publish(await bring());
  else await unmix(memory);
  follows.tell();
}

/** A workbook without figures of ours has not followed anything. */
function publish(followed: Followed): Followed {
  if (followed.formulas + followed.tables.tables.length + followed.unread.length > 0)
    follows.tell({ latest: followed });
  return followed;
}

let asked: Promise<WorkbookData> | undefined;

/** How the workbook stands to the data, once what is under way has ended; asked again before that, it is read once. */
export const workbookData = (): Promise<WorkbookData> =>
  (asked ??= inTurn(() => {
    asked = undefined;
    return inExcel(readWorkbookData);
  }));

async function readWorkbookData(context: Excel.RequestContext): Promise<WorkbookData> {
  const memory = await readDataMemory(context);
  const { formulas, tables, unread } = await readOurs(context);
  const { version, pin } = memory;
  const { standing, pinHeld } = standingOf(memory);
  return {
    // What was remembered of figures that have been deleted or frozen since is nothing to be brought up to date.
    standing: formulas + tables + unread.length > 0 ? standing : { kind: "unknown" },
    pinHeld,
    ...(version !== undefined && { remembered: version }),
    ...(pin && { pin }),
    formulas,
  };
}

/**
 * Brings the figures to the data that answers the workbook, because a person wants it: whatever they were of.
 * @throws Problem when Excel refuses, or when the data does not hold the release of the pin; it can be tried again.
 */
export const bringUpToDate = (): Promise<Followed> => inTurn(async () => publish(await bring()));

/**
 * What the Refresh button does to the workbook once the data has been refreshed: brings it up to date, unless that
 * has just been done, or would take figures away that are newer than the data.
 */
export function keepUp(before: Followed | undefined): Promise<void> {
  return inTurn(async () => {
    if (follows.latest !== before) return;
    const { standing, pinHeld } = standingOf(await inExcel(readDataMemory));
    if (pinHeld && standing.kind !== "older") publish(await bring());
  });
}

/**
 * Pins the workbook to the release that its figures are of, or to the newest of the data in use where it remembers
 * none; saved with the workbook.
 * @throws Problem when Excel refuses; then it is not pinned.
 */
export function pinWorkbook(): Promise<void> {
  return inTurn(async () => {
    const { version } = await inExcel(readDataMemory);
    const release = releaseOf(version);
    const pin = release === undefined ? pinTo(dataInUse()) : { release };
    await inExcel(async (context) => {
      rememberPin(context, pin);
      await context.sync();
    });
    usePin(pin);
    const { pinHeld } = standingOf({ version, pin });
    // Figures that were answered from later data in the meantime go back to the release of the pin.
    if (pinHeld && (version === undefined || hasAnsweredOtherwise())) publish(await bring());
    follows.tell();
  });
}

/**
 * Unpins the workbook. Its figures stay until it is brought up to date.
 * @throws Problem when Excel refuses; then it stays pinned.
 */
export function unpinWorkbook(): Promise<void> {
  return inTurn(async () => {
    await inExcel(forgetPin);
    usePin(undefined);
    follows.tell();
  });
}
