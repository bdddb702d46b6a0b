/** A playground of its own in a browser, and what tests do on it. */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import type { Playground } from "../../src/playground/page/playground";
import { startPlayground, type PlaygroundServer } from "../../src/playground/server/start-playground";
import { connectBrowser, watchPolicy } from "../browser";

declare global {
  interface Window {
    playground: Playground;
  }
}

type Cell = ReturnType<Playground["read"]>;

/** One page of the playground. */
export class Visit {
  readonly pane: FrameLocator;

  constructor(readonly page: Page) {
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

  /** Whether the page is wider than its window. */
  isOverflowing(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Runs in the page: what the pane stores when its introduction is dismissed. */
export function dismissWelcome(): void {
  try {
    localStorage.setItem("tradesheet.welcome", '"dismissed"');
  } catch {
    // Blocked.
  }
}

export interface VisitOptions extends BrowserContextOptions {
  readonly feed?: boolean;
  /** Whether the pane introduces itself, as it does until that is dismissed. */
  readonly firstRun?: boolean;
  /** The names of frames that share no storage with the page, as the add-in on another computer. */
  readonly isolateFrames?: readonly string[];
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

/** The playground's server and a browser: `visit` opens a page with no memory of others. */
export class PlaygroundBrowser {
  /** Requests that left this machine. */
  readonly outsideRequests: string[] = [];
  /** What the Content-Security-Policy of a page blocked. */
  readonly policyViolations: string[] = [];
  /** Errors that nothing caught. */
  readonly pageErrors: string[] = [];

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
  async visit(
    search = "",
    { feed = false, firstRun = false, isolateFrames = [], ...options }: VisitOptions = {},
  ): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    if (!firstRun) await context.addInitScript(dismissWelcome);
    if (isolateFrames.length > 0) await context.addInitScript(isolateStorage, isolateFrames);
    if (!feed) await context.route("**/assets/feed/**", (route) => route.abort());
    return this.open(await context.newPage(), search);
  }

  /**
   * Opens the playground anew in the page of a visit that is over, with no memory of it: everything is loaded again, in
   * two thirds of the time that another page takes. The page keeps the options of its first visit.
   */
  async visitAnew({ page }: Visit, search = ""): Promise<Visit> {
    const { origin } = new URL(this.server.address);
    // Nothing of the visit runs on a page without scripts, which has the same storage.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.goto(`${origin}/nothing`);
    await page.evaluate(() => sessionStorage.clear());
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.detach();
    return this.load(page, search);
  }

  /** Opens another tab of the browser that a visit is in, with the same memory. */
  async openTab({ page }: Visit): Promise<Visit> {
    return this.open(await page.context().newPage(), "");
  }

  private async open(page: Page, search: string): Promise<Visit> {
    // Shorter than a test may take, so that a failure names what was waited for.
    page.setDefaultTimeout(30_000);
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!["data:", "blob:"].includes(protocol) && origin !== new URL(this.server.address).origin)
        this.outsideRequests.push(request.url());
    });
    page.on("pageerror", (error) => this.pageErrors.push(error.message));
    await watchPolicy(page, (violation) => this.policyViolations.push(violation));
    return this.load(page, search);
  }

  private async load(page: Page, search: string): Promise<Visit> {
    await page.goto(this.server.address + search);
    await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
    return new Visit(page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
