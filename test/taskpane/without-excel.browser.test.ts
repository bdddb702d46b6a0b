/** The pane in a plain browser without Excel: everything that needs no workbook works, and the layout fits. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { PlaygroundBrowser } from "../playground/playground-browser";
import { findSeriousViolations } from "../axe";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browser?.stop());

const TABS = ["insert", "functions", "selected", "workbook", "data"] as const;

async function showTab(page: Page, tab: (typeof TABS)[number]): Promise<void> {
  await page.locator(`#tab-${tab}`).click();
  await page.locator(`#panel-${tab}`).waitFor();
  if (tab === "functions") await page.locator("[data-function]").first().waitFor();
}

const chooseKind = (page: Page, name: string) => page.getByRole("radio", { name }).check();

test("it says that Excel is not connected, and how to insert", async () => {
  const page = await browser.openPane();
  const message = page.getByRole("group").filter({ hasText: "Not connected to Excel" });
  await message.waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await message.waitFor({ state: "detached" });
  const insert = page.getByRole("button", { name: "Insert partners" });
  expect(await insert.getAttribute("aria-disabled")).toBe("true");
  expect(await insert.getAttribute("title")).toBe("This needs a workbook. Open TradeSheet in Excel.");
  await browser.leave(page);
});

describe("the preview", () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.openPane({ viewport: { width: 400, height: 900 } });
  });
  afterAll(() => browser.leave(page));

  const rows = () => page.locator("#panel-insert table tbody tr").allInnerTexts();

  test("shows the table that would be inserted", async () => {
    expect((await rows())[0]!.split("\t")).toEqual(["ASEAN", "1", "6,824.20", "16.6%", "8.5%"]);
    await page.getByText(/^Source: General Administration of Customs of China \(GACC\)/).waitFor();
  });

  test("follows the chosen partners, found by a misspelling or the first letters", async () => {
    const which = page.getByRole("combobox", { name: "Partners" });
    await which.fill("ASAEN");
    await page.keyboard.press("Enter");
    await which.fill("united st");
    await page.getByText("United States", { exact: true }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByText("2 rows, 5 columns").waitFor();
    expect((await rows()).map((row) => row.split("\t")[0])).toEqual(["ASEAN", "United States"]);
    // Backspace in the empty field removes the last one.
    await which.press("Backspace");
    await page.getByText("1 row, 5 columns").waitFor();
    await page.keyboard.press("Escape");
  });

  test("says why there is no table, and suggests periods that have one", async () => {
    const period = page.getByRole("combobox", { name: "Period" });
    await period.fill("2016");
    await page.keyboard.press("Tab");
    await page.getByText("No data for this table").waitFor();
    const offered = page.locator("#panel-insert button", { hasText: /^(\w+-\w+ )?20\d\d$/ });
    await offered.first().click();
    await page.getByText("1 row, 5 columns").waitFor();
  });

  test("shows the error of a period beside the field", async () => {
    await page.getByRole("combobox", { name: "Period" }).fill("soon");
    await page.keyboard.press("Tab");
    await page.locator("#panel-insert .fui-Field", { hasText: "Unknown period 'soon'. Use for example" }).waitFor();
  });

  test("names the chosen columns that would be empty, and removes them on request", async () => {
    // A report printed only the total then.
    await page.getByRole("combobox", { name: "Period" }).fill("2019");
    await page.keyboard.press("Tab");
    await page.getByText("1 row, 5 columns").waitFor();
    await page.getByRole("button", { name: /^Columns/ }).click();
    await page.getByRole("checkbox", { name: "Trade balance" }).check();
    const message = page.getByText(/No data for .*Trade balance/);
    await message.waitFor();
    await page.getByRole("button", { name: /^Remove columns?$/ }).click();
    await message.waitFor({ state: "detached" });
    expect(await page.getByRole("checkbox", { name: "Trade balance" }).isChecked()).toBe(false);
  });

  test("shows a chart if one is chosen", async () => {
    await chooseKind(page, "Time series");
    await page.getByRole("img", { name: /^Chart: China's goods trade: World/ }).waitFor();
  });

  test("keeps the settings of each kind, and restores them after a reload", async () => {
    await chooseKind(page, "Partners");
    await page.getByText("ASEAN").first().waitFor();
    await page.reload();
    await page.getByRole("tablist").waitFor();
    expect(await page.locator(".fui-Tag").allInnerTexts()).toEqual(["ASEAN"]);
    await page.getByRole("button", { name: "Reset to defaults" }).click();
    await page.getByText("20 rows, 5 columns").waitFor();
  });
});

test.each(["en-US", "zh-CN"])("no field of the Insert tab cuts off its text at 320 pixels (%s)", async (locale) => {
  const page = await browser.openPane({ locale });
  const cutOff = () =>
    page.locator("#panel-insert").evaluate((panel) => {
      const context = document.createElement("canvas").getContext("2d")!;
      const isTooWide = (field: HTMLElement, text: string): boolean => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(field);
        context.font = font;
        return context.measureText(text).width > field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      };
      const selects = [...panel.querySelectorAll("select")].map((field) => ({
        field: field as HTMLElement,
        text: field.selectedOptions[0]?.text ?? "",
      }));
      const inputs = [...panel.querySelectorAll<HTMLInputElement>("input:not([type=radio]):not([type=checkbox])")].map(
        (field) => ({ field: field as HTMLElement, text: field.value || field.placeholder }),
      );
      return [...selects, ...inputs]
        .filter(({ field }) => field.offsetParent !== null)
        .filter(({ field, text }) => isTooWide(field, text))
        .map(({ text }) => text);
    });
  for (let kind = 0; kind < 4; kind++) {
    await page.locator("input[type=radio][name=kind]").nth(kind).check({ force: true });
    expect(await cutOff()).toEqual([]);
  }
  await browser.leave(page);
});

test("the preview begins in sight in a window of 900 pixels, whatever is inserted", async () => {
  // Title bar, ribbon and formula bar of Excel take the rest.
  const page = await browser.openPane({ viewport: { width: 360, height: 740 } });
  await page.getByRole("button", { name: "Dismiss" }).click();
  for (let kind = 0; kind < 4; kind++) {
    await page.locator("input[type=radio][name=kind]").nth(kind).check({ force: true });
    const header = page.locator("#panel-insert thead");
    await header.waitFor();
    const [table, bar] = [await header.boundingBox(), await page.locator("button[type=submit]").boundingBox()];
    expect(table!.y + table!.height).toBeLessThan(bar!.y - 10);
  }
  await browser.leave(page);
});

test("the Data tab fits into two windows, and opens what is asked for", async () => {
  const page = await browser.openPane({ viewport: { width: 360, height: 900 } });
  await showTab(page, "data");
  expect(await page.locator("#panel-data").evaluate((panel) => panel.scrollHeight)).toBeLessThan(1500);
  const search = page.getByRole("searchbox", { name: "Search publisher, title or date" });
  expect(await search.isVisible()).toBe(false);
  await page.getByRole("button", { name: /^Source documents/ }).click();
  await search.waitFor();
  await browser.leave(page);
});

test("with storage blocked, the pane works and stores nothing", async () => {
  const page = await browser.openPane({ storageBlocked: true });
  // That the introduction was dismissed is not known.
  await page.getByRole("button", { name: "Start without an example" }).click();
  await chooseKind(page, "Summary");
  await page.getByText(/^China's goods trade: World/).waitFor();
  await browser.leave(page);
});

describe("the functions", () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.openPane();
    await showTab(page, "functions");
  });
  afterAll(() => browser.leave(page));

  test("are found by their purpose", async () => {
    await page.getByRole("searchbox", { name: "Search functions" }).fill("year-on-year fraction");
    await page.getByText("1 function", { exact: true }).waitFor();
    expect(await page.locator("[data-function]").count()).toBe(1);
  });

  const panel = () => page.locator("#panel-functions");

  test("show the example and the built formula, each with its answer", async () => {
    await page.locator("[data-function=YOYCHANGE]").click();
    await panel().getByText('=TRADE.YOYCHANGE("US")').waitFor();
    await panel().getByText("-16.9%").waitFor();
    await page.getByRole("combobox", { name: "subject" }).fill("ASEAN");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "flow" }).selectOption("total");
    await panel().getByText('=TRADE.YOYCHANGE("ASEAN","total")').waitFor();
    await panel().getByText("8.5%").waitFor();
  });

  test("show the error that a cell would have", async () => {
    await page.getByRole("combobox", { name: "subject" }).fill("Atlantis");
    await panel().getByText("Not recognized").waitFor();
    await panel().getByText("Unknown partner or product 'Atlantis'.").first().waitFor();
  });

  test("return to their place in the list with Esc", async () => {
    await page.getByRole("heading", { name: "YOYCHANGE" }).focus();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-function") === "YOYCHANGE");
  });
});

test("the reports can be searched by their words", async () => {
  const page = await browser.openPane();
  await showTab(page, "data");
  await page.getByRole("button", { name: /^Source documents/ }).click();
  await page.getByText(/^\d+ documents$/).waitFor();
  await page.getByRole("searchbox").fill("global times 2025-12-08");
  await page.getByText(/^\d of \d+ documents$/).waitFor();
  const link = page.getByRole("link", { name: "China's foreign trade expands by 3.6% in first 11 months" });
  expect(await link.getAttribute("href")).toMatch(/^https:\/\/www\.globaltimes\.cn\//);
  expect(await link.getAttribute("rel")).toContain("noopener");
  await browser.leave(page);
});

test("the tabs are operated by keyboard, as a single tab stop", async () => {
  const page = await browser.openPane();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe("tab-insert");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("tab-functions");
  await page.locator("#panel-functions").waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).toBe("tab-data");
  await browser.leave(page);
});

// In high contrast the colours are the person's own.
const APPEARANCES: readonly [name: string, options: BrowserContextOptions][] = [
  ["light, in English, 320 pixels wide", {}],
  ["dark, in Chinese, 320 pixels wide", { colorScheme: "dark", locale: "zh-CN" }],
  ["in high contrast, 400 pixels wide", { forcedColors: "active", viewport: { width: 400, height: 800 } }],
  ["light, in Chinese, 600 pixels wide", { locale: "zh-CN", viewport: { width: 600, height: 800 } }],
];

describe.each(APPEARANCES)("%s", (_name, options) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.openPane(options);
  });
  afterAll(() => browser.leave(page));

  test.each(TABS)("the tab %s fits, without serious accessibility violations", async (tab) => {
    await showTab(page, tab);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const inside = await page.locator(`#panel-${tab}`).evaluate((panel) => panel.scrollWidth <= panel.clientWidth);
    expect(inside).toBe(true);
    expect(
      await findSeriousViolations(page, { rules: options.forcedColors === "active" ? ["color-contrast"] : [] }),
    ).toEqual([]);
  });

  test("a function with its form fits, without serious accessibility violations", async () => {
    await showTab(page, "functions");
    await page.locator("[data-function=TRADESERIES]").click();
    await page.getByRole("heading", { name: "TRADESERIES" }).waitFor();
    expect(await page.locator("#panel-functions").evaluate((panel) => panel.scrollWidth <= panel.clientWidth)).toBe(
      true,
    );
    expect(
      await findSeriousViolations(page, { rules: options.forcedColors === "active" ? ["color-contrast"] : [] }),
    ).toEqual([]);
  });
});

test.each([
  ["zh-CN", "zh-CN", "插入"],
  ["de-DE", "en", "Insert"],
])("in a browser with the language %s the page is %s", async (locale, lang, label) => {
  const page = await browser.openPane({ locale });
  expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  expect(await page.locator("#tab-insert").innerText()).toContain(label);
  await browser.leave(page);
});

test("it follows a change of the system's theme", async () => {
  const page = await browser.openPane({ colorScheme: "light" });
  const paper = () => page.getByRole("main").evaluate((main) => getComputedStyle(main.parentElement!).backgroundColor);
  expect(await paper()).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector("main")!.parentElement!).backgroundColor === "rgb(41, 41, 41)",
  );
  // It stays dark.
  await page.context().close();
});
