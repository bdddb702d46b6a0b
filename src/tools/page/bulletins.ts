/** Customs' tables on the data page: what became of their rows, and the sums that do not hold in them. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Dataset } from "../../dataset";
import type { PackageContents } from "../../dataset/package";
import { escapeMarkdown, formatTable } from "./markdown";

type Cells = Readonly<Record<string, string>>;
const readCells = (file: string): Cells[] => parse(readFileSync(file, "utf8"), { columns: true }) as Cells[];

const sumValues = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** A row for each file of customs' tables, then the totals. */
export function renderTableCounts({ bulletin: { rowOutcomes } }: PackageContents): string {
  const numbers = rowOutcomes.map(({ rows, figures, repeated, different, leftOut, nil }) => [
    rows,
    figures,
    repeated,
    different,
    sumValues(leftOut),
    nil,
  ]);
  const sums = numbers.reduce((sum, row) => sum.map((total, at) => total + row[at]!));
  return formatTable(
    ["File", "Rows#", "Figures#", "Repetitions#", "Conflicts#", "Excluded#", "Nil#"],
    [...rowOutcomes.map(({ file }, at) => [`\`${file.split("/").pop()!}\``, ...numbers[at]!]), ["all", ...sums]],
  );
}

/** Why rows of customs' tables are left out, with how many. */
export const renderExcludedRows = ({ bulletin: { rowOutcomes } }: PackageContents): string =>
  formatTable(
    ["File", "Reason", "Rows#"],
    rowOutcomes.flatMap(({ file, leftOut }) =>
      Object.entries(leftOut).map(([reason, count]) => [
        `\`${file.split("/").pop()!}\``,
        escapeMarkdown(reason),
        count,
      ]),
    ),
  );

const formatName = (dataset: Dataset, id: string): string =>
  escapeMarkdown((dataset.partner(id) ?? dataset.product(id))!.en);

/** What a line of the table of countries means in some months. */
export const renderDefinitions = (dataset: Dataset, folder: string): string =>
  formatTable(
    ["Partner", "Flow", "First month", "Last month", "Meaning"],
    readCells(`${folder}/definitions.csv`).map(({ partner, flow, first, last, note }) => [
      formatName(dataset, partner!),
      flow || "both",
      first!,
      last!,
      escapeMarkdown(note!),
    ]),
  );

/** The sums that do not hold in customs' own tables. */
export const renderSumExceptions = (dataset: Dataset, folder: string): string =>
  formatTable(
    ["Sum", "Subject", "Flow", "Period", "Measure", "Difference"],
    readCells(`${folder}/sum-exceptions.csv`).map(({ check, subject, flow, period, measure, reason }) => [
      check === "world" ? "lines of the world" : "months of a year to date",
      formatName(dataset, subject!),
      flow!,
      period!,
      measure!,
      escapeMarkdown(reason!),
    ]),
  );
