/** What inserting a table costs: round trips to Excel, and time over the host that the tests use. */
import { openExcel } from "../harness/open-excel";
import { getDatasetInUse } from "../../session";
import { createDefaultSpec, insertTable, type TableSpec } from "../../workbook";

/** A live table of so many partners, most of them without figures, as a person may choose it. */
const createLiveSpec = (rowCount: number): TableSpec => ({
  ...createDefaultSpec("partners", "en"),
  top: rowCount,
  subjects: [
    "ASEAN",
    ...getDatasetInUse()
      .partners.filter(({ kind }) => kind === "country")
      .slice(0, rowCount - 1)
      .map(({ id }) => id),
  ],
});

export interface Insertion {
  readonly rowCount: number;
  /** Round trips, the library's own at the end among them. */
  readonly roundTrips: number;
  /** Until it stands, and until every formula has its answer; milliseconds. */
  readonly inserted: number;
  readonly calculated: number;
}

/** Each insertion into an empty workbook, the first one after a rehearsal. */
export async function measureInsertions(rowCounts: readonly number[]): Promise<Insertion[]> {
  const excel = await openExcel();
  const measured: Insertion[] = [];
  for (const [at, count] of [rowCounts[0]!, ...rowCounts].entries()) {
    await excel.reset();
    const start = performance.now();
    await insertTable(createLiveSpec(count), { target: "active" });
    const inserted = performance.now() - start;
    await excel.waitForCalculation();
    const calculated = performance.now() - start;
    // The library's last request, which gives back what it held, is one that nobody waits for.
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (at > 0) measured.push({ rowCount: count, roundTrips: excel.requests(), inserted, calculated });
  }
  excel.close();
  return measured;
}
