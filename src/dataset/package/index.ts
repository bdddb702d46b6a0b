/** Reads, checks and compiles the data package that people edit. Runs in Node only, never in the add-in. */
import { readBulletins } from "./bulletin";
import { checkCells } from "./check-cells";
import { checkConstraints } from "./constraints";
import { toContents, type PackageContents } from "./contents";
import { readDescriptor } from "./descriptor";
import type { Finding } from "./finding";
import { checkForeignKeys, checkPrimaryKey } from "./keys";
import { checkAggregates, checkOtherSources, checkLabels, checkNames, checkReleases, checkUnits } from "./rules";
import { readTable } from "./table";

export {
  compileHeadline,
  compileHsNames,
  compileParts,
  compileSecondSource,
  compileVersion,
  type PartFile,
} from "./compile";
export { buildBundledEdition, buildFeedEditions } from "./editions";
export { formatFinding, type Finding } from "./finding";
export type { PackageContents } from "./contents";
export { checkSums } from "./bulletin";

/**
 * Reads and checks the package in a folder. Reports all findings at once; `contents` is present only if there are
 * none.
 */
export function readPackage(folder: string): { contents?: PackageContents; findings: Finding[] } {
  const { resources, findings: missingFiles } = readDescriptor(folder);
  const read = resources.map((resource) => readTable(folder, resource));
  const tables = read.map(({ table }) => table);
  const observations = tables.filter(({ resource }) => resource.name.startsWith("observations-"));
  const categories = tables.filter(({ resource }) => ["products", "regimes", "enterprises"].includes(resource.name));
  const sources = new Set(
    tables.flatMap(({ resource, rows }) => (resource.name === "sources" ? rows.map(({ cells }) => cells.source!) : [])),
  );
  const bulletins = readBulletins(tables);
  const findings = [
    ...missingFiles,
    ...read.flatMap(({ findings }) => findings),
    ...tables.flatMap(checkConstraints),
    ...tables.flatMap(checkCells),
    ...tables.flatMap(checkPrimaryKey),
    ...checkForeignKeys(tables),
    ...observations.flatMap(checkUnits),
    ...observations.flatMap((table) => checkOtherSources(table, sources)),
    ...categories.flatMap(checkAggregates),
    ...checkReleases(tables),
    ...checkNames(tables),
    ...checkLabels(tables),
    ...bulletins.findings,
  ];
  return findings.length > 0 ? { findings } : { contents: toContents(tables, bulletins), findings };
}
