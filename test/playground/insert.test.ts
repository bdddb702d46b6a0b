import type { Page } from "playwright-core";
import { Browsing, type Visit } from "./browse";

jest.setTimeout(30_000);

let browsing: Browsing;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browsing = await Browsing.start();
}, 60_000);
afterAll(() => browsing?.stop());
beforeEach(async () => {
  visit = await browsing.visit();
  page = visit.page;
});
afterEach(() => visit?.close());

/** Chooses what to insert, and where. */
async function choose(kind: "Partners" | "Products" | "Time series" | "Summary"): Promise<void> {
  await visit.pane.getByRole("radio", { name: kind }).check();
}

const press = (kind: string) => visit.pane.getByRole("button", { name: `Insert ${kind}` }).click();
const inserted = () => visit.pane.getByText(/Inserted \S+ at /).waitFor();
const find = (text: string) => page.evaluate((wanted) => window.playground.find(wanted), text);
const tables = () => page.evaluate(() => window.playground.tables());
const everything = () => page.evaluate(() => window.playground.everything());
const settled = () => page.evaluate(() => window.tradeSheetHost.workbook.calculation.settled());

/** The cell so many rows down and columns right of another. */
const beside = (address: string, right: number, down = 0): string =>
  String.fromCharCode(address.charCodeAt(0) + right) + (Number(address.slice(1)) + down);

test("a live table of partners is a native table whose formulas follow the period and the flow above it", async () => {
  await choose("Partners");
  await press("partners");
  await inserted();
  await settled();
  expect(await tables()).toEqual([{ name: "Partners_total", address: "Sheet1!A12:E15" }]);
  await visit.expectText("A13", "ASEAN");
  const value = beside(await find("ASEAN"), 2);
  await visit.expectText(value, "6,820");
  const { formula } = await visit.read(value);
  expect(formula).toContain("TRADE.TRADEVALUE(");
  expect(formula).toContain("$B$10");

  const period = beside(await find("Period"), 1);
  await visit.expectText(period, "latest");
  await visit.type(period, "2025-01/2025-08");
  await visit.expectText(beside("A13", 2), "4,930");
  expect((await visit.read(beside(period, 1))).text).toBe("");
});

test("values stay as they are", async () => {
  await choose("Partners");
  await visit.pane.getByRole("combobox", { name: "Cells hold" }).selectOption({ label: "Values" });
  await press("partners");
  await inserted();
  const asean = await find("ASEAN");
  const value = await visit.read(beside(asean, 2));
  expect(value).toMatchObject({ value: 6820, text: "6,820", formula: "" });
});

test.each([
  ["Products", "products", "Products", "Integrated circuits"],
  ["Time series", "time series", "Series", "2025"],
  ["Summary", "summary", "Summary", "Exports"],
] as const)("%s are inserted, with figures in every row", async (kind, name, table, row) => {
  await choose(kind);
  await press(name);
  await inserted();
  await settled();
  const [made] = await tables();
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
  await visit.pane.getByRole("combobox", { name: "Chart" }).selectOption({ label: "Bars" });
  await press("partners");
  await inserted();
  await settled();
  const chart = page.getByRole("img", { name: /Bar chart/ });
  await chart.waitFor();
  const drawn = () => chart.locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const [before, box] = [await drawn(), (await chart.boundingBox())!];
  const value = beside(await find("ASEAN"), 2);
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
    const before = await everything();
    await press("partners");
    await visit.pane.getByText("Sheet1!A9:E16 is not empty: it holds 1 cell", { exact: false }).waitFor();
    expect(await everything()).toBe(before);
  });

  const answer = (name: RegExp | string) => visit.pane.getByRole("alertdialog").getByRole("button", { name }).click();

  test("the table goes to the next free place where that is chosen", async () => {
    await answer(/^Next free place \(Sheet1!A\d+\)/);
    await inserted();
    await visit.expectText("B11", "mine");
    expect((await tables())[0]!.address).toMatch(/^Sheet1!A1[5-9]/);
  });

  test("it goes to a new sheet where that is chosen", async () => {
    await answer("New sheet");
    await inserted();
    expect(await visit.sheets()).toHaveLength(2);
    expect((await tables())[0]!.address).not.toMatch(/^Sheet1!/);
  });

  test("it takes the place where overwriting is chosen", async () => {
    await answer("Overwrite");
    await inserted();
    expect((await tables())[0]!.address).toBe("Sheet1!A12:E15");
    expect(await find("mine")).toBe("");
  });

  test("nothing is written where it is cancelled", async () => {
    await answer("Cancel");
    await visit.expectText("B11", "mine");
    expect(await tables()).toEqual([]);
  });
});

test("a slow insert is cancelled, and the sheet is as it was", async () => {
  const before = await everything();
  await choose("Products");
  await page.evaluate(() => (window.tradeSheetHost.excel.faults.slow = 1000));
  await press("products");
  // A click at once counts as the second half of a double click, and does not cancel.
  await page.waitForTimeout(800);
  await visit.pane.getByRole("button", { name: "Cancel" }).click();
  await visit.pane.getByText("Cancelled. The sheet is as it was.").waitFor({ timeout: 15_000 });
  await page.evaluate(() => (window.tradeSheetHost.excel.faults.slow = 0));
  await settled();
  expect(await everything()).toBe(before);
});

test("an insert that fails half-way leaves the sheet as it was, and says so", async () => {
  const before = await everything();
  await choose("Summary");
  await page.evaluate(() => {
    const { excel } = window.tradeSheetHost;
    const request = excel.recorder.requests + 3;
    excel.faults.fail = { request, action: 1, code: "GeneralException" };
  });
  await press("summary");
  await visit.pane.getByText("GeneralException", { exact: false }).waitFor();
  await settled();
  expect(await everything()).toBe(before);
});

test("the ribbon's buttons insert the same tables, at the selected cell", async () => {
  await visit.select("D3");
  await page.getByRole("button", { name: "Insert partner table" }).click();
  await page.waitForFunction(() => window.playground.tables().length === 1);
  expect((await tables())[0]!.address).toContain("Sheet1!D");
  await page.waitForFunction(() => !document.querySelector("#ribbon button:disabled"));
  await visit.select("A20");
  await page.getByRole("button", { name: "Insert product table" }).click();
  await page.waitForFunction(() => window.playground.tables().length === 2);
});

test("nothing was fetched from outside, and nothing failed", () => {
  expect(browsing.outside).toEqual([]);
  expect(browsing.problems).toEqual([]);
});
