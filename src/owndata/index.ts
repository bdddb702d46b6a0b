/** Data that people bring themselves: read, checked line by line, and made a dataset of its own (docs/own-data.md). */
import { matchColumns } from "./match-columns";
import { buildOwnDataset, type OwnDatasetResult } from "./build-own-dataset";
import { convertSdmx, isSdmx } from "./convert-sdmx";
import { parseCsv, parseTexts, type OwnTable, type RowFinding } from "./table";
import type { OwnData, OwnDataOptions, RowProblem } from "./types";
import { getOwnDataMessages, type OwnDataMessages } from "./messages";

export { getDatabaseName, createIndexedDbSourceStorage } from "./indexed-db-storage";
export {
  createOwnDataStore,
  type SourceNameError,
  type OwnDataStore,
  type OwnDataState,
  type OwnSource,
  type TableSource,
} from "./own-data-store";
export { toSourceKey, type StoredSource, type SourceStorage } from "./source-storage";
export { MAX_ROWS } from "./table";
export { type OwnData, type OwnDataOptions, type RowProblem } from "./types";
export { getOwnDataMessages, type OwnDataLanguage } from "./messages";

const DEFAULT_PROBLEM_LIMIT = 200;

/** The data in a CSV text, in our columns or in SDMX-CSV, which the first line tells. Never throws: what is wrong is said. */
export const readOwnData = (text: string, options: OwnDataOptions): OwnData => toOwnData(parseCsv(text), options);

/** The data in a table of the workbook, as its cells show it. */
export const readOwnTable = (texts: readonly (readonly string[])[], options: OwnDataOptions): OwnData =>
  toOwnData(parseTexts(texts), options);

function toOwnData(parsed: { table: OwnTable; problems: readonly RowFinding[] }, options: OwnDataOptions): OwnData {
  const sdmx = isSdmx(parsed.table) ? convertSdmx(parsed.table) : undefined;
  const table = sdmx?.table ?? parsed.table;
  const { headings, unused, problems: missingColumns } = matchColumns(table);
  const result: OwnDatasetResult =
    missingColumns.length === 0 ? buildOwnDataset(table, headings, options) : { problems: [], warnings: [] };
  const findings = [...parsed.problems, ...missingColumns, ...(sdmx?.problems ?? []), ...result.problems];
  const emptyFindings =
    findings.length === 0 && !result.dataset
      ? [{ line: 1, message: (messages: OwnDataMessages) => messages.empty }]
      : [];
  const messages = getOwnDataMessages(options.language ?? "en");
  const toRowProblem = ({ line, column, message }: RowFinding): RowProblem => ({
    line,
    ...(column !== undefined && { column: sdmx?.original[column] ?? column }),
    message: message(messages),
  });
  const problems = [...findings, ...emptyFindings].map(toRowProblem).sort((a, b) => a.line - b.line);
  const { limit = DEFAULT_PROBLEM_LIMIT } = options;
  return {
    ...(problems.length === 0 && result.dataset && { dataset: result.dataset }),
    figures: table.rows.length,
    missing: sdmx?.missing ?? 0,
    problems: problems.slice(0, limit),
    more: Math.max(0, problems.length - limit),
    warnings: result.warnings.map(toRowProblem),
    unused,
  };
}
