import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

/**
 * Who is compared in a ranking of partners: `customs` ranks ASEAN and the EU as one partner each beside the single
 * economies outside them, `economies` every economy, `continents` the continents.
 */
export const VIEWS = ["customs", "economies", "continents"] as const;
export type View = (typeof VIEWS)[number];

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
