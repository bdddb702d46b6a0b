/**
 * Excel for integration tests in Node: the real office.js in jsdom, over our host, over Univer without a screen. The
 * globals that office.js makes are set for the test, so that production modules are imported and run as they are.
 */
import { readFileSync } from "node:fs";
import { associateFunctions } from "../../functions";
import { Host, type Faults, type FunctionMetadata } from "../../playground/host";
import { parseRange, splitSheet } from "../../playground/host/model/address";
import type { HostOptions } from "../../playground/host/host-options";
import type { CellFormat } from "../../playground/host/model/styles";
import type { CellValue } from "../../playground/host/model/cells";
import type { ChartModel, SheetRange, TableModel } from "../../playground/host";
import { openPage } from "./open-page";
import { createHeadlessUniver } from "./headless-univer";

export interface OpenOptions {
  readonly transport?: "desktop" | "web";
  readonly theme?: "light" | "dark" | "black";
  readonly language?: string;
  readonly api?: string;
  readonly shortcuts?: HostOptions["shortcuts"];
}

export interface TestExcel {
  readonly host: Host;
  readonly window: Window;
  /** Faults can be set at any time; `fresh` takes them away. */
  readonly faults: Faults;
  /** A new workbook with one empty Sheet1, nothing registered, no faults, no requests counted. */
  reset(): Promise<void>;
  /** Resolves when the next calculation starts. */
  waitForCalculationStart(): Promise<void>;
  /** Resolves when every formula has its value. */
  waitForCalculation(): Promise<void>;
  /** Values of an address such as A1:B2 or 'My sheet'!C3; of the active sheet where it names none. */
  values(address: string): CellValue[][];
  value(address: string): CellValue;
  formula(address: string): CellValue;
  text(address: string): string;
  texts(address: string): string[][];
  numberFormat(address: string): string;
  /** The cell's own format: bold, italic, fill ... */
  format(address: string): CellFormat;
  /** Writes as a person who types does. */
  type(address: string, ...values: (string | number | boolean)[][]): void;
  /** Selects as a person does. */
  select(address: string): void;
  protect(sheet: string): void;
  sheetNames(): string[];
  tables(): readonly TableModel[];
  charts(): readonly ChartModel[];
  /** Requests to the workbook since the workbook was fresh. */
  requests(): number;
  /** Members of the object model that were used since the workbook was fresh. */
  members(): string[];
  close(): void;
}

const readMetadata = (): FunctionMetadata[] =>
  (
    JSON.parse(readFileSync("dist/functions.json", "utf8")) as {
      functions: FunctionMetadata[];
    }
  ).functions;

export async function openExcel(options: OpenOptions = {}): Promise<TestExcel> {
  const faults: Faults = {};
  const univer = createHeadlessUniver();
  const host = new Host({ univer, functions: readMetadata(), faults, ...options });
  const page = await openPage(host, options.transport ?? "desktop");
  const { Office, Excel, OfficeExtension, CustomFunctions } = page.window;
  const { requestAnimationFrame } = page.window;
  Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions, requestAnimationFrame });
  associateFunctions();
  await host.ready;

  const { workbook, excel } = host;
  const toRange = (address: string): SheetRange => {
    const { sheet, cells } = splitSheet(address);
    return {
      sheetId: sheet === undefined ? workbook.sheets.active : workbook.sheets.get(sheet),
      ...parseRange(cells)!,
    };
  };
  const getFirst = <T>(matrix: T[][]): T => matrix[0]![0]!;
  const { cells } = workbook;
  const values = (address: string) => cells.read(toRange(address), cells.getValue.bind(cells));
  const texts = (address: string) => cells.read(toRange(address), cells.getText.bind(cells));

  return {
    host,
    window: page.window,
    faults,
    reset: () => excel.clear(),
    waitForCalculationStart: () =>
      new Promise((resolve) => {
        const listener = univer.api.getFormula().calculationStart(() => {
          listener.dispose();
          resolve();
        });
      }),
    waitForCalculation: () => workbook.calculation.waitForCalculation(),
    values,
    value: (address) => getFirst(values(address)),
    formula: (address) => getFirst(cells.read(toRange(address), cells.getFormula.bind(cells))),
    text: (address) => getFirst(texts(address)),
    texts,
    numberFormat: (address) => getFirst(cells.read(toRange(address), cells.getNumberFormat.bind(cells))),
    format: (address) => {
      const { sheetId, row, column } = toRange(address);
      return workbook.grid.getFormat(sheetId, row, column);
    },
    type: (address, ...written) => {
      const range = toRange(address);
      cells.write({ ...range, rows: written.length, columns: written[0]!.length }, written);
    },
    select: (address) => workbook.selection.select(toRange(address)),
    protect: (sheet) => workbook.protection.protect(workbook.sheets.get(sheet)),
    sheetNames: () => workbook.sheets.ids.map((id) => workbook.sheets.getName(id)),
    tables: () => workbook.tables.all,
    charts: () => workbook.charts.all,
    requests: () => excel.recorder.requests,
    members: () => excel.recorder.members,
    close: () => {
      page.close();
      univer.close();
    },
  };
}
