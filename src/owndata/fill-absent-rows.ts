/** Own data of which a missing row means no trade: its dataset answers 0 where it has no row. */
import {
  DIMENSIONS,
  getUnit,
  type Currency,
  type Dataset,
  type Dimension,
  type FigureKey,
  type Flow,
  type Observation,
} from "../dataset";
import { NIL_NOTE, createNil } from "../dataset/nil";
import { toMonthRange } from "../query";

type Subject = Pick<Observation, Dimension>;
/** What a row is about, whether or not it has a number. */
export type RowKey = Subject & Pick<Observation, "period" | "flow">;

const getWhole = (dimension: Dimension): string => (dimension === "partner" ? "WORLD" : "all");
const identifySubject = (ids: Subject): string => DIMENSIONS.map((dimension) => ids[dimension]).join("|");
const NONE: readonly Observation[] = [];

/**
 * The dataset with a value of 0 for each period, flow and subject of the data that no row is about. A row is about all
 * that contains its subject and its months, and a total about both flows, so that nothing that other rows imply is nil.
 * @param unknown - rows that mark a figure as missing: it is not published, and not nil.
 */
export function fillAbsentRows(dataset: Dataset, unknown: readonly RowKey[] = []): Dataset {
  const { observations } = dataset;
  const [source = ""] = dataset.sources.map(({ id }) => id);
  const used = Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      new Set([getWhole(dimension), ...observations.map((one) => one[dimension])]),
    ]),
  ) as Record<Dimension, Set<string>>;
  const values = observations.filter(({ measure }) => measure === "value");
  const periods = [...new Set(observations.map(({ period }) => period))];
  const flows = [...new Set(values.map(({ flow }) => flow))];
  const currencies = [...new Set(values.map(({ unit }) => getUnit(unit).base as Currency))];
  const known = { periods: new Set(periods), flows: new Set(flows), currencies: new Set<string>(currencies) };
  let covered: ReadonlyMap<string, ReadonlySet<number>> | undefined;

  /** Whether a row is about the figure, or a part of it, or more than it. */
  function isCovered(key: RowKey): boolean {
    covered ??= indexMonths([...observations, ...unknown], createLineage(dataset, used));
    const { first, last } = toMonthRange(key.period);
    const isSum = key.flow === "total" || key.flow === "balance";
    const reported: readonly Flow[] = isSum
      ? ["exports", "imports", "total", "balance"]
      : [key.flow, "total", "balance"];
    return reported.some((flow) => {
      const months = covered!.get(`${flow}|${identifySubject(key)}`);
      if (!months) return false;
      for (let month = first; month <= last; month += 1) if (months.has(month)) return true;
      return false;
    });
  }

  const nils = new Map<string, readonly Observation[]>();
  /** The value of a figure without a row; none where it is not known to be nil. */
  function listNils(key: FigureKey): readonly Observation[] {
    if (key.measure !== "value" || !known.currencies.has(key.base)) return NONE;
    if (!known.periods.has(key.period) || !known.flows.has(key.flow)) return NONE;
    if (!DIMENSIONS.every((dimension) => used[dimension].has(key[dimension]))) return NONE;
    const { period, flow, partner, product, regime, enterprise, measure } = key;
    const base = key.base as Currency;
    const id = [period, flow, base, identifySubject(key)].join("|");
    let found = nils.get(id);
    if (!found) {
      const figure = { period, flow, partner, product, regime, enterprise, measure, base };
      found = isCovered(key) ? NONE : [Object.freeze({ ...createNil(figure, dataset.newestRelease.id), source })];
      nils.set(id, found);
    }
    return found;
  }

  const subjects = new Map<string, readonly Observation[]>();
  function listSubjectObservations(ids: Subject, period?: string): readonly Observation[] {
    const id = `${period ?? ""}|${identifySubject(ids)}`;
    let list = subjects.get(id);
    if (!list) {
      const { partner, product, regime, enterprise } = ids;
      const keys = (period === undefined ? periods : [period]).flatMap((one) =>
        flows.flatMap((flow) =>
          currencies.map((base): FigureKey => ({
            period: one,
            flow,
            partner,
            product,
            regime,
            enterprise,
            measure: "value",
            base,
          })),
        ),
      );
      list = [...dataset.listSubjectObservations(ids, period), ...keys.flatMap(listNils)];
      subjects.set(id, list);
    }
    return list;
  }

  return Object.freeze({
    ...dataset,
    get observations() {
      return observations;
    },
    noteInChinese: (clause: string) => (clause === NIL_NOTE.en ? NIL_NOTE.zh : dataset.noteInChinese(clause)),
    findObservations(key: FigureKey) {
      const found = dataset.findObservations(key);
      return found.length > 0 ? found : listNils(key);
    },
    listSubjectObservations,
    listPublishingReleases(period: string, ids?: Subject) {
      const found = dataset.listPublishingReleases(period, ids);
      return ids && found.length === 0 && listSubjectObservations(ids, period).length > 0
        ? [dataset.newestRelease.id]
        : found;
    },
    viewAsOf(release) {
      const view = dataset.viewAsOf(release);
      return view && fillAbsentRows(view, unknown);
    },
  } satisfies Dataset);
}

/** The ids of a dimension that contain an id, itself among them, as far as the data has them. */
type Lineage = (dimension: Dimension, id: string) => readonly string[];

function createLineage(dataset: Dataset, used: Readonly<Record<Dimension, ReadonlySet<string>>>): Lineage {
  const lineages = new Map<string, readonly string[]>();
  const groups = dataset.partners.filter(({ id, members }) => used.partner.has(id) && members.length > 0);
  const listWholes = (dimension: Dimension, id: string): string[] =>
    dimension === "partner"
      ? groups.filter(({ members }) => members.includes(id)).map((group) => group.id)
      : [...(dataset[dimension](id) as { readonly partOf: readonly string[] }).partOf];
  return (dimension, id) => {
    const key = `${dimension}|${id}`;
    let found = lineages.get(key);
    if (!found) {
      const all = new Set([id, getWhole(dimension)]);
      for (const one of all) for (const whole of listWholes(dimension, one)) all.add(whole);
      lineages.set(key, (found = [...all].filter((one) => used[dimension].has(one))));
    }
    return found;
  };
}

/** The months that rows are about, by flow and subject. */
function indexMonths(rows: readonly RowKey[], getLineage: Lineage): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>();
  for (const row of rows) {
    const { first, last } = toMonthRange(row.period);
    for (const partner of getLineage("partner", row.partner))
      for (const product of getLineage("product", row.product))
        for (const regime of getLineage("regime", row.regime))
          for (const enterprise of getLineage("enterprise", row.enterprise)) {
            const key = `${row.flow}|${identifySubject({ partner, product, regime, enterprise })}`;
            let months = index.get(key);
            if (!months) index.set(key, (months = new Set()));
            for (let month = first; month <= last; month += 1) months.add(month);
          }
  }
  return index;
}
