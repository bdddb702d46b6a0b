/** Parts against their whole: types of enterprise add up, customs regimes and products do not exceed what contains them. */
import { unitOf, type Category, type Dataset, type Dimension, type Observation } from "../dataset";
import { constant, isOneSided, published, sum, type Known } from "./estimate";
import { show } from "./show";

/** Printed figures that cannot all be true. */
export interface Disagreement {
  readonly observation: Observation;
  /** What it disagrees with. */
  readonly others: readonly Observation[];
  readonly message: string;
}

type Divided = Exclude<Dimension, "partner">;
const CATALOGUES = { product: "products", regime: "regimes", enterprise: "enterprises" } as const;

/** Entries that are directly part of another; those that are part of nothing are parts of all. */
const partsOf = (entries: readonly Category[], whole: string): Category[] =>
  entries.filter(({ id, partOf }) => id !== "all" && (whole === "all" ? partOf.length === 0 : partOf.includes(whole)));

/** The groups of parts that are compared with a whole: products may overlap, so each stands alone. */
function groupsOf(dataset: Dataset, dimension: Divided, whole: string): Category[][] {
  const parts = partsOf(dataset[CATALOGUES[dimension]], whole);
  return dimension === "product" ? parts.map((part) => [part]) : [parts];
}

/** Every printed value that is divided, against the parts that the same release prints of it. */
export function partsAgainstWholes(dataset: Dataset): { checked: number; disagreements: Disagreement[] } {
  let checked = 0;
  const disagreements: Disagreement[] = [];
  const values = dataset.observations.filter((o) => o.measure === "value" && o.flow !== "balance" && !isOneSided(o));
  for (const whole of values) {
    const own = published(whole);
    for (const dimension of ["product", "regime", "enterprise"] as const) {
      for (const group of groupsOf(dataset, dimension, whole[dimension])) {
        const parts = group.flatMap(({ id }) => {
          const key = { ...whole, [dimension]: id, base: unitOf(whole.unit).base };
          return dataset.printings(key).filter(({ release }) => release === whole.release);
        });
        if (parts.length === 0) continue;
        checked += 1;
        const total = parts.map((o): Known => published(o)).reduce(sum, constant(0));
        // The types of enterprise are all there are; of regimes and products some may not be printed.
        const complete = dimension === "enterprise" && parts.length === group.length;
        const { low, high } = own.interval;
        if (total.interval.low <= high && !(complete && total.interval.high < low)) continue;
        const names = parts.map((o) => `${dataset[dimension](o[dimension])!.en} ${show(published(o))}`).join(" + ");
        disagreements.push({
          observation: whole,
          others: parts,
          message: `value ${show(own)} disagrees with its parts ${names}.`,
        });
      }
    }
  }
  return { checked, disagreements };
}
