/** npm run data:check: the data package, and that what is generated from it is current. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { Contents } from "../dataset/package";
import { checkPackage } from "./data";
import { FEED, feedFiles } from "./feed";
import { dataPage } from "./page";

const FOLDER = "src/data";

/** Generated files that are not what the package makes of them now, with the command that does. */
function stale(contents: Contents): string[] {
  const feed = new Map([...feedFiles(contents)].map(([name, text]) => [`${FEED}/${name}`, text]));
  const surplus = existsSync(FEED) ? readdirSync(FEED).map((name) => `${FEED}/${name}`) : [];
  const differs = ([file, text]: [string, string]): boolean => !existsSync(file) || readFileSync(file, "utf8") !== text;
  const say = (command: string) => (file: string) => `${file} is not what ${FOLDER} makes; run npm run ${command}.`;
  return [
    ...[...feed].filter(differs).map(([file]) => say("data:feed")(file)),
    ...surplus.filter((file) => !feed.has(file)).map(say("data:feed")),
    ...[...dataPage(contents, FOLDER)].filter(differs).map(([file]) => say("data:page")(file)),
  ];
}

const { contents, findings, identities } = checkPackage(FOLDER);
const all = contents && findings.length === 0 ? stale(contents) : findings;
for (const finding of all) console.error(finding);
if (!contents || all.length > 0) {
  console.error(`\n${all.length} finding${all.length === 1 ? "" : "s"} in the data package.`);
  process.exit(1);
}
const { observations, releases, partners, products, sources } = contents;
console.log(
  `The data package is in order: ${observations.length} observations of ${releases.length} releases, ` +
    `${partners.length} partners, ${products.length} products, ${sources.length} sources; ${identities} identities hold; ` +
    "the feed and docs/data.md are current.",
);
