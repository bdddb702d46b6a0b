/** A source as a dataset: it answers what is held, and says what is missing of all else. */
import {
  DIMENSIONS,
  visitAll,
  type Dataset,
  type Dimension,
  type FigureKey,
  type Observation,
  type Release,
  type Source as CitedSource,
} from "../dataset";
import { NIL_NOTE } from "../dataset/nil";
import { comparePeriods, getLastMonth, getYearBefore } from "../query";
import type { SourceCatalogues } from "../query/extend-catalogues";
import {
  createNeeds,
  createNilFinder,
  createObserver,
  getWhole,
  identifyCell,
  indexFigures,
  listUnknownCells,
  type Held,
  type SourceObservation,
  type SubjectIds,
} from "./holdings";
import type { Need } from "./plan-queries";
import type { Source, SourceCatalogue } from "./source";

export interface SourceDatasetOptions {
  readonly source: Source;
  readonly catalogue: SourceCatalogue;
  readonly catalogues: SourceCatalogues;
  /** The day of the figures that have no release of their own. */
  readonly day: string;
  /**
   * The rows of a need.
   * @throws NotLoadedError until they have been fetched; NotAvailableError where that has failed.
   */
  readonly require: (need: Need) => Held;
  /** The rows of a need that is held; undefined for any other. */
  readonly find: (need: Need) => Held | undefined;
  /** The queries that figures come from, by id. */
  readonly citations: ReadonlyMap<string, CitedSource>;
  /** The release as of which the source is viewed. */
  readonly asOf?: string;
}

interface Figures {
  readonly observations: readonly SourceObservation[];
  readonly byFigure: ReadonlyMap<string, readonly SourceObservation[]>;
  /** Figures that have rows, but no number. */
  readonly unknown: ReadonlySet<string>;
  /** Figures without a row that have been asked for. */
  readonly nils: Map<string, readonly SourceObservation[]>;
  readonly source: string;
}

const NONE: readonly Observation[] = [];

