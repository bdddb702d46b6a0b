/** The dataset that ships with the add-in: its headline part at once, the rest when its parts have arrived. */
import headline from "bundled-dataset/headline.json";
import {
  DOMAINS,
  compileColumns,
  createDatasetFromParts,
  createPartialDataset,
  type CompiledPart,
  type Dataset,
  type Domain,
} from "../dataset";

/** The parts that have arrived, by SHA-256. */
const arrivedParts = new Map<string, CompiledPart>();
/** All releases, so that a dataset of some domains has them too. */
const releasesOnly: CompiledPart = { ...headline.part, observations: compileColumns([]) };
const headlineDataset = createDatasetFromParts([headline.part], headline.version);
let dataset = createPartialDataset(headlineDataset, headline.coverage, undefined, new Set());
let provideParts: (() => readonly CompiledPart[]) | undefined;

/**
 * The dataset that ships with the add-in. Until all its parts have arrived it answers what these decide that have, and
 * throws NotLoadedError for all else; for the headline it needs neither network nor storage.
 */
export function getBundledDataset(): Dataset {
  if (provideParts) {
    const parts = provideParts();
    provideParts = undefined;
    headline.parts.forEach(({ sha256 }, at) => arrivedParts.set(sha256, parts[at]!));
    dataset = createCurrentDataset();
  }
  return dataset;
}

const listPartsOf = (domain: Domain) => headline.parts.filter(({ domains }) => domains.includes(domain));
const isLoaded = (domain: Domain): boolean => listPartsOf(domain).every(({ sha256 }) => arrivedParts.has(sha256));

/** Whether every part has arrived. */
const isComplete = (): boolean => arrivedParts.size === headline.parts.length;

/** A part that ships, once it has arrived. */
export const getBundledPart = (sha256: string): CompiledPart | undefined => arrivedParts.get(sha256);

/** Has all parts read at once when the dataset is first asked for, where that takes no waiting, as in Node. */
export const provideBundledParts = (read: () => readonly CompiledPart[]): void => void (provideParts = read);

/** The parts that ship, with the domains that are in them. */
export const BUNDLED_PARTS = headline.parts;

/** Adds a part that has arrived. */
export function addBundledPart(sha256: string, part: CompiledPart): void {
  const before = DOMAINS.filter(isLoaded).length;
  arrivedParts.set(sha256, part);
  if (DOMAINS.filter(isLoaded).length > before) dataset = createCurrentDataset();
}

function createCurrentDataset(): Dataset {
  const listArrived = (domains: readonly Domain[]): CompiledPart[] =>
    headline.parts
      .filter((part) => part.domains.some((domain) => domains.includes(domain)))
      .flatMap(({ sha256 }) => arrivedParts.get(sha256) ?? []);
  if (isComplete()) return createDatasetFromParts(listArrived(DOMAINS), headline.version);
  // Without the names of the catalogue, figures are of no use.
  const loaded = isLoaded("catalogue") ? DOMAINS.filter(isLoaded) : [];
  const arrived =
    loaded.length > 0 ? createDatasetFromParts([releasesOnly, ...listArrived(loaded)], headline.version) : undefined;
  return createPartialDataset(headlineDataset, headline.coverage, arrived, new Set(loaded));
}
