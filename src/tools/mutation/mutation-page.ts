/** Writes the scores and the survivors into docs/mutation.md. */
import { readFileSync } from "node:fs";
import { formatTable } from "../page/markdown";
import { describeMachine } from "../describe-machine";
import { writeMeasured } from "../write-measured";
import { FOLDERS, findFolder, type Folder } from "./files";
import { findReason } from "./reasons";
import { computeScore, createScore, listMutants, quoteOriginal, readReport, type Report, type Score } from "./report";
import { getStrykerVersion } from "./stryker";

const PAGE = "docs/mutation.md";

/** What the page tells of a folder. */
interface FolderResult {
  readonly folder: Folder;
  readonly score: Score;
  /** A section for each file with survivors. */
  readonly survivors: readonly string[];
}

const formatScore = (name: string, { killed, survived, notCovered, share }: Score): string[] => [
  name,
  ...[killed, survived, notCovered].map((count) => count.toLocaleString("en")),
  `${(100 * share).toFixed(1)} %`,
];

const HEADERS = ["", "killed#", "survived#", "met by no test#", "killed of those met#"];

function formatScores(results: readonly FolderResult[]): string {
  const add = (count: Exclude<keyof Score, "share">): number =>
    results.reduce((sum, { score }) => sum + score[count], 0);
  const together = createScore(add("killed"), add("survived"), add("notCovered"));
  const rows = results.map(({ folder, score }) => formatScore(`src/${folder}`, score));
  return formatTable(HEADERS, [...rows, formatScore("together", together)]);
}

const quote = (code: string): string => {
  const text = code.replace(/\s+/g, " ").replace(/\|/g, "\\|");
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
};

function formatSurvivors(report: Report): string[] {
  return Object.entries(report.files).flatMap(([file, { mutants, source }]) => {
    const survivors = mutants.filter(({ status }) => status === "Survived");
    if (survivors.length === 0) return [];
    const rows = survivors.map((one) => {
      const original = quoteOriginal(source, one);
      return [
        String(one.location.start.line),
        quote(original),
        quote(one.replacement ?? ""),
        findReason(file, source.split("\n")[one.location.start.line - 1]!) ?? "",
      ];
    });
    const { killed, share } = computeScore(mutants);
    return [
      `#### \`${file}\``,
      `${killed} killed, ${survivors.length} survived: ${(100 * share).toFixed(1)} %.`,
      formatTable(["line#", "code", "mutant", "why it survives"], rows),
    ];
  });
}

function readResult(folder: Folder): FolderResult | undefined {
  const report = readReport(folder);
  return report && { folder, score: computeScore(listMutants(report)), survivors: formatSurvivors(report) };
}

/** What a page tells of a folder, which stays as it stands where the report is on another machine. */
export function keepResult(page: string, folder: Folder): FolderResult | undefined {
  const row = new RegExp(`^\\| src/${folder} +\\|(.+)\\|$`, "m").exec(page)?.[1];
  if (row === undefined) return undefined;
  const [killed, survived, notCovered] = row.split("|").map((cell) => Number(cell.replace(/,/g, "")));
  const isOfFolder = (section: string): boolean => {
    const file = /^#### `(.+)`$/m.exec(section)?.[1];
    return file !== undefined && findFolder(file) === folder;
  };
  return {
    folder,
    score: createScore(killed!, survived!, notCovered!),
    survivors: page
      .split(/^(?=#|<!-- end)/m)
      .filter(isOfFolder)
      .map((section) => section.trim()),
  };
}

/** @returns the scores as they were written. */
export async function writeMutationPage(): Promise<string> {
  const page = readFileSync(PAGE, "utf8");
  const measured = new Map(FOLDERS.map((folder) => [folder, readResult(folder)]));
  const results = FOLDERS.flatMap((folder) => measured.get(folder) ?? keepResult(page, folder) ?? []);
  const kept = results.filter(({ folder }) => !measured.get(folder));
  const date = new Date().toISOString().slice(0, 10);
  const scores = formatScores(results);
  const list = (all: readonly { readonly folder: Folder }[]): string =>
    all.map(({ folder }) => `src/${folder}`).join(", ");
  await writeMeasured(PAGE, "mutation", [
    `Of ${date}, with Stryker ${getStrykerVersion()}. ${describeMachine()}.`,
    ...(kept.length > 0 ? [`Measured before: ${list(kept)}.`] : []),
    scores,
    "### Survivors",
    ...results.flatMap(({ survivors }) => survivors),
  ]);
  return scores;
}
