import type { CompiledDataset, DatasetContents, Observation, Partner, Product, Release, Source } from "./types";
import { unitOf, type Base } from "./units";

/** What tells one observation from every other: a figure is printed once for each of these. */
export interface ObservationKey extends Pick<
  Observation,
  "release" | "period" | "flow" | "partner" | "product" | "measure"
> {
  readonly base: Base;
}

const keyText = ({ release, period, flow, partner, product, measure, base }: ObservationKey): string =>
  [release, period, flow, partner, product, measure, base].join("|");

/** Everything printed, indexed and frozen; a refresh makes a new one. */
export interface Dataset extends DatasetContents {
  /** SHA-256 of the compiled asset: two workbooks with the same version have the same figures. */
  readonly version: string;
  readonly newest: Release;
  partner(id: string): Partner | undefined;
  product(id: string): Product | undefined;
  source(id: string): Source | undefined;
  find(key: ObservationKey): Observation | undefined;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]) => {
  const map = new Map(rows.map((row) => [row.id, row]));
  return (id: string): T | undefined => map.get(id);
};

/** The dataset of these contents; they are assumed to have passed the checks of the data package. */
export function datasetOf(contents: DatasetContents, version: string): Dataset {
  const index = new Map(contents.observations.map((o) => [keyText({ ...o, base: unitOf(o.unit).base }), o]));
  const [newest] = [...contents.releases].sort((a, b) => b.id.localeCompare(a.id));
  if (!newest) throw new Error("A dataset needs at least one release.");
  return Object.freeze({
    ...contents,
    version,
    newest,
    partner: byId(contents.partners),
    product: byId(contents.products),
    source: byId(contents.sources),
    find: (key: ObservationKey) => index.get(keyText(key)),
  });
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
