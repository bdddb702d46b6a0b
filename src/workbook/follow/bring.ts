/** Brings the workbook's figures to the data that answers it now. */
import { answerAnew, currentDataset } from "../../functions";
import { dataVersion } from "../../refresh";
import type { UpdateReport } from "../contract";
import { calculateSheets } from "../excel/calculate";
import { readDataMemory, rememberVersion } from "../excel/data-memory";
import { inExcel } from "../excel/run";
import { updateTables } from "../update";
import { answered, type Patience } from "./answered";
import { readOurs, type OurCells } from "./cells";
import { changedCells } from "./compare";
import type { Followed } from "./contract";
import { follows } from "./follows";

export interface Bringing {
  /** Inserted tables are left as they are: their figures are of this data already. */
  readonly formulasOnly?: boolean;
}

const NO_TABLES: UpdateReport = { tables: [], forgotten: [] };

/**
 * Updates inserted tables, calculates our formulas once and waits for the answers; then the workbook remembers the
 * data. A few round trips for the whole, and as many again for what the cells showed before and show then.
 * @throws NotAvailable where the data does not hold the release that the workbook is pinned to, Problem when Excel
 * refuses; then the workbook remembers what it did, so that it can be tried again.
 */
export async function bring({ formulasOnly = false }: Bringing = {}): Promise<Followed> {
  follows.tell({ working: true });
  try {
    return await inExcel(async (context) => {
      const to = dataVersion(currentDataset());
      const { version: from = "" } = await readDataMemory(context);
      const before = await shownBefore(context);
      const tables = formulasOnly || before.tables === 0 ? NO_TABLES : await updateTables();
      answerAnew();
      if (before.sheets.length > 0) {
        calculateSheets(context, before.sheets);
        await context.sync();
      }
      const after = before.sheets.length + before.tables > 0 ? await answered(context, before.calls) : before;
      if (after.formulas + after.tables > 0 || from !== "") {
        rememberVersion(context, to);
        await context.sync();
      }
      const changed = changedCells(before.cells, after.cells);
      const { formulas, unread } = after;
      return { ...changed, unread, waiting: after.waiting, tables, formulas, from, to };
    });
  } finally {
    follows.tell({ working: false });
  }
}

// A cell that is asked again while its answer is on its way may get that one.
const ON_THE_WAY: Patience = { milliseconds: 5_000, first: 0 };

/** What our cells show, once answers that are on their way have come. */
async function shownBefore(context: Excel.RequestContext): Promise<OurCells> {
  const ours = await readOurs(context);
  return ours.waiting > 0 ? answered(context, 0, ON_THE_WAY) : ours;
}
