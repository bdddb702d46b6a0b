/** The packages whose code is in the scripts, as their own package.json and licence files describe them. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX id or expression; empty where the package names none. */
  readonly licence: string;
  readonly homepage: string | undefined;
  /** The licence as it comes with the package; empty where it does not. */
  readonly licenceText: string;
}

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** The folder of the package that a file is of; undefined for a file of this project. */
const findPackageFolder = (file: string): string | undefined => PACKAGE_FOLDER.exec(file)?.[0];

/** Reads what a package says of itself. */
function readPackage(folder: string): BundledPackage {
  const { name, version, license, homepage } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
    homepage?: string;
  };
  const licenceFile = readdirSync(folder).find((file) => LICENCE_FILE.test(file));
  const licenceText = licenceFile === undefined ? "" : readFileSync(path.join(folder, licenceFile), "utf8").trim();
  return { name, version, licence: typeof license === "string" ? license : "", homepage, licenceText };
}

/** The packages of these files, each once, by name; a file of no package is passed over. */
export function listPackages(files: Iterable<string>): BundledPackage[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = findPackageFolder(file);
    // Some packages have further package.json files within, without a name; the folder is the package's own.
    if (folder !== undefined && existsSync(path.join(folder, "package.json"))) folders.add(folder);
  }
  const packages = [...folders].map(readPackage);
  // A package may be installed in several folders.
  const byId = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, bundled]) => bundled);
}

/** Licences that ask no more than to be named where the code is passed on. */
const PERMITTED = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"]);

/** Whether a licence, or one of those to choose from, is permitted. Several at once must all be. */
export const isPermitted = (licence: string): boolean =>
  licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => PERMITTED.has(one)));

/** Packages that must not ship, with the reason. */
export const findForbiddenPackages = (packages: readonly BundledPackage[]): string[] =>
  packages
    .filter(({ licence }) => !isPermitted(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} is in the bundle under the licence '${licence}', which is none of ${[...PERMITTED].join(", ")}.`,
    );
