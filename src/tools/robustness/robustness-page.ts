/** Writes what was found into docs/robustness.md, between its two marks. */
import { formatTable } from "../page/markdown";
import { writeMeasured, type KeptSection } from "../write-measured";
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

function formatPart(name: PartName): (string | KeptSection)[] {
  const heading = `### ${TITLES[name]}`;
  const result = readResult(name);
  if (!result) return [{ heading }];
  const { circumstances, seed, seconds, report } = result;
  const rows = report.counted.map(({ what, count }) => [what, count.toLocaleString("en")]);
  return [
    heading,
    `${circumstances}. Seed ${seed}; ${Math.round(seconds).toLocaleString("en")} s of the processor.`,
    formatTable(["what", "count#"], [...rows, ["**failed**", `**${report.failed.toLocaleString("en")}**`]]),
    ...report.notes,
  ];
}

/** What was found by each part. */
export const listRobustnessSections = (): (string | KeptSection)[] => PART_NAMES.flatMap(formatPart);

/** Parts without a result on this machine stay as they stand. @returns what was written. */
export const writeRobustnessPage = (): Promise<string> => writeMeasured(PAGE, "robustness", listRobustnessSections());
