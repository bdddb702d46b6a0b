/** Writes what was found into docs/robustness.md, between its two marks. */
import { formatTable } from "../page/markdown";
import { writeMeasured } from "../write-measured";
import { PART_NAMES, type PartName } from "./part";
import { readResult } from "./results";

const PAGE = "docs/robustness.md";

const TITLES: Readonly<Record<PartName, string>> = {
  calls: "Calls of functions",
  answers: "Answers beside their sources, their bounds and each other",
  readers: "Changed input",
  refresh: "A hostile server",
  workbook: "Interrupted work in a workbook",
  memory: "An hour's work",
};

function formatPart(name: PartName): string[] {
  const result = readResult(name);
  if (!result) return [];
  const { circumstances, seed, seconds, report } = result;
  const rows = report.counted.map(({ what, count }) => [what, count.toLocaleString("en")]);
  return [
    `### ${TITLES[name]}`,
    `${circumstances}. Seed ${seed}; ${Math.round(seconds).toLocaleString("en")} s of the processor.`,
    formatTable(["what", "count#"], [...rows, ["**failed**", `**${report.failed.toLocaleString("en")}**`]]),
    ...report.notes,
  ];
}

/** @returns what was written. */
export const writeRobustnessPage = (): Promise<string> =>
  writeMeasured(PAGE, "robustness", PART_NAMES.flatMap(formatPart));
