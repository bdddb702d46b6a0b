import type { LocalizedText } from "../language";
import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";
import { PRODUCT_LINES, VIEWS, type ProductLines, type View } from "./view";

const VIEW_NAMES: Readonly<Record<View, { readonly label: LocalizedText; readonly names: readonly string[] }>> = {
  customs: { label: { en: "customs", zh: "海关" }, names: ["partners", "海关口径", "贸易伙伴"] },
  economies: {
    label: { en: "economies", zh: "经济体" },
    names: ["economy", "countries", "country", "国家", "国家和地区"],
  },
  continents: { label: { en: "continents", zh: "大洲" }, names: ["continent", "洲", "各洲"] },
};
const viewNames = createNameIndex<View>(VIEWS.map((view) => ({ value: view, ...VIEW_NAMES[view] })));
const viewChoices = VIEWS.map((view) => VIEW_NAMES[view].label);

/**
 * Parses the name of a view, in English or Chinese; customs' own if it is omitted.
 * @throws InvalidArgumentError if no view has the name.
 */
export const parseView = (input: UserInput): View =>
  isBlank(input) ? "customs" : resolveName(viewNames, "view", toText(input), viewChoices);

const amongNames = createNameIndex<"partner" | "product">([
  { value: "partner", label: { en: "partners", zh: "贸易伙伴" }, names: ["partner"] },
  { value: "product", label: { en: "products", zh: "商品" }, names: ["product"] },
]);

/**
 * Parses what a partner's product is ranked among, in English or Chinese; undefined if it is omitted.
 * @throws InvalidArgumentError if it is neither partners nor products.
 */
export const parseAmong = (input: UserInput): "partner" | "product" | undefined =>
  isBlank(input) ? undefined : resolveName(amongNames, "among", toText(input), ["partners", "products"]);

const LINES_NAMES: Readonly<
  Record<ProductLines, { readonly label: LocalizedText; readonly names: readonly string[] }>
> = {
  ranked: { label: { en: "ranked", zh: "参与排名" }, names: ["rank", "参与排名的商品"] },
  all: { label: { en: "all", zh: "全部" }, names: ["all lines", "everything", "全部商品"] },
};
const linesNames = createNameIndex<ProductLines>(
  PRODUCT_LINES.map((lines) => ({ value: lines, ...LINES_NAMES[lines] })),
);
const linesChoices = PRODUCT_LINES.map((lines) => LINES_NAMES[lines].label);

/**
 * Parses which products a table lists, in English or Chinese; those that are ranked if it is omitted.
 * @throws InvalidArgumentError if it is neither of the two.
 */
export const parseProductLines = (input: UserInput): ProductLines =>
  isBlank(input) ? "ranked" : resolveName(linesNames, "lines", toText(input), linesChoices);
