import { getUnitName, type AnswerBase } from "../statistics";
import { getTableMessages } from "./messages";
import type { Language } from "./spec";

/** The unit that an axis counts in; empty where the numbers themselves tell it, as percentages do. */
export function getUnitLabel(base: AnswerBase, language: Language): string {
  if (base === "kg") return getTableMessages(language).tonnes;
  if (base === "ratio" || base === "pp" || base === "rank" || base === "index" || base.includes("/")) return "";
  return getUnitName(base as Parameters<typeof getUnitName>[0])[language];
}
