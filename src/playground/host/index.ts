/**
 * An Excel for the add-in's own page, unmodified office.js and all: a workbook that answers the requests of the
 * object model, custom functions that are called through the runtime, and a transport that puts it under the page.
 */
import { Excel } from "./excel";
import type { HostOptions } from "./options";
import { DesktopTransport } from "./transport/desktop";

export { isError, type AnswerCell, type CellError } from "./functions/calls";
export type { FunctionMetadata } from "./functions/metadata";
export type { Faults } from "./faults";
export type { HostOptions } from "./options";
export type { UniverParts } from "./model/univer";
export type * from "./model/types";
export type { WorkbookModel } from "./model/workbook";

export class Host {
  readonly excel: Excel;
  readonly #transport: DesktopTransport;

  constructor(options: HostOptions) {
    this.excel = new Excel(options, (...message) => this.#transport.send(...message));
    this.#transport = new DesktopTransport(this.excel, options);
  }

  /** Stands under a page: must run in it before office.js does. */
  attach(page: Window): void {
    this.#transport.attach(page);
  }

  /** The workbook: cells, sheets, tables, charts, and what listens to their changes. */
  get workbook() {
    return this.excel.workbook;
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
