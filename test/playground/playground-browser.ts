/** A playground of its own in a browser, and what tests do on it. */
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import type { Playground } from "../../src/playground/page/playground";
import { startPlayground, type PlaygroundServer } from "../../src/playground/server/start-playground";
import { connectBrowser, watchPolicy } from "../browser";

declare global {
  interface Window {
    playground: Playground;
    holdFrames: (isHeld: boolean) => void;
  }
}

type Cell = ReturnType<Playground["read"]>;

/** One page of the playground. */
export class Visit {
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    readonly close: () => Promise<void>,
  ) {
    this.pane = page.frameLocator("#pane");
  }

  /** A cell of the sheet that is shown. */
  read(address: string): Promise<Cell> {
    return this.page.evaluate((cell) => window.playground.read(cell), address);
  }

  select(address: string): Promise<void> {
    return this.page.evaluate((cell) => window.playground.select(cell), address);
  }

  getSelected(): Promise<string> {
    return this.page.evaluate(() => window.playground.getSelected());
  }

  enter(address: string, formula: string): Promise<void> {
    return this.page.evaluate(([cell, text]) => window.playground.enter(cell!, text!), [address, formula]);
  }

  /** Clicks a cell, which must be in sight. */
  async click(address: string): Promise<void> {
    const { x, y } = await this.page.evaluate((cell) => window.playground.getCentre(cell), address);
    await this.page.mouse.click(x, y);
  }

  /** Types into the grid as a person does. */
  async type(address: string, text: string): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.keyboard.press("Enter");
  }

  /** Waits for a cell to show a text; the message of a failure says what it shows instead. */
  async expectText(address: string, text: string): Promise<void> {
    const matches = ([cell, wanted]: string[]) => window.playground.read(cell!).text === wanted;
    await this.page.waitForFunction(matches, [address, text], { timeout: 20_000 }).catch(() => undefined);
    expect((await this.read(address)).text).toBe(text);
  }

  listSheets(): Promise<string[]> {
    return this.page.evaluate(() => window.playground.listSheets());
  }

  /** Opens a new workbook by the page's button, which a small window hides: the add-in starts anew, in the same browser. */
  async openNewWorkbook(): Promise<void> {
    await this.page.locator("#new-workbook").dispatchEvent("click");
    await this.waitUntilReady();
  }

  async waitUntilReady(): Promise<void> {
    await this.page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  }

  /** Waits for the page to be no wider than its window, whose size the grid follows with delay. */
  async waitUntilFitting(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
  }
}

/** Runs in the page: what the pane stores when its introduction is dismissed. */
function dismissWelcome(): void {
  try {
    localStorage.setItem("tradesheet.welcome", '"dismissed"');
  } catch {
    // Blocked.
  }
}

