import type { Language } from "../../language";

/** The sample workbook in each language, from beside the add-in's page; `npm run sample` writes them. */
export const SAMPLE_FILES: Readonly<Record<Language, string>> = {
  en: "assets/samples/trade-monitor.xlsx",
  zh: "assets/samples/trade-monitor.zh.xlsx",
};
