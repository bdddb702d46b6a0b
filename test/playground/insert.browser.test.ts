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

test("each kind is inserted with figures in every row, as values too", async () => {
  for (const [kind, name, table, row] of [
    ["Products", "products", "Products", "Integrated circuits"],
    ["Time series", "time series", "Series", "2025"],
    ["Summary", "summary", "Summary", "Exports"],
  ] as const) {
    await choose(kind);
    await press(name);
    await visit.pane.getByText(new RegExp(`Inserted ${table}\\w* at `)).waitFor();
    await waitForCalculation();
    const made = (await listTables()).at(-1)!;
    expect(made.name).toContain(table);
    const rows = await page.evaluate(
      (address) => window.playground.readValues(address) as (string | number)[][],
      made.address.split("!")[1]!,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.some(([label]) => String(label).includes(row))).toBe(true);
    for (const cells of rows.slice(1)) {
      expect(cells.some((cell) => typeof cell === "number")).toBe(true);
      expect(cells.join(" ")).not.toMatch(/#(VALUE|N\/A|NAME|BUSY|REF)/);
    }
  }
  await choose("Partners");
  await visit.pane.getByRole("button", { name: /^More options/ }).click();
  await visit.pane.getByRole("combobox", { name: "Insert as" }).selectOption({ label: "Values" });
  await press("partners");
  await visit.pane.getByText(/Inserted Partners\w* at /).waitFor();
  const value = await visit.read(offsetAddress(await findText("ASEAN"), 2));
  expect(value).toMatchObject({ value: 6824.200543416, text: "6,824.20", formula: "" });
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
  // The chart is drawn once more, in the frame after the calculation.
  await waitForCalculation();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.wheel(0, 120);
  // The chart can have no box for a moment while the sheet scrolls.
  await page.waitForFunction((top) => {
    const figure = document.querySelector("figure")?.getBoundingClientRect();
    return figure && figure.height > 0 && figure.top < top - 50;
  }, box.y);

  const { x, y } = (await chart.boundingBox())!;
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 260, y + 90, { steps: 5 });
  await page.mouse.up();
  const moved = (await chart.boundingBox())!;
  expect([Math.round(moved.x - x), Math.round(moved.y - y)]).toEqual([200, 30]);
});

test("what is in the way is not overwritten, unless that is chosen", async () => {
  await visit.enter("B11", "mine");
  await choose("Partners");
  for (const choice of ["New sheet", "Overwrite"]) {
    await page.getByText("Sheet1", { exact: true }).click();
    await visit.select("A9");
    const before = await takeSnapshot();
    await press("partners");
    await visit.pane.getByText("Sheet1!A9:E33 is not empty: it contains 1 cell", { exact: false }).waitFor();
    expect(await takeSnapshot()).toBe(before);
    await visit.pane.getByRole("alertdialog").getByRole("button", { name: choice }).click();
    await waitForInserted();
    if (choice === "Overwrite") continue;
    expect(await visit.listSheets()).toHaveLength(2);
    expect((await listTables())[0]!.address).not.toMatch(/^Sheet1!/);
  }
  expect((await listTables())[1]!.address).toBe("Sheet1!A12:E32");
  expect(await findText("mine")).toBe("");
});

test("an insert that fails half-way leaves the sheet as it was, says so, and the next one is made", async () => {
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

  // The ribbon's buttons insert at the selected cell.
  await visit.select("D3");
  await page.getByRole("button", { name: "Insert partner table" }).click();
  await page.waitForFunction(() => window.playground.listTables().length === 1);
  expect((await listTables())[0]!.address).toContain("Sheet1!D");
  await page.waitForFunction(() => !document.querySelector("#ribbon button:disabled"));
  await visit.select("A60");
  await page.getByRole("button", { name: "Insert product table" }).click();
  await page.waitForFunction(() => window.playground.listTables().length === 2);
});

test("charts chosen in the pane are drawn beside the table and undone with it, and one that would mislead says why", async () => {
  await choose("Partners");
  const chart = visit.pane.getByRole("combobox", { name: "Chart" });
  await chart.selectOption({ label: "Map" });
  await visit.pane.getByText(/^No map: groups such as ASEAN/).waitFor();
  await chart.selectOption({ label: "Ranked bars with change" });
  const previews = visit.pane.getByRole("img", { name: /^Chart: / });
  await previews.nth(1).waitFor();
  await press("partners");
  await waitForInserted();
  await waitForCalculation();
  const drawn = page.locator("figure[data-chart] canvas");
  await drawn.nth(1).waitFor();
  expect(await page.locator("figure[data-chart]").count()).toBe(2);
  expect(await page.locator("figure[data-chart]").first().getAttribute("aria-label")).toBe(
    "Bar chart: China's goods trade by partner: total, Jan-Nov 2025",
  );
  await visit.pane.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => document.querySelectorAll("figure[data-chart]").length === 0);
});
