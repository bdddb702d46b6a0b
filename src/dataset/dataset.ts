import { compileColumns, joinColumns } from "./columns";
import type { Domain } from "./domains";
import type { FigureKey } from "./figure-key";
import { createFigureStore, type FigureStore, type SubjectIds } from "./figure-store";
import { compareNewestFirst, getLatestDay } from "./release-order";
import type { SecondSource } from "./second-source";
import type { Currency } from "./units";
import type {
  Catalogues,
  Category,
  CompiledColumns,
  CompiledPart,
  DatasetContents,
  Dimension,
  Flow,
  NoteClause,
  Observation,
  Partner,
  Product,
  Release,
  Source,
} from "./types";

export type Vintage = "releases" | "one";

/** All published observations and catalogues, indexed and immutable; a refresh creates a new dataset. */
export interface Dataset extends DatasetContents {
  /** SHA-256 of the list of its parts: two workbooks with the same version have the same figures. */
  readonly version: string;
  /** Name of the source if the data is the user's own; absent for the official data. */
  readonly own?: string;
  /** Id of the release as of which the data is viewed; absent where it is all of it. */
  readonly asOf?: string;
  /** Present if the data is another publisher's, which answers only where a formula names it. */
  readonly second?: SecondSource;
  /** The currency of values where no unit is asked for. */
  readonly currency: Currency;
  /**
   * `one`: all figures are of the same day, so that those of two years may be divided. `releases`: a figure is as its
   * release has it, and customs compares with what it has revised since.
   */
  readonly vintage: Vintage;
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly newestRelease: Release;
  /** The newest period for which a release publishes the total. */
  readonly headline: string;
  /**
   * What a source beyond the bundle has, whose figures are fetched as they are asked for: `observations` are those that
   * have been. Absent where all figures are here.
   */
  readonly onDemand?: { readonly periods: readonly string[]; readonly flows: readonly Flow[] };
  /** All observations as rows. They are decoded for the purpose, so nothing that answers a formula reads them. */
  readonly observations: readonly Observation[];
  /** The columns that it was made of, part by part: versions of the data share those of the parts they share. */
  readonly parts: readonly CompiledColumns[];
  partner(id: string): Partner | undefined;
  product(id: string): Product | undefined;
  regime(id: string): Category | undefined;
  enterprise(id: string): Category | undefined;
  source(id: string): Source | undefined;
  /** A clause of a note in Chinese; undefined if the data has it in English only. */
  noteInChinese(this: void, clause: string): string | undefined;
  /** The observations of a figure, newest release first: the first supersedes the others. */
  findObservations(key: FigureKey): readonly Observation[];
  /** The observations of a subject, across releases and flows; in one period if it is given, otherwise in all. */
  listSubjectObservations(ids: SubjectIds, period?: string): readonly Observation[];
  /** The observations of a period, across releases and subjects. */
  listPeriodObservations(period: string): readonly Observation[];
  /** The observations of a period for each entry of one dimension, within an entry of every other; not of its total. */
  listSliceObservations(period: string, by: Dimension, within: SubjectIds): readonly Observation[];
  /** The releases that publish figures of a period, newest first; of a subject in it if one is given. */
  listPublishingReleases(period: string, ids?: SubjectIds): readonly string[];
  /** The number of observations by id of a catalogue entry, as far as they have arrived; entries without any are absent. */
  countObservations(this: void, dimension: Dimension): ReadonlyMap<string, number>;
  /** @throws NotLoadedError where not all of the domains have arrived, as in a dataset that is being loaded. */
  requireLoaded(domains: readonly Domain[]): void;
  /** The dataset as of a release, see {@link viewAsOf}; undefined where that is itself. */
  viewAsOf(release: Release): Dataset | undefined;
}

const indexById = <T extends { readonly id: string }>(rows: readonly T[]) => {
  const map = new Map(rows.map((row) => [row.id, row]));
  return (id: string): T | undefined => map.get(id);
};

function indexNotes(notes: readonly NoteClause[] = []) {
  const byClause = new Map(notes.map(({ en, zh }) => [en, zh]));
  return (clause: string): string | undefined => byClause.get(clause);
}

/** The catalogues of a dataset, and whose it is. */
type DatasetDescription = Catalogues &
  Pick<Dataset, "asOf" | "own" | "parts" | "second"> &
  Partial<Pick<Dataset, "currency" | "vintage">>;

