import { chromium, type Browser, type Page } from "playwright-core";
import { startPlayground, type Running } from "../../src/playground/server";
import { launchOptions } from "../browser";

jest.setTimeout(10_000);

let playground: Running;
let browser: Browser;
let page: Page;
const outside: string[] = [];
const problems: string[] = [];

async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  opened.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== new URL(playground.address).origin)
      outside.push(request.url());
  });
  opened.on("pageerror", (error) => problems.push(error.message));
  await opened.goto(playground.address);
  await opened.waitForSelector("html[data-ready]");
  return opened;
}

beforeAll(async () => {
  playground = await startPlayground(0);
  browser = await chromium.launch(launchOptions());
  page = await open();
  await expectText("B6", "7.71 trn");
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await playground?.close();
});

const read = (address: string) => page.evaluate((cell) => window.playground.read(cell), address);
const enter = (address: string, formula: string) =>
  page.evaluate(([cell, text]) => window.playground.enter(cell!, text!), [address, formula]);

/** Waits for a cell to show a text; the message of a failure says what it shows instead. */
async function expectText(address: string, text: string): Promise<void> {
  const matches = ([cell, wanted]: string[]) => window.playground.read(cell!).text === wanted;
  await page.waitForFunction(matches, [address, text], { timeout: 5000 }).catch(() => undefined);
  expect((await read(address)).text).toBe(text);
}

let row = 40;
/** Enters a formula in a cell of its own and returns its address. */
async function enterAnew(formula: string): Promise<string> {
  const address = `H${(row += 1)}`;
  await enter(address, formula);
  return address;
}

/** Types into the grid as a person does. */
async function type(address: string, text: string): Promise<void> {
  await page.evaluate((cell) => window.playground.select(cell), address);
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press("Enter");
}

test("the sheet starts with the headline figures", async () => {
  await expectText("B2", "41.21 trn");
  await expectText("B3", "3.6%");
  await expectText("B6", "7.71 trn");
  expect(await page.textContent("#release")).toBe("China's goods trade, Jan-Nov 2025, release of 2025-12-08");
});

test("a formula that is typed is answered", async () => {
  await type("H2", '=TRADE.TRADESHARE("ASEAN")');
  await expectText("H2", "16.6%");
  expect((await read("H2")).value).toBe(0.166);
});

