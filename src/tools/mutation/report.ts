/** What Stryker reports of a folder, as far as it is read. */
import { existsSync, readFileSync } from "node:fs";
export interface Mutant {
  readonly location: { readonly start: Position; readonly end: Position };
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: "Killed" | "Timeout" | "Survived" | "NoCoverage" | "Ignored";
}
interface Position {
  readonly line: number;
  readonly column: number;
}
export interface Report {
  /** Mutants and source by file. */
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

export const getReportFile = (name: string): string => `build/mutation/${name.replace("/", "-")}.json`;

/** The last report of that name; undefined where there is none. */
export function readReport(name: string): Report | undefined {
  const file = getReportFile(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
}

export const listMutants = ({ files }: Report): Mutant[] => Object.values(files).flatMap(({ mutants }) => mutants);

export interface Score {
  readonly killed: number;
  readonly survived: number;
  readonly notCovered: number;
  /** Killed among those that a test meets. */
  readonly share: number;
}

export const createScore = (killed: number, survived: number, notCovered: number): Score => ({
  killed,
  survived,
  notCovered,
  share: killed / (killed + survived),
});

export function computeScore(mutants: readonly Mutant[]): Score {
  const count = (...statuses: Mutant["status"][]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return createScore(count("Killed", "Timeout"), count("Survived"), count("NoCoverage"));
}

/** The code that a mutant replaces, on one line. */
export function quoteOriginal(source: string, { location: { start, end } }: Mutant): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return lines.join(" ");
}
