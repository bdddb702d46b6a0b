/** The data package without customs' tables: what people edit, small enough to be read once for each test. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCE = "src/data";
const isOfTables = (name: string): boolean => name.startsWith("gacc-") || name === "sum-exceptions";

/** Copies the package into a folder, without customs' tables and the exceptions of their sums. */
export function copyReports(folder: string): void {
  cpSync(SOURCE, folder, { recursive: true, filter: (file) => path.basename(file) !== "gacc" });
  const file = path.join(folder, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(file, "utf8")) as { resources: { name: string }[] };
  const resources = descriptor.resources.filter(({ name }) => !isOfTables(name));
  writeFileSync(file, JSON.stringify({ ...descriptor, resources }));
}
