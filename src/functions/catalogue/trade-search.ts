import type { HsName } from "../../dataset";
import type { Language } from "../../language";
import { LABELS, NotAvailableError, findHsName, toText, type SearchResult } from "../../query";
import { getHsNames, getSearch } from "../../session";
import type { Cell } from "../cell";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { parseTop } from "../parse-top";
import { SPILLED_MESSAGES } from "../spilled/messages";
import * as p from "./parameters";

const DEFAULT_TOP = 10;

/** The name in the language that is read, then that in the other. */
const listNames = ({ en, zh }: { readonly en: string; readonly zh: string }, language: Language): string[] =>
  language === "zh" ? [zh || en, en] : [en, zh];

const toRow = ({ dimension, entry, figures }: SearchResult, language: Language): Cell[] => [
  ...listNames(entry, language),
  LABELS[language].dimensions[dimension],
  "hs" in entry ? entry.hs.join(", ") : dimension === "partner" ? entry.id : "",
  figures,
];

const toHsRow = (name: HsName, language: Language): Cell[] => {
  const { hsChapter, hsHeading } = SPILLED_MESSAGES[language];
  return [...listNames(name, language), name.code.length === 2 ? hsChapter : hsHeading, name.code, 0];
};

/**
 * Matches in the catalogues of the official data, best first; own data uses the same names and codes. Chapters and headings
 * of HS come after what has figures, since they have none in customs' tables; one that the text names is always listed.
 */
export const tradeSearch = defineTableFunction({
  id: "TRADESEARCH",
  group: "about",
  parameters: [{ name: "text", kind: "text", optional: false, type: "any" }, p.TOP],
  compute({ dataset, language, readSingle }) {
    const text = toText(readSingle("text"));
    const top = parseTop(readSingle("top"), DEFAULT_TOP);
    const { searchCatalogues, searchHsNames } = getSearch();
    const matches = searchCatalogues(dataset, text);
    const hsNames = searchHsNames(getHsNames(), text, matches);
    const isHsNamed = hsNames.length > 0 && findHsName(hsNames, text) !== undefined;
    const rows = [
      ...matches
        .filter(({ figures }) => figures > 0)
        .slice(0, isHsNamed ? Math.max(top - 1, 1) : undefined)
        .map((match) => toRow(match, language)),
      ...hsNames.map((name) => toHsRow(name, language)),
      ...matches.filter(({ figures }) => figures === 0).map((match) => toRow(match, language)),
    ];
    if (rows.length === 0) throw new NotAvailableError("nothingFound", { text });
    return [[...SPILLED_MESSAGES[language].search], ...rows.slice(0, top)];
  },
});

export const tradeSearchTexts: FunctionTexts<typeof tradeSearch> = {
  purpose: {
    en: "Search for partners, products, customs regimes, ownership types and HS chapters and headings; best matches first, with a header row.",
    zh: "搜索贸易伙伴、商品、贸易方式、企业性质以及 HS 章和品目，按匹配度排列，含标题行。",
  },
  example: { formula: '=TRADE.TRADESEARCH("chips")' },
  parameters: {
    text: {
      en: 'A name or code in English or Chinese, complete or not, such as "chips", "芯片" or 8542. Spelling mistakes are tolerated.',
      zh: "中英文名称或编码，支持部分匹配和近似拼写，如“芯片”、chips、8542。",
      zhLabel: "关键词",
    },
    top: { en: "Maximum number of rows. Default: 10.", zh: "最多列出的行数。默认：10。", zhLabel: "行数" },
  },
};
