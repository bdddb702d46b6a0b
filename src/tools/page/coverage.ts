/** How much is printed, by one aspect of the figures. */
import type { Dataset, Observation } from "../../dataset";
import { comparePeriods } from "../../query";

export interface Coverage {
  readonly name: string;
  readonly figures: number;
  /** Oldest and newest period printed. */
  readonly first: string;
  readonly last: string;
  readonly flows: readonly string[];
  readonly measures: readonly string[];
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One line for each name, most figures first. */
export function coverageBy({ observations }: Dataset, nameOf: (o: Observation) => string): Coverage[] {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    const name = nameOf(o);
    const group = groups.get(name);
    if (group) group.push(o);
    else groups.set(name, [o]);
  }
  const lines = [...groups].map(([name, group]): Coverage => {
    const periods = distinct(group.map(({ period }) => period)).sort(comparePeriods);
    return {
      name,
      figures: group.length,
      first: periods[0]!,
      last: periods[periods.length - 1]!,
      flows: distinct(group.map(({ flow }) => flow)).sort(),
      measures: distinct(group.map(({ measure }) => measure)).sort(),
    };
  });
  return lines.sort((a, b) => b.figures - a.figures || a.name.localeCompare(b.name));
}
