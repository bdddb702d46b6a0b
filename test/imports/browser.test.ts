/**
 * Imports in the pane: a service is chosen, its dataset and codes; the data is fetched with progress, cancelled, fetched
 * again, kept and refreshed, and formulas in the grid are answered from it. The service is asked for nothing else.
 */
import type { Frame } from "playwright-core";
import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit } from "../playground/playground-browser";
import { COMTRADE_KEY, MockService, getValue, select, toCsv } from "./mock-service";

jest.setTimeout(180_000);

let browser: PlaygroundBrowser;
let service: MockService;
let visit: Visit;
beforeAll(async () => {
  [browser, service] = await Promise.all([PlaygroundBrowser.start(), MockService.start()]);
}, 60_000);
afterAll(async () => {
  await browser?.stop();
  await service?.close();
});
afterEach(async () => {
  service.faultFor = service.delay = undefined;
  service.cors = true;
  service.requests.length = service.faults.length = 0;
  await visit?.close();
  const others = browser.outsideRequests.filter((url) => !url.startsWith(service.address));
  browser.outsideRequests.length = 0;
  expect(others).toEqual([]);
});

const findButton = (name: string | RegExp) => visit.pane.getByRole("button", { name, exact: typeof name === "string" });
const press = (name: string | RegExp) => findButton(name).click();
const waitForText = (text: string | RegExp) => visit.pane.getByText(text).first().waitFor();

async function open(search = ""): Promise<void> {
  visit = await browser.visit(search);
  await visit.pane.getByRole("tab", { name: /^(Data|数据)$/ }).click();
  await press(/^(Your own data|自有数据)/);
  await press(/^(From a statistical service|从统计数据服务导入)/);
}

/** Chooses a service by its address and the dataset of trade. */
async function chooseDataset(language: "en" | "zh" = "en"): Promise<void> {
  const t = {
    en: { service: "Service", address: "Address", list: "List datasets", dataset: "Dataset", search: "merchandise" },
    zh: { service: "数据服务", address: "地址", list: "列出数据集", dataset: "数据集", search: "货物贸易" },
  }[language];
  await visit.pane.getByRole("combobox", { name: t.service, exact: true }).selectOption("sdmx2.1");
  await visit.pane.getByRole("textbox", { name: new RegExp(`^${t.address}`) }).fill(service.sdmx21);
  await press(t.list);
  const dataset = visit.pane.getByRole("combobox", { name: t.dataset });
  await dataset.fill(t.search);
  await dataset.press("Enter");
  await visit.pane.getByRole("textbox", { name: language === "en" ? /^From/ : /^起始/ }).fill("2022");
  await visit.pane.getByRole("textbox", { name: language === "en" ? "To" : "截止" }).fill("2024");
}

async function addCode(dimension: string, text: string): Promise<void> {
  const field = visit.pane.getByRole("combobox", { name: dimension });
  await field.fill(text);
  await field.press("Enter");
  await visit.pane
    .getByRole("list", { name: `Selected: ${dimension}` })
    .getByText(text)
    .waitFor();
}

const FORMULA = '=TRADE.TRADEVALUE("US","exports",2024,"USD mn",,"Service figures")';

