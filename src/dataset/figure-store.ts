/** The figures of a dataset: columns with their indexes, from which observations are decoded when they are asked for. */
import { createDecoder, type CodedColumn, type Columns } from "./columns";
import { createFigureIndex } from "./figure-index";
import type { FigureKey } from "./figure-key";
import { memoizeByObject } from "./memoize";
import { groupRows, type RowGroups } from "./row-groups";
import { DIMENSIONS, type Dimension, type Observation } from "./types";

/** The dimensions of a subject, by id. */
export type SubjectIds = Pick<Observation, Dimension>;

/** Reads figures, as far as they were published by some release. */
export interface FigureStore {
  /** All observations, decoded; for tools and comparisons, not for answers. */
  listAll(): readonly Observation[];
  /** The observations of a figure, newest release first. */
  find(key: FigureKey): readonly Observation[];
  /** The observations of a subject, across flows; in one period if it is given, otherwise in all. */
  listBySubject(ids: SubjectIds, period?: string): readonly Observation[];
  /** The observations of a period, across subjects. */
  listByPeriod(period: string): readonly Observation[];
  /** The observations of a period for each entry of one dimension, within an entry of every other; not of its total. */
  listSlice(period: string, by: Dimension, within: SubjectIds): readonly Observation[];
  /** The releases that publish figures of a period, newest first; of a subject in it if one is given. */
  listReleases(period: string, ids?: SubjectIds): readonly string[];
  /** The number of figures by the value of a column. */
  count(column: CodedColumn): ReadonlyMap<string, number>;
  /** The figures as of a release: without those published later. */
  viewAsOf(release: string): FigureStore;
}

const NO_OBSERVATIONS: readonly Observation[] = [];
const NO_RELEASES: readonly string[] = [];

