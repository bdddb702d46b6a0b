/** What the dataset in use is: its release, its version, its size and its sources. */
import { formatVersion, type Dataset } from "../dataset";
import {
  InvalidArgumentError,
  createNameIndex,
  comparePeriods,
  isBlank,
  messages,
  formatPeriod,
  toText,
} from "../query";
import type { Cell } from "./cell";
import { readSingleValue } from "./decode";
import { table } from "./definition";

const periods = ({ observations }: Dataset): string[] =>
  // Shares of world trade are of whole years, also of years that are not over.
  [
    ...new Set(observations.filter(({ measure }) => !measure.startsWith("share of world")).map(({ period }) => period)),
  ].sort(comparePeriods);

const ITEMS: Readonly<Record<string, (dataset: Dataset) => Cell>> = {
  "release date": ({ newestRelease: newest }) => newest.id,
  "headline period": ({ headline }) => headline,
  "headline period in words": ({ headline }) => formatPeriod(headline),
  "data version": ({ newestRelease: newest, version, own }) =>
    own === undefined ? formatVersion(newest.id, version) : `${newest.id}, own data`,
  releases: ({ releases }) => releases.length,
  "first release": ({ releases }) => releases[releases.length - 1]!.id,
  "first period": (dataset) => periods(dataset)[0]!,
  "last period": (dataset) => periods(dataset).at(-1)!,
  observations: ({ observations }) => observations.length,
  partners: ({ observations }) => new Set(observations.map(({ partner }) => partner)).size,
  products: ({ observations }) => new Set(observations.map(({ product }) => product)).size,
  sources: ({ observations }) =>
    new Set(observations.flatMap(({ source, also }) => [source, ...also.split(";").filter(Boolean)])).size,
  source: ({ own }) => own ?? "official",
  "reporting economy": () => "China (CHN)",
  licence: ({ own }) =>
    own === undefined
      ? "Figures: facts published by GACC and the reports cited; compilation: MIT, TradeSheet"
      : "Your own data",
};

const items = createNameIndex(Object.keys(ITEMS).map((name) => ({ value: name, label: name, names: [] })));

export const dataInfo = table(1, (dataset, item) => {
  const typed = readSingleValue(item, "item");
  if (isBlank(typed)) return Object.entries(ITEMS).map(([name, value]) => [name, value(dataset)]);
  const name = items.find(toText(typed));
  if (!name)
    throw new InvalidArgumentError(
      messages.unknownName(
        "item",
        toText(typed),
        items.findNearest(toText(typed)),
        messages.joinWithOr(Object.keys(ITEMS)),
      ),
    );
  return [[ITEMS[name]!(dataset)]];
});
