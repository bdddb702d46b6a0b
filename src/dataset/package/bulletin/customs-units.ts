/** The units that customs' tables write in Chinese, as units of the dataset. */
import { UNITS } from "../../units";

const SCALES: Readonly<Record<string, string>> = { 万: "10 th", 亿: "100 mn" };

/** Words for a single item; what they count depends on the commodity. */
const COUNTERS = new Set(["个", "台", "辆", "艘", "架", "件", "把", "只", "块", "条"]);

const MEASURED: Readonly<Record<string, string>> = {
  吨: "t",
  千克: "kg",
  双: "pairs",
  套: "sets",
  升: "L",
  立方米: "m3",
};

/**
 * The unit for a word such as 万吨; undefined if the word is not known.
 * @param countedIn what the commodity is counted in, if not in items; it is needed where the table prints no unit
 */
export function toUnit(word: string, countedIn: string): string | undefined {
  if (UNITS.has(word)) return word;
  if (word === "") return UNITS.has(countedIn) ? countedIn : undefined;
  const scale = SCALES[word[0]!];
  const name = scale ? word.slice(1) : word;
  const base = COUNTERS.has(name) ? countedIn || "items" : MEASURED[name];
  const unit = [scale, base].filter(Boolean).join(" ");
  return base && UNITS.has(unit) ? unit : undefined;
}
