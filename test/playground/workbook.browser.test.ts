import type { Page } from "playwright-core";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browser?.stop());
beforeEach(async () => {
  visit = await browser.visit();
  page = visit.page;
});
afterEach(() => visit.close());

const openTab = (tab: string) => visit.pane.getByRole("tab", { name: tab }).click();

test("the pane says where the figure of the selected cell comes from, and follows the selection", async () => {
  await openTab("Selected");
  await visit.enter("D2", '=TRADE.TRADESHARE("ASEAN",,,,"2025-12-08")');
  await visit.expectText("D2", "16.6%");
  await visit.select("D2");
  await visit.pane.getByText("Sheet1!D2", { exact: true }).waitFor();
  await visit.pane.getByText("Reported", { exact: true }).waitFor();
  await visit.pane.getByText("16.55% to 16.65%").waitFor();
  await visit.pane.getByText(/^ASEAN, total, share, Jan-Nov 2025: 16\.6%/).waitFor();
  await visit.select("B6");
  await visit.pane.getByText("Sheet1!B6", { exact: true }).waitFor();
  await visit.pane.getByText("Derived", { exact: true }).waitFor();
  await visit.select("D9");
  await visit.pane.getByText("D9 has no TRADE formula.", { exact: false }).waitFor();
});

test("a source list on a sheet of its own names every TRADE formula and its citation", async () => {
  await openTab("Workbook");
  await visit.pane.getByRole("button", { name: "Insert source list" }).click();
  await page.waitForFunction(() => window.playground.listSheets().length === 2);
  await page.waitForFunction(() => window.playground.getActiveSheet() === "TradeSheet sources");
  for (const formula of ["=TRADE.TRADEVALUE()", "=TRADE.TRADEBALANCE()"])
    await page.waitForFunction((text) => window.playground.find(text) !== "", formula);
});

test("freezing turns every TRADE formula into its value, with the sources noted", async () => {
  await openTab("Workbook");
  await visit.pane.getByRole("radio", { name: "Whole workbook" }).check();
  await visit.pane.getByRole("button", { name: "Freeze …" }).click();
  await visit.pane.getByRole("button", { name: "Freeze 6 cells" }).click();
  await page.waitForFunction(() => window.playground.listSheets().includes("TradeSheet sources"));
  await visit.pane.getByText("6 cells were converted to values", { exact: false }).waitFor();
  if ((await page.evaluate(() => window.playground.getActiveSheet())) !== "Sheet1") {
    await page.getByText("Sheet1", { exact: true }).click();
    await page.waitForFunction(() => window.playground.getActiveSheet() === "Sheet1");
  }
  expect(await visit.read("B2")).toMatchObject({ value: 41_207_636_347_713, text: "41.21 trn", formula: "" });
});

test("an inserted table is remembered, and one that a person changed is put right by an update", async () => {
  await openTab("Insert");
  await visit.pane.getByRole("button", { name: /^More options/ }).click();
  await visit.pane.getByRole("combobox", { name: "Insert as" }).selectOption({ label: "Values" });
  await visit.pane.getByRole("button", { name: "Insert partners" }).click();
  await page.waitForFunction(() => window.playground.listTables().length === 1);
  const value = "C11";
  expect((await visit.read("A11")).text).toBe("ASEAN");
  await visit.enter(value, "1");
  await openTab("Workbook");
  await visit.pane.getByRole("button", { name: "Update Partners_total" }).click();
  await visit.expectText(value, "6,824.20");
});

test("the ribbon's Refresh data calculates every formula again", async () => {
  const calls = await page.evaluate(() => {
    const { workbook } = window.tradeSheetHost;
    let calculated = 0;
    workbook.changes.subscribe(({ kind }) => kind === "calculated" && (calculated += 1));
    Object.assign(window, { calculated: () => calculated });
    return calculated;
  });
  expect(calls).toBe(0);
  await page.getByRole("button", { name: "Refresh data" }).click();
  await page.waitForFunction(() => (window as unknown as { calculated(): number }).calculated() > 0);
  await visit.expectText("B2", "41.21 trn");
});

test("nothing was fetched from outside, and nothing failed", () => {
  expect(browser.outsideRequests).toEqual([]);
  expect(browser.pageErrors).toEqual([]);
  expect(browser.policyViolations).toEqual([]);
});