test("from the choice of a service to formulas, a cancelled fetch and a refresh between them", async () => {
  await open();
  await visit.enter("D2", FORMULA);
  await visit.expectText("D2", "#VALUE!");
  await chooseDataset();
  expect(service.requests).toEqual([
    "/rest/dataflow/all/all/latest",
    "/rest/dataflow/TEST.STAT/DF_IMTS/1.2?references=descendants",
  ]);

  // What will be asked is said before it is.
  await waitForText(/^1 request, at most 6 observations\./);
  await addCode("Counterpart area", "United States");
  await waitForText(/^1 request, at most 12 observations\./);
  expect(service.dataRequests).toEqual([]);

  let release: () => void = () => undefined;
  service.delay = new Promise((resolve) => (release = resolve));
  await press("Fetch");
  await waitForText(/^Request 1 of 1: 0 observations so far/);
  await press("Cancel");
  await waitForText("Cancelled. Nothing was kept.");
  release();
  service.delay = undefined;
  expect(await visit.pane.getByRole("button", { name: "Keep as own data" }).count()).toBe(0);

  await press("Fetch");
  await waitForText("12 figures recognised");
  const rows = await visit.pane.locator("#panel-data table tbody tr").allInnerTexts();
  expect(rows[0]!.split("\t")).toEqual(["2022", "Total", "Exports", "Value", `${getValue("W00", "X", "2022")} USD mn`]);
  await visit.pane.getByRole("textbox", { name: /^Name/ }).fill("Service figures");
  await visit.expectText("D2", "#VALUE!");
  await press("Keep as own data");
  await waitForText(/^Service figures is ready to use\./);
  const answer = Number(getValue("USA", "X", "2024"));
  await expectNumber("D2", answer);
  const address = "/rest/data/TEST.STAT,DF_IMTS,1.2/A.CHN.W00+USA.X+M._T?startPeriod=2022&endPeriod=2024";
  expect(service.dataRequests).toEqual([address, address]);

  // The same query, and figures that have changed.
  const revised = toCsv(select([["A"], ["CHN"], ["W00", "USA"], ["X", "M"], ["_T"]], "2022", "2024"), 1).replace(
    `A,CHN,USA,X,_T,2024,${answer}`,
    "A,CHN,USA,X,_T,2024,4321.25",
  );
  service.faults.push({ headers: { "Content-Type": "text/csv" }, body: revised });
  await press("Actions for Service figures");
  await visit.pane.getByRole("menuitem", { name: "Refresh from the service" }).click();
  await waitForText("Service figures was refreshed: 12 figures.");
  await expectNumber("D2", 4321.25);
  expect(service.dataRequests).toEqual([address, address, address]);

  // Invalid figures change nothing.
  service.faults.push({
    headers: { "Content-Type": "text/csv" },
    body: revised.replace("4321.25", "1.25").replace(",USD,", ",EUR,"),
  });
  await press("Actions for Service figures");
  await visit.pane.getByRole("menuitem", { name: "Refresh from the service" }).click();
  await waitForText(/^Service figures was not changed: the new data cannot be used\. Unknown unit 'EUR/);
  await expectNumber("D2", 4321.25);

  // The next session has it, and asks for nothing.
  const before = service.requests.length;
  await visit.openNewWorkbook();
  await visit.enter("D2", FORMULA);
  await expectNumber("D2", 4321.25);
  expect(service.requests).toHaveLength(before);
});

const expectNumber = (cell: string, number: number): Promise<void> =>
  visit.expectText(cell, number.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }));

test("what cannot be used is listed, left out when the person says so, and left out by a refresh", async () => {
  await open();
  await chooseDataset();
  const body = toCsv(select([["A"], ["CHN"], ["W00"], ["X", "M"], ["_T"]], "2022", "2024"), 1).replace(
    /(CHN,W00,X,_T,2023,[\d.]+),USD/,
    "$1,EUR",
  );
  service.faults.push({ headers: { "Content-Type": "text/csv" }, body });
  await press("Fetch");
  await waitForText(/^1 problem in 6 observations\. Nothing was kept\./);
  await press("Leave out what cannot be used");
  await waitForText("5 figures recognised");
  await waitForText(/^1 observation was left out\./);
  await visit.pane.getByRole("textbox", { name: /^Name/ }).fill("Reduced");
  await press("Keep as own data");
  await waitForText(/^Reduced is ready to use\./);
  service.faults.push({ headers: { "Content-Type": "text/csv" }, body });
  await press("Actions for Reduced");
  await visit.pane.getByRole("menuitem", { name: "Refresh from the service" }).click();
  await waitForText("Reduced was refreshed: 5 figures.");
});

test("only the gateway can ask the service, and only for the page that embeds it", async () => {
  await open();
  await chooseDataset();
  await waitForText(/^1 request/);
  const frames = visit.page.frames();
  const gateway = frames.find((frame) => frame.url().endsWith("/gateway.html"))!;
  const pane = frames.find((frame) => frame.url().endsWith("/taskpane.html"))!;
  expect(gateway.parentFrame()).toBe(pane);
  const ask = (frame: Frame) =>
    frame.evaluate(
      (address) =>
        fetch(address).then(
          () => "answered",
          () => "blocked",
        ),
      `${service.address}/rest/dataflow/all/all/latest`,
    );
  expect(await ask(gateway)).toBe("answered");
  expect(await ask(pane)).toBe("blocked");
  // The policy says so too, in its own time.
  while (browser.policyViolations.length === 0) await visit.page.waitForTimeout(20);
  expect(browser.policyViolations[0]).toContain("connect-src");
  browser.policyViolations.length = 0;
});