test("typing the name of a function shows its help", async () => {
  await page.evaluate(() => window.playground.select("H4"));
  await page.keyboard.type("=TRADE.YOYC", { delay: 20 });
  await page.locator("text=TRADE.YOYCHANGE >> visible=true").first().waitFor();
  await page.keyboard.type("HANGE(", { delay: 20 });
  await page.locator("text=Change on the same period of the year before >> visible=true").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test.each([
  ["=TRADE.TRADEVALUE()", "41.21 trn"],
  ["=TRADE.YOYCHANGE()", "3.6%"],
  ['=TRADE.TRADESHARE("eu")', "13%"],
  ['=TRADE.TRADESHARE("欧盟")', "13%"],
  ['=TRADE.YOYCHANGE("US")', "-16.9%"],
  ["=TRADE.YOYCHANGE(840)", "-16.9%"],
  ['=TRADE.TRADERANK("US")', "3"],
  ['=TRADE.TRADEVALUE("Integrated circuits","exports")', "1.29 trn"],
  ["=TRADE.TRADEVALUE(8542)", "1.29 trn"],
  ['=TRADE.YOYCHANGE("Automobiles")', "17.6%"],
  ['=TRADE.QUANTITY("Iron ore")', "1.139 bn t"],
  ['=TRADE.YOYCHANGE("Iron ore","imports",,"unit value")', "-9.4%"],
  ['=TRADE.YOYCHANGE("Iron ore","imports")', "-8.1%"],
  ["=TRADE.TRADEBALANCE()", "7.71 trn"],
  ['=TRADE.TRADEBALANCE(,,"USD")', "1.08 trn"],
  ['=TRADE.PRIORVALUE("ASEAN")', "6.29 trn"],
  ['=TRADE.CONTRIBUTION("US")', "-1.9 pp"],
  ["=TRADE.WORLDSHARE(2030)", "16.5%"],
  ['=SUM(1,1)*TRADE.TRADESHARE("ASEAN")', "0.332"],
  ["=TRADE.TRADEVALUE(,,DATE(2025,11,1))", "3.9 trn"],
])("%s shows %s", async (formula, text) => {
  const address = await enterAnew(formula);
  await expectText(address, text);
});

test.each([
  ['=TRADE.TRADESHARE("ASAEN")', "#VALUE!", "Unknown partner or product 'ASAEN'. Did you mean ASEAN?"],
  ['=TRADE.TRADESHARE("Japan")', "#N/A", "Available for Jan-Nov 2025: ASEAN, EU, United States and Belt and Road."],
])("%s is %s and says why", async (formula, error, message) => {
  const address = await enterAnew(formula);
  await expectText(address, error);
  expect((await read(address)).message).toContain(message);
});

test("the message of an error stands in the status line when its cell is selected, and in a card on hover", async () => {
  await enter("H6", '=TRADE.TRADESHARE("ASAEN")');
  await expectText("H6", "#VALUE!");
  await page.evaluate(() => window.playground.select("H6"));
  await page.waitForFunction(() => document.getElementById("status")!.textContent!.includes("Did you mean ASEAN?"));
  const { x, y } = await page.evaluate(() => window.playground.centre("H6"));
  await page.mouse.move(x - 4, y - 2);
  await page.mouse.move(x, y);
  await page.locator("#card").waitFor();
  expect(await page.textContent("#card")).toContain("Did you mean ASEAN?");
});

test("a range gives one answer per cell, with formats, and an unknown name fails alone", async () => {
  await enter("J2", "ASEAN");
  await enter("J3", "Atlantis");
  await enter("J4", "US");
  await enter("K2", "=TRADE.TRADESHARE(J2:J4)");
  await expectText("K4", "8.9%");
  await expectText("K2", "16.6%");
  expect(await read("K3")).toMatchObject({ text: "#VALUE!", message: "Unknown partner or product 'Atlantis'." });
});

test("a scaled figure is the whole number", async () => {
  await enter("J14", "=TRADE.TRADEVALUE()");
  await expectText("J14", "41.21 trn");
  expect((await read("J14")).value).toBe(41_210_000_000_000);
});

test("a format belongs to the value: another formula in the same cell shows its own", async () => {
  for (const [formula, text] of [
    ["=TRADE.TRADEVALUE()", "41.21 trn"],
    ["=TRADE.YOYCHANGE()", "3.6%"],
    ["=2+2", "4"],
  ] as const) {
    await enter("J12", formula);
    await expectText("J12", text);
  }
});

test("a cell that a formula refers to can change", async () => {
  await enter("J8", "ASEAN");
  await enter("K8", "=TRADE.TRADESHARE(J8)");
  await expectText("K8", "16.6%");
  await enter("J8", "EU");
  await expectText("K8", "13%");
});

test("bounds spill into two cells", async () => {
  await enter("J10", '=TRADE.TRADEBOUNDS("share","EU")');
  await expectText("K10", "13.04%");
  await expectText("J10", "13.02%");
});

test("an example goes into the selected cell, and the selection moves below its answer", async () => {
  await page.evaluate(() => window.playground.select("A20"));
  await page.getByRole("button", { name: "Try a formula" }).click();
  await page.getByRole("button", { name: /Partner table/ }).click();
  await expectText("B21", "ASEAN");
  await page.waitForFunction(() => window.playground.selected() === "A24");
});

test("the pane beside the grid is the add-in's own page", async () => {
  const pane = page.frameLocator("#pane");
  await pane.getByText("1249 printed figures from ", { exact: false }).waitFor();
});

test.each([
  ["dark", 1440, 900],
  ["light", 390, 844],
] as const)("it starts %s at %i x %i", async (colorScheme, width, height) => {
  const other = await open({ colorScheme, viewport: { width, height } });
  expect(await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await other.close();
});

test("nothing was fetched from outside, and nothing failed", () => {
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});
