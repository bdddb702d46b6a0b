/** Writes the scores and the survivors into docs/mutation.md. */
import { formatTable } from "../page/markdown";
import { describeMachine } from "../describe-machine";
import { writeMeasured } from "../write-measured";
import { FOLDERS, type Folder } from "./files";
import { findReason } from "./reasons";
import { computeScore, listMutants, quoteOriginal, readReport, type Report, type Score } from "./report";
import { getStrykerVersion } from "./stryker";

const PAGE = "docs/mutation.md";

const formatScore = (name: string, { killed, survived, notCovered, share }: Score): string[] => [
  name,
  ...[killed, survived, notCovered].map((count) => count.toLocaleString("en")),
  `${(100 * share).toFixed(1)} %`,
];

const HEADERS = ["", "killed#", "survived#", "met by no test#", "killed of those met#"];

function formatScores(tested: readonly (readonly [Folder, Report])[]): string[] {
  const rows = tested.map(([folder, report]) => formatScore(`src/${folder}`, computeScore(listMutants(report))));
  const all = tested.flatMap(([, report]) => listMutants(report));
  return [formatTable(HEADERS, [...rows, formatScore("together", computeScore(all))])];
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

/** @returns the scores as they were written. */
export async function writeMutationPage(): Promise<string> {
  const tested = FOLDERS.flatMap((folder) => {
    const report = readReport(folder);
    return report ? [[folder, report] as const] : [];
  });
  const untested = FOLDERS.filter((folder) => !tested.some(([name]) => name === folder));
  const date = new Date().toISOString().slice(0, 10);
  const scores = formatScores(tested);
  await writeMeasured(PAGE, "mutation", [
    `Of ${date}, with Stryker ${getStrykerVersion()}. ${describeMachine()}.`,
    ...scores,
    ...(untested.length > 0
      ? [`Not measured, or not to the end: ${untested.map((folder) => `src/${folder}`).join(", ")}.`]
      : []),
    "### Survivors",
    ...tested.flatMap(([, report]) => formatSurvivors(report)),
  ]);
  return scores.join("\n");
}
