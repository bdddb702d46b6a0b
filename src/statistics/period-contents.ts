/** What releases print for a period as a whole, collected once per dataset and period. */
import type { Dataset, Flow } from "../dataset";
import type { Period } from "../query";
import { listPeriodObservations } from "./coverage";

interface PeriodContents {
  /** Ids of the releases with figures of the period, newest first. */
  readonly releases: readonly string[];
  /** Ids of the partners with figures of all goods, regimes and enterprises, by flow, in published order. */
  readonly partners: ReadonlyMap<Flow, ReadonlySet<string>>;
  /** The products with figures of all partners, regimes and enterprises, with each of their flows. */
  readonly products: readonly { readonly product: string; readonly flow: Flow }[];
}

const contentsByDataset = new WeakMap<Dataset, Map<Period, PeriodContents>>();

function collectContents(dataset: Dataset, period: Period): PeriodContents {
  const releases = new Set<string>();
  const partners = new Map<Flow, Set<string>>();
  const products = new Map<string, { product: string; flow: Flow }>();
  for (const { release, partner, product, regime, enterprise, flow } of listPeriodObservations(dataset, period)) {
    releases.add(release);
    if (regime !== "all" || enterprise !== "all") continue;
    if (product === "all") {
      const ids = partners.get(flow);
      if (ids) ids.add(partner);
      else partners.set(flow, new Set([partner]));
    } else if (partner === "WORLD") products.set(`${product}|${flow}`, { product, flow });
  }
  return {
    releases: dataset.releases.map(({ id }) => id).filter((id) => releases.has(id)),
    partners,
    products: [...products.values()],
  };
}

/** What releases print for the period. */
export function getPeriodContents(dataset: Dataset, period: Period): PeriodContents {
  let byPeriod = contentsByDataset.get(dataset);
  if (!byPeriod) contentsByDataset.set(dataset, (byPeriod = new Map()));
  let contents = byPeriod.get(period);
  if (!contents) byPeriod.set(period, (contents = collectContents(dataset, period)));
  return contents;
}

/** Ids of the partners with figures of the flow, or of both flows that it is made of. */
export function listPublishedPartners(dataset: Dataset, flow: Flow, period: Period): string[] {
  const { partners } = getPeriodContents(dataset, period);
  const listIds = (one: Flow): string[] => [...(partners.get(one) ?? [])];
  const imports = flow === "total" || flow === "balance" ? new Set(listIds("imports")) : new Set<string>();
  return [...new Set([...listIds(flow), ...listIds("exports").filter((id) => imports.has(id))])];
}
