/** What is done when the workbook opens, and when its first formula is answered. */
import { answersGiven, currentDataset, hasAnsweredOtherwise, shownDataset, usePin } from "../../functions";
import { dataVersion } from "../../refresh";
import { readDataMemory, rememberVersion, type DataMemory } from "../excel/data-memory";
import { inExcel } from "../excel/run";
import { findTables } from "../update/read";
import { bring } from "./bring";
import { readOurs } from "./cells";
import { follows } from "./follows";
import { standingOf } from "./standing";

/** What the workbook remembers since all of its formulas were answered in this session. */
let ofThisSession: string | undefined;

/**
 * Applies the workbook's pin, before anything else is asked of Excel; then sees to answers that were given before it
 * was known.
 */
export async function open(): Promise<void> {
  ofThisSession = undefined;
  const memory = await inExcel(readDataMemory);
  usePin(memory.pin);
  follows.tell();
  await unmix(memory);
}

/**
 * Calculates again where formulas were answered from other data than answers now (the bundled data, until the stored
 * took its place, or the data in use, until the pin was read), which would stand beside the figures that the workbook
 * was saved with. Figures that the workbook had before this session, of other data than answers now, are not touched:
 * the offer to update it stands.
 */
export async function unmix(memory: DataMemory): Promise<void> {
  const { standing, pinHeld } = standingOf(memory);
  if (!hasAnsweredOtherwise() || !pinHeld) return;
  const isNew = memory.version === ofThisSession;
  if (isNew || standing.kind === "same" || standing.kind === "unknown") await bring({ formulasOnly: true });
}

/** More cells than that are not read only to learn what a workbook could remember. */
const MOST_CELLS = 40_000;

/**
 * Formulas were typed: where those that were answered in this session are all there are, the workbook remembers what
 * they were answered from. With a formula that is older its figures are of nobody knows what, or of what it
 * remembers already.
 * @returns whether there is nothing more to be remembered; false while answers are still awaited.
 */
export async function rememberAnswered(context: Excel.RequestContext): Promise<boolean> {
  const memory = await readDataMemory(context);
  const { standing, pinHeld } = standingOf(memory);
  if (standing.kind === "same" || !pinHeld) return true;
  const ours = await readOurs(context, MOST_CELLS);
  if (ours.unread.length > 0 || hasAnsweredOtherwise()) return true;
  if (ours.waiting > 0 || ours.formulas === 0 || ours.calls > answersGiven()) return false;
  const { standing: tables } = await findTables(context);
  const { newest } = shownDataset();
  if (tables.some(({ memory: { release, own } }) => own === undefined && release !== newest.id)) return true;
  const version = dataVersion(currentDataset());
  rememberVersion(context, version);
  await context.sync();
  ofThisSession = version;
  follows.tell();
  return true;
}
