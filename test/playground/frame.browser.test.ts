import type { Page } from "playwright-core";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
  visit = await browser.visit();
  page = visit.page;
}, 60_000);
afterAll(() => browser?.stop());

const measurePaneWidth = async () => Math.round((await page.locator("#pane").boundingBox())!.width);

test("the ribbon has the add-in's buttons, in the words of its manifest", async () => {
  const group = page.getByRole("group", { name: "TradeSheet" });
  expect(await group.getByRole("button").allTextContents()).toEqual([
    "Open pane",
    "Insert partner table",
    "Insert product table",
    "Refresh data",
  ]);
});

test("the Home tab has the spreadsheet's own tools in the place of the add-in's buttons", async () => {
  const before = await page.evaluate(() => window.playground.getCentre("C3"));
  await page.getByRole("tab", { name: "Home" }).click();
  await page.getByRole("button", { name: "Insert partner table" }).waitFor({ state: "hidden" });
  await page.locator('[data-u-comp="ribbon-toolbar"]').waitFor();
  expect(await page.evaluate(() => window.playground.getCentre("C3"))).toEqual(before);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Insert partner table" }).waitFor();
  expect(await page.getByRole("tab", { name: "TradeSheet" }).getAttribute("aria-selected")).toBe("true");
});

test("the pane is closed and opened again, and its runtime goes on in between", async () => {
  const frame = page.frames().find((each) => each.url().endsWith("/taskpane.html"))!;
  await frame.evaluate(() => Object.assign(window, { untouched: true }));
  await page.getByRole("button", { name: "Close the pane" }).click();
  await page.locator("#pane").waitFor({ state: "hidden" });
  await visit.enter("D2", '=TRADE.TRADESHARE("EU")');
  await visit.expectText("D2", "13.0%");
  await page.getByRole("button", { name: "Open pane" }).click();
  await page.locator("#pane").waitFor();
  expect(await frame.evaluate(() => "untouched" in window)).toBe(true);
});

test("a button of the ribbon runs the add-in's command, and is off until it has completed", async () => {
  const button = page.getByRole("button", { name: "Refresh data" });
  await page.evaluate(() => {
    const { excel, workbook } = window.tradeSheetHost;
    excel.faults.slow = 500;
    workbook.changes.subscribe(({ kind }) => kind === "calculated" && (document.body.dataset.calculated = ""));
  });
  await button.click();
  expect(await button.isDisabled()).toBe(true);
  await page.waitForSelector("body[data-calculated]");
  await page.waitForFunction(() => !document.querySelector("#ribbon button:disabled"));
  await page.evaluate(() => delete window.tradeSheetHost.excel.faults.slow);
});

test("the add-in learns the theme of Office through office.js", async () => {
  const dark = await browser.visit("?theme=dark");
  const frame = dark.page.frames().find((each) => each.url().endsWith("/taskpane.html"))!;
  const background = () => frame.evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
  expect(await background()).toBe("#292929");
  await dark.page.getByRole("combobox", { name: "Theme of Office" }).selectOption("light");
  // office.js asks again after five seconds.
  await frame.waitForFunction(() => Office.context.officeTheme.bodyBackgroundColor === "#ffffff", undefined, {
    polling: 500,
    timeout: 8000,
  });
  await dark.close();
});

test("the add-in shows and hides its pane through office.js, and hears of it when the person does", async () => {
  const other = await browser.visit();
  const frame = other.page.frames().find((each) => each.url().endsWith("/taskpane.html"))!;
  await frame.evaluate(async () => {
    const heard: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
    Object.assign(window, { heard });
    await Office.addin.hide();
  });
  await other.page.locator("#pane").waitFor({ state: "hidden" });
  await frame.evaluate(() => Office.addin.showAsTaskpane());
  await other.page.locator("#pane").waitFor();
  await other.page.getByRole("button", { name: "Close the pane" }).click();
  await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 3);
  expect(await frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    "Hidden",
    "Taskpane",
    "Hidden",
  ]);
  await other.close();
});

