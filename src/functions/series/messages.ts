import type { Language } from "../../language";
import { seriesMessagesEn } from "./messages.en";
import type { SeriesMessages } from "./messages.types";
import { seriesMessagesZh } from "./messages.zh";

export const SERIES_MESSAGES: Readonly<Record<Language, SeriesMessages>> = {
  en: seriesMessagesEn,
  zh: seriesMessagesZh,
};
