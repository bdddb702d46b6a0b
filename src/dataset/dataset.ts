import type {
  Category,
  CompiledDataset,
  DatasetContents,
  Dimension,
  Observation,
  Partner,
  Product,
  Release,
  Source,
} from "./types";
import { getUnit, type Base } from "./units";

/** Identifies a figure, which a release publishes at most once. */
export interface FigureKey extends Pick<Observation, Dimension | "period" | "flow" | "measure"> {
  readonly base: Base;
}

// Called thousands of times per table, hence a template instead of a loop over the fields.
const formatFigureKey = ({ period, flow, partner, product, regime, enterprise, measure, base }: FigureKey): string =>
  `${period}|${flow}|${partner}|${product}|${regime}|${enterprise}|${measure}|${base}`;

/** The key of the figure that an observation publishes. */
export const toFigureKey = (observation: Observation): FigureKey => ({
  ...observation,
  base: getUnit(observation.unit).base,
});

/** Text that is equal for two observations if and only if they publish the same figure. */
export const identifyFigure = (observation: Observation): string => formatFigureKey(toFigureKey(observation));

/** All published observations and catalogues, indexed and immutable; a refresh creates a new dataset. */
export interface Dataset extends DatasetContents {
  /** SHA-256 of the compiled asset: two workbooks with the same version have the same figures. */
  readonly version: string;
  /** Name of the source if the data is the user's own; absent for the official data. */
  readonly own?: string;
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly newestRelease: Release;
  /** The newest period for which a release publishes the total. */
  readonly headline: string;
  partner(id: string): Partner | undefined;
  product(id: string): Product | undefined;
  regime(id: string): Category | undefined;
  enterprise(id: string): Category | undefined;
  source(id: string): Source | undefined;
  /** The observations of a figure, newest release first: the first supersedes the others. */
  findObservations(key: FigureKey): readonly Observation[];
}

const indexById = <T extends { readonly id: string }>(rows: readonly T[]) => {
  const map = new Map(rows.map((row) => [row.id, row]));
  return (id: string): T | undefined => map.get(id);
};

/** The day of a release; the end of the month if only the month is known. */
const getLatestDay = (release: string): string => (release.length === 7 ? `${release}-31` : release);

const compareNewestFirst = (a: string, b: string): number => getLatestDay(b).localeCompare(getLatestDay(a));

/** Whether a release came out after another. */
export const isLater = (release: string, reference: string): boolean => compareNewestFirst(release, reference) < 0;

const NO_OBSERVATIONS: readonly Observation[] = [];

function indexObservations(observations: readonly Observation[]): Map<string, Observation[]> {
  const index = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = identifyFigure(observation);
    const sameFigure = index.get(key);
    if (sameFigure) sameFigure.push(observation);
    else index.set(key, [observation]);
  }
  for (const sameFigure of index.values()) sameFigure.sort((a, b) => compareNewestFirst(a.release, b.release));
  return index;
}

/** Creates a dataset from contents that have passed validation. */
export function createDataset(contents: DatasetContents & Pick<Dataset, "own">, version: string): Dataset {
  const index = indexObservations(contents.observations);
  const releases = [...contents.releases].sort((a, b) => compareNewestFirst(a.id, b.id));
  const [newestRelease] = releases;
  if (!newestRelease) throw new Error("A dataset needs at least one release.");
  return Object.freeze({
    ...contents,
    version,
    releases,
    newestRelease,
    headline: releases.find(({ headline }) => headline !== "")?.headline ?? newestRelease.month,
    partner: indexById(contents.partners),
    product: indexById(contents.products),
    regime: indexById(contents.regimes),
    enterprise: indexById(contents.enterprises),
    source: indexById(contents.sources),
    findObservations: (key: FigureKey) => index.get(formatFigureKey(key)) ?? NO_OBSERVATIONS,
  });
}

/** A dataset version as shown to users and stored in workbooks: newest release and start of the SHA-256 digest. */
export const formatVersion = (release: string, sha256: string): string => `${release}-${sha256.slice(0, 12)}`;

/** The releases out by a day (ISO 8601), newest first. */
export const listReleasesUpTo = ({ releases }: Dataset, day: string): Release[] =>
  releases.filter(({ id }) => getLatestDay(id) <= day);

const viewsByDataset = new WeakMap<Dataset, Map<string, Dataset>>();

/** The dataset as of a release: without later releases. For the newest release, the dataset itself. */
export function viewAsOf(dataset: Dataset, { id }: Release): Dataset {
  if (id === dataset.newestRelease.id) return dataset;
  let viewsByRelease = viewsByDataset.get(dataset);
  if (!viewsByRelease) viewsByDataset.set(dataset, (viewsByRelease = new Map()));
  let view = viewsByRelease.get(id);
  if (!view) {
    const releasedIds = new Set(listReleasesUpTo(dataset, getLatestDay(id)).map((release) => release.id));
    const contents = {
      ...dataset,
      releases: dataset.releases.filter((release) => releasedIds.has(release.id)),
      observations: dataset.observations.filter(({ release }) => releasedIds.has(release)),
    };
    viewsByRelease.set(id, (view = createDataset(contents, dataset.version)));
  }
  return view;
}

/** Expands the columns of a compiled dataset into one frozen row per observation. */
export function expandDataset({ observations, format: _format, ...catalogues }: CompiledDataset): DatasetContents {
  const columns = Object.entries(observations) as [
    keyof Observation,
    { values: readonly never[]; at: readonly number[] },
  ][];
  const length = columns[0]?.[1].at.length ?? 0;
  const rows = Array.from({ length }, (_, row) =>
    Object.freeze(Object.fromEntries(columns.map(([name, { values, at }]) => [name, values[at[row]!]]))),
  );
  return { ...catalogues, observations: rows as unknown as Observation[] };
}
