/**
 * Every request of a session in which everything is used: the add-in asks its own address only, for what docs/security.md lists, and
 * sends nothing along.
 */
import type { Browser, Page, Request } from "playwright-core";
import packedHeadline from "bundled-dataset/headline.json";
import { startPlayground, type PlaygroundServer } from "../../src/playground/server/start-playground";
import { FIRST_ANSWER_BUDGET, describeExcess } from "../../src/tools/bundle/budgets";
import { connectBrowser } from "../browser";
import { Visit } from "./playground-browser";

jest.setTimeout(180_000);

let server: PlaygroundServer;
let browser: Browser;
beforeAll(async () => {
  server = await startPlayground(0);
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What the add-in may ask for, as docs/security.md lists it; the playground itself asks for other things. */
const KNOWN = {
  pages: /^taskpane\.(html|css)$/,
  scripts: /^[\w-]+\.js$/,
  help: /^functions-help\.\w+\.json$/,
  parts: /^data\/parts\/[\da-f]{64}\.json$/,
  welcome: /^assets\/icon-128\.png$/,
  sample: /^assets\/samples\/trade-monitor\.xlsx$/,
  index: /^assets\/feed\/index\.json$/,
  feed: /^assets\/feed\/[\w-]+\.json$/,
} as const;
type Kind = keyof typeof KNOWN;

const BACI_PART = `data/parts/${packedHeadline.secondSources.BACI.sha256}.json`;

/** The requests of the add-in's page: those of the frame that it is in, except office.js, which Excel provides. */
class RequestLog {
  readonly all: Request[] = [];

  constructor(
    page: Page,
    private readonly origin: string,
  ) {
    page.on("request", (request) => {
      const isOffice = /^\/(office-js\/|frame\.js$)/.test(new URL(request.url()).pathname);
      if (request.frame() !== page.mainFrame() && !isOffice) this.all.push(request);
    });
  }

  /** The paths below the add-in's address; whole addresses of anything else. */
  get paths(): string[] {
    const base = `${this.origin}addin/`;
    return this.all.map((request) => request.url()).map((url) => (url.startsWith(base) ? url.slice(base.length) : url));
  }

  count(kind: Kind): number {
    return this.paths.filter((path) => KNOWN[kind].test(path)).length;
  }
}

async function open(): Promise<{ visit: Visit; log: RequestLog }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(30_000);
  const log = new RequestLog(page, server.address);
  await page.goto(server.address);
  await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  return { visit: new Visit(page, () => page.context().close()), log };
}

const openTab = (visit: Visit, tab: string) => visit.pane.locator(`#tab-${tab}`).click();
const press = (visit: Visit, name: string | RegExp) => visit.pane.getByRole("button", { name }).click();

describe("a whole session", () => {
  let visit: Visit;
  let log: RequestLog;
  beforeAll(async () => {
    ({ visit, log } = await open());
    await visit.pane.getByText(/New data is available/).waitFor();
  });
  afterAll(() => visit?.close());

  const count = (file: string): number => log.paths.filter((path) => path === file).length;

  test("starts with the add-in, its data and one look for newer data", async () => {
    expect(log.count("parts")).toBeGreaterThan(3);
    expect(log.count("index")).toBe(1);
    expect(log.count("feed")).toBe(1);
  });

  test("the introduction asks for its logo, and for the sample workbook when a person opens it", async () => {
    expect(log.count("welcome")).toBe(1);
    expect(log.count("sample")).toBe(0);
    await press(visit, "Open the sample workbook");
    await visit.pane.getByText("Excel could not open it from here.").waitFor();
    expect(log.count("sample")).toBe(1);
    await press(visit, "Start without an example");
  });

  test("formulas ask for nothing, unless they name a source whose data has not been needed before", async () => {
    await visit.enter("F2", '=TRADE.TRADEVALUE("Germany","exports","2025-03")');
    await visit.expectText("F2", (await visit.read("F2")).text);
    const before = log.all.length;
    await visit.enter("F3", '=TRADE.TRADESHARE("ASEAN")');
    await visit.expectText("F3", "16.6%");
    await visit.enter("F4", '=TRADE.TRADESOURCE("ASEAN")');
    await visit.enter("F5", '=TRADE.TRADESHARE("ASAEN")');
    await visit.expectText("F5", "#VALUE!");
    expect(log.paths.slice(before)).toEqual([]);
    expect(log.paths).not.toContain(BACI_PART);
    await visit.enter("F6", '=TRADE.TRADEVALUE("HS 85","exports",2024,,,"BACI")');
    await visit.expectText("F6", "1.06 trn");
    expect(log.paths.slice(before)).toEqual([BACI_PART]);
  });

  test("tables, charts, the help and the selected cell ask for scripts and texts only", async () => {
    const before = log.all.length;
    await openTab(visit, "functions");
    await visit.pane.locator("[data-function]").first().waitFor();
    await openTab(visit, "insert");
    await visit.select("A20");
    await press(visit, "Insert partners");
    await visit.pane.getByText(/Inserted \S+ at /).waitFor();
    await openTab(visit, "selected");
    await visit.select("F3");
    await visit.pane.locator("#panel-selected").getByText("16.6%").first().waitFor();
    await openTab(visit, "workbook");
    const asked = log.paths.slice(before);
    expect(asked.filter((path) => !KNOWN.scripts.test(path) && !KNOWN.help.test(path))).toEqual([]);
  });

  test("own data is read without a request", async () => {
    const before = log.all.length;
    await openTab(visit, "data");
    await press(visit, /^Your own data/);
    const text = "period,flow,partner,measure,printed,unit\n2026,total,ASEAN,value,7.5,CNY trn";
    const file = { name: "secret forecast.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await visit.pane.locator("#panel-data input[type=file]").setInputFiles(file);
    await press(visit, "Add");
    await visit.pane.getByText(/is ready to use\./).waitFor();
    await visit.enter("F8", '=TRADE.TRADEVALUE("ASEAN",,,,,"secret forecast")');
    await visit.expectText("F8", "7.50 trn");
    expect(log.paths.slice(before).filter((path) => !KNOWN.scripts.test(path))).toEqual([]);
  });

  test("newer data is fetched when it is asked for, and not before", async () => {
    expect(log.count("feed")).toBe(log.count("index"));
    await press(visit, "Check for new data");
    await visit.pane.getByText(/^Latest period: .* The data is now the release of/).waitFor();
    expect(log.count("feed")).toBeGreaterThan(log.count("index"));
  });

  test("links to sources are followed by people only", async () => {
    await press(visit, /^Source documents/);
    const links = visit.pane.locator('#panel-data a[href^="https://"]');
    await links.first().waitFor();
    expect(await links.first().getAttribute("target")).toBe("_blank");
  });

  test("where newer data is never to be looked for, the next session does not ask for it", async () => {
    const [pages, index, feed] = [count("taskpane.html"), log.count("index"), log.count("feed")];
    const setting = visit.pane.getByRole("combobox", { name: "When the add-in starts" });
    await setting.selectOption({ label: "Never check" });
    await setting.locator("option:checked", { hasText: "Never check" }).waitFor({ state: "attached" });
    await visit.openNewWorkbook();
    await openTab(visit, "data");
    await setting.locator("option:checked", { hasText: "Never check" }).waitFor({ state: "attached" });
    expect(count("taskpane.html")).toBe(pages + 1);
    expect([log.count("index"), log.count("feed")]).toEqual([index, feed]);
  });

  test("all of it went to the add-in's own address, for what is listed", () => {
    expect(log.all.length).toBeGreaterThan(20);
    expect(log.paths.filter((path) => !Object.values(KNOWN).some((pattern) => pattern.test(path)))).toEqual([]);
  });

  test("no request carries a query, a body, or where it came from beyond the address itself", async () => {
    for (const request of log.all) {
      expect(request.method()).toBe("GET");
      expect(request.postData()).toBeNull();
      expect(new URL(request.url()).search).toBe("");
      const { referer = "", cookie } = await request.allHeaders();
      expect(cookie).toBeUndefined();
      // The pane's page is loaded by the playground's, as by Excel's.
      expect(["", server.address]).toContain(referer);
    }
  });
});

test("the first answer waits for as many requests as are allowed, and for none besides", async () => {
  const page = await browser.newPage();
  const log = new RequestLog(page, server.address);
  const needed = ["taskpane.html", "functions.js"];
  expect(describeExcess("a first answer", FIRST_ANSWER_BUDGET, needed.length)).toBeUndefined();
  await page.route("**/addin/**", (route) => {
    const name = route.request().url().split("/addin/")[1]!;
    const isAddIn = route.request().frame() !== page.mainFrame();
    return isAddIn && !needed.includes(name) ? route.abort() : route.continue();
  });
  await page.goto(server.address);
  await page.waitForFunction(() => "playground" in window);
  await page.evaluate(() => window.tradeSheetHost.ready);
  const visit = new Visit(page, () => page.context().close());
  await visit.enter("H2", '=TRADE.TRADESHARE("ASEAN")');
  await visit.expectText("H2", "16.6%");
  expect(log.paths).toEqual(expect.arrayContaining(needed));
  await visit.close();
});
