/** The data package as people edit it: read, checked, compiled. Runs in Node, never in the add-in. */
import { checkConstraints } from "./constraints";
import { contentsOf, type Contents } from "./contents";
import { readDescriptor } from "./descriptor";
import type { Finding } from "./findings";
import { checkForeignKeys, checkPrimaryKey } from "./keys";
import { checkAggregates, checkAlso, checkLabels, checkNames, checkReleases, checkUnits } from "./meaning";
import { readTable } from "./table";

export { compile } from "./compile";
export { bundledEdition, editionOf, feedEditions } from "./edition";
export { findingText, type Finding } from "./findings";
export type { Contents, Place } from "./contents";

/**
 * The package in a folder with everything that is wrong with it, all at once. `contents` is present only
 * when nothing is wrong.
 */
export function readPackage(folder: string): { contents?: Contents; findings: Finding[] } {
  const { resources, findings: missing } = readDescriptor(folder);
  const read = resources.map((resource) => readTable(folder, resource));
  const tables = read.map(({ table }) => table);
  const observations = tables.filter(({ resource }) => resource.name.startsWith("observations-"));
  const categories = tables.filter(({ resource }) => ["products", "regimes", "enterprises"].includes(resource.name));
  const sources = new Set(
    tables.flatMap(({ resource, rows }) => (resource.name === "sources" ? rows.map(({ cells }) => cells.source!) : [])),
  );
  const findings = [
    ...missing,
    ...read.flatMap(({ findings }) => findings),
    ...tables.flatMap(checkConstraints),
    ...tables.flatMap(checkPrimaryKey),
    ...checkForeignKeys(tables),
    ...observations.flatMap(checkUnits),
    ...observations.flatMap((table) => checkAlso(table, sources)),
    ...categories.flatMap(checkAggregates),
    ...checkReleases(tables),
    ...checkNames(tables),
    ...checkLabels(tables),
  ];
  return findings.length > 0 ? { findings } : { contents: contentsOf(tables), findings };
}
