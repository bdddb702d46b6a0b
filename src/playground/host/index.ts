/**
 * An Excel for the add-in's own page, unmodified office.js and all: a workbook that answers the requests of the
 * object model, custom functions that are called through the runtime, and a transport that puts it under the page.
 */
import { Excel } from "./excel";
import type { HostOptions } from "./host-options";
import { DesktopTransport } from "./transport/desktop-transport";
import type { Link } from "./transport/link";
import { WebTransport } from "./transport/web-transport";
import type { OfficeSettings } from "./transport/office";

export { isError, type AnswerCell, type CellError } from "./functions/function-calls";
export type { FunctionMetadata } from "./functions/function-metadata";
export type { Faults } from "./faults";
export type { HostOptions } from "./host-options";
export type { UniverParts } from "./model/univer";
export type * from "./model/types";
export type { WorkbookModel } from "./model/workbook-model";

export class Host {
  readonly excel: Excel;
  /** What Office tells the add-in of itself when its page is opened. */
  readonly office: OfficeSettings;
  /** Excel for Windows under the page. */
  readonly desktop: DesktopTransport;
  /** Excel on the web around the page. */
  readonly web: WebTransport;
  /** The one that a page is on. */
  #link: Link;

  constructor(options: HostOptions) {
    this.excel = new Excel(options, (...message) => this.#link.send(...message));
    this.office = { language: options.language ?? "en-US", theme: options.theme ?? "light", api: options.api };
    this.desktop = new DesktopTransport(this.excel, this.office);
    this.web = new WebTransport(this.excel, this.office);
    this.#link = (options.transport === "web" ? this.web : this.desktop).link;
  }

  /** Stands under a page as Excel for Windows does: must run in it before office.js does. */
  attach(page: Window): void {
    this.#link = this.desktop.link;
    this.desktop.attach(page);
  }

  /** Presses a button of the ribbon, by the name of its function in the manifest; resolves when the add-in is done. */
  runCommand(command: string): Promise<void> {
    return this.#link.runCommand(command);
  }

  /** Settings of the document, as office.js writes them: each value is JSON. */
  get documentSettings() {
    return this.#link.settings;
  }

  /** Shows or hides the add-in's pane, which goes on running either way. */
  showPane(visible: boolean): void {
    this.excel.pane.setVisible(visible);
  }

  /** The workbook: cells, sheets, tables, charts, and what listens to their changes. */
  get workbook() {
    return this.excel.workbook;
  }

  /** The message of the error that a cell of the sheet in front shows; empty for anything else. */
  findMessage(row: number, column: number, shown: unknown): string {
    return this.excel.answers.findMessage(this.workbook.sheets.active, row, column, shown);
  }

  /** Resolves when the add-in's functions can be called. */
  get ready(): Promise<void> {
    return this.excel.ready;
  }

  /** Calls a function by its id: arguments as matrices, null where they are left out. */
  get call() {
    return this.excel.call;
  }
}
