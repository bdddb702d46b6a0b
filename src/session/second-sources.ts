/** Second sources: their names, and their figures once these have arrived. They ship apart and load when first asked for. */
import headline from "bundled-dataset/headline.json";
import {
  BACI,
  NotLoadedError,
  createDatasetFromParts,
  type CompiledPart,
  type Dataset,
  type SecondSource,
  type SecondSourceName,
} from "../dataset";

interface KnownSource extends SecondSource {
  /** Other names that mean it. */
  readonly aliases: readonly string[];
}

export const SECOND_SOURCES: readonly KnownSource[] = [{ ...BACI, aliases: ["CEPII", "CEPII BACI"] }];

const datasets = new Map<SecondSourceName, Dataset>();
let readPart: ((sha256: string) => CompiledPart) | undefined;

/** The SHA-256 of the part of a source. */
export const getSecondSourcePart = (name: SecondSourceName): string => headline.secondSources[name].sha256;

/** Has the part of a source read at once when it is first asked for, where that takes no waiting, as in Node. */
export const provideSecondSources = (read: (sha256: string) => CompiledPart): void => void (readPart = read);

export const isSecondSourceLoaded = (name: SecondSourceName): boolean => datasets.has(name);

/** Puts the part of a source in use, which has arrived. */
export function addSecondSource(name: SecondSourceName, part: CompiledPart): void {
  const source = SECOND_SOURCES.find((one) => one.name === name);
  datasets.set(name, createDatasetFromParts([part], getSecondSourcePart(name), source));
}

/**
 * The dataset of a source.
 * @throws NotLoadedError until its part has arrived.
 */
export function getSecondSource(name: SecondSourceName): Dataset {
  if (readPart && !datasets.has(name)) addSecondSource(name, readPart(getSecondSourcePart(name)));
  const dataset = datasets.get(name);
  if (!dataset) throw new NotLoadedError([name]);
  return dataset;
}
