/** The dialog of the ribbon's buttons, the tab for newer data and the keyboard shortcuts, in a browser. */
import type { FrameLocator } from "playwright-core";
import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
beforeAll(async () => (browser = await PlaygroundBrowser.start()), 60_000);
afterAll(() => browser?.stop());

/** Closes the pane for good, as Excel does not open it for add-ins from the store. */
const closePane = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => {
    window.tradeSheetHost.excel.faults.paneIgnored = true;
    window.tradeSheetHost.showPane(false);
  });

const getDialog = (visit: Visit): FrameLocator => visit.page.frameLocator("#dialog iframe");

describe.each([
  ["en-US", "Refresh data", "Insert partner table", "The server cannot be reached. The data is unchanged.", "Close"],
  ["zh-CN", "刷新数据", "插入贸易伙伴表", "无法连接服务器。数据未变。", "关闭"],
])("in %s", (language, refresh, insert, unreachable, close) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await browser.visit(`?language=${language}&theme=${language === "zh-CN" ? "dark" : "light"}`);
    await closePane(visit);
  });
  afterAll(() => visit?.close());

  test("a refresh without a pane tells its outcome in the dialog, which Esc closes", async () => {
    await visit.page.getByRole("button", { name: refresh }).click();
    const dialog = getDialog(visit);
    await dialog.getByRole("heading", { name: refresh }).waitFor();
    await dialog.getByText(unreachable).waitFor();
    await dialog.getByRole("button", { name: close }).waitFor();
    const frame = visit.page.frames().find((each) => each.url().endsWith("/dialog.html"))!;
    expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    expect(await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await findSeriousViolations(frame)).toEqual([]);
    await visit.page.keyboard.press("Escape");
    await visit.page.locator("#dialog").waitFor({ state: "detached" });
  });

  test("a table that cannot be inserted says why, and its button closes the dialog", async () => {
    await visit.select("A1");
    await visit.page.getByRole("button", { name: insert }).click();
    const dialog = getDialog(visit);
    await dialog.getByText(/Sheet1!A1:\w+/).waitFor();
    await dialog.getByRole("button", { name: close }).click();
    await visit.page.locator("#dialog").waitFor({ state: "detached" });
  });
});

test("the keys for an explanation open the pane with the selected cell, and the dialog without one", async () => {
  const visit = await browser.visit();
  await visit.enter("D2", '=TRADE.TRADESHARE("ASEAN")');
  await visit.expectText("D2", "16.6%");
  await visit.click("D2");
  await visit.page.keyboard.press("Control+Shift+Alt+E");
  await visit.pane.getByRole("tab", { name: "Selected", selected: true }).waitFor();
  await visit.pane.getByText("Sheet1!D2").first().waitFor();
  await closePane(visit);
  await visit.click("D2");
  await visit.page.keyboard.press("Control+Shift+Alt+E");
  await getDialog(visit).getByText("Shows 16.6%").waitFor();
  await getDialog(visit)
    .getByText(/Range from rounding/)
    .waitFor();
  const frame = visit.page.frames().find((each) => each.url().endsWith("/dialog.html"))!;
  // A long text is scrolled; its button stays in sight.
  const bottom = await frame.evaluate(() => document.querySelector("button")!.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(await frame.evaluate(() => innerHeight));
  expect(await findSeriousViolations(frame)).toEqual([]);
  await visit.close();
});

test("while newer data is offered the ribbon has a tab for it, whose button takes the data", async () => {
  const visit = await browser.visit("", { feed: true });
  await visit.page.getByRole("tab", { name: "New trade data" }).click();
  await closePane(visit);
  await visit.page.getByRole("button", { name: "Update now" }).click();
  const dialog = getDialog(visit);
  await dialog.getByText(/now the release of 2026-08.*/).waitFor();
  await dialog.getByText(/cells in this workbook changed\. Choose “Open pane”/).waitFor();
  await visit.page.getByRole("tab", { name: "New trade data" }).waitFor({ state: "detached" });
  await visit.page.getByRole("button", { name: "Insert partner table" }).waitFor();
  await visit.close();
});

test("an offer that is put off in the pane takes its tab with it", async () => {
  const visit = await browser.visit("", { feed: true });
  await visit.page.getByRole("tab", { name: "New trade data" }).click();
  await visit.page.getByRole("button", { name: "What is new" }).click();
  await visit.pane.getByRole("button", { name: "Not now" }).click();
  await visit.page.getByRole("tab", { name: "New trade data" }).waitFor({ state: "detached" });
  await visit.close();
});
