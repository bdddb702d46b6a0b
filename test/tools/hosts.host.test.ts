/** The hosts that the shipped code names. The data names the addresses of its sources, which are links. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { getBundledDataset } from "../../src/session/bundled-dataset";

const DIST = "dist";

/** Named in comments, messages or as identifiers by packages in the bundle; docs/security.md says of each what it is. */
const documented = new Set(
  [...readFileSync("docs/security.md", "utf8").matchAll(/^\| `([\w.-]+\.[a-z]+|localhost|127\.0\.0\.1)` +\|/gm)].map(
    ([, host]) => host!,
  ),
);
const sources = new Set(
  getBundledDataset().sources.flatMap(({ address }) => (address ? [new URL(address).hostname] : [])),
);

const FILES = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((file) => /\.(js|html|css)$/.test(file));

const listHosts = (file: string): string[] => [
  ...new Set(
    [...readFileSync(path.join(DIST, file), "utf8").matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)].map(
      ([, host]) => host!,
    ),
  ),
];

test("the build has scripts, pages and styles, and docs/security.md lists hosts", () => {
  for (const ending of [".js", ".html", ".css"]) expect(FILES.some((file) => file.endsWith(ending))).toBe(true);
  expect(documented.has("appsforoffice.microsoft.com")).toBe(true);
});

test.each(FILES)("%s names no host that docs/security.md does not list", (file) => {
  const unknown = listHosts(file).filter((host) => !documented.has(host) && !sources.has(host));
  expect(unknown).toEqual([]);
});

test("every host that docs/security.md lists is named by the build", () => {
  const named = new Set(FILES.flatMap(listHosts));
  expect([...documented].filter((host) => !named.has(host))).toEqual([]);
});
