/** The data package without customs' tables, BACI and HS names: small enough to be read once for each test. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCE = "src/data";
const FOLDERS = ["gacc", "baci"];
/** Customs' tables with the exceptions of their sums, BACI, and HS names. */
const isLarge = (name: string): boolean => /^(gacc|baci)-|^(sum-exceptions|hs-names)$/.test(name);

/** Copies the package into a folder, without the large tables. */
export function copyReports(folder: string): void {
  cpSync(SOURCE, folder, { recursive: true, filter: (file) => !FOLDERS.includes(path.basename(file)) });
  const file = path.join(folder, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(file, "utf8")) as { resources: { name: string }[] };
  const resources = descriptor.resources.filter(({ name }) => !isLarge(name));
  writeFileSync(file, JSON.stringify({ ...descriptor, resources }));
}
