/**
 * Excel on the web in a browser: host and add-in on https, each on an origin of its own, the add-in's own page and
 * bundle in a frame, and messages between the two windows as a browser carries them.
 */
import type { Browser, Frame, Page } from "playwright-core";
import { connectBrowser, watchPolicy } from "../browser";
import { startOrigins, type Origin } from "./web/start-origins";

jest.setTimeout(120_000);

let origins: { host: Origin; addIn: Origin };
let browser: Browser;
let page: Page;
let frame: Frame;
const pageErrors: string[] = [];
const policyViolations: string[] = [];

beforeAll(async () => {
  origins = await startOrigins();
  browser = await connectBrowser();
  page = await browser.newPage({ ignoreHTTPSErrors: true });
  page.on("pageerror", (error) => pageErrors.push(error.message));
  await watchPolicy(page, (violation) => policyViolations.push(violation));
  const addIn = `${origins.addIn.address}addin/taskpane.html`;
  await page.goto(`${origins.host.address}host.html?add-in=${encodeURIComponent(addIn)}`);
  await page.waitForFunction(() => window.host?.ready.then(() => true));
  frame = page.frames().find((each) => each.url() === addIn)!;
}, 60_000);
afterAll(async () => {
  await browser?.close();
  origins?.host.close();
  origins?.addIn.close();
});

test("the add-in's page knows its host by the handshake", async () => {
  const context = await frame.evaluate(async () => {
    await Office.onReady();
    return [Office.context.host, Office.context.platform, Office.context.displayLanguage, window.origin];
  });
  expect(context).toEqual(["Excel", "OfficeOnline", "en-US", origins.addIn.address.slice(0, -1)]);
});

test("what the add-in writes stands in the grid, and its formulas are answered by its bundle", async () => {
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.formulas = [["ASEAN", "=TRADE.TRADESHARE(A1)"]];
      await context.sync();
    }),
  );
  const shown = await page.evaluate(async () => {
    await window.host.workbook.calculation.waitForCalculation();
    const sheet = window.host.workbook.univer.api.getActiveWorkbook().getActiveSheet();
    return sheet.getRange("A1:B1").getDisplayValues();
  });
  expect(shown).toEqual([["ASEAN", "16.6%"]]);
});

test("the selection is told to the add-in", async () => {
  await frame.evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void (document.title = "told"));
      await context.sync();
    });
  });
  await page.evaluate(() => {
    const { workbook } = window.host;
    workbook.selection.select({ ...workbook.selection.range, row: 4, column: 2, rows: 1, columns: 1 });
  });
  await frame.waitForFunction(() => document.title === "told");
});

test("a button of the ribbon does in the workbook what it does in Excel", async () => {
  await page.evaluate(() => window.host.runCommand("insertPartnerTable"));
  expect(await page.evaluate(() => window.host.workbook.tables.all.map(({ name }) => name))).toEqual([
    expect.stringMatching(/^Partners/),
  ]);
});

test("a host that is not on the add-in's own host name is not trusted", async () => {
  const other = await browser.newPage({ ignoreHTTPSErrors: true });
  const addIn = `${origins.addIn.address.replace("localhost", "127.0.0.1")}addin/taskpane.html`;
  await other.goto(`${origins.host.address}host.html?add-in=${encodeURIComponent(addIn)}`);
  await other.waitForFunction(() => window.host !== undefined);
  const strange = await other.waitForSelector("iframe").then((element) => element.contentFrame());
  await strange!.waitForFunction(() => typeof Office === "object");
  const ready = other.evaluate(() =>
    Promise.race([
      window.host.ready.then(() => true),
      new Promise((resolve) => setTimeout(() => resolve(false), 1500)),
    ]),
  );
  expect(await ready).toBe(false);
  await other.close();
});

test("nothing failed on the page, and its policy blocked nothing", () => {
  expect(pageErrors).toEqual([]);
  expect(policyViolations).toEqual([]);
});
