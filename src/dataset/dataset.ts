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
import { unitOf, type Base } from "./units";

/** What a figure is about: one that is printed once in a release. */
export interface FigureKey extends Pick<Observation, Dimension | "period" | "flow" | "measure"> {
  readonly base: Base;
}

// Asked for thousands of times by one table, so it is written out.
const keyText = ({ period, flow, partner, product, regime, enterprise, measure, base }: FigureKey): string =>
  `${period}|${flow}|${partner}|${product}|${regime}|${enterprise}|${measure}|${base}`;

/** What an observation is a printing of. */
export const figureOf = (observation: Observation): FigureKey => ({
  ...observation,
  base: unitOf(observation.unit).base,
});

/** The same text for the printings of one figure, and for no others. */
export const figureText = (observation: Observation): string => keyText(figureOf(observation));

/** Everything printed, indexed and frozen; a refresh makes a new one. */
export interface Dataset extends DatasetContents {
  /** SHA-256 of the compiled asset: two workbooks with the same version have the same figures. */
  readonly version: string;
  /** The name of the source, where people brought the data themselves; left out of the official data. */
  readonly own?: string;
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly newest: Release;
  /** The newest period for which a release prints the total. */
  readonly headline: string;
  partner(id: string): Partner | undefined;
  product(id: string): Product | undefined;
  regime(id: string): Category | undefined;
  enterprise(id: string): Category | undefined;
  source(id: string): Source | undefined;
  /** The observations of a figure, newest release first: the first supersedes the others. */
  printings(key: FigureKey): readonly Observation[];
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]) => {
  const map = new Map(rows.map((row) => [row.id, row]));
  return (id: string): T | undefined => map.get(id);
};

/** The last day on which a release can have come out, for one of which only the month is known. */
const latestDay = (release: string): string => (release.length === 7 ? `${release}-31` : release);

const newestFirst = (a: string, b: string): number => latestDay(b).localeCompare(latestDay(a));

/** Whether a release came out after another. */
export const isLater = (release: string, than: string): boolean => newestFirst(release, than) < 0;

const NOTHING: readonly Observation[] = [];

function indexOf(observations: readonly Observation[]): Map<string, Observation[]> {
  const index = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = figureText(observation);
    const printings = index.get(key);
    if (printings) printings.push(observation);
    else index.set(key, [observation]);
  }
  for (const printings of index.values()) printings.sort((a, b) => newestFirst(a.release, b.release));
  return index;
}

/** The dataset of these contents; they are assumed to have passed the checks of the data package. */
export function datasetOf(contents: DatasetContents & Pick<Dataset, "own">, version: string): Dataset {
  const index = indexOf(contents.observations);
  const releases = [...contents.releases].sort((a, b) => newestFirst(a.id, b.id));
  const [newest] = releases;
  if (!newest) throw new Error("A dataset needs at least one release.");
  return Object.freeze({
    ...contents,
    version,
    releases,
    newest,
    headline: releases.find(({ headline }) => headline !== "")?.headline ?? newest.month,
    partner: byId(contents.partners),
    product: byId(contents.products),
    regime: byId(contents.regimes),
    enterprise: byId(contents.enterprises),
    source: byId(contents.sources),
    printings: (key: FigureKey) => index.get(keyText(key)) ?? NOTHING,
  });
}

/** A dataset's version as people see it and workbooks remember it: its newest release and the start of its digest. */
export const versionText = (release: string, sha256: string): string => `${release}-${sha256.slice(0, 12)}`;

/** The releases that were out on a day, newest first. */
export const releasedBy = ({ releases }: Dataset, day: string): Release[] =>
  releases.filter(({ id }) => latestDay(id) <= day);

const views = new WeakMap<Dataset, Map<string, Dataset>>();

/** The dataset as it stood with that release as its newest; the dataset itself for its newest release. */
export function asReleased(dataset: Dataset, { id }: Release): Dataset {
  if (id === dataset.newest.id) return dataset;
  let known = views.get(dataset);
  if (!known) views.set(dataset, (known = new Map()));
  let view = known.get(id);
  if (!view) {
    const out = new Set(releasedBy(dataset, latestDay(id)).map((release) => release.id));
    const contents = {
      ...dataset,
      releases: dataset.releases.filter((release) => out.has(release.id)),
      observations: dataset.observations.filter(({ release }) => out.has(release)),
    };
    known.set(id, (view = datasetOf(contents, dataset.version)));
  }
  return view;
}

/** The compiled columns as rows again. */
export function expand({ observations, format: _format, ...catalogues }: CompiledDataset): DatasetContents {
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
