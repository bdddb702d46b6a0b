/** The data package, checked whole: its form and meaning, then the identities of its figures. */
import { createDataset } from "../dataset";
import { compileDataset, formatFinding, readPackage, type PackageContents } from "../dataset/package";
import { toMonthRange, toPeriod } from "../query";
import { checkIdentities } from "../statistics";

export interface PackageCheck {
  readonly contents?: PackageContents;
  /** Each finding as one line of text: file, line, what is wrong. */
  readonly findings: readonly string[];
  readonly identities: number;
}

/** Everything wrong with the package in a folder. Identities are checked once the rest is in order. */
export function checkPackage(folder: string): PackageCheck {
  const { contents, findings } = readPackage(folder);
  if (!contents) return { findings: findings.map(formatFinding), identities: 0 };
  const notCanonical = contents.observations.filter(({ period }) => toPeriod(toMonthRange(period)) !== period);
  const spellings = notCanonical.map((observation) => {
    const message = `period '${observation.period}' is written ${toPeriod(toMonthRange(observation.period))} here. Correct it.`;
    return formatFinding({ ...contents.locations.get(observation)!, message });
  });
  const { checked, disagreements } = checkIdentities(createDataset(contents, compileDataset(contents).digest.sha256));
  const disagreeing = disagreements.map(({ observation, others, message }) => {
    const lines = [...new Set(others.map((other) => contents.locations.get(other)!))].map(
      ({ file, line }) => `${file}:${line}`,
    );
    return formatFinding({ ...contents.locations.get(observation)!, message: `${message} See ${lines.join(", ")}.` });
  });
  return { contents, findings: [...spellings, ...disagreeing], identities: checked };
}

/** The contents of a package that is in order; otherwise the findings are printed and the tool ends. */
export function readContentsOrExit(folder: string): PackageContents {
  const { contents, findings } = checkPackage(folder);
  if (contents && findings.length === 0) return contents;
  console.error([...findings, "Nothing was written: put the data package in order first."].join("\n"));
  process.exit(1);
}
