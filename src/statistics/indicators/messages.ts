import type { Language } from "../../language";
import { indicatorMessagesEn } from "./messages.en";
import type { IndicatorMessages } from "./messages.types";
import { indicatorMessagesZh } from "./messages.zh";

export const INDICATOR_MESSAGES: Readonly<Record<Language, IndicatorMessages>> = {
  en: indicatorMessagesEn,
  zh: indicatorMessagesZh,
};
