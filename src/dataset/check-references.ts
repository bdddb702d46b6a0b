/** Checks what the parts of a version say together; only a refresh and the tools load it. */
import { BASES } from "./bases";
import { decodeColumns } from "./columns";
import type { Dataset } from "./dataset";
import { identifyFigure, toFigureKey } from "./figure-key";
import { InvalidDataError } from "./parse-part";
import { DIMENSIONS, type Category, type CompiledColumns, type CompiledPart } from "./types";
import { getUnit } from "./units";

function collectIds(
  name: string,
  rows: readonly { readonly id: string }[],
  required: readonly string[] = [],
): Set<string> {
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size < rows.length) throw new InvalidDataError(`${name}: an id stands twice`);
  const missing = required.find((id) => !ids.has(id));
  if (missing) throw new InvalidDataError(`${name}: ${missing} is missing`);
  return ids;
}

/** @throws InvalidDataError where an entry refers to one that its catalogue does not have. */
function checkLinks(
  name: string,
  ids: ReadonlySet<string>,
  links: Iterable<readonly [string, readonly string[]]>,
): void {
  for (const [place, linked] of links) {
    const unknown = linked.find((id) => !ids.has(id));
    if (unknown !== undefined) throw new InvalidDataError(`${name}.${place}: '${unknown}' is not in the catalogue`);
  }
}

/** @throws InvalidDataError where an entry contains itself, at any distance. */
function checkParts(name: string, entries: readonly Category[]): void {
  const wholes = new Map(entries.map(({ id, partOf }) => [id, partOf]));
  const reached = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) throw new InvalidDataError(`${name}.${id}.partOf: it is part of itself`);
    if (reached.has(id)) return;
    for (const whole of wholes.get(id)!) visit(whole, [...path, id]);
    reached.add(id);
  };
  for (const { id } of entries) visit(id, []);
}

/**
 * Checks what the parts of a version say together: that the catalogues have all that observations refer to, that units
 * fit measures, and that a release has each figure once, so that answers do not depend on the order of rows.
 * @param parts - the parts of the dataset.
 * @param newParts - those that have not been checked as parts of an earlier version.
 * @throws InvalidDataError at the first violation.
 */
export function checkReferences(
  dataset: Dataset,
  parts: readonly CompiledPart[],
  newParts: readonly CompiledPart[],
): void {
  for (const part of newParts)
    for (const name of ["releases", "partners", "products", "regimes", "enterprises", "sources"] as const)
      collectIds(name, part[name]);
  const ids = {
    release: collectIds("releases", dataset.releases),
    partner: collectIds("partners", dataset.partners, ["WORLD"]),
    product: collectIds("products", dataset.products, ["all"]),
    regime: collectIds("regimes", dataset.regimes, ["all"]),
    enterprise: collectIds("enterprises", dataset.enterprises, ["all"]),
    source: collectIds("sources", dataset.sources),
  };
  for (const name of ["products", "regimes", "enterprises"] as const) {
    const entryIds = new Set(dataset[name].map(({ id }) => id));
    checkLinks(
      name,
      entryIds,
      dataset[name].map(({ id, partOf }) => [`${id}.partOf`, partOf]),
    );
    checkParts(name, dataset[name]);
  }
  checkLinks(
    "partners",
    ids.partner,
    dataset.partners.flatMap(({ id, members, continent }) => [
      [`${id}.members`, members],
      [`${id}.continent`, continent ? [continent] : []],
    ]),
  );
  for (const { observations } of parts) {
    for (const name of [...DIMENSIONS, "release", "source"] as const) {
      const unknown = observations[name].values.find((id) => !ids[name].has(id));
      if (unknown !== undefined)
        throw new InvalidDataError(`observations.${name}: '${unknown}' is not in the catalogue`);
    }
    const also = observations.also.values.flatMap((cell) => cell.split(";")).filter(Boolean);
    const missingSource = [...also, ...dataset.events.map(({ source }) => source)].find((id) => !ids.source.has(id));
    if (missingSource !== undefined) throw new InvalidDataError(`sources: '${missingSource}' is missing`);
  }
  for (const { observations } of newParts) checkFigures(dataset, observations);
}

function checkFigures(dataset: Dataset, compiled: CompiledColumns): void {
  for (const observation of decodeColumns(compiled)) {
    const { release, measure, unit } = observation;
    if (!BASES[measure].includes(getUnit(unit).base))
      throw new InvalidDataError(`observations: ${measure} cannot be in ${unit}`);
    const sameRelease = dataset.findObservations(toFigureKey(observation)).filter((one) => one.release === release);
    if (sameRelease.length > 1)
      throw new InvalidDataError(`observations: ${release}|${identifyFigure(observation)} is published twice`);
  }
}
