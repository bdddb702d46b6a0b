/** Which partners or products have figures in a period, collected once per dataset, period and what they are within. */
import type { Dataset, Flow } from "../dataset";
import type { Period, Subject } from "../query";
import { toSubjectIds } from "./release-query";

/** The dimensions by which tables list and ranks compare. */
export type ListedDimension = "partner" | "product";

/** Ids of the entries with figures by flow, in published order. */
type SliceContents = ReadonlyMap<Flow, ReadonlySet<string>>;

const contentsByDataset = new WeakMap<Dataset, Map<string, SliceContents>>();

/** The dimensions and the subject that a table lists by and within, as a key. */
export const identifySlice = (period: Period, by: ListedDimension, within: Subject): string => {
  const { partner, product, regime, enterprise } = toSubjectIds(within);
  return [period, by, by === "partner" ? product : partner, regime, enterprise].join("|");
};

/** The entries of a dimension with figures of the period, within the rest of a subject. */
function getSliceContents(dataset: Dataset, period: Period, by: ListedDimension, within: Subject): SliceContents {
  let bySlice = contentsByDataset.get(dataset);
  if (!bySlice) contentsByDataset.set(dataset, (bySlice = new Map()));
  const key = identifySlice(period, by, within);
  let contents = bySlice.get(key);
  if (!contents) bySlice.set(key, (contents = collectContents(dataset, period, by, within)));
  return contents;
}

function collectContents(dataset: Dataset, period: Period, by: ListedDimension, within: Subject): SliceContents {
  const contents = new Map<Flow, Set<string>>();
  for (const one of dataset.listSliceObservations(period, by, toSubjectIds(within))) {
    const ids = contents.get(one.flow);
    if (ids) ids.add(one[by]);
    else contents.set(one.flow, new Set([one[by]]));
  }
  return contents;
}

/** Ids of the partners with figures of the flow, or of both flows that it is made of. */
export function listPublishedPartners(dataset: Dataset, flow: Flow, period: Period, within: Subject): string[] {
  const contents = getSliceContents(dataset, period, "partner", within);
  const listIds = (one: Flow): string[] => [...(contents.get(one) ?? [])];
  const imports = new Set(listIds("imports"));
  return [...new Set([...listIds(flow), ...listIds("exports").filter((id) => imports.has(id))])];
}

/** The products with figures, by id with each of their flows. */
export const listPublishedProducts = (
  dataset: Dataset,
  period: Period,
  within: Subject,
): { readonly product: string; readonly flow: Flow }[] =>
  [...getSliceContents(dataset, period, "product", within)].flatMap(([flow, ids]) =>
    [...ids].map((product) => ({ product, flow })),
  );
