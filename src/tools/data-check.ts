/** npm run data:check: the data package, and that what is generated from it is current. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { checkPackage } from "./data";
import { FEED, feedFiles } from "./feed";

const { contents, findings, identities } = checkPackage("src/data");
const all = [...findings];
if (contents && findings.length === 0) {
  const files = feedFiles(contents);
  const stale = [...files].filter(([name, text]) => {
    const file = `${FEED}/${name}`;
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  const surplus = existsSync(FEED) ? readdirSync(FEED).filter((name) => !files.has(name)) : [];
  for (const name of [...stale.map(([name]) => name), ...surplus])
    all.push(`${FEED}/${name} is not what src/data makes; run npm run data:feed.`);
}
for (const finding of all) console.error(finding);
if (!contents || all.length > 0) {
  console.error(`\n${all.length} finding${all.length === 1 ? "" : "s"} in the data package.`);
  process.exit(1);
}
const { observations, releases, partners, products, sources } = contents;
console.log(
  `The data package is in order: ${observations.length} observations of ${releases.length} releases, ` +
    `${partners.length} partners, ${products.length} products, ${sources.length} sources; ${identities} identities hold; ` +
    "the feed is current.",
);
