import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";
import { PRODUCT_LINES, VIEWS, type ProductLines, type View } from "./view";

const viewNames = createNameIndex<View>([
  { value: "customs", label: "customs", names: ["partners", "海关", "海关口径", "贸易伙伴"] },
  {
    value: "economies",
    label: "economies",
    names: ["economy", "countries", "country", "经济体", "国家", "国家和地区"],
  },
  { value: "continents", label: "continents", names: ["continent", "洲", "大洲", "各洲"] },
]);

/**
 * Parses the name of a view, in English or Chinese; customs' own if it is omitted.
 * @throws InvalidArgumentError if no view has the name.
 */
export const parseView = (input: UserInput): View =>
  isBlank(input) ? "customs" : resolveName(viewNames, "view", toText(input), VIEWS);

const productLinesNames = createNameIndex<ProductLines>([
  { value: "ranked", label: "ranked", names: ["rank", "参与排名", "参与排名的商品"] },
  { value: "all", label: "all", names: ["all lines", "everything", "全部", "全部商品"] },
]);

/**
 * Parses which products a table lists, in English or Chinese; those that are ranked if it is omitted.
 * @throws InvalidArgumentError if it is neither of the two.
 */
export const parseProductLines = (input: UserInput): ProductLines =>
  isBlank(input) ? "ranked" : resolveName(productLinesNames, "lines", toText(input), PRODUCT_LINES);
