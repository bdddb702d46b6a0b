/** Measures the parts of a build against their budgets. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { SIZE_BUDGETS, describeExcess, type SizeBudget } from "./budgets";
import type { BundleReport } from "./bundle-report";

/** How many of the largest sources a message names. */
const NAMED_SOURCES = 6;

/** The gzipped size of the scripts of a part that the parts before it have not loaded. */
export function measurePart(report: BundleReport, name: string, after: readonly string[], dist: string): number {
  const loaded = new Set(after.flatMap((other) => report[other]?.files ?? []));
  return report[name]!.files.filter((file) => !loaded.has(file)).reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length,
    0,
  );
}

/** The parts of a build that are larger than their budgets, with what they are made of. */
export function findOversizedParts(
  report: BundleReport,
  dist: string,
  budgets: Readonly<Record<string, SizeBudget>> = SIZE_BUDGETS,
): string[] {
  return Object.entries(budgets).flatMap(([name, budget]) => {
    const part = report[name];
    if (!part)
      return [`${name}: the build has no such part, so its budget holds nothing. Correct src/tools/bundle/budgets.ts.`];
    const excess = describeExcess(part.files.join(" + "), budget, measurePart(report, name, budget.after, dist));
    if (excess === undefined) return [];
    const largest = part.sources
      .slice(0, NAMED_SOURCES)
      .map((source) => `${source.name} ${(source.bytes / 1000).toFixed(0)} kB`);
    return [`${excess} Largest in it, before minifying: ${largest.join(", ")}.`];
  });
}
