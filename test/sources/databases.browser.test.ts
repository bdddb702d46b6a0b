/**
 * Databases and Parquet files in the pane: a person adds a file of another server, formulas in the grid are answered from
 * it in few requests, a workbook that names it elsewhere asks nothing before it is confirmed there, and what fails says why.
 */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { startRangeServer, type RangeServer } from "../../src/tools/harness/range-server";
import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit } from "../playground/playground-browser";

jest.setTimeout(180_000);

const FILE = "test/sources/parquet/fixtures/trade.parquet";

let browser: PlaygroundBrowser;
let server: RangeServer;
let visit: Visit;
beforeAll(async () => {
  [browser, server] = await Promise.all([PlaygroundBrowser.start(), startRangeServer()]);
  server.files.set("/trade.parquet", readFileSync(FILE));
}, 60_000);
afterAll(async () => {
  await browser?.stop();
  await server?.close();
});
afterEach(async () => {
  server.reset();
  await visit?.close();
  const others = browser.outsideRequests.filter((url) => !url.startsWith(server.address));
  browser.outsideRequests.length = 0;
  expect(others).toEqual([]);
});

const press = (name: string | RegExp) =>
  visit.pane.getByRole("button", { name, exact: typeof name === "string" }).click();
const waitForText = (text: string | RegExp) => visit.pane.getByText(text).first().waitFor();
const getField = (name: RegExp) => visit.pane.getByRole("textbox", { name });
const getSelect = (name: string) => visit.pane.getByRole("combobox", { name, exact: true });
const getPaneFrame = (): Frame => visit.page.frames().find((frame) => frame.name() === "pane")!;

async function open(language: "en" | "zh", width: number): Promise<void> {
  await visit.page.evaluate((value) => localStorage.setItem("pane width", String(value)), width);
  await visit.page.reload();
  await visit.page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  await visit.pane.getByRole("tab", { name: /^(Data|数据)$/ }).click();
  await press(language === "en" ? /^Databases and Parquet files/ : /^数据库与 Parquet 文件/);
}

const FORMULA = '=TRADE.TRADEVALUE("JPN / HS 270900","exports","2025-07",,,"detail")';
const SOURCE = '=TRADE.TRADESOURCE("JPN / HS 270900","exports","2025-07",,,,"detail")';
let shots = 0;
const shot = async (): Promise<void> => {
  if (process.env.SHOTS) await visit.page.screenshot({ path: `${process.env.SHOTS}/${++shots}.png` });
};

test("from a file of another server to formulas, and in another computer's pane to the confirmation", async () => {
  const address = `${server.address}/trade.parquet`;
  visit = await browser.visit("", { viewport: { width: 1440, height: 1700 } });
  await open("en", 320);
  await visit.enter("D2", FORMULA);
  await visit.expectText("D2", "#VALUE!");

  // What fails is told where it fails, and adds nothing.
  await press("Add a database or Parquet file");
  await getSelect("Type").selectOption("parquet");
  await getField(/^File address/).fill(`${server.address}/other.parquet`);
  await press("Connect and read columns");
  await waitForText(/^There is no file at http:\S+\/other\.parquet \(404\)\. Check the address\./);
  await shot();
  await getField(/^File address/).fill(address);
  await press("Connect and read columns");
  await waitForText(/^Connected: 7 columns\./);
  await shot();
  expect(await findSeriousViolations(getPaneFrame())).toEqual([]);
  expect(await getSelect("Period").inputValue()).toBe("month");
  expect(await getSelect("Product").inputValue()).toBe("product");
  expect(await getSelect("Unit of quantity").inputValue()).toBe("column:unit");
  await waitForText("Choose the unit of each column of figures.");
  await getSelect("Unit of value").selectOption("unit:CNY");
  await visit.pane.getByRole("combobox", { name: /^A missing row means/ }).selectOption("zero");
  await getField(/^Name/).fill("detail");
  await press("Add");
  await waitForText(/^detail is ready to use\./);
  await visit.expectText("D2", "91.76");

  const { requests } = server.counts;
  await visit.enter("D3", SOURCE);
  await visit.page.waitForFunction(() => window.playground.read("D3").text.includes("row groups"));
  const citation = (await visit.read("D3")).text;
  expect(citation).toContain(`detail, version "1" Mon, 08 Dec 2025 00:00:00 GMT`);
  expect(citation).toContain(address);
  expect(citation).toContain(new Date().toISOString().slice(0, 10));
  expect(server.counts.requests).toBe(requests);
  await waitForText(/^690 rows · 2024-01 to 2025-12 · 5 partners · 15 products · read on/);
  await waitForText(/^1 request, 81 rows, \d kB/);
  await waitForText("2 of 500 used");
  await shot();
  expect(await findSeriousViolations(getPaneFrame())).toEqual([]);

  // A workbook that names it, on a computer where nobody has confirmed it.
  await getPaneFrame().evaluate(async (key) => {
    await Excel.run(async (context) => {
      const own = context.workbook.settings.getItem("TradeSheet.remoteSource.detail");
      own.load("value");
      await context.sync();
      const value = String(own.value).replace('"detail"', '"Elsewhere"').replace("trade.parquet", "trade.parquet?2");
      context.workbook.settings.add(key, value);
      await context.sync();
    });
    location.reload();
  }, "TradeSheet.remoteSource.elsewhere");
  await visit.pane.getByRole("tab", { name: "Data" }).click();
  await press(/^Databases and Parquet files.*detail, Elsewhere; 1 to confirm/);
  server.reset();
  await visit.enter("E2", FORMULA.replace('"detail"', '"Elsewhere"'));
  await visit.expectText("E2", "#N/A");
  await waitForText("This workbook asks for figures from here. Nothing is requested until you confirm it.");
  await waitForText(`${address}?2`);
  await shot();
  expect(server.counts.requests).toBe(0);
  await press("Review and confirm …");
  await shot();
  await press("Confirm");
  await waitForText("Elsewhere is confirmed on this computer.");
  await visit.expectText("E2", "91.76");
  expect(browser.policyViolations).toEqual([]);
  expect(browser.pageErrors).toEqual([]);
});
