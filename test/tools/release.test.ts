/** A version to release: named the same everywhere, and with a row in the form for everything not tried in Excel. */
import { readFileSync } from "node:fs";
import packageJson from "../../package.json";
import { parseManifest } from "../../src/tools/manifest";
import { checkVersion } from "../../src/tools/manifest/rules";

const FORM = readFileSync("docs/release.md", "utf8");

/** The rows of the form, by their ids. */
const rows = [...FORM.matchAll(/^\| ([A-Z]\d+) +\| (.*?) +\| (.*?) +\|/gm)].map(([, id, action, expected]) => ({
  id: id!,
  action: action!,
  expected: expected!,
}));

/** "T1 to T3, R2" as ids. */
const listIds = (text: string): string[] =>
  text.split(", ").flatMap((part) => {
    const [, group, first, last] = /^([A-Z])(\d+) to \1(\d+)$/.exec(part) ?? [];
    if (!group) return [part];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_none, at) => `${group}${Number(first) + at}`);
  });

/** The opening words of what the README says has not been tried. */
function listUntried(): string[] {
  const readme = readFileSync("README.md", "utf8");
  const [, list] = /## What has not been tried in Excel\n([\s\S]*?)\n## /.exec(readme)!;
  return [...list!.matchAll(/^- (.*)/gm)].map(([, text]) => /^(?:`[^`]*`|[^:;,(`])+/.exec(text!)![0].trim());
}

test("package.json, manifest.xml and the newest section of the changelog have the same version", () => {
  const [, version, date] = /^## \[(.*)\] - (\d{4}-\d\d-\d\d)$/m.exec(readFileSync("CHANGELOG.md", "utf8"))!;
  expect(version).toBe(packageJson.version);
  expect(date).toBeTruthy();
  expect(checkVersion(parseManifest(readFileSync("manifest.xml", "utf8")), packageJson.version)).toEqual([]);
});

test("every row of the form has an id of its own, something to do and what is expected", () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, action, expected } of rows)
    expect([id, action.length > 5, expected.length > 5]).toEqual([id, true, true]);
});

test("everything that the README says has not been tried is in the form, by rows that are there", () => {
  const topics = new Map(
    [
      ...FORM.split("### What the README says has not been tried")[1]!.matchAll(
        /^\| (.*?) +\| ((?:[A-Z]\d+(?: to |, )?)+) +\|$/gm,
      ),
    ].map(([, topic, ids]) => [topic!, listIds(ids!)]),
  );
  expect([...topics.keys()].sort()).toEqual(listUntried().sort());
  const known = rows.map(({ id }) => id);
  for (const ids of topics.values()) expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});
