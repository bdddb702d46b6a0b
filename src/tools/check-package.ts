/**
 * The data package, checked whole: its form and meaning, then the identities of its figures. Those of customs' tables are
 * sums, which are checked in a time that grows with the figures only.
 */
import { createDataset, identifyFigure, type Observation } from "../dataset";
import { checkSums, formatFinding, readPackage, type PackageContents } from "../dataset/package";
import { toMonthRange, toPeriod } from "../query";
import { checkIdentities } from "../identities";

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
  const { bulletin, observations, partners, products } = contents;
  const reported = observations.filter((observation) => !bulletin.observations.has(observation));
  const { checked, disagreements } = checkIdentities(createDataset({ ...contents, observations: reported }, "checked"));
  const sums = checkSums({ ...bulletin, partners, products });
  // The dataset decodes observations anew, so they are located by what they publish.
  const locations = new Map(reported.map((one) => [identifyPublication(one), contents.locations.get(one)!]));
  const locate = (observation: Observation) => locations.get(identifyPublication(observation))!;
  const disagreeing = disagreements.map(({ observation, others, message }) => {
    const lines = [...new Set(others.map(locate))].map(({ file, line }) => `${file}:${line}`);
    return formatFinding({ ...locate(observation), message: `${message} See ${lines.join(", ")}.` });
  });
  return {
    contents,
    findings: [...findSpellings(contents), ...disagreeing, ...sums.findings.map(formatFinding)],
    identities: checked + sums.checked,
  };
}

const identifyPublication = (observation: Observation): string =>
  `${observation.release}|${identifyFigure(observation)}`;

/** Periods that are not written in their canonical form, such as 2025-01/2025-12 for 2025. */
function findSpellings({ observations, locations }: PackageContents): string[] {
  const periods = new Set(observations.map(({ period }) => period));
  const misspelt = new Set([...periods].filter((period) => toPeriod(toMonthRange(period)) !== period));
  return observations
    .filter(({ period }) => misspelt.has(period))
    .map((observation) => {
      const message = `period '${observation.period}' is written ${toPeriod(toMonthRange(observation.period))} here. Correct it.`;
      return formatFinding({ ...locations.get(observation)!, message });
    });
}

/**
 * The contents of a package that is in order; otherwise the findings are printed and the tool ends. The identities of
 * the figures are left to {@link checkPackage}, which takes longer.
 */
export function readContentsOrExit(folder: string): PackageContents {
  const { contents, findings } = readPackage(folder);
  const all = contents ? findSpellings(contents) : findings.map(formatFinding);
  if (contents && all.length === 0) return contents;
  console.error([...all, "Nothing was written: put the data package in order first."].join("\n"));
  process.exit(1);
}
