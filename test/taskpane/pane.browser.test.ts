/** The pane beside a workbook, by mouse and keyboard. The resulting cells are tested in test/playground. */
import type { Locator, Page } from "playwright-core";
import { PlaygroundBrowser, type Visit } from "../playground/playground-browser";
import { findSeriousViolations } from "../axe";

jest.setTimeout(120_000);

let browsing: PlaygroundBrowser;
beforeAll(async () => {
  browsing = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browsing?.stop());

/** Opens a page that a sequence of tests shares. */
function openSharedPage(search = ""): { visit: () => Visit; page: () => Page; pane: (selector: string) => Locator } {
  let visit: Visit;
  beforeAll(async () => {
    visit = await browsing.visit(search);
    await visit.pane.getByRole("tablist").waitFor();
  }, 30_000);
  afterAll(() => visit?.close());
  return { visit: () => visit, page: () => visit.page, pane: (selector) => visit.pane.locator(selector) };
}

const findPaneFrame = (page: Page) => page.frames().find((frame) => frame.url().endsWith("/taskpane.html"))!;
const readTables = (page: Page) => page.evaluate(() => window.playground.listTables());
const readEverything = (page: Page) => page.evaluate(() => window.playground.takeSnapshot());
/** Milliseconds by which every response of the workbook is delayed. */
const setSlowness = (page: Page, slowness: number) =>
  page.evaluate((slow) => void (window.tradeSheetHost.excel.faults.slow = slow), slowness);

describe("inserting by keyboard alone", () => {
  const { visit, page, pane } = openSharedPage();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const focused = () => pane(":focus");

  test("the arrow keys choose the kind, and Enter inserts from any field", async () => {
    await visit().select("A10");
    await pane("#tab-insert").focus();
    await press("Tab", "ArrowRight", "ArrowRight", "ArrowRight");
    await visit().pane.getByText("4 rows, 4 columns").waitFor();
    await press("Tab", "Tab", "Tab", "Tab");
    expect(await focused().evaluate((field) => field.tagName)).toBe("SELECT");
    await press("Enter");
    await visit()
      .pane.getByText(/^Inserted \w+ at Sheet1!A10:/)
      .waitFor();
    expect((await readTables(page()))[0]!.address).toMatch(/^Sheet1!A\d+:D\d+$/);
  });

  test("for an occupied range, a dialog takes the focus, without serious accessibility violations", async () => {
    await visit().select("A12");
    await pane("button[type=submit]").focus();
    await press("Enter");
    const dialog = visit().pane.getByRole("alertdialog", { name: "These cells are not empty" });
    await dialog.waitFor();
    await visit()
      .pane.getByText(/^Sheet1!A12:\w+ is not empty: it contains the table \w+\./)
      .waitFor();
    expect(await dialog.locator(":focus").count()).toBe(1);
    expect(await findSeriousViolations(findPaneFrame(page()))).toEqual([]);
  });

  test("Esc closes it, writes nothing and returns the focus to the button", async () => {
    const before = await readEverything(page());
    await press("Escape");
    await visit().pane.getByRole("alertdialog").waitFor({ state: "detached" });
    await visit().pane.locator("button[type=submit]:focus").waitFor();
    expect(await readEverything(page())).toBe(before);
  });

  test("its first button inserts at the next free place", async () => {
    await press("Enter");
    const free = visit().pane.getByRole("button", { name: /^Next empty cells/ });
    await free.waitFor();
    const [, address] = /\((.+)\)/.exec(await free.innerText())!;
    await free.press("Enter");
    await visit().pane.getByText(`at ${address}:`).waitFor();
    expect(await readTables(page())).toHaveLength(2);
  });
});

describe("a long insertion", () => {
  const { visit, page, pane } = openSharedPage();

  test("shows its progress, can be cancelled, and then leaves the sheet unchanged", async () => {
    await visit().select("A10");
    const before = await readEverything(page());
    await setSlowness(page(), 400);
    await pane("button[type=submit]").click();
    await visit().pane.getByRole("progressbar", { name: "Inserting" }).waitFor();
    const cancel = visit().pane.getByRole("button", { name: "Cancel" });
    expect(await pane(":focus").innerText()).toBe("Cancel");
    await cancel.press("Enter");
    await visit().pane.getByText("Cancelled. The sheet is unchanged.").waitFor();
    await setSlowness(page(), 0);
    expect(await readEverything(page())).toBe(before);
    await visit().pane.locator("button[type=submit]:focus").waitFor();
  });

  test("starts once on a double click", async () => {
    await setSlowness(page(), 100);
    await pane("button[type=submit]").dblclick();
    await visit()
      .pane.getByText(/^Inserted \w+ at/)
      .waitFor();
    await setSlowness(page(), 0);
    expect(await readTables(page())).toHaveLength(1);
  });
});

describe("a built formula", () => {
  const { visit, page, pane } = openSharedPage();
  const insert = () => visit().pane.getByRole("button", { name: "Insert in the active cell" });

  test("goes into the active cell", async () => {
    await visit().select("D4");
    await pane("#tab-functions").click();
    await pane("[data-function=TRADESHARE]").click();
    await visit().pane.getByRole("combobox", { name: "subject" }).fill("ASEAN");
    await insert().click();
    await visit().pane.getByText("Inserted at Sheet1!D4.").waitFor();
    await visit().expectText("D4", "16.6%");
  });

  test("overwrites a cell only after confirmation", async () => {
    await visit().select("A1");
    await insert().click();
    await visit().pane.getByText("The cell is not empty").waitFor();
    expect((await visit().read("A1")).text).toBe("China's goods trade");
    await visit().pane.getByRole("button", { name: "Overwrite" }).click();
    await visit().expectText("A1", "16.6%");
  });

  test("is copied, or the pane says that the clipboard is unavailable", async () => {
    await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit().pane.getByRole("button", { name: "Copy formula" }).click();
    await visit().pane.getByRole("button", { name: "Copied" }).waitFor();
  });

  test("takes the selected cells as its range", async () => {
    await visit().enter("J1", "CNY bn");
    await visit().enter("K1", "Jan-Nov 2025");
    await visit().enter("J2", "ASEAN");
    await visit().enter("K2", "6842");
    await visit().select("J1:K2");
    await visit().pane.getByRole("button", { name: "Back" }).click();
    await pane("[data-function=TRADECHECK]").click();
    await visit().pane.getByRole("button", { name: "Use the selected cells" }).click();
    await visit().pane.getByText("=TRADE.TRADECHECK(Sheet1!J1:K2)").waitFor();
    await visit().select("J4");
    await insert().click();
    await visit().expectText("K5", "digits transposed? 6,824");
  });
});

describe("the selected cell", () => {
  const { visit, page, pane } = openSharedPage("?theme=dark");
  const panel = () => pane("#panel-selected");

  test("is explained: status, bounds, the published figure with its report, and the citation", async () => {
    await visit().select("B4");
    await pane("#tab-selected").click();
    await panel().getByText("24.46 trn", { exact: true }).waitFor();
    await panel().getByText("Published", { exact: true }).waitFor();
    await panel().getByText("24.45788 trn CNY (24.45787 trn CNY to 24.45788 trn CNY)").waitFor();
    await panel().getByText("2,445,787,768.7576 CNY 10 th").waitFor();
    const link = panel().getByRole("link");
    expect(await link.getAttribute("href")).toMatch(/^https:/);
    const reference = "China's goods trade, exports, value, Jan-Nov 2025: 24.46 trn CNY";
    await panel()
      .getByText(new RegExp(`^${reference}\\. Source: General Administration of Customs of China`))
      .waitFor();
    await panel().getByLabel("Citation style").selectOption("BibTeX");
    await panel()
      .getByText(/^@misc\{gacc-/)
      .waitFor();
    await panel().getByLabel("Citation style").selectOption("Explanation");
    await panel()
      .getByText(/^Published: value 24\.46 trn CNY\. Source: General Administration of Customs of China/)
      .waitFor();
    expect(await findSeriousViolations(findPaneFrame(page()))).toEqual([]);
  });

  test("changes with the selection", async () => {
    await visit().select("B6");
    await panel().getByText("Derived", { exact: true }).waitFor();
    await panel().getByText("The 2 published figures behind it").waitFor();
    await visit().select("A1");
    await panel().getByText("Select a cell with a TRADE formula").waitFor();
    await panel().getByText("Sheet1!A1 has no TRADE formula.").waitFor();
  });

  test("explains an error value", async () => {
    await visit().enter("D8", '=TRADE.TRADESHARE("Germany",,2019)');
    await visit().select("D8");
    await panel().getByText("No data", { exact: true }).waitFor();
    await panel()
      .getByText(
        /Germany: share of total trade for 2019 is not in the data\. Nearest period, 2024: 3\.3%, with =TRADE\.TRADESHARE/,
      )
      .first()
      .waitFor();
  });
});

describe("what there is", () => {
  const { visit, page, pane } = openSharedPage();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page().keyboard.press(key);
  };

  test("is searched, walked through by keyboard, and a figure of it goes into the sheet", async () => {
    await visit().select("D4");
    await pane("#tab-data").click();
    await visit()
      .pane.getByRole("button", { name: /^What there is/ })
      .click();
    await visit().pane.getByRole("searchbox", { name: "Search partners and products" }).fill("东盟");
    const grid = visit().pane.getByRole("grid", { name: "Which figures there are" });
    await grid.getByRole("gridcell", { name: "ASEAN, Nov 2025: published" }).waitFor();
    await grid.getByRole("rowheader", { name: "ASEAN: what there is" }).focus();
    await press("ArrowRight", "ArrowRight", "ArrowLeft", "Enter");
    await visit().pane.getByText('=TRADE.TRADEVALUE("ASEAN","exports","2025-11")').waitFor();
    await visit().pane.getByRole("button", { name: "Insert in the active cell" }).click();
    await visit().expectText("D4", "412.39 bn");
  });

  test("tells of a partner since when it is there, and inserts its series", async () => {
    await press("Escape");
    await visit().pane.getByRole("rowheader", { name: "ASEAN: what there is" }).click();
    await visit().pane.getByText("Jan 2024", { exact: true }).waitFor();
    await visit()
      .pane.getByRole("img", { name: /^Line from / })
      .waitFor();
    expect(await findSeriousViolations(findPaneFrame(page()))).toEqual([]);
    await visit().select("F1");
    await visit().pane.getByRole("button", { name: "Insert series" }).click();
    await visit()
      .pane.getByText(/^Inserted \w+ at/)
      .waitFor();
    expect(await readTables(page())).toHaveLength(1);
  });
});

describe("the workbook", () => {
  const { visit, page, pane } = openSharedPage();
  const panel = () => pane("#panel-workbook");

  test("has no inserted tables at first, and says how to insert one", async () => {
    await pane("#tab-workbook").click();
    await panel().getByText("No inserted tables").waitFor();
  });

  test("lists an inserted table, and its update says what changed", async () => {
    await visit().select("A10");
    await pane("#tab-insert").click();
    await pane("button[type=submit]").click();
    await visit()
      .pane.getByText(/^Inserted \w+ at/)
      .waitFor();
    await pane("#tab-workbook").click();
    await panel().getByRole("button", { name: "Update Partners_total" }).click();
    await panel().getByText("Up to date. No changes.").waitFor();
    expect(await findSeriousViolations(findPaneFrame(page()))).toEqual([]);
  });

  test("lists the sources of every formula on a sheet of their own", async () => {
    await panel().getByRole("button", { name: "Insert source list" }).click();
    await page().waitForFunction(() => window.playground.getActiveSheet() === "TradeSheet sources");
    for (const formula of ["=TRADE.TRADEVALUE()", "=TRADE.TRADEBALANCE()"])
      await page().waitForFunction((text) => window.playground.find(text) !== "", formula);
    await page().getByText("Sheet1", { exact: true }).click();
    await page().waitForFunction(() => window.playground.getActiveSheet() === "Sheet1");
  });

  test("freezes only after a confirmation that names the number of cells", async () => {
    await panel().getByRole("radio", { name: "This sheet" }).check();
    const before = await readEverything(page());
    await panel().getByRole("button", { name: "Freeze …" }).click();
    const dialog = visit().pane.getByRole("alertdialog", { name: "Freeze formulas?" });
    await dialog
      .getByText(
        /^\d+ cells with TRADE formulas \(this sheet\) will be converted to values and will no longer be updated\./,
      )
      .waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await readEverything(page())).toBe(before);
  });

  test("says where it lists the frozen formulas", async () => {
    await panel().getByRole("button", { name: "Freeze …" }).click();
    await visit()
      .pane.getByRole("button", { name: /^Freeze \d+ cells$/ })
      .click();
    await panel()
      .getByText(
        /\d+ cells were converted to values\. The formulas and their sources are listed on the sheet .* No longer updated: Partners_total\./,
      )
      .waitFor();
    const sheet = JSON.stringify((JSON.parse(await readEverything(page())) as { contents: unknown[] }).contents[0]);
    expect(sheet).toContain("24.46 trn");
    expect(sheet).not.toContain("=TRADE.");
  });

  test("then has nothing more to freeze, and says so", async () => {
    await panel().getByRole("button", { name: "Freeze …" }).click();
    await panel().getByText("There are no TRADE formulas to freeze (this sheet).").waitFor();
  });

  test("adds a briefing on a sheet of its own, chosen and started by keyboard", async () => {
    await panel()
      .getByRole("radio", { name: /^Trade monitor/ })
      .focus();
    await page().keyboard.press("ArrowDown");
    const add = panel().getByRole("button", { name: "Add sheet: Partner profile" });
    expect(await add.getAttribute("aria-disabled")).toBe("true");
    await panel().getByRole("combobox", { name: "Partner" }).fill("ASEAN");
    await page().keyboard.press("Escape");
    await add.focus();
    await page().keyboard.press("Enter");
    await panel().getByText("The sheet Partner profile was added, with 4 tables.").waitFor();
    await visit().expectText(
      "A6",
      "China's exports to ASEAN rose 14.6% to CNY 4,290.5 bn in Jan-Nov 2025, adding 2.4 percentage points to the growth of China's exports.",
    );
    await panel().getByRole("button", { name: "Update Summary_ASEAN" }).waitFor();
    expect(await findSeriousViolations(findPaneFrame(page()))).toEqual([]);
  });
});

