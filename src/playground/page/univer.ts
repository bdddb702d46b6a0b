/** The parts of Univer that the page uses, as its UMD files define them on the window. */
import type { UniverParts } from "../host";

/* eslint-disable @typescript-eslint/no-explicit-any -- Univer's facade is typed by packages the page does not bundle */

export interface FRange {
  getRow(): number;
  getColumn(): number;
  getHeight(): number;
  getWidth(): number;
  getRawValue(): unknown;
  getA1Notation(): string;
  getCellRect(): DOMRect;
  getDisplayValue(): string;
  getFormula(): string;
  getRawValues(): unknown[][];
  getDisplayValues(): string[][];
  getNumberFormats(): string[][];
  setValue(value: unknown): FRange;
  getNumberFormat(): string;
  setNumberFormat(pattern: string): FRange;
  setFontWeight(weight: "bold" | "normal"): FRange;
  activate(): FRange;
}

export interface FWorksheet {
  getRange(address: string): FRange;
  getRange(row: number, column: number, rows?: number, columns?: number): FRange;
  getSheetId(): string;
  getSheetName(): string;
  getZoom(): number;
  getScrollState(): {
    readonly sheetViewStartRow: number;
    readonly sheetViewStartColumn: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  getSkeleton(): { readonly rowHeaderWidth: number; readonly columnHeaderHeight: number } | undefined;
  setColumnWidth(column: number, width: number): FWorksheet;
  getActiveRange(): FRange | null;
  getMaxRows(): number;
}

export interface FUniver {
  createWorkbook(data: object): unknown;
  getActiveWorkbook(): {
    getActiveSheet(): FWorksheet;
    getSheets(): FWorksheet[];
    getSheetBySheetId(id: string): FWorksheet | null;
  };
  getFormula(): {
    onCalculationResultApplied(timeout?: number): Promise<void>;
    calculationResultApplied(listener: () => void): unknown;
  };
  toggleDarkMode(dark: boolean): void;
  setLocale(locale: string): void;
  addEvent(event: string, listener: (params: any) => void): unknown;
  Event: Record<string, string>;
  _injector: { get(identifier: any): any };
}

interface UniverWindow {
  UniverPresets: { createUniver(options: object): { univerAPI: FUniver } };
  UniverCore: {
    LocaleType: Record<string, string>;
    mergeLocales(...locales: object[]): object;
    CommandType: Record<string, number>;
    numfmt: { format(pattern: string, value: number, options?: object): string };
  };
  UniverPresetSheetsCore: { UniverSheetsCorePreset(options: object): object };
  UniverPresetSheetsCoreEnUS: object;
  UniverPresetSheetsCoreZhCN: object;
  UniverEngineFormula: unknown;
  UniverSheetsFormula: unknown;
  UniverSheets: unknown;
}

export const univer = window as unknown as UniverWindow;

/** The parts of Univer that the host uses. */
export const getUniverParts = (api: FUniver): UniverParts => ({
  api,
  workbook: api.getActiveWorkbook(),
  core: univer.UniverCore,
  engine: univer.UniverEngineFormula,
  sheets: univer.UniverSheets,
  formula: univer.UniverSheetsFormula,
});
