/** npm run data:check */
import { checkPackage } from "./data";

const { contents, findings, identities } = checkPackage("src/data");
for (const finding of findings) console.error(finding);
if (!contents || findings.length > 0) {
  console.error(`\n${findings.length} finding${findings.length === 1 ? "" : "s"} in the data package.`);
  process.exit(1);
}
const { observations, releases, partners, products, sources } = contents;
console.log(
  `The data package is in order: ${observations.length} observations of ${releases.length} release(s), ` +
    `${partners.length} partners, ${products.length} products, ${sources.length} sources; ${identities} identities hold.`,
);
