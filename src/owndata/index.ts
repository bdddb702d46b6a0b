/** Data that people bring themselves: read, checked line by line, and made a dataset of its own (docs/own-data.md). */
import { headingsOf } from "./columns";
import { ownDataset, type Made } from "./observations";
import { fromSdmx, isSdmx } from "./sdmx";
import { tableOf, tableOfTexts, type OwnTable, type Finding } from "./table";
import type { OwnData, OwnDataOptions, RowProblem } from "./types";
import { ownDataWords, type OwnDataWords } from "./words";

export { databaseName, indexedDbSources } from "./indexed-db";
export { shelfOf, type NameProblem, type Shelf, type ShelfState, type Shelved, type TableSource } from "./shelf";
export { keyOfName, type KeptSource, type SourceStore } from "./store";
export { MOST_ROWS } from "./table";
export { type OwnData, type OwnDataOptions, type RowProblem } from "./types";
export { ownDataWords, type OwnDataLanguage } from "./words";

const LIMIT = 200;

/** The data in a CSV text, in our columns or in SDMX-CSV, which the first line tells. Never throws: what is wrong is said. */
export const readOwnData = (text: string, options: OwnDataOptions): OwnData => read(tableOf(text), options);

/** The data in a table of the workbook, as its cells show it. */
export const readOwnTable = (texts: readonly (readonly string[])[], options: OwnDataOptions): OwnData =>
  read(tableOfTexts(texts), options);

function read(given: { table: OwnTable; problems: readonly Finding[] }, options: OwnDataOptions): OwnData {
  const sdmx = isSdmx(given.table) ? fromSdmx(given.table) : undefined;
  const table = sdmx?.table ?? given.table;
  const { headings, unused, problems: missingColumns } = headingsOf(table);
  const made: Made =
    missingColumns.length === 0 ? ownDataset(table, headings, options) : { problems: [], warnings: [] };
  const wrong = [...given.problems, ...missingColumns, ...(sdmx?.problems ?? []), ...made.problems];
  const nothing =
    wrong.length === 0 && !made.dataset ? [{ line: 1, message: (words: OwnDataWords) => words.empty }] : [];
  const words = ownDataWords(options.language ?? "en");
  const named = ({ line, column, message }: Finding): RowProblem => ({
    line,
    ...(column !== undefined && { column: sdmx?.original[column] ?? column }),
    message: message(words),
  });
  const problems = [...wrong, ...nothing].map(named).sort((a, b) => a.line - b.line);
  const { limit = LIMIT } = options;
  return {
    ...(problems.length === 0 && made.dataset && { dataset: made.dataset }),
    figures: table.rows.length,
    missing: sdmx?.missing ?? 0,
    problems: problems.slice(0, limit),
    more: Math.max(0, problems.length - limit),
    warnings: made.warnings.map(named),
    unused,
  };
}
