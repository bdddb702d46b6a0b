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

/** Chooses what to insert, and where. */
async function choose(kind: "Partners" | "Products" | "Time series" | "Summary"): Promise<void> {
  await visit.pane.getByRole("radio", { name: kind }).check();
}

const press = (kind: string) => visit.pane.getByRole("button", { name: `Insert ${kind}` }).click();
const waitForInserted = () => visit.pane.getByText(/Inserted \S+ at /).waitFor();
const findText = (text: string) => page.evaluate((wanted) => window.playground.find(wanted), text);
const listTables = () => page.evaluate(() => window.playground.listTables());
const takeSnapshot = () => page.evaluate(() => window.playground.takeSnapshot());
const waitForCalculation = () => page.evaluate(() => window.tradeSheetHost.workbook.calculation.waitForCalculation());

/** The cell so many rows down and columns right of another. */
const offsetAddress = (address: string, right: number, down = 0): string =>
  String.fromCharCode(address.charCodeAt(0) + right) + (Number(address.slice(1)) + down);

test("a live table of partners is a native table whose formulas follow the period and the flow above it", async () => {
  await choose("Partners");
  await press("partners");
  await waitForInserted();
  await waitForCalculation();
  expect(await listTables()).toEqual([{ name: "Partners_total", address: "Sheet1!A12:E32" }]);
  await visit.expectText("A13", "ASEAN");
  const value = offsetAddress(await findText("ASEAN"), 2);
  await visit.expectText(value, "6,824.20");
  const { formula } = await visit.read(value);
  expect(formula).toContain("TRADE.TRADEVALUE(");
  expect(formula).toContain("$B$10");

  const period = offsetAddress(await findText("Period"), 1);
  await visit.expectText(period, "latest");
  await visit.type(period, "2025-01/2025-08");
  await visit.expectText(offsetAddress("A13", 2), "4,930.00");
  expect((await visit.read(offsetAddress(period, 1))).text).toBe("");
});

test("values stay as they are", async () => {
  await choose("Partners");
  await visit.pane.getByRole("button", { name: /^More options/ }).click();
  await visit.pane.getByRole("combobox", { name: "Insert as" }).selectOption({ label: "Values" });
  await press("partners");
  await waitForInserted();
  const asean = await findText("ASEAN");
  const value = await visit.read(offsetAddress(asean, 2));
  expect(value).toMatchObject({ value: 6824.200543416, text: "6,824.20", formula: "" });
});

test.each([
  ["Products", "products", "Products", "Integrated circuits"],
  ["Time series", "time series", "Series", "2025"],
  ["Summary", "summary", "Summary", "Exports"],
] as const)("%s are inserted, with figures in every row", async (kind, name, table, row) => {
  await choose(kind);
  await press(name);
  await waitForInserted();
  await waitForCalculation();
  const [made] = await listTables();
  expect(made!.name).toContain(table);
  const [first, last] = made!.address.split("!")[1]!.split(":");
  const rows = await page.evaluate(
    ([from, to]) => {
      const [top, bottom] = [Number(from!.slice(1)), Number(to!.slice(1))];
      return Array.from({ length: bottom - top }, (_, at) =>
        ["A", "B", "C", "D", "E"].map((column) => window.playground.read(`${column}${top + 1 + at}`).text),
      );
    },
    [first, last],
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.some(([label]) => label!.includes(row))).toBe(true);
  for (const cells of rows) {
    expect(cells.join(" ")).toMatch(/\d/);
    expect(cells.join(" ")).not.toMatch(/#(VALUE|N\/A|NAME|BUSY|REF)/);
  }
});

test("a chart is drawn with its table, follows its cells, scrolls with them and is moved by dragging", async () => {
  await choose("Partners");
  await visit.pane.getByRole("combobox", { name: "Chart" }).selectOption({ label: "Bar chart" });
  await press("partners");
  await waitForInserted();
  await waitForCalculation();
  const chart = page.getByRole("img", { name: /Bar chart/ });
  await chart.waitFor();
  const drawn = () => chart.locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const [before, box] = [await drawn(), (await chart.boundingBox())!];
  const value = offsetAddress(await findText("ASEAN"), 2);
  await visit.enter(value, "1000");
  await page.waitForFunction(
    (picture) => document.querySelector<HTMLCanvasElement>("figure canvas")?.toDataURL() !== picture,
    before,
  );
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((top) => document.querySelector("figure")!.getBoundingClientRect().top < top - 50, box.y);

  const { x, y } = (await chart.boundingBox())!;
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 260, y + 90, { steps: 5 });
  await page.mouse.up();
  const moved = (await chart.boundingBox())!;
  expect([Math.round(moved.x - x), Math.round(moved.y - y)]).toEqual([200, 30]);
});

