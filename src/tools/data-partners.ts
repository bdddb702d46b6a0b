/** npm run data:partners: writes src/data/partners.csv. */
import { writeFileSync } from "node:fs";
import { buildPartners } from "./build-partners";

const text = buildPartners();
writeFileSync("src/data/partners.csv", text);
console.log(`${text.trimEnd().split("\n").length - 1} partners.`);
