/** The spreadsheet on the page. */
import type { Language } from "./office";
import { textIn } from "./text";
import { univer, type FUniver } from "./univer";

const LOCALES: Readonly<Record<Language, "EN_US" | "ZH_CN">> = { "en-US": "EN_US", "zh-CN": "ZH_CN" };

/** Univer's name of a language. */
export const localeOf = (language: Language): string => univer.UniverCore.LocaleType[LOCALES[language]]!;

/** A Univer workbook of one empty sheet in an element. */
export function createSheet(container: HTMLElement, language: Language, darkMode: boolean): FUniver {
  const { UniverPresets, UniverCore, UniverPresetSheetsCore, UniverPresetSheetsCoreEnUS, UniverPresetSheetsCoreZhCN } =
    univer;
  const words = (locale: Language, own: object): object =>
    UniverCore.mergeLocales(own, { "sheets-formula": { progress: textIn(locale).progress } });
  const { univerAPI } = UniverPresets.createUniver({
    locale: localeOf(language),
    locales: {
      [localeOf("en-US")]: words("en-US", UniverPresetSheetsCoreEnUS),
      [localeOf("zh-CN")]: words("zh-CN", UniverPresetSheetsCoreZhCN),
    },
    darkMode,
    presets: [
      UniverPresetSheetsCore.UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        footer: { menus: false },
      }),
    ],
  });
  univerAPI.createWorkbook({
    name: "TradeSheet playground",
    sheets: { sheet: { id: "sheet", name: "Sheet1", rowCount: 1000, columnCount: 26 } },
  });
  return univerAPI;
}