/** Figures of one version of a source. What it answers once it answers always, so that answers can be remembered. */
export function createSourceDataset(options: SourceDatasetOptions): Dataset {
  const { source, catalogue, catalogues, day, citations, asOf } = options;
  const needs = createNeeds(catalogues);
  const observe = createObserver(catalogues, day);
  const findNil = createNilFinder(source, catalogue, day);
  const periods = new Set(catalogue.periods);
  const figuresByHeld = new WeakMap<Held, Figures>();
  const readings = new Set<Figures>();

  function read(held: Held): Figures {
    let figures = figuresByHeld.get(held);
    if (!figures) {
      const all = observe(held);
      const observations = asOf === undefined ? all : all.filter(({ release }) => release <= asOf);
      figures = {
        observations,
        byFigure: indexFigures(observations),
        unknown: listUnknownCells(catalogues, catalogue, held),
        nils: new Map(),
        source: held.source,
      };
      figuresByHeld.set(held, figures);
      readings.add(figures);
    }
    return figures;
  }

  /** A slice that is held and has every figure of the subject in the period. */
  function findSlice(ids: SubjectIds, period: string): Figures | undefined {
    for (const by of DIMENSIONS) {
      if (ids[by] === getWhole(by)) continue;
      const need = needs.ofSlice(period, by, ids);
      const held = need && options.find(need);
      if (held) return read(held);
    }
    return undefined;
  }

  /** The figures of a subject, of one period at least if it is given; undefined for one that the source does not have. */
  function getFigures(ids: SubjectIds, period?: string): Figures | undefined {
    const need = needs.ofSubject(ids);
    if (!need) return undefined;
    const held = options.find(need);
    if (held) return read(held);
    return (period !== undefined && findSlice(ids, period)) || read(options.require(need));
  }

  function findObservations(key: FigureKey): readonly Observation[] {
    // Nothing is missing of a period that the source does not have.
    if (!periods.has(key.period)) return NONE;
    const figures = getFigures(key, key.period);
    if (!figures) return NONE;
    return figures.byFigure.get(identifyCell(key)) ?? listNils(figures, key);
  }

  /** The figure of a key without a row, where that means no trade. */
  function listNils({ nils, unknown, source: cited }: Figures, key: FigureKey): readonly SourceObservation[] {
    const cell = identifyCell(key);
    let found = nils.get(cell);
    if (!found) {
      const nil = unknown.has(cell) ? undefined : findNil(key);
      nils.set(cell, (found = nil ? [{ ...nil, source: cited }] : []));
    }
    return found;
  }

  /** A subject's observations with its nils, made once for all periods. */
  const subjects = new WeakMap<Figures, Map<string, readonly Observation[]>>();
  function listSubjectObservations(ids: SubjectIds, period?: string): readonly Observation[] {
    if (period !== undefined && !periods.has(period)) return NONE;
    const figures = getFigures(ids, period);
    if (!figures) return NONE;
    let lists = subjects.get(figures);
    if (!lists) subjects.set(figures, (lists = new Map()));
    const key = [period, ...DIMENSIONS.map((dimension) => ids[dimension])].join("|");
    let list = lists.get(key);
    if (!list) {
      const own = figures.observations.filter(
        (one) =>
          (period === undefined || one.period === period) &&
          DIMENSIONS.every((dimension) => one[dimension] === ids[dimension]),
      );
      const { partner, product, regime, enterprise } = ids;
      const nils = (period === undefined ? catalogue.periods : [period]).flatMap((one) =>
        catalogue.flows.flatMap((flow) => {
          const cell = {
            partner,
            product,
            regime,
            enterprise,
            period: one,
            flow,
            measure: "value",
            base: catalogue.currency,
          } as const;
          return figures.byFigure.has(identifyCell(cell)) ? [] : listNils(figures, cell);
        }),
      );
      lists.set(key, (list = [...own, ...nils]));
    }
    return list;
  }

  function listSliceObservations(period: string, by: Dimension, within: SubjectIds): readonly Observation[] {
    const need = periods.has(period) && source.limits.slices ? needs.ofSlice(period, by, within) : undefined;
    if (!need) return NONE;
    // A table shows changes too: the year before comes with the same query.
    const before = getYearBefore(period);
    const both = periods.has(before) ? [need, needs.ofSlice(before, by, within)!] : [need];
    visitAll(both, (one) => void options.require(one));
    return read(options.require(need)).observations;
  }

  const listHeld = (): readonly Observation[] =>
    [...new Map([...readings].flatMap(({ byFigure }) => [...byFigure])).values()].flat();

  const indexById = <T extends { readonly id: string }>(rows: readonly T[]) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return (id: string): T | undefined => byId.get(id);
  };

  const headline = [...catalogue.periods].sort(comparePeriods).at(-1) ?? day.slice(0, 7);
  const createRelease = (id: string): Release => ({ id, month: getLastMonth(headline), headline });
  const only = [createRelease(day)];
  /** The releases of what is held: a source does not list them. */
  function listReleases(): readonly Release[] {
    const ids = source.vintage === "one" ? [] : listHeld().map(({ release }) => release);
    return ids.length === 0 ? only : [...new Set(ids)].sort().reverse().map(createRelease);
  }

  return Object.freeze({
    ...catalogues,
    own: source.name,
    ...(asOf !== undefined && { asOf }),
    version: `${source.name} ${catalogue.version}`,
    currency: catalogue.currency,
    vintage: source.vintage,
    headline,
    onDemand: { periods: catalogue.periods, flows: catalogue.flows },
    get releases() {
      return listReleases();
    },
    get newestRelease() {
      return listReleases()[0]!;
    },
    get observations() {
      return listHeld();
    },
    get sources() {
      return [...citations.values()];
    },
    events: [],
    parts: [],
    partner: indexById(catalogues.partners),
    product: indexById(catalogues.products),
    regime: indexById(catalogues.regimes),
    enterprise: indexById(catalogues.enterprises),
    source: (id) => citations.get(id),
    noteInChinese: translateNote,
    findObservations,
    listSubjectObservations,
    listSliceObservations,
    listPeriodObservations: (period) => listHeld().filter((one) => one.period === period),
    listPublishingReleases(period, ids) {
      if (source.vintage === "one") return periods.has(period) ? [day] : [];
      const found = ids ? listSubjectObservations(ids, period) : listHeld().filter((one) => one.period === period);
      return [...new Set(found.map(({ release }) => release))].sort().reverse();
    },
    countObservations: (dimension) =>
      new Map([...catalogues.codes[dimension].keys()].map((id) => [id, catalogue.periods.length])),
    requireLoaded: () => undefined,
    viewAsOf: ({ id }) =>
      source.vintage === "one" || id === asOf ? undefined : createSourceDataset({ ...options, asOf: id }),
  } satisfies Dataset);
}

function translateNote(clause: string): string | undefined {
  if (clause === NIL_NOTE.en) return NIL_NOTE.zh;
  const terms = /^sum of (\d+) rows of the source$/.exec(clause)?.[1];
  return terms && `数据源 ${terms} 行之和`;
}