/** Runs in the page: reading the storage throws, as where a person blocks it. */
function blockStorage(): void {
  Object.defineProperty(window, "localStorage", {
    get: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

/** What a page has from its beginning, and keeps. */
interface ContextOptions extends BrowserContextOptions {
  /** Whether the pane introduces itself, as it does until that is dismissed. */
  readonly firstRun?: boolean;
  readonly storageBlocked?: boolean;
  /** The names of frames that share no storage with the page, as the add-in on another computer. */
  readonly isolateFrames?: readonly string[];
}

export interface VisitOptions extends ContextOptions {
  readonly feed?: boolean;
}

/** Gives frames of these names databases of their own, and no channel to other windows. Runs in each frame. */
function isolateStorage(names: readonly string[]): void {
  if (!names.includes(window.name)) return;
  const prefix = `${window.name} `;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, version) {
    return open.call(this, prefix + name, version);
  };
  Object.defineProperty(window, "BroadcastChannel", { value: undefined });
}

/**
 * Runs in each frame: lets a page draw nothing while no test visits it. Univer asks for frames without end, by which a page
 * at rest takes a tenth of a processor.
 */
function makeFramesHoldable(): void {
  const request = window.requestAnimationFrame.bind(window);
  let held: FrameRequestCallback[] | undefined;
  window.requestAnimationFrame = (callback) => (held ? held.push(callback) : request(callback));
  window.holdFrames = (isHeld) => {
    held?.forEach(request);
    held = isHeld ? [] : undefined;
  };
}

/**
 * Runs in the page: ends the add-in where a new workbook can follow, which keeps how a person has made the page look.
 * @returns whether it can.
 */
function endAddIn(): boolean {
  const isUnchanged = ["theme", "language", "pane width"].every((key) => localStorage.getItem(key) === null);
  const canFollow = isUnchanged && document.documentElement.dataset.ready !== undefined;
  if (canFollow) {
    document.getElementById("pane")!.remove();
    window.holdFrames(true);
  }
  return canFollow;
}

const VIEWPORT = { width: 1440, height: 900 };
const USAGE_REPORT = "frame-src: https://telemetryservice.firstpartyapps.oaspapps.com";
/** Univer fits rows to their contents in its spare time, and looks for those of a sheet that was deleted by then. */
const UNIVER_DEFECT = "Cannot destructure property 'rowData' of 'this._worksheetData' as it is null.";
const PANE_VIEWPORT = { width: 320, height: 800 };

/** The playground's server and a browser: `visit` opens a page with no memory of others. */
export class PlaygroundBrowser {
  /** Requests that left this machine. */
  readonly outsideRequests: string[] = [];
  /** What the Content-Security-Policy of a page blocked. */
  readonly policyViolations: string[] = [];
  /** Errors that nothing caught. */
  readonly pageErrors: string[] = [];

  /** The options that each page was opened with, as text. */
  private readonly keys = new Map<Page, string>();
  /** Pages of visits that are over, by these options. */
  private readonly freePages = new Map<string, Page[]>();

  private constructor(
    readonly server: PlaygroundServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PlaygroundBrowser> {
    return new PlaygroundBrowser(await startPlayground(0), await connectBrowser());
  }

  /**
   * Opens the playground, with a search such as ?theme=dark, and waits until it answers. Newer data is offered by
   * the feed only where `feed` is wanted: elsewhere its server cannot be reached, and the bundled data answers. The pane
   * has been used before.
   */
  async visit(search = "", { viewport = VIEWPORT, ...options }: VisitOptions = {}): Promise<Visit> {
    const address = this.server.address + search;
    const page = await this.takePage({ viewport, ...options }, address);
    if (page.url() !== address) return this.loadPlayground(page, search);
    await page.evaluate(() => window.holdFrames(false));
    const visit = this.createVisit(page);
    await visit.openNewWorkbook();
    return visit;
  }

  /** Opens another tab of the browser that a visit is in, with the same memory. */
  async openTab({ page }: Visit): Promise<Visit> {
    return this.loadPlayground(await this.openPage(page.context()), "");
  }

  /** Opens the pane alone in a plain browser, without Excel. */
  async openPane({ viewport = PANE_VIEWPORT, locale = "en-US", ...options }: VisitOptions = {}): Promise<Page> {
    const page = await this.takePage({ viewport, locale, ...options });
    // Without the script that injects the playground's host, office.js finds no host.
    await page.route("**/frame.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto(`${this.server.address}addin/taskpane.html`);
    await page.getByRole("tablist").waitFor();
    return page;
  }

  /** Ends a visit, with the other tabs of its browser. The page may be taken for another, which finds nothing of this one. */
  async leave(page: Page): Promise<void> {
    const context = page.context();
    const key = this.keys.get(page);
    if (key === undefined) return page.close();
    await Promise.all(context.pages().map((other) => (other === page ? undefined : other.close())));
    await page.mouse.move(0, 0);
    const isPlayground = new URL(page.url()).pathname === "/";
    // Nothing of the visit runs on a page without scripts, which has the same storage.
    if (!isPlayground || !(await page.evaluate(endAddIn))) await page.goto(`${this.origin}/nothing`);
    await Promise.all([
      page.unrouteAll({ behavior: "ignoreErrors" }),
      context.unrouteAll({ behavior: "ignoreErrors" }),
      context.clearPermissions(),
      page.evaluate(() => sessionStorage.clear()),
    ]);
    const session = await context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: this.origin, storageTypes: "all" });
    await session.detach();
    this.freePages.set(key, [...(this.freePages.get(key) ?? []), page]);
  }

  /**
   * A page that remembers nothing: that of a visit that is over, opened with the same options, if there is one, and best at
   * the same address, where a new workbook takes a third of the time. On others its process has compiled the scripts before.
   */
  private async takePage({ feed, viewport, ...options }: VisitOptions, address?: string): Promise<Page> {
    const key = JSON.stringify(options);
    const free = this.freePages.get(key) ?? [];
    const index = free.findIndex((page) => page.url() === address);
    const [page = await this.openPage(await this.openContext(options))] = free.splice(index, 1);
    this.keys.set(page, key);
    if (viewport) await page.setViewportSize(viewport);
    if (!feed) await page.context().route("**/assets/feed/**", (route) => route.abort());
    return page;
  }

  private async openContext({ firstRun, storageBlocked, isolateFrames, ...options }: ContextOptions) {
    const context = await this.browser.newContext(options);
    await context.addInitScript(makeFramesHoldable);
    if (!firstRun) await context.addInitScript(dismissWelcome);
    if (storageBlocked) await context.addInitScript(blockStorage);
    if (isolateFrames) await context.addInitScript(isolateStorage, isolateFrames);
    return context;
  }

  private async openPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    // Shorter than a test may take, so that a failure names what was waited for.
    page.setDefaultTimeout(30_000);
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!["data:", "blob:"].includes(protocol) && origin !== this.origin) this.outsideRequests.push(request.url());
    });
    page.on("pageerror", ({ message }) => {
      if (message !== UNIVER_DEFECT) this.pageErrors.push(message);
    });
    await watchPolicy(page, (violation) => {
      // Without a host, office.js reports its use in a frame of Microsoft's, which the policy blocks.
      const isReport = page.url().endsWith("/taskpane.html") && violation.startsWith(USAGE_REPORT);
      if (!isReport) this.policyViolations.push(violation);
    });
    return page;
  }

  private async loadPlayground(page: Page, search: string): Promise<Visit> {
    await page.goto(this.server.address + search);
    const visit = this.createVisit(page);
    await visit.waitUntilReady();
    return visit;
  }

  private createVisit = (page: Page): Visit => new Visit(page, () => this.leave(page));

  private get origin(): string {
    return new URL(this.server.address).origin;
  }

  /** Ends the browser. It is a failure if something was fetched from outside, blocked or thrown that no test expects. */
  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    const { outsideRequests, policyViolations, pageErrors } = this;
    const nothing = { outsideRequests: [], policyViolations: [], pageErrors: [] };
    expect({ outsideRequests, policyViolations, pageErrors }).toEqual(nothing);
  }
}