test("the pane is 320 to 600 pixels wide, by the arrow keys or by dragging its edge", async () => {
  const edge = page.getByRole("separator", { name: "Width of the pane" });
  await edge.focus();
  await page.keyboard.press("Home");
  expect(await measurePaneWidth()).toBe(320);
  await page.keyboard.press("ArrowRight");
  expect(await measurePaneWidth()).toBe(320);
  await page.keyboard.press("End");
  expect(await measurePaneWidth()).toBe(600);
  expect(await edge.getAttribute("aria-valuenow")).toBe("600");
  const { x, y } = (await edge.boundingBox())!;
  await page.mouse.move(x + 3, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + 153, y + 200, { steps: 4 });
  await page.mouse.up();
  expect(await measurePaneWidth()).toBeGreaterThan(440);
  expect(await measurePaneWidth()).toBeLessThan(460);
});

test("a new sheet gets its tab, and formulas are answered on it", async () => {
  await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
  await page.waitForFunction(() => window.playground.listSheets().length === 2);
  await visit.enter("B3", '=TRADE.TRADESHARE("ASEAN")');
  await visit.expectText("B3", "16.6%");
  await page.getByText("Sheet1", { exact: true }).click();
  await visit.expectText("B6", "7.71 trn");
});

test("everything is in Chinese where Office is", async () => {
  const chinese = await browser.visit("?language=zh-CN");
  await chinese.page.getByRole("button", { name: "插入贸易伙伴表" }).waitFor();
  expect(await chinese.page.textContent("#release")).toBe("中国货物贸易数据，2025年1-11月，2025-12 发布");
  expect((await chinese.read("A2")).text).toBe("进出口总值");
  expect(await chinese.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  await chinese.close();
});

test("a new workbook takes the place of the other, and the add-in starts anew with it", async () => {
  const other = await browser.visit();
  const frame = other.page.frames().find((each) => each.url().endsWith("/taskpane.html"))!;
  await other.page.getByRole("button", { name: "Insert partner table" }).click();
  await other.page.waitForFunction(() => window.playground.listTables().length === 1);
  await frame.evaluate(() => {
    const { settings } = Office.context.document;
    settings.set("mark", "old");
    return new Promise((resolve) => settings.saveAsync(resolve));
  });
  await other.enter("D9", "mine");
  await other.enter("D10", '=TRADE.TRADESHARE("EU")');
  await other.page.getByRole("button", { name: "Close the pane" }).click();
  await other.openNewWorkbook();
  expect(frame.isDetached()).toBe(true);
  expect(await other.listSheets()).toEqual(["Sheet1"]);
  expect(await other.page.evaluate(() => window.playground.listTables())).toEqual([]);
  expect((await other.read("D9")).text + (await other.read("D10")).text).toBe("");
  await other.expectText("B6", "7.71 trn");
  const mark = await other.pane.locator("body").evaluate(() => Office.context.document.settings.get("mark") as unknown);
  expect(mark).toBeNull();
  await other.page.keyboard.press("Control+Z");
  expect((await other.read("D9")).text).toBe("");
  await other.close();
});

test("the language is changed without losing what is in the sheet", async () => {
  const other = await browser.visit();
  await other.enter("D9", "mine");
  await other.page.getByRole("combobox", { name: "Language of Office" }).selectOption("zh-CN");
  await other.page.getByRole("button", { name: "打开窗格" }).waitFor();
  expect((await other.read("D9")).text).toBe("mine");
  await other.enter("D10", '=TRADE.TRADESHARE("ASEAN")');
  await other.expectText("D10", "16.6%");
  await other.close();
});

test("the theme is the system's until another is chosen", async () => {
  const dark = await browser.visit("", { colorScheme: "dark" });
  const theme = () => dark.page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe("dark");
  await dark.page.getByRole("combobox", { name: "Theme of Office" }).selectOption("light");
  expect(await theme()).toBe("light");
  await dark.close();
});

test("nothing is cut off in a small window, and grid and pane are both there", async () => {
  const narrow = await browser.visit("", { viewport: { width: 900, height: 700 } });
  for (const viewport of [
    { width: 900, height: 700 },
    { width: 640, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await narrow.page.setViewportSize(viewport);
    await narrow.waitUntilFitting();
    for (const part of ["#sheet", "#pane"]) {
      const { width, height } = (await narrow.page.locator(part).boundingBox())!;
      expect(width).toBeGreaterThanOrEqual(320);
      expect(height).toBeGreaterThan(250);
    }
  }
  await narrow.close();
});
