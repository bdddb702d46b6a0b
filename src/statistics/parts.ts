/** Checks parts against their whole: enterprise types add up to it; customs regimes and products do not exceed it. */
import { getUnit, type Category, type Dataset, type Dimension, type Observation } from "../dataset";
import { toConstant, isOneSided, toEstimate, sum, type Bounded } from "./estimate";
import { formatEstimate } from "./format-estimate";

/** Published figures that cannot all be true. */
export interface Disagreement {
  readonly observation: Observation;
  /** The observations it disagrees with. */
  readonly others: readonly Observation[];
  readonly message: string;
}

type DividedDimension = Exclude<Dimension, "partner">;
const CATALOGUES = { product: "products", regime: "regimes", enterprise: "enterprises" } as const;

/** The direct parts of a catalogue entry; the parts of `all` are those without a parent. */
const listParts = (entries: readonly Category[], whole: string): Category[] =>
  entries.filter(({ id, partOf }) => id !== "all" && (whole === "all" ? partOf.length === 0 : partOf.includes(whole)));

/** The groups of parts to compare with a whole. Products may overlap, so each is its own group. */
function groupParts(dataset: Dataset, dimension: DividedDimension, whole: string): Category[][] {
  const parts = listParts(dataset[CATALOGUES[dimension]], whole);
  return dimension === "product" ? parts.map((part) => [part]) : [parts];
}

/** Checks the published values among the observations against their parts in the same release. */
export function checkParts(
  dataset: Dataset,
  observations: readonly Observation[],
): { checked: number; disagreements: Disagreement[] } {
  let checked = 0;
  const disagreements: Disagreement[] = [];
  const values = observations.filter((o) => o.measure === "value" && o.flow !== "balance" && !isOneSided(o));
  for (const whole of values) {
    const wholeEstimate = toEstimate(whole);
    for (const dimension of ["product", "regime", "enterprise"] as const) {
      for (const group of groupParts(dataset, dimension, whole[dimension])) {
        const parts = group.flatMap(({ id }) => {
          const key = { ...whole, [dimension]: id, base: getUnit(whole.unit).base };
          return dataset.findObservations(key).filter(({ release }) => release === whole.release);
        });
        if (parts.length === 0) continue;
        checked += 1;
        const total = parts.map((o): Bounded => toEstimate(o)).reduce(sum, toConstant(0));
        // The enterprise types are exhaustive; some regimes and products may be unpublished.
        const complete = dimension === "enterprise" && parts.length === group.length;
        const { low, high } = wholeEstimate.interval;
        if (total.interval.low <= high && !(complete && total.interval.high < low)) continue;
        const names = parts
          .map((o) => `${dataset[dimension](o[dimension])!.en} ${formatEstimate(toEstimate(o))}`)
          .join(" + ");
        disagreements.push({
          observation: whole,
          others: parts,
          message: `value ${formatEstimate(wholeEstimate)} disagrees with its parts ${names}.`,
        });
      }
    }
  }
  return { checked, disagreements };
}
