import type { LocalizedText } from "../language";
import { createNameIndex, resolveName } from "./name-index";
import { toText, type UserInput } from "./user-input";
import { INDICATORS, type Indicator } from "./indicator";

const NAMES: Readonly<Record<Indicator, { readonly label: LocalizedText; readonly names: readonly string[] }>> = {
  "partner concentration": {
    label: { en: "partner concentration", zh: "贸易伙伴集中度" },
    names: ["HHI", "HHI partners", "market concentration", "concentration", "市场集中度", "集中度"],
  },
  "product concentration": {
    label: { en: "product concentration", zh: "商品集中度" },
    names: ["HHI products", "commodity concentration"],
  },
  "normalised partner concentration": {
    label: { en: "normalised partner concentration", zh: "贸易伙伴标准化集中度" },
    names: ["normalized partner concentration", "normalised HHI", "normalized HHI", "UNCTAD market concentration"],
  },
  "normalised product concentration": {
    label: { en: "normalised product concentration", zh: "商品标准化集中度" },
    names: ["normalized product concentration", "UNCTAD product concentration"],
  },
  dependence: {
    label: { en: "dependence", zh: "依存度" },
    names: ["dependency", "largest share", "import dependence", "export dependence", "最大伙伴占比"],
  },
  coverage: {
    label: { en: "coverage", zh: "进出口比" },
    names: ["coverage ratio", "export import ratio", "出口进口比"],
  },
  "normalised balance": {
    label: { en: "normalised balance", zh: "贸易竞争力指数" },
    names: [
      "normalized balance",
      "normalised trade balance",
      "normalized trade balance",
      "trade balance ratio",
      "TC指数",
    ],
  },
  "intra-industry trade": {
    label: { en: "intra-industry trade", zh: "产业内贸易指数" },
    names: ["Grubel-Lloyd", "Grubel Lloyd index", "GL", "IIT", "GL指数"],
  },
  diversion: { label: { en: "diversion", zh: "贸易转移" }, names: ["trade diversion", "share shift", "份额转移"] },
};

const index = createNameIndex<Indicator>(INDICATORS.map((value) => ({ value, ...NAMES[value] })));
const choices = INDICATORS.map((value) => NAMES[value].label);

/** Parses the name of an indicator, in English or Chinese. @throws InvalidArgumentError for another name. */
export const parseIndicator = (input: UserInput): Indicator => resolveName(index, "indicator", toText(input), choices);
