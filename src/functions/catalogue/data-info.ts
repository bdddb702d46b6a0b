import { formatVersion, type Dataset } from "../../dataset";
import { memoizeByObject } from "../../dataset/memoize";
import type { Language } from "../../language";
import { InvalidArgumentError, comparePeriods, createNameIndex, formatPeriod, isBlank, toText } from "../../query";
import { SECOND_SOURCES } from "../../session";
import type { Cell } from "../cell";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { FACT_MESSAGES, getItemName } from "../facts/messages";
import { ITEM_IDS, type ItemId } from "../facts/messages.types";
import * as p from "./parameters";

/** What is counted over all figures. */
interface Extent {
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly observations: number;
  readonly partners: number;
  readonly products: number;
  readonly sources: number;
}

function measureExtent({ observations }: Dataset): Extent {
  // World shares include years that are not over.
  const figures = observations.filter(({ measure }) => !measure.startsWith("share of world"));
  const periods = [...new Set(figures.map(({ period }) => period))].sort(comparePeriods);
  const sources = observations.flatMap(({ source, also }) => [source, ...also.split(";").filter(Boolean)]);
  return {
    firstPeriod: periods[0]!,
    lastPeriod: periods.at(-1)!,
    observations: observations.length,
    partners: new Set(observations.map(({ partner }) => partner)).size,
    products: new Set(observations.map(({ product }) => product)).size,
    sources: new Set(sources).size,
  };
}

const measureExtentOnce = memoizeByObject(measureExtent);

/** Once for a dataset, which never changes, unless its figures are fetched as they are asked for. */
const getExtent = (dataset: Dataset): Extent =>
  dataset.onDemand ? measureExtent(dataset) : measureExtentOnce(dataset);

const ITEMS: Readonly<Record<ItemId, (dataset: Dataset, language: Language) => Cell>> = {
  "release date": ({ newestRelease }) => newestRelease.id,
  "headline period": ({ headline }) => headline,
  "headline period in words": ({ headline }, language) => formatPeriod(headline, language),
  "data version": ({ newestRelease, version, own, second }) => {
    if (second) return `${second.publisher} ${second.name} V${second.version}`;
    return own === undefined ? formatVersion(newestRelease.id, version) : `${newestRelease.id}, own data`;
  },
  releases: ({ releases }) => releases.length,
  "first release": ({ releases }) => releases[releases.length - 1]!.id,
  "first period": (dataset) => getExtent(dataset).firstPeriod,
  "last period": (dataset) => getExtent(dataset).lastPeriod,
  observations: (dataset) => getExtent(dataset).observations,
  partners: (dataset) => getExtent(dataset).partners,
  products: (dataset) => getExtent(dataset).products,
  sources: (dataset) => getExtent(dataset).sources,
  source: ({ own, second }) => own ?? second?.name ?? "official",
  "reporting economy": (_dataset, language) => FACT_MESSAGES[language].reporter,
  licence({ own, second }, language) {
    if (second) return `${second.publisher} ${second.name}, ${second.licence}`;
    const { officialLicence, ownLicence } = FACT_MESSAGES[language];
    return own === undefined ? officialLicence : ownLicence;
  },
  "other sources": () => SECOND_SOURCES.map(({ name, publisher }) => `${name} (${publisher})`).join(", "),
};

const items = createNameIndex<ItemId>(ITEM_IDS.map((id) => ({ value: id, label: getItemName(id), names: [] })));

/** The fact, or a table of all facts. */
export const dataInfo = defineTableFunction({
  id: "DATAINFO",
  group: "about",
  parameters: [
    { name: "item", kind: "choice", optional: true, type: "string", enumeration: "DATAITEM" },
    p.RELEASE,
    p.SOURCE,
  ],
  compute({ dataset, language, readSingle }) {
    const item = readSingle("item");
    if (isBlank(item)) return ITEM_IDS.map((id) => [getItemName(id)[language], ITEMS[id](dataset, language)]);
    const typed = toText(item);
    const name = items.find(typed);
    if (!name) {
      throw new InvalidArgumentError("unknownName", {
        kind: "item",
        input: typed,
        nearest: items.findNearest(typed),
        choices: ITEM_IDS.map(getItemName),
      });
    }
    return [[ITEMS[name](dataset, language)]];
  },
});

export const dataInfoTexts: FunctionTexts<typeof dataInfo> = {
  purpose: {
    en: "The current data: release date, headline period, data version and number of figures.",
    zh: "当前数据的发布日期、最新报告期、版本和数据量。",
  },
  example: { formula: '=TRADE.DATAINFO("release date")' },
  parameters: {
    item: {
      en: "The item to return. Default: a table of all items.",
      zh: "所需项目。默认：全部项目，列成表格。",
      zhLabel: "项目",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
