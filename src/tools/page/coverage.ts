/** Coverage of the dataset by one attribute of its figures. */
import type { Dataset, Observation } from "../../dataset";
import { comparePeriods } from "../../query";

export interface Coverage {
  readonly name: string;
  readonly figures: number;
  /** Oldest and newest published period, ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly flows: readonly string[];
  readonly measures: readonly string[];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One row for each name, most figures first. */
export function computeCoverage({ observations }: Dataset, getName: (o: Observation) => string): Coverage[] {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    const name = getName(o);
    const group = groups.get(name);
    if (group) group.push(o);
    else groups.set(name, [o]);
  }
  const rows = [...groups].map(([name, group]): Coverage => {
    const periods = unique(group.map(({ period }) => period)).sort(comparePeriods);
    return {
      name,
      figures: group.length,
      first: periods[0]!,
      last: periods[periods.length - 1]!,
      flows: unique(group.map(({ flow }) => flow)).sort(),
      measures: unique(group.map(({ measure }) => measure)).sort(),
    };
  });
  return rows.sort((a, b) => b.figures - a.figures || a.name.localeCompare(b.name));
}
