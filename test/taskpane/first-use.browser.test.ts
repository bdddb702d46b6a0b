/** The pane as a person first meets it, and where it helps when a cell or a colleague's Excel shows something else. */
import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit, type VisitOptions } from "../playground/playground-browser";

jest.setTimeout(120_000);

let browsing: PlaygroundBrowser;
let visit: Visit;
beforeAll(async () => {
  browsing = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browsing?.stop());

async function open(search = "", options: VisitOptions = { firstRun: true }): Promise<void> {
  visit = await browsing.visit(search, options);
  await visit.pane.getByRole("tablist").waitFor();
}

const button = (name: string | RegExp) => visit.pane.getByRole("button", { name });
const findFrame = () => visit.page.frames().find((frame) => frame.url().endsWith("/taskpane.html"))!;
const welcome = () => visit.pane.getByRole("heading", { name: "China's trade statistics in Excel formulas" });

describe("the introduction", () => {
  afterEach(() => visit?.close());

  test("inserts an example table, which can be undone, and is not shown again", async () => {
    await open();
    await welcome().waitFor();
    expect(await findSeriousViolations(findFrame())).toEqual([]);
    await button("Insert an example table").click();
    await visit.pane.getByText(/^Inserted Partners\w* at Sheet1!/).waitFor();
    const [table] = await visit.page.evaluate(() => window.playground.listTables());
    expect(table!.name).toMatch(/^Partners/);
    await button("Undo").click();
    await visit.pane.getByText(/^Undone: Partners/).waitFor();
    expect(await visit.page.evaluate(() => window.playground.listTables())).toEqual([]);
    await visit.openNewWorkbook();
    await button("Insert partners").waitFor();
    expect(await welcome().count()).toBe(0);
  });

  test("in Chinese fits the narrowest pane, leaves the other tabs in reach, and can be left by keyboard", async () => {
    await open("?language=zh-CN", { firstRun: true, viewport: { width: 320, height: 800 } });
    await visit.pane.getByRole("heading", { name: "用公式查询中国外贸数据" }).waitFor();
    const isOverflowing = await findFrame().evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isOverflowing).toBe(false);
    await visit.pane.locator("#tab-data").click();
    await button("检查更新").waitFor();
    await visit.pane.locator("#tab-insert").click();
    await button("直接开始使用").press("Enter");
    await visit.pane.locator("#tab-insert:focus").waitFor();
    await button("插入贸易伙伴").waitFor();
    expect(await visit.page.evaluate(() => window.playground.listTables())).toEqual([]);
  });

  test("offers the sample workbook as a file where it cannot be opened as a workbook", async () => {
    await open();
    await button("Open the sample workbook").click();
    await visit.pane.getByText("Excel could not open it from here.").waitFor();
    const downloading = visit.page.waitForEvent("download");
    await visit.pane.getByRole("link", { name: "Download the sample workbook" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("trade-monitor.xlsx");
    expect(download.url()).toBe(`${browsing.server.address}addin/assets/samples/trade-monitor.xlsx`);
    await button("Close the introduction").click();
    await button("Insert partners").waitFor();
  });
});

describe("in use", () => {
  beforeAll(() => open("", {}));
  afterAll(() => visit?.close());

  test("what cells show in place of an answer is explained below the functions, and found by a search", async () => {
    await visit.pane.locator("#tab-functions").click();
    const section = button(/^When a cell says #BUSY!/);
    await section.click();
    const definitions = visit.pane.locator("#panel-functions dl");
    expect(await definitions.locator("dt").allInnerTexts()).toContain("#BUSY!");
    expect(await definitions.innerText()).toContain("Recalculate all formulas");
    await visit.pane.getByRole("searchbox", { name: "Search functions" }).fill("#name");
    await visit.pane.getByRole("heading", { name: /^When a cell says/ }).waitFor();
    expect(await definitions.locator("dt").allInnerTexts()).toEqual(["#NAME?"]);
    expect(await visit.pane.getByText(/^No function matches/).count()).toBe(0);
    expect(await findSeriousViolations(findFrame())).toEqual([]);
  });

  test("plain numbers in a workbook are a choice that recalculates its formulas", async () => {
    await visit.enter("H2", "=TRADE.TRADEVALUE()");
    await visit.expectText("H2", "41.21 trn");
    await visit.pane.locator("#tab-workbook").click();
    const choice = visit.pane.getByRole("checkbox", { name: "Plain numbers in this workbook" });
    await choice.check();
    await visit.pane.getByText(/^\d+ formulas? (was|were) recalculated\.$/).waitFor();
    await visit.expectText("H2", "4.12076E+13");
    expect(await findSeriousViolations(findFrame())).toEqual([]);
    await choice.uncheck();
    await visit.expectText("H2", "41.21 trn");
  });
});
