/** What releases print for a period as a whole, collected once per dataset and period. */
import type { Dataset, Flow } from "../dataset";
import type { Period } from "../query";
import { listPeriodObservations } from "./coverage";

interface PeriodContents {
  /** Ids of the partners with figures of all goods, regimes and enterprises, by flow, in published order. */
  readonly partners: ReadonlyMap<Flow, ReadonlySet<string>>;
  /** The products with figures of all partners, regimes and enterprises, with each of their flows. */
  readonly products: readonly { readonly product: string; readonly flow: Flow }[];
}

const contentsByDataset = new WeakMap<Dataset, Map<Period, PeriodContents>>();

function collectContents(dataset: Dataset, period: Period): PeriodContents {
  const partners = new Map<Flow, Set<string>>();
  const products = new Map<string, { product: string; flow: Flow }>();
  for (const { partner, product, regime, enterprise, flow } of listPeriodObservations(dataset, period)) {
    if (regime !== "all" || enterprise !== "all") continue;
    if (product === "all") {
      const ids = partners.get(flow);
      if (ids) ids.add(partner);
      else partners.set(flow, new Set([partner]));
    } else if (partner === "WORLD") products.set(`${product}|${flow}`, { product, flow });
  }
  return { partners, products: [...products.values()] };
}

/** What releases print for the period. */
export function getPeriodContents(dataset: Dataset, period: Period): PeriodContents {
  let byPeriod = contentsByDataset.get(dataset);
  if (!byPeriod) contentsByDataset.set(dataset, (byPeriod = new Map()));
  let contents = byPeriod.get(period);
  if (!contents) byPeriod.set(period, (contents = collectContents(dataset, period)));
  return contents;
}
