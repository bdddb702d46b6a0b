/** What is held of a source: whole series and slices, as observations of our own. */
import {
  DIMENSIONS,
  getUnit,
  type Dimension,
  type FigureKey,
  type Flow,
  type Measure,
  type Observation,
} from "../dataset";
import type { SourceCatalogues } from "../query/extend-catalogues";
import { createNil } from "../dataset/nil";
import { identifyNeed, type Need } from "./plan-queries";
import type { Block, Code, Source, SourceCatalogue, SourceRow } from "./source";

export type SubjectIds = Readonly<Record<Dimension, string>>;

/** An observation of a source; a sum is less precise than its digits, and a figure without a row is exactly nil. */
export interface SourceObservation extends Observation {
  /** See {@link SourceRow.terms}; 0 for a nil. */
  readonly terms?: number;
}

const describeSum = (terms: number): string => `sum of ${terms} rows of the source`;

export const getWhole = (dimension: Dimension): string => (dimension === "partner" ? "WORLD" : "all");

/** The rows that answer a need, with where they come from. */
export interface Held {
  readonly rows: readonly SourceRow[];
  /** The id of the query in the sources of the dataset. */
  readonly source: string;
}

/** The need of each subject and slice, in the codes of the source; undefined for what the source does not have. */
export function createNeeds({ codes }: SourceCatalogues) {
  const toCode = (dimension: Dimension, id: string): Code | undefined =>
    id === getWhole(dimension) ? null : codes[dimension].get(id);
  function toCodes(ids: SubjectIds): Record<Dimension, Code> | undefined {
    const found = DIMENSIONS.map((dimension) => [dimension, toCode(dimension, ids[dimension])] as const);
    return found.every(([, code]) => code !== undefined)
      ? (Object.fromEntries(found) as Record<Dimension, Code>)
      : undefined;
  }
  return {
    ofSubject(ids: SubjectIds): Need | undefined {
      const found = toCodes(ids);
      return found && { kind: "series", codes: found };
    },
    ofSlice(period: string, by: Dimension, within: SubjectIds): Need | undefined {
      const found = toCodes({ ...within, [by]: getWhole(by) });
      return found && { kind: "slice", by, within: found, periods: [period] };
    },
  };
}

/** Every need that a block answers. */
export function listNeeds(block: Block): Need[] {
  if (block.kind === "slice") return block.periods.map((period) => ({ ...block, periods: [period] }));
  const { partner, product, regime, enterprise } = block.codes;
  return partner.flatMap((one) =>
    product.flatMap((two) =>
      regime.flatMap((three) =>
        enterprise.map((four): Need => ({
          kind: "series",
          codes: { partner: one, product: two, regime: three, enterprise: four },
        })),
      ),
    ),
  );
}

/** The rows of each need that blocks answer, by {@link identifyNeed}; none for a need without any. */
export function sortRows(blocks: readonly Block[], rows: readonly SourceRow[]): Map<string, SourceRow[]> {
  const byNeed = new Map(blocks.flatMap(listNeeds).map((need) => [identifyNeed(need), [] as SourceRow[]]));
  const slices = blocks.filter((block) => block.kind === "slice");
  for (const row of rows) {
    const { partner, product, regime, enterprise } = row;
    const series = { kind: "series", codes: { partner, product, regime, enterprise } } as const;
    byNeed.get(identifyNeed(series))?.push(row);
    for (const { by, within, periods } of slices)
      if (
        row[by] !== null &&
        periods.includes(row.period) &&
        DIMENSIONS.every((one) => one === by || row[one] === within[one])
      )
        byNeed.get(identifyNeed({ kind: "slice", by, within, periods: [row.period] }))?.push(row);
  }
  return byNeed;
}

const isKnown = ({ printed }: SourceRow): boolean => printed !== "";

/** The figures in the currency of the source that it has rows of, but not the number: they are no nils. */
export function listUnknownCells(
  { ids }: SourceCatalogues,
  { currency }: SourceCatalogue,
  { rows }: Held,
): ReadonlySet<string> {
  const toId = createToId(ids);
  const toCell = (row: SourceRow): string =>
    identifyCell({
      period: row.period,
      flow: row.flow,
      measure: row.measure,
      base: currency,
      partner: toId("partner", row.partner),
      product: toId("product", row.product),
      regime: toId("regime", row.regime),
      enterprise: toId("enterprise", row.enterprise),
    });
  return new Set(rows.filter((row) => !isKnown(row)).map(toCell));
}

const createToId =
  (ids: SourceCatalogues["ids"]) =>
  (dimension: Dimension, code: Code): string =>
    code === null ? getWhole(dimension) : (ids[dimension].get(code) ?? code);

/** Makes observations of rows. */
export function createObserver(catalogues: SourceCatalogues, day: string) {
  const toId = createToId(catalogues.ids);
  return ({ rows, source }: Held): SourceObservation[] =>
    rows
      .filter(isKnown)
      .map((row): SourceObservation => {
        const { terms, note = "" } = row;
        const notes = [note, terms !== undefined && terms > 1 && describeSum(terms)].filter(Boolean).join("; ");
        return {
          release: row.release ?? day,
          period: row.period,
          flow: row.flow,
          partner: toId("partner", row.partner),
          product: toId("product", row.product),
          regime: toId("regime", row.regime),
          enterprise: toId("enterprise", row.enterprise),
          measure: row.measure,
          printed: row.printed,
          unit: row.unit,
          qualifier: row.qualifier ?? "",
          status: row.status ?? "published",
          source,
          also: "",
          note: notes,
          ...(terms !== undefined && { terms }),
        };
      })
      .sort((a, b) => (a.release < b.release ? 1 : a.release > b.release ? -1 : 0));
}

/** The figure of a key where the source has no row, and a missing row means no trade; undefined elsewhere. */
export function createNilFinder(
  { absent }: Pick<Source, "absent">,
  { periods, flows, measures, currency }: SourceCatalogue,
  day: string,
) {
  const known = { periods: new Set(periods), flows: new Set<Flow>(flows), measures: new Set<Measure>(measures) };
  return (key: FigureKey): SourceObservation | undefined =>
    absent === "zero" &&
    key.base === currency &&
    key.measure === "value" &&
    known.measures.has("value") &&
    known.periods.has(key.period) &&
    known.flows.has(key.flow)
      ? createNil({ ...key, base: currency }, day)
      : undefined;
}

/** Observations by figure. */
export function indexFigures(
  observations: readonly SourceObservation[],
): ReadonlyMap<string, readonly SourceObservation[]> {
  const byFigure = new Map<string, SourceObservation[]>();
  for (const one of observations) {
    const key = identifyCell({ ...one, base: getUnit(one.unit).base });
    const found = byFigure.get(key);
    if (found) found.push(one);
    else byFigure.set(key, [one]);
  }
  return byFigure;
}

/** A text that is equal for two keys if they are of one figure. */
export const identifyCell = ({
  period,
  flow,
  measure,
  base,
  partner,
  product,
  regime,
  enterprise,
}: FigureKey): string => [period, flow, measure, base, partner, product, regime, enterprise].join("|");
