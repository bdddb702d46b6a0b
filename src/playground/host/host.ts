/**
 * Excel under the add-in's own page, which runs the unmodified office.js: a workbook that answers the requests of the
 * object model, custom functions called through the add-in's runtime, and a transport that connects both to the page.
 */
import { Excel } from "./excel";
import type { HostOptions } from "./host-options";
import { findShortcut, type ShortcutsFile } from "./shortcuts";
import { DesktopTransport } from "./transport/desktop-transport";
import type { Link } from "./transport/link";
import type { OfficeSettings } from "./transport/office";
import { WebTransport } from "./transport/web-transport";

export class Host {
  readonly excel: Excel;
  /** What Office tells the add-in about itself when its page is opened. */
  readonly office: OfficeSettings;
  /** Excel for Windows, whose page this is. */
  readonly desktop: DesktopTransport;
  /** Excel on the web, which has the page in a frame. */
  readonly web: WebTransport;
  /** The connection in use. */
  #link: Link;
  readonly #shortcuts: ShortcutsFile;

  /** @param coauthor The Excel of another author, whose workbook this one opens as well. */
  constructor(options: HostOptions, coauthor?: Host) {
    this.excel = new Excel(options, (...message) => this.#link.send(...message), coauthor?.excel);
    this.#shortcuts = options.shortcuts ?? { actions: [], shortcuts: [] };
    this.office = { language: options.language ?? "en-US", theme: options.theme ?? "light", api: options.api };
    this.desktop = new DesktopTransport(this.excel, this.office);
    this.web = new WebTransport(this.excel, this.office);
    this.#link = (options.transport === "web" ? this.web : this.desktop).link;
  }

  /** Connects a page as Excel for Windows does, that of a dialog too. Call it in the page before office.js runs. */
  attach(page: Window): void {
    if (page.location.href === this.excel.dialogs.current?.url) return this.desktop.attachDialog(page);
    this.#link = this.desktop.link;
    this.desktop.attach(page);
  }

  /** Runs a ribbon command by the name of its function in the manifest; resolves when the add-in has completed it. */
  runCommand(command: string): Promise<void> {
    return this.#link.runCommand(command);
  }

  /** Presses keys such as "Ctrl+Shift+Alt+R" in the spreadsheet. @returns whether they are a shortcut of the add-in. */
  pressKeys(combination: string): boolean {
    const action = findShortcut(this.#shortcuts, combination, this.#link === this.web.link ? "web" : "windows");
    if (action !== undefined) this.#link.runAction(action);
    return action !== undefined;
  }

  /** Settings of the document as office.js stores them: each value is JSON. */
  get documentSettings() {
    return this.#link.settings;
  }

  /** Opens a new workbook in place of the one that is open. The add-in's page is closed with that, and is to be loaded again. */
  async openNewWorkbook(): Promise<void> {
    this.excel.close();
    await this.workbook.calculation.waitForCalculation();
    // Univer fits rows to their contents in its spare time, and should have done so while their sheet is there.
    await new Promise((resolve) => requestIdleCallback(resolve));
    this.#link.settings = [];
    await this.excel.clear();
    this.#link.restart();
    this.showPane(true);
  }

  /** Shows or hides the add-in's pane; a hidden pane keeps running. */
  showPane(visible: boolean): void {
    this.excel.pane.setVisible(visible);
  }

  /** The workbook: cells, sheets, tables, charts and their changes. */
  get workbook() {
    return this.excel.workbook;
  }

  /** The message of the error shown in a cell of the active sheet; empty for any other cell. */
  findMessage(row: number, column: number, shown: unknown): string {
    return this.excel.answers.findMessage(this.workbook.sheets.active, row, column, shown);
  }

  /** Resolves when the add-in's functions can be called. */
  get ready(): Promise<void> {
    return this.excel.ready;
  }

  /** Calls a function by its id: arguments as matrices, null for each one that is left out. */
  get call() {
    return this.excel.call;
  }
}