test("a service that allows no web pages, and one that fails, are said", async () => {
  service.cors = false;
  await open();
  await visit.pane.getByRole("combobox", { name: "Service", exact: true }).selectOption("sdmx2.1");
  await visit.pane.getByRole("textbox", { name: /^Address/ }).fill(service.sdmx21);
  await press("List datasets");
  await waitForText(/does not allow requests from web pages/);
  service.cors = true;
  await chooseDataset();
  service.faults.push({ status: 301, headers: { Location: "https://example.org/" } });
  await press("Fetch");
  await waitForText(/redirects to another address, which is not followed/);
  service.faults.push({ status: 429, headers: { "Retry-After": "3600" } });
  await press("Fetch");
  await waitForText(/received too many requests\. Try again in 60 minutes\./);
});

test("UN Comtrade: the key is kept in this browser only, and goes into a header", async () => {
  visit = await browser.visit();
  // The service itself is not asked by tests.
  await visit.page.context().route("https://comtradeapi.un.org/**", async (route) => {
    const url = new URL(route.request().url());
    const response = await fetch(service.address + url.pathname + url.search, {
      method: route.request().method(),
      headers: route.request().headers(),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  });
  await visit.pane.getByRole("tab", { name: "Data" }).click();
  await press(/^Your own data/);
  await press(/^From a statistical service/);
  await visit.pane.getByRole("textbox", { name: /^Subscription key/ }).fill(COMTRADE_KEY);
  await press("Save key");
  await waitForText("A key is kept on this computer.");
  await press("List datasets");
  await visit.pane.getByRole("textbox", { name: /^From/ }).fill("2022");
  await visit.pane.getByRole("textbox", { name: "To" }).fill("2024");
  await waitForText(/^1 request, at most 6 observations\. 500 of 500 requests are left within 24 hours\./);
  await press("Fetch");
  await waitForText("6 figures recognised");
  expect(service.dataRequests).toHaveLength(1);
  expect(service.dataRequests[0]).toMatch(
    /^\/data\/v1\/get\/C\/A\/HS\?reporterCode=156&period=2022,2023,2024&partnerCode=0&/,
  );
  expect(service.requests.join()).not.toContain(COMTRADE_KEY);
  await press("Discard");
  await waitForText(/499 of 500 requests are left/);
  await press("Forget key");
  await visit.pane.getByRole("textbox", { name: /^Subscription key/ }).waitFor();
  browser.outsideRequests.length = 0;
});

test.each([
  ["en", "light"],
  ["zh", "dark"],
] as const)("is accessible in %s, %s, and fits panes of 320 and 480 pixels", async (language, theme) => {
  await open(`?theme=${theme}&language=${language === "zh" ? "zh-CN" : "en-US"}`);
  const pane = visit.page.frames().find((frame) => frame.url().endsWith("/taskpane.html"))!;
  const expectFit = async (width: number): Promise<void> => {
    await visit.page.getByRole("separator").first().focus();
    await visit.page.keyboard.press("Home");
    for (let at = 320; at < width; at += 20) await visit.page.keyboard.press("ArrowLeft");
    const [content, shown] = await pane.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(shown).toBe(width);
    expect(content).toBeLessThanOrEqual(width);
  };
  await chooseDataset(language);
  await waitForText(language === "en" ? /^1 request/ : /^需请求 1 次/);
  for (const width of [480, 320]) {
    await expectFit(width);
    await picture(`form-${language}-${width}-${theme}`);
  }
  expect(await findSeriousViolations(pane)).toEqual([]);
  await press(language === "en" ? "Fetch" : "获取数据");
  await waitForText(language === "en" ? "6 figures recognised" : /6 条数据/);
  for (const width of [480, 320]) {
    await expectFit(width);
    await picture(`draft-${language}-${width}-${theme}`);
  }
  expect(await findSeriousViolations(pane)).toEqual([]);
});

/** For looking at, where a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env["TRADESHEET_PICTURES"];
  if (folder) await visit.pane.locator("#panel-data").screenshot({ path: `${folder}/${name}.png` });
}