function assembleDataset(catalogues: DatasetDescription, store: FigureStore, version: string): Dataset {
  const { releases } = catalogues;
  const [newestRelease] = releases;
  if (!newestRelease) throw new Error("A dataset needs at least one release.");
  const views = new Map<string, Dataset>();
  return Object.freeze({
    releases,
    partners: catalogues.partners,
    products: catalogues.products,
    regimes: catalogues.regimes,
    enterprises: catalogues.enterprises,
    sources: catalogues.sources,
    events: catalogues.events,
    noteInChinese: indexNotes(catalogues.notes),
    ...(catalogues.own !== undefined && { own: catalogues.own }),
    ...(catalogues.asOf !== undefined && { asOf: catalogues.asOf }),
    ...(catalogues.second && { second: catalogues.second }),
    currency: catalogues.currency ?? catalogues.second?.currency ?? "CNY",
    vintage: catalogues.vintage ?? (catalogues.second ? "one" : "releases"),
    version,
    newestRelease,
    headline: releases.find(({ headline }) => headline !== "")?.headline ?? newestRelease.month,
    get observations() {
      return store.listAll();
    },
    parts: catalogues.parts,
    partner: indexById(catalogues.partners),
    product: indexById(catalogues.products),
    regime: indexById(catalogues.regimes),
    enterprise: indexById(catalogues.enterprises),
    source: indexById(catalogues.sources),
    findObservations: store.find,
    listSubjectObservations: store.listBySubject,
    listPeriodObservations: store.listByPeriod,
    listSliceObservations: store.listSlice,
    listPublishingReleases: store.listReleases,
    countObservations: store.count,
    requireLoaded: () => undefined,
    viewAsOf({ id }) {
      if (id === newestRelease.id) return undefined;
      let view = views.get(id);
      if (!view) {
        const earlier = releases.filter((release) => getLatestDay(release.id) <= getLatestDay(id));
        view = assembleDataset({ ...catalogues, releases: earlier, asOf: id }, store.viewAsOf(id), version);
        views.set(id, view);
      }
      return view;
    },
  } satisfies Dataset);
}

const sortReleases = (releases: readonly Release[]): Release[] =>
  [...releases].sort((a, b) => compareNewestFirst(a.id, b.id));

/** Creates a dataset from contents that have passed validation; of official data if not told otherwise. */
export function createDataset(
  contents: DatasetContents & Pick<Dataset, "own"> & Partial<Pick<Dataset, "currency" | "vintage">>,
  version: string,
): Dataset {
  const releases = sortReleases(contents.releases);
  const parts = [compileColumns(contents.observations)];
  const columns = joinColumns(parts);
  const store = createFigureStore(
    columns,
    releases.map(({ id }) => id),
  );
  return assembleDataset({ ...contents, releases, parts }, store, version);
}

/** The catalogues of several parts as one; an entry that several parts have stands once, as the last of them has it. */
function joinCatalogues(parts: readonly CompiledPart[]): Catalogues {
  const join = <T extends { readonly id: string }>(getRows: (part: CompiledPart) => readonly T[]): T[] => [
    ...new Map(parts.flatMap(getRows).map((row) => [row.id, row])).values(),
  ];
  return {
    releases: sortReleases(join(({ releases }) => releases)),
    partners: join(({ partners }) => partners),
    products: join(({ products }) => products),
    regimes: join(({ regimes }) => regimes),
    enterprises: join(({ enterprises }) => enterprises),
    sources: join(({ sources }) => sources),
    events: parts.flatMap(({ events }) => events),
    notes: parts.flatMap(({ notes = [] }) => notes),
  };
}

/**
 * Creates a dataset from the parts of a version.
 * @param second - the source whose parts they are; undefined for the official data.
 */
export function createDatasetFromParts(
  parts: readonly CompiledPart[],
  version: string,
  second?: SecondSource,
): Dataset {
  const catalogues = { ...joinCatalogues(parts), ...(second && { second }) };
  const columnsOfParts = parts.map(({ observations }) => observations);
  const columns = joinColumns(columnsOfParts);
  const store = createFigureStore(
    columns,
    catalogues.releases.map(({ id }) => id),
  );
  return assembleDataset({ ...catalogues, parts: columnsOfParts }, store, version);
}

/** A dataset version as shown to users and stored in workbooks: newest release and start of the SHA-256 digest. */
export const formatVersion = (release: string, sha256: string): string => `${release}-${sha256.slice(0, 12)}`;

/** The releases out by a day (ISO 8601), newest first. */
export const listReleasesUpTo = ({ releases }: Dataset, day: string): Release[] =>
  releases.filter(({ id }) => getLatestDay(id) <= day);

/**
 * The dataset as of a release: without later releases. For the newest release, the dataset itself. It shares the
 * columns and indexes of the dataset.
 */
export const viewAsOf = (dataset: Dataset, release: Release): Dataset => dataset.viewAsOf(release) ?? dataset;
