import { NO_DATASET, buildOwnDataset, type OwnDatasetResult } from "./build-own-dataset";
import { convertSdmx, isSdmx } from "./convert-sdmx";
import { matchColumns } from "./match-columns";
import { formatRowError } from "./messages";
import { parseCsv, parseTexts, type OwnTable, type RowFinding } from "./table";
import type { OwnData, OwnDataOptions, RowProblem } from "./types";

const DEFAULT_PROBLEM_LIMIT = 200;

/** Reads a CSV text in our columns or in SDMX-CSV; the first line tells which. Never throws: errors are in the result. */
export const readOwnData = (text: string, options: OwnDataOptions): OwnData => toOwnData(parseCsv(text), options);

/** Reads a table of the workbook from the texts of its cells. Never throws: errors are in the result. */
export const readOwnTable = (texts: readonly (readonly string[])[], options: OwnDataOptions): OwnData =>
  toOwnData(parseTexts(texts), options);

function toOwnData(parsed: { table: OwnTable; problems: readonly RowFinding[] }, options: OwnDataOptions): OwnData {
  const sdmx = isSdmx(parsed.table) ? convertSdmx(parsed.table) : undefined;
  const table = sdmx?.table ?? parsed.table;
  const { headings, unused, problems: missingColumns } = matchColumns(table);
  const result: OwnDatasetResult = missingColumns.length === 0 ? buildOwnDataset(table, headings, options) : NO_DATASET;
  const toFileHeading = (finding: RowFinding): RowFinding =>
    finding.column === undefined || !sdmx
      ? finding
      : { ...finding, column: sdmx.original.get(finding.column) ?? finding.column };
  const findings = [
    ...parsed.problems,
    ...(sdmx?.problems ?? []),
    ...[...missingColumns, ...result.problems].map(toFileHeading),
  ];
  if (findings.length === 0 && !result.dataset) findings.push({ line: 1, error: { code: "empty" } });
  const { language = "en", limit = DEFAULT_PROBLEM_LIMIT } = options;
  const toRowProblem = ({ line, column, error }: RowFinding): RowProblem => ({
    line,
    ...(column !== undefined && { column }),
    message: formatRowError(error, language),
  });
  const problems = findings.map(toRowProblem).sort((a, b) => a.line - b.line);
  return {
    ...(problems.length === 0 && result.dataset && { dataset: result.dataset }),
    figures: table.rows.length,
    missing: table.missing?.length ?? 0,
    problems: problems.slice(0, limit),
    more: Math.max(0, problems.length - limit),
    warnings: result.warnings.map(toFileHeading).map(toRowProblem),
    ownNames: result.ownNames,
    similarNames: result.similarNames,
    unused,
  };
}