/** @param releases - ids of all releases, newest first. */
export function createFigureStore(columns: Columns, releases: readonly string[]): FigureStore {
  const { length, coded } = columns;
  const places = new Map(releases.map((id, place) => [id, place]));
  /** The place of each release among all, 0 for the newest, by its code. */
  const placeByCode = coded.release.values.map((id) => places.get(id) ?? releases.length);
  const releaseCodes = coded.release.codes;
  const getPlace = (row: number): number => placeByCode[releaseCodes[row]!]!;

  const decoded = new Array<Observation | undefined>(length);
  const decodeRow = createDecoder(columns);
  const decode = (row: number): Observation => (decoded[row] ??= decodeRow(row));
  /** The publications of a figure from that in a row on, which are the same in every view that has the row. */
  const publications = new Array<readonly Observation[] | undefined>(length);
  function listPublications(row: number): readonly Observation[] {
    const list: Observation[] = [];
    for (let one = row; one >= 0; one = index.getNext(one)) list.push(decode(one));
    return list;
  }

  const placeOfRows = Uint16Array.from({ length }, (_, row) => getPlace(row));
  const byPlace = groupRows(placeOfRows, releases.length + 1);
  function* listOldestFirst(): Generator<number> {
    for (let place = releases.length; place >= 0; place -= 1) yield* byPlace.get(place);
  }
  const index = createFigureIndex(columns, listOldestFirst());

  const periodCodes = new Map(coded.period.values.map((value, code) => [value, code]));
  let rowsByPeriod: RowGroups | undefined;
  const getPeriods = (): RowGroups => (rowsByPeriod ??= groupRows(coded.period.codes, coded.period.values.length));
  const getPeriodRows = (period: string): Int32Array => getPeriods().get(periodCodes.get(period) ?? -1);

  let subjects: SubjectGroups | undefined;
  const dimensionCodes = DIMENSIONS.map(
    (dimension) => new Map(coded[dimension].values.map((value, code) => [value, code])),
  );
  /** The group of a subject; -1 where nothing of it is published. */
  const findSubject = memoizeByObject((ids: SubjectIds): number => {
    subjects ??= groupSubjects(columns, getPeriods().rows);
    let key = 0;
    for (const [at, dimension] of DIMENSIONS.entries()) {
      const code = dimensionCodes[at]!.get(ids[dimension]);
      if (code === undefined) return -1;
      key = key * coded[dimension].values.length + code;
    }
    return subjects.groups.get(key) ?? -1;
  });
  /** Identifies what is published of a subject, in one period if it is given; negative where nothing is. */
  function identifySlice(ids: SubjectIds, period: string | undefined): number {
    const subject = findSubject(ids);
    const code = period === undefined ? periodCodes.size : (periodCodes.get(period) ?? -1);
    return code < 0 ? -1 : subject * (periodCodes.size + 1) + code;
  }
  /** The rows of a subject, of which there are some; in one period if it is given. */
  function getSubjectRows(ids: SubjectIds, period?: string): Int32Array {
    const rows = subjects!.rows.get(findSubject(ids));
    // Within a subject the rows are in the order of their periods.
    return period === undefined ? rows.slice().sort() : findRun(rows, coded.period.codes, periodCodes.get(period)!);
  }

  function createView(newest: number): FigureStore {
    const isVisible = (row: number): boolean => placeOfRows[row]! >= newest;
    const toObservations = (rows: Int32Array): Observation[] =>
      Array.from(newest === 0 ? rows : rows.filter(isVisible), decode);
    const toReleases = (rows: Int32Array): string[] => {
      const publishing = new Set<number>();
      for (const row of rows) if (isVisible(row)) publishing.add(placeOfRows[row]!);
      return [...publishing].sort((a, b) => a - b).flatMap((place) => releases[place] ?? []);
    };
    const byPeriod = new Map<string, readonly Observation[]>();
    const bySubject = new Map<number, readonly Observation[]>();
    const releasesByPeriod = new Map<string, readonly string[]>();
    const releasesBySubject = new Map<number, readonly string[]>();
    const slices = new Map<string, ReadonlyMap<string, readonly Observation[]>>();
    const counts = new Map<CodedColumn, ReadonlyMap<string, number>>();
    let all: readonly Observation[] | undefined;
    const remember = <Key, Value>(cache: Map<Key, Value>, key: Key, compute: () => Value): Value => {
      let value = cache.get(key);
      if (value === undefined) cache.set(key, (value = compute()));
      return value;
    };
    return {
      listAll: () => (all ??= toObservations(Int32Array.from({ length }, (_, row) => row))),
      find(key) {
        let row = index.findFirst(key);
        while (row >= 0 && !isVisible(row)) row = index.getNext(row);
        return row < 0 ? NO_OBSERVATIONS : (publications[row] ??= listPublications(row));
      },
      listByPeriod: (period) => remember(byPeriod, period, () => toObservations(getPeriodRows(period))),
      listBySubject(ids, period) {
        const slice = identifySlice(ids, period);
        if (slice < 0) return NO_OBSERVATIONS;
        return remember(bySubject, slice, () => toObservations(getSubjectRows(ids, period)));
      },
      listReleases(period, ids) {
        if (!ids) return remember(releasesByPeriod, period, () => toReleases(getPeriodRows(period)));
        const slice = identifySlice(ids, period);
        if (slice < 0) return NO_RELEASES;
        return remember(releasesBySubject, slice, () => toReleases(getSubjectRows(ids, period)));
      },
      listSlice(period, by, within) {
        const groups = remember(slices, `${period}|${by}`, () =>
          groupSlices(
            by,
            remember(byPeriod, period, () => toObservations(getPeriodRows(period))),
          ),
        );
        return groups.get(identifyWithin(by, within)) ?? NO_OBSERVATIONS;
      },
      count: (name) =>
        remember(counts, name, () => {
          const { values, codes } = coded[name];
          const numbers = new Uint32Array(values.length);
          for (let row = 0; row < length; row += 1) if (isVisible(row)) numbers[codes[row]!]! += 1;
          return new Map(
            values.map((value, code) => [value, numbers[code]!] as const).filter(([, count]) => count > 0),
          );
        }),
      viewAsOf: (release) => createView(places.get(release) ?? 0),
    };
  }
  return createView(0);
}

/** The run of a code among rows that are in the order of their codes. */
function findRun(rows: Int32Array, codes: ArrayLike<number>, code: number): Int32Array {
  const findStart = (wanted: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codes[rows[middle]!]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return rows.subarray(findStart(code), findStart(code + 1));
}

/** The id that stands for the total over a dimension. */
const getWhole = (dimension: Dimension): string => (dimension === "partner" ? "WORLD" : "all");

/** A text that is equal for subjects that differ in one dimension only. */
const identifyWithin = (by: Dimension, ids: SubjectIds): string =>
  DIMENSIONS.map((dimension) => (dimension === by ? "" : ids[dimension])).join("|");

/** Observations of a period by what they have in common but one dimension; without those of its total. */
function groupSlices(by: Dimension, observations: readonly Observation[]): Map<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one[by] === getWhole(by)) continue;
    const key = identifyWithin(by, one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

interface SubjectGroups {
  readonly rows: RowGroups;
  /** The group of a subject by its codes, all four in one integer. */
  readonly groups: ReadonlyMap<number, number>;
}

/**
 * Groups the rows by subject.
 * @param order - the rows in the order that they have within a subject.
 */
function groupSubjects({ length, coded }: Columns, order: Int32Array): SubjectGroups {
  const groups = new Map<number, number>();
  const groupOfRows = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) {
    let key = 0;
    for (const dimension of DIMENSIONS) key = key * coded[dimension].values.length + coded[dimension].codes[row]!;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = groups.size));
    groupOfRows[row] = group;
  }
  return { rows: groupRows(groupOfRows, groups.size, order), groups };
}
