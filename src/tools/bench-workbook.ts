/** What inserting a table costs: round trips to Excel, and time over the host that the tests use. */
import { openExcel } from "../../test/host/open";
import { currentDataset } from "../functions";
import { defaultSpec, insertTable, type TableSpec } from "../workbook";

/** A live table of so many partners, most of them without figures, as a person may choose it. */
const live = (lines: number): TableSpec => ({
  ...defaultSpec("partners", "en"),
  subjects: [
    "ASEAN",
    ...currentDataset()
      .partners.filter(({ kind }) => kind === "country")
      .slice(0, lines - 1)
      .map(({ id }) => id),
  ],
});

export interface Insertion {
  readonly lines: number;
  /** Round trips, the library's own at the end among them. */
  readonly trips: number;
  /** Until it stands, and until every formula has its answer; milliseconds. */
  readonly stands: number;
  readonly answered: number;
}

/** Each insertion into an empty workbook, the first one after a rehearsal. */
export async function insertions(lines: readonly number[]): Promise<Insertion[]> {
  const excel = await openExcel();
  const measured: Insertion[] = [];
  for (const [at, count] of [lines[0]!, ...lines].entries()) {
    await excel.fresh();
    const start = performance.now();
    await insertTable(live(count), { place: "active" });
    const stands = performance.now() - start;
    await excel.settled();
    const answered = performance.now() - start;
    // The library's last request, which gives back what it held, is one that nobody waits for.
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (at > 0) measured.push({ lines: count, trips: excel.requests(), stands, answered });
  }
  excel.close();
  return measured;
}
