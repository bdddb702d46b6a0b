/** The figures of a dataset: columns with their indexes, from which observations are decoded when they are asked for. */
import { decodeRow, type CodedColumn, type Columns } from "./columns";
import { createFigureIndex } from "./figure-index";
import type { FigureKey } from "./figure-key";
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
  /** The releases that publish figures of a period, newest first. */
  listReleases(period: string): readonly string[];
  /** The number of figures by the value of a column. */
  count(column: CodedColumn): ReadonlyMap<string, number>;
  /** The figures as of a release: without those published later. */
  viewAsOf(release: string): FigureStore;
}

const NO_OBSERVATIONS: readonly Observation[] = [];

/** @param releases - ids of all releases, newest first. */
export function createFigureStore(columns: Columns, releases: readonly string[]): FigureStore {
  const { length, coded } = columns;
  const places = new Map(releases.map((id, place) => [id, place]));
  /** The place of each release among all, 0 for the newest, by its code. */
  const placeByCode = coded.release.values.map((id) => places.get(id) ?? releases.length);
  const releaseCodes = coded.release.codes;
  const getPlace = (row: number): number => placeByCode[releaseCodes[row]!]!;

  const decoded: (Observation | undefined)[] = [];
  const decode = (row: number): Observation => (decoded[row] ??= decodeRow(columns, row));

  const placeOfRows = Uint16Array.from({ length }, (_, row) => getPlace(row));
  const byPlace = groupRows(placeOfRows, releases.length + 1);
  function* listOldestFirst(): Generator<number> {
    for (let place = releases.length; place >= 0; place -= 1) yield* byPlace.get(place);
  }
  const index = createFigureIndex(columns, listOldestFirst());

  let periods: { readonly rows: RowGroups; readonly codes: ReadonlyMap<string, number> } | undefined;
  function getPeriodRows(period: string): Int32Array {
    const { values, codes } = coded.period;
    periods ??= { rows: groupRows(codes, values.length), codes: new Map(values.map((value, code) => [value, code])) };
    return periods.rows.get(periods.codes.get(period) ?? -1);
  }

  let subjects: { readonly rows: RowGroups; readonly groups: ReadonlyMap<number, number> } | undefined;
  const dimensionCodes = DIMENSIONS.map(
    (dimension) => new Map(coded[dimension].values.map((value, code) => [value, code])),
  );
  /** The group of a subject; -1 where nothing of it is published. */
  function findSubject(ids: SubjectIds): number {
    subjects ??= groupSubjects(columns);
    let key = 0;
    for (const [at, dimension] of DIMENSIONS.entries()) {
      const code = dimensionCodes[at]!.get(ids[dimension]);
      if (code === undefined) return -1;
      key = key * coded[dimension].values.length + code;
    }
    return subjects.groups.get(key) ?? -1;
  }

  function createView(newest: number): FigureStore {
    const isVisible = (row: number): boolean => placeOfRows[row]! >= newest;
    const toObservations = (rows: Int32Array): Observation[] =>
      Array.from(newest === 0 ? rows : rows.filter(isVisible), decode);
    const found = new Map<number, readonly Observation[]>();
    const byPeriod = new Map<string, readonly Observation[]>();
    const bySubject = new Map<number, ReadonlyMap<string, readonly Observation[]>>();
    const releasesByPeriod = new Map<string, readonly string[]>();
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
        if (row < 0) return NO_OBSERVATIONS;
        let observations = found.get(row);
        if (!observations) {
          const list: Observation[] = [];
          for (let one = row; one >= 0; one = index.getNext(one)) list.push(decode(one));
          found.set(row, (observations = list));
        }
        return observations;
      },
      listByPeriod: (period) => remember(byPeriod, period, () => toObservations(getPeriodRows(period))),
      listBySubject(ids, period) {
        const subject = findSubject(ids);
        if (subject < 0) return NO_OBSERVATIONS;
        const groups = remember(bySubject, subject, () => groupByPeriod(toObservations(subjects!.rows.get(subject))));
        return groups.get(period ?? ALL_PERIODS) ?? NO_OBSERVATIONS;
      },
      listReleases: (period) =>
        remember(releasesByPeriod, period, () => {
          const publishing = new Set<number>();
          for (const row of getPeriodRows(period)) if (isVisible(row)) publishing.add(placeOfRows[row]!);
          return [...publishing].sort((a, b) => a - b).flatMap((place) => releases[place] ?? []);
        }),
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

const ALL_PERIODS = "";

/** Observations by their period, and all of them. */
function groupByPeriod(observations: readonly Observation[]): Map<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = groups.get(one.period);
    if (group) group.push(one);
    else groups.set(one.period, [one]);
  }
  return new Map<string, readonly Observation[]>(groups).set(ALL_PERIODS, observations);
}

/** Groups the rows by subject: all four dimensions in one integer. */
function groupSubjects({ length, coded }: Columns): { rows: RowGroups; groups: ReadonlyMap<number, number> } {
  const groups = new Map<number, number>();
  const groupOfRows = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) {
    let key = 0;
    for (const dimension of DIMENSIONS) key = key * coded[dimension].values.length + coded[dimension].codes[row]!;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = groups.size));
    groupOfRows[row] = group;
  }
  return { rows: groupRows(groupOfRows, groups.size), groups };
}
