import { defineTableFunction, type FunctionTexts } from "../definition";
import { spilledModule } from "../spilled/spilled-module";
import * as p from "./parameters";

/**
 * Matches in the catalogues of the official data, best first; own data uses the same names and codes. Chapters and headings
 * of HS come after what has figures, since they have none in customs' tables; one that the text names is always listed.
 */
export const tradeSearch = defineTableFunction({
  id: "TRADESEARCH",
  group: "about",
  parameters: [{ name: "text", kind: "text", optional: false, type: "any" }, p.TOP],
  compute: (args) => spilledModule.get().computeSearch(args),
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
