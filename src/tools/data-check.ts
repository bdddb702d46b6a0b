/** npm run data:check: the data package, and that what is generated from it is current. */
import { existsSync, readFileSync } from "node:fs";
import type { PackageContents } from "../dataset/package";
import { checkPackage } from "./check-package";
import { DEVELOPMENT_KEY, FEED_FOLDER, compileFeed, verifyFeed } from "./feed";
import { buildDataPage } from "./page";

const FOLDER = "src/data";

/** Generated files that are not what the package makes of them now, with the command that does. */
async function findStaleFiles(contents: PackageContents): Promise<string[]> {
  const differs = ([file, text]: [string, string]): boolean => !existsSync(file) || readFileSync(file, "utf8") !== text;
  const { findings, warnings } = await verifyFeed(FEED_FOLDER, [DEVELOPMENT_KEY], compileFeed(contents), new Date());
  for (const warning of warnings) console.warn(warning);
  const pages = [...buildDataPage(contents, FOLDER)].filter(differs);
  return [...findings, ...pages.map(([file]) => `${file} is not what ${FOLDER} makes; run npm run data:page.`)];
}

async function main(): Promise<void> {
  const { contents, findings, identities } = checkPackage(FOLDER);
  const all = contents && findings.length === 0 ? await findStaleFiles(contents) : findings;
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
}

void main();