describe("an error of a ribbon command", () => {
  const { visit, page } = openSharedPage();

  test("stays at the top of the pane until it is dismissed", async () => {
    await visit().select("A1");
    await page().getByRole("button", { name: "Insert partner table" }).click();
    const notice = visit().pane.getByText("The command was not completed");
    await notice.waitFor();
    await visit()
      .pane.getByText(/Sheet1!A1:\w+ is not empty/)
      .first()
      .waitFor();
    await visit().pane.getByRole("button", { name: "Dismiss" }).click();
    await notice.waitFor({ state: "detached" });
  });
});

describe("Office", () => {
  const { visit, page } = openSharedPage("?theme=dark&language=zh-CN");

  test("determines the theme and the language", async () => {
    await visit().pane.getByRole("tab", { name: "插入" }).waitFor();
    const paper = await findPaneFrame(page()).evaluate(
      () => getComputedStyle(document.querySelector("main")!.parentElement!).backgroundColor,
    );
    expect(paper).toBe("rgb(41, 41, 41)");
  });

  test("receives tables in its language", async () => {
    await visit().select("A10");
    await visit().pane.getByRole("button", { name: "插入贸易伙伴" }).click();
    await visit()
      .pane.getByText(/^已在 Sheet1!A10:/)
      .waitFor();
    await visit().expectText("A14", "东盟");
  });
});
