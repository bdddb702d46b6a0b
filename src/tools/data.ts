/** The data package, checked whole: its form and meaning, then the identities of its figures. */
import { datasetOf } from "../dataset";
import { compile, findingText, readPackage, type Contents } from "../dataset/package";
import { monthsOf, periodOf } from "../query";
import { checkIdentities } from "../statistics";

export interface Checked {
  readonly contents?: Contents;
  /** Each finding as one line of text: file, line, what is wrong. */
  readonly findings: readonly string[];
  readonly identities: number;
}

/** Everything wrong with the package in a folder. Identities are checked once the rest is in order. */
export function checkPackage(folder: string): Checked {
  const { contents, findings } = readPackage(folder);
  if (!contents) return { findings: findings.map(findingText), identities: 0 };
  const unusual = contents.observations.filter(({ period }) => periodOf(monthsOf(period)) !== period);
  const spellings = unusual.map((observation) => {
    const message = `period '${observation.period}' is written ${periodOf(monthsOf(observation.period))} here. Correct it.`;
    return findingText({ ...contents.places.get(observation)!, message });
  });
  const { checked, disagreements } = checkIdentities(datasetOf(contents, compile(contents).digest.sha256));
  const disagreeing = disagreements.map(({ observation, others, message }) => {
    const lines = [...new Set(others.map((other) => contents.places.get(other)!))].map(
      ({ file, line }) => `${file}:${line}`,
    );
    return findingText({ ...contents.places.get(observation)!, message: `${message} See ${lines.join(", ")}.` });
  });
  return { contents, findings: [...spellings, ...disagreeing], identities: checked };
}

/** The contents of a package that is in order; otherwise the findings are printed and the tool ends. */
export function contentsOrExit(folder: string): Contents {
  const { contents, findings } = checkPackage(folder);
  if (contents && findings.length === 0) return contents;
  console.error([...findings, "Nothing was written: put the data package in order first."].join("\n"));
  process.exit(1);
}
