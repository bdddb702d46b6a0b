/** The build within its budgets; those of requests and round trips are held where they are counted. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { SIZE_BUDGETS, describeExcess } from "../../src/tools/bundle/budgets";
import { REPORT_FILE, nameSource, type BundleReport } from "../../src/tools/bundle/bundle-report";
import { findOversizedParts, measurePart } from "../../src/tools/bundle/measure-parts";

const report = JSON.parse(readFileSync(REPORT_FILE, "utf8")) as BundleReport;

test("no part of the add-in is larger than its budget", () => expect(findOversizedParts(report, "dist")).toEqual([]));

test("every part that loads on its own has a budget", () =>
  expect(Object.keys(report).sort()).toEqual(Object.keys(SIZE_BUDGETS).sort()));

test("no budget has grown loose: each part is at least nine tenths of what it was", () => {
  const loose = Object.entries(SIZE_BUDGETS).filter(
    ([name, { was, after }]) => measurePart(report, name, after, "dist") < was * 0.9,
  );
  expect(loose.map(([name]) => name)).toEqual([]);
});

test("docs/benchmark.md has the limits", () => {
  const rows = [
    ...readFileSync("docs/benchmark.md", "utf8").matchAll(/^\| `(\w+)` +\| +[\d.]+ kB \| +([\d.]+) kB \|/gm),
  ];
  const limits = rows.map(([, name, limit]) => [name, Number(limit) * 1000]);
  expect(Object.fromEntries(limits)).toEqual(
    Object.fromEntries(Object.entries(SIZE_BUDGETS).map(([name, { limit }]) => [name, limit])),
  );
});

describe("a part that is too large", () => {
  const dist = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
  writeFileSync(path.join(dist, "first.js"), "a".repeat(1000));
  writeFileSync(path.join(dist, "second.js"), String(Array.from({ length: 4000 }, (_none, at) => Math.sin(at))));
  const sources = [
    { name: "src/large", bytes: 70_000 },
    { name: "minisearch", bytes: 2_000 },
  ];
  const parts = {
    functions: { files: ["first.js"], sources: [] },
    pane: { files: ["first.js", "second.js"], sources },
  };
  const budget = { after: [], limit: 10_000, was: 9_000, unit: "bytes", reason: "People wait." } as const;

  test("is named with its size, its budget, the size before and what is largest in it", () => {
    const [excess, ...others] = findOversizedParts(parts, dist, { functions: budget, pane: budget });
    expect(others).toEqual([]);
    expect(excess).toMatch(
      /^first\.js \+ second\.js: \d\d\.\d kB gzipped, and the budget is 10\.0 kB gzipped\. It was 9\.0 kB gzipped when the budget was set\. People wait\. Largest in it, before minifying: src\/large 70 kB, minisearch 2 kB\.$/,
    );
  });
  test("is measured without what has loaded before", () => {
    const first = measurePart(parts, "functions", [], dist);
    expect(first).toBeGreaterThan(0);
    expect(measurePart(parts, "pane", [], dist) - measurePart(parts, "pane", ["functions"], dist)).toBe(first);
  });
  test("is missed where the build has no such part", () =>
    expect(findOversizedParts(parts, dist, { chart: budget })[0]).toContain("chart: the build has no such part"));
});

test("a count that is exceeded is told with the count before", () => {
  const budget = { limit: 5, was: 5, unit: "round trips", reason: "Each takes long." } as const;
  expect(describeExcess("a live table", budget, 5)).toBeUndefined();
  expect(describeExcess("a live table", budget, 7)).toBe(
    "a live table: 7 round trips, and the budget is 5 round trips. It was 5 round trips when the budget was set. Each takes long.",
  );
});

test.each([
  ["/home/node_modules/minisearch/dist/index.js", "minisearch"],
  ["/home/node_modules/@fluentui/react-tabs/lib/index.js", "@fluentui/react-tabs"],
  ["/home/node_modules/a/node_modules/b/index.js", "b"],
  ["/home/src/statistics/answer.ts", "src/statistics"],
  ["/home/src/language.ts", "src/language.ts"],
])("%s is of %s", (file, name) => expect(nameSource(file, "/home")).toBe(name));
