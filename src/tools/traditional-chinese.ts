/** Texts in traditional script, for the locales of Office that are read in it. */
import { Converter, CustomConverter } from "opencc-js/cn2t";

export const TRADITIONAL_LOCALES = ["zh-TW", "zh-HK"] as const;
export type TraditionalLocale = (typeof TRADITIONAL_LOCALES)[number];

const toCharacters: Readonly<Record<TraditionalLocale, (text: string) => string>> = {
  "zh-TW": Converter({ from: "cn", to: "tw" }),
  "zh-HK": Converter({ from: "cn", to: "hk" }),
};

const EXCEL_WORDS: [string, string][] = [
  ["單元格", "儲存格"],
  ["工作簿", "活頁簿"],
  ["默認", "預設"],
  ["貿易伙伴", "貿易夥伴"],
  ["伙伴表", "夥伴表"],
];

/**
 * The words of Excel and of trade statistics that differ from the mainland's, after its characters have been replaced.
 * The converter's own phrases are those of software, which take an object of statistics for one of a program.
 */
const toWords: Readonly<Record<TraditionalLocale, (text: string) => string>> = {
  "zh-TW": CustomConverter([
    ...EXCEL_WORDS,
    ["數據", "資料"],
    ["信息", "資訊"],
    ["刷新", "重新整理"],
    ["打開", "開啟"],
    ["集成電路", "積體電路"],
    ["東南亞國家聯盟（東盟）", "東南亞國家協會（東協）"],
    ["東盟", "東協"],
    ["發佈", "發布"],
    ["公佈", "公布"],
  ]),
  "zh-HK": CustomConverter(EXCEL_WORDS),
};

/** What stands in quotation marks is typed into a formula, so it keeps the script in which it is looked up. */
const QUOTED = /(“[^”]*”)/;

/** A text of the mainland in the script and, where they differ, the words of the locale. */
export const toTraditional = (text: string, locale: TraditionalLocale): string =>
  text
    .split(QUOTED)
    .map((part) => (QUOTED.test(part) ? part : toWords[locale](toCharacters[locale](part))))
    .join("");
