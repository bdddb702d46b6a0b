/** Changed input for every reader of the add-in. */
import { runCasesInTurn, type CaseReport, type CaseSelection } from "../cases";
import { createReaders } from "./readers";

export interface ReaderReport extends CaseReport {
  readonly name: string;
  readonly input: string;
  /** How many of the inputs were taken: changes that leave sense. */
  readonly taken: number;
}

/** @param names - the readers to try; all by default. */
export async function fuzzReaders(selection: CaseSelection, names?: readonly string[]): Promise<ReaderReport[]> {
  const reports: ReaderReport[] = [];
  for (const { name, input, read } of await createReaders()) {
    if (names && !names.includes(name)) continue;
    let taken = 0;
    const report = await runCasesInTurn(selection, async (context) => {
      if (await read(context)) taken += 1;
    });
    reports.push({ ...report, name, input, taken });
  }
  return reports;
}
