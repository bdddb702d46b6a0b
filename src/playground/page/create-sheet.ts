import type { Language } from "./office-display";
import { getMessages } from "./messages";
import { univer, type FUniver } from "./univer";

const LOCALES: Readonly<Record<Language, "EN_US" | "ZH_CN">> = { "en-US": "EN_US", "zh-CN": "ZH_CN" };

/** Univer's name of a language. */
export const getLocale = (language: Language): string => univer.UniverCore.LocaleType[LOCALES[language]]!;

/** Creates a Univer workbook of one empty sheet in an element. */
export function createSheet(container: HTMLElement, language: Language, darkMode: boolean): FUniver {
  const { UniverPresets, UniverCore, UniverPresetSheetsCore, UniverPresetSheetsCoreEnUS, UniverPresetSheetsCoreZhCN } =
    univer;
  const mergeMessages = (locale: Language, own: object): object =>
    UniverCore.mergeLocales(own, { "sheets-formula": { progress: getMessages(locale).progress } });
  const { univerAPI } = UniverPresets.createUniver({
    locale: getLocale(language),
    locales: {
      [getLocale("en-US")]: mergeMessages("en-US", UniverPresetSheetsCoreEnUS),
      [getLocale("zh-CN")]: mergeMessages("zh-CN", UniverPresetSheetsCoreZhCN),
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
