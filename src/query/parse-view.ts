import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";
import { VIEWS, type View } from "./view";

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
