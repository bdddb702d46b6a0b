/** What the dataset in use is: its release, its version, its size and its sources. */
import type { Dataset } from "../dataset";
import { InvalidArgument, choicesOf, isBlank, messages, periodLabel, textOf } from "../query";
import type { Cell } from "./cell";
import { single } from "./decode";
import { table } from "./definition";

const ITEMS: Readonly<Record<string, (dataset: Dataset) => Cell>> = {
  "release date": ({ newest }) => newest.id,
  "headline period": ({ newest }) => newest.headline,
  "headline period in words": ({ newest }) => periodLabel(newest.headline),
  "data version": ({ newest, version }) => `${newest.id}-${version.slice(0, 12)}`,
  releases: ({ releases }) => releases.length,
  observations: ({ observations }) => observations.length,
  sources: ({ sources }) => sources.length,
  "reporting economy": () => "China (CHN)",
};

const items = choicesOf(Object.keys(ITEMS).map((name) => ({ value: name, label: name, names: [] })));

export const dataInfo = table((dataset, item) => {
  const typed = single(item, "item");
  if (isBlank(typed)) return Object.entries(ITEMS).map(([name, value]) => [name, value(dataset)]);
  const name = items.find(textOf(typed));
  if (!name)
    throw new InvalidArgument(
      messages.unknown("item", textOf(typed), items.nearest(textOf(typed)), messages.or(Object.keys(ITEMS))),
    );
  return [[ITEMS[name]!(dataset)]];
});