describe("what is in the way is not overwritten", () => {
  beforeEach(async () => {
    await visit.enter("B11", "mine");
    await visit.select("A9");
    await choose("Partners");
    const before = await takeSnapshot();
    await press("partners");
    await visit.pane.getByText("Sheet1!A9:E33 is not empty: it contains 1 cell", { exact: false }).waitFor();
    expect(await takeSnapshot()).toBe(before);
  });

  const answer = (name: RegExp | string) => visit.pane.getByRole("alertdialog").getByRole("button", { name }).click();

  test("the table goes to the next free place where that is chosen", async () => {
    await answer(/^Next empty cells \(Sheet1!A\d+\)/);
    await waitForInserted();
    await visit.expectText("B11", "mine");
    expect((await listTables())[0]!.address).toMatch(/^Sheet1!A1[5-9]/);
  });

  test("it goes to a new sheet where that is chosen", async () => {
    await answer("New sheet");
    await waitForInserted();
    expect(await visit.listSheets()).toHaveLength(2);
    expect((await listTables())[0]!.address).not.toMatch(/^Sheet1!/);
  });

  test("it takes the place where overwriting is chosen", async () => {
    await answer("Overwrite");
    await waitForInserted();
    expect((await listTables())[0]!.address).toBe("Sheet1!A12:E32");
    expect(await findText("mine")).toBe("");
  });

  test("nothing is written where it is cancelled", async () => {
    await answer("Cancel");
    await visit.expectText("B11", "mine");
    expect(await listTables()).toEqual([]);
  });
});

test("a slow insert is cancelled, and the sheet is as it was", async () => {
  const before = await takeSnapshot();
  await choose("Products");
  await page.evaluate(() => (window.tradeSheetHost.excel.faults.slow = 1000));
  await press("products");
  // A click at once counts as the second half of a double click, and does not cancel.
  await page.waitForTimeout(800);
  await visit.pane.getByRole("button", { name: "Cancel" }).click();
  await visit.pane.getByText("Cancelled. The sheet is unchanged.").waitFor({ timeout: 15_000 });
  await page.evaluate(() => (window.tradeSheetHost.excel.faults.slow = 0));
  await waitForCalculation();
  expect(await takeSnapshot()).toBe(before);
});

test("an insert that fails half-way leaves the sheet as it was, and says so", async () => {
  const before = await takeSnapshot();
  await choose("Summary");
  await page.evaluate(() => {
    const { excel } = window.tradeSheetHost;
    const request = excel.recorder.requests + 3;
    excel.faults.fail = { request, action: 1, code: "GeneralException" };
  });
  await press("summary");
  await visit.pane.getByText("GeneralException", { exact: false }).waitFor();
  await waitForCalculation();
  expect(await takeSnapshot()).toBe(before);
});

test("the ribbon's buttons insert the same tables, at the selected cell", async () => {
  await visit.select("D3");
  await page.getByRole("button", { name: "Insert partner table" }).click();
  await page.waitForFunction(() => window.playground.listTables().length === 1);
  expect((await listTables())[0]!.address).toContain("Sheet1!D");
  await page.waitForFunction(() => !document.querySelector("#ribbon button:disabled"));
  await visit.select("A60");
  await page.getByRole("button", { name: "Insert product table" }).click();
  await page.waitForFunction(() => window.playground.listTables().length === 2);
});

test("nothing was fetched from outside, and nothing failed", () => {
  expect(browser.outsideRequests).toEqual([]);
  expect(browser.pageErrors).toEqual([]);
  expect(browser.policyViolations).toEqual([]);
});
