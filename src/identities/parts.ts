/** Checks parts against their whole: enterprise types add up to it; customs regimes and products do not exceed it. */
import {
  DIMENSIONS,
  getUnit,
  memoizeByObject,
  type Category,
  type Dataset,
  type Dimension,
  type Observation,
} from "../dataset";
import { formatEstimate, isOneSided, sum, toConstant, toEstimate, type Bounded } from "../statistics";

/** Published figures that cannot all be true. */
export interface Disagreement {
  readonly observation: Observation;
  /** The observations it disagrees with. */
  readonly others: readonly Observation[];
  readonly message: string;
}

type DividedDimension = Exclude<Dimension, "partner">;
const CATALOGUES = { product: "products", regime: "regimes", enterprise: "enterprises" } as const;

/** The direct parts of each catalogue entry; the parts of `all` are those without a parent. */
const indexParts = memoizeByObject((entries: readonly Category[]): ReadonlyMap<string, Category[]> => {
  const parts = new Map<string, Category[]>();
  for (const entry of entries) {
    if (entry.id === "all") continue;
    for (const whole of entry.partOf.length === 0 ? ["all"] : entry.partOf) {
      const listed = parts.get(whole);
      if (listed) listed.push(entry);
      else parts.set(whole, [entry]);
    }
  }
  return parts;
});

/** The groups of parts to compare with a whole. Products may overlap, so each is its own group. */
function groupParts(dataset: Dataset, dimension: DividedDimension, whole: string): Category[][] {
  const parts = indexParts(dataset[CATALOGUES[dimension]]).get(whole) ?? [];
  return dimension === "product" ? parts.map((part) => [part]) : [parts];
}

type Values = ReadonlyMap<string, readonly Observation[]>;

/** All that an observation is about except one dimension. */
const identifyRest = (o: Observation, dimension: DividedDimension): string =>
  [o.release, o.period, o.flow, getUnit(o.unit).base]
    .concat(DIMENSIONS.filter((other) => other !== dimension).map((other) => o[other]))
    .join("|");

/** Values by {@link identifyRest}, then by their entry in the dimension: a whole beside its parts. */
function groupByRest(values: readonly Observation[], dimension: DividedDimension): ReadonlyMap<string, Values> {
  const groups = new Map<string, Map<string, Observation[]>>();
  for (const o of values) {
    const rest = identifyRest(o, dimension);
    const group = groups.get(rest) ?? new Map<string, Observation[]>();
    groups.set(rest, group.set(o[dimension], [...(group.get(o[dimension]) ?? []), o]));
  }
  return groups;
}

/**
 * Checks the published values among the observations against their parts in the same release.
 * @param observations - all observations of their releases: parts are looked for among them.
 */
export function checkParts(
  dataset: Dataset,
  observations: readonly Observation[],
): { checked: number; disagreements: Disagreement[] } {
  let checked = 0;
  const disagreements: Disagreement[] = [];
  const values = observations.filter((o) => o.measure === "value" && o.flow !== "balance");
  for (const dimension of ["product", "regime", "enterprise"] as const) {
    for (const valuesOfEntries of groupByRest(values, dimension).values()) {
      // Most have no value but that of the whole, and a catalogue has hundreds of entries to look for.
      if (valuesOfEntries.size === 1) continue;
      for (const whole of [...valuesOfEntries.values()].flat().filter((o) => !isOneSided(o))) {
        const wholeEstimate = toEstimate(whole);
        for (const group of groupParts(dataset, dimension, whole[dimension])) {
          const parts = group.flatMap(({ id }) => valuesOfEntries.get(id) ?? []);
          if (parts.length === 0) continue;
          checked += 1;
          const total = parts.map((o): Bounded => toEstimate(o)).reduce(sum, toConstant(0));
          // The enterprise types are exhaustive; some regimes and products may be unpublished.
          const complete = dimension === "enterprise" && parts.length === group.length;
          const { low, high } = wholeEstimate.interval;
          if (total.interval.low <= high && !(complete && total.interval.high < low)) continue;
          const names = parts
            .map((o) => `${dataset[dimension](o[dimension])!.en} ${formatEstimate(toEstimate(o), "en")}`)
            .join(" + ");
          disagreements.push({
            observation: whole,
            others: parts,
            message: `value ${formatEstimate(wholeEstimate, "en")} disagrees with its parts ${names}.`,
          });
        }
      }
    }
  }
  return { checked, disagreements };
}
