/** The spreadsheet on the page. */
import { univer, type FUniver } from "./univer";

/** A Univer workbook of one empty sheet in an element, in the theme of the system. */
export function createSheet(container: HTMLElement, dark: MediaQueryList): FUniver {
  const { UniverPresets, UniverCore, UniverPresetSheetsCore, UniverPresetSheetsCoreEnUS } = univer;
  const { univerAPI } = UniverPresets.createUniver({
    locale: UniverCore.LocaleType.EN_US,
    locales: { [UniverCore.LocaleType.EN_US!]: UniverCore.mergeLocales(UniverPresetSheetsCoreEnUS) },
    darkMode: dark.matches,
    presets: [UniverPresetSheetsCore.UniverSheetsCorePreset({ container, header: true, footer: false })],
  });
  univerAPI.createWorkbook({
    name: "TradeSheet playground",
    sheets: { sheet: { id: "sheet", name: "Sheet1", rowCount: 200, columnCount: 20 } },
  });
  dark.addEventListener("change", () => univerAPI.toggleDarkMode(dark.matches));
  return univerAPI;
}
