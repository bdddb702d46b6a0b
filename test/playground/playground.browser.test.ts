import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
let visit: Visit;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
  visit = await browser.visit();
  await visit.expectText("B6", "7.71 trn");
}, 60_000);
afterAll(() => browser?.stop());

let row = 40;
/** Enters a formula in a cell of its own and returns its address. */
async function enterInNewCell(formula: string): Promise<string> {
  const address = `H${(row += 1)}`;
  await visit.enter(address, formula);
  return address;
}

test("the sheet starts with the headline figures", async () => {
  await visit.expectText("B2", "41.21 trn");
  await visit.expectText("B3", "3.6%");
  await visit.expectText("B6", "7.71 trn");
  expect(await visit.page.textContent("#release")).toBe("China's goods trade, Jan-Nov 2025, published 2025-12");
});

test("a formula that is typed is answered", async () => {
  await visit.type("H2", '=TRADE.TRADESHARE("ASEAN")');
  await visit.expectText("H2", "16.6%");
  expect((await visit.read("H2")).value).toBe(0.16560524087896974);
});

test("typing the name of a function shows its help", async () => {
  await visit.select("H4");
  await visit.page.keyboard.type("=TRADE.YOYC", { delay: 20 });
  await visit.page.locator("text=TRADE.YOYCHANGE >> visible=true").first().waitFor();
  await visit.page.keyboard.type("HANGE(", { delay: 20 });
  await visit.page.locator("text=Year-on-year change, as a fraction >> visible=true").first().waitFor();
  await visit.page.keyboard.press("Escape");
  await visit.page.keyboard.press("Escape");
});

test.each([
  ["=TRADE.TRADEVALUE()", "41.21 trn"],
  ["=TRADE.YOYCHANGE()", "3.6%"],
  ['=TRADE.TRADESHARE("eu")', "13.0%"],
  ['=TRADE.TRADESHARE("欧盟")', "13.0%"],
  ['=TRADE.YOYCHANGE("US")', "-16.9%"],
  ["=TRADE.YOYCHANGE(840)", "-16.9%"],
  ['=TRADE.TRADERANK("US")', "3"],
  ['=TRADE.TRADEVALUE("Integrated circuits","exports")', "1.29 trn"],
  ['=TRADE.TRADEVALUE(8542,"exports")', "1.29 trn"],
  ['=TRADE.YOYCHANGE("Automobiles","exports")', "17.6%"],
  ['=TRADE.QUANTITY("Iron ore")', "1.139 bn t"],
  ['=TRADE.YOYCHANGE("Iron ore","imports",,"unit value")', "-9.4%"],
  ['=TRADE.YOYCHANGE("Iron ore","imports")', "-8.1%"],
  ["=TRADE.TRADEBALANCE()", "7.71 trn"],
  ['=TRADE.TRADEBALANCE(,,"USD")', "1.08 trn"],
  ['=TRADE.PRIORVALUE("ASEAN")', "6.29 trn"],
  ['=TRADE.CONTRIBUTION("US")', "-1.9 pp"],
  ["=TRADE.WORLDSHARE(2030)", "16.5%"],
  ['=SUM(1,1)*TRADE.TRADESHARE("ASEAN")', "0.331210482"],
  ["=TRADE.TRADEVALUE(,,DATE(2025,11,1))", "3.90 trn"],
])("%s shows %s", async (formula, text) => {
  const address = await enterInNewCell(formula);
  await visit.expectText(address, text);
});

test.each([
  ['=TRADE.TRADESHARE("ASAEN")', "#VALUE!", "Unknown partner or product 'ASAEN'. Did you mean ASEAN?"],
  [
    '=TRADE.TRADESHARE("Germany",,2019)',
    "#N/A",
    "Germany: share of total trade for 2019 is not in the data. Nearest period, 2024: ",
  ],
])("%s is %s and says why", async (formula, error, message) => {
  const address = await enterInNewCell(formula);
  await visit.expectText(address, error);
  expect((await visit.read(address)).message).toContain(message);
});

test("the message of an error stands in the status line when its cell is selected, and in a card on hover", async () => {
  await visit.enter("H6", '=TRADE.TRADESHARE("ASAEN")');
  await visit.expectText("H6", "#VALUE!");
  await visit.select("H6");
  await visit.page.waitForFunction(() =>
    document.getElementById("status")!.textContent!.includes("Did you mean ASEAN?"),
  );
  const { x, y } = await visit.page.evaluate(() => window.playground.getCentre("H6"));
  await visit.page.mouse.move(x - 4, y - 2);
  await visit.page.mouse.move(x, y);
  await visit.page.locator("#card").waitFor();
  expect(await visit.page.textContent("#card")).toContain("Did you mean ASEAN?");
});

test("a range gives one answer per cell, with formats, and an unknown name fails alone", async () => {
  await visit.enter("J2", "ASEAN");
  await visit.enter("J3", "Atlantis");
  await visit.enter("J4", "US");
  await visit.enter("K2", "=TRADE.TRADESHARE(J2:J4)");
  await visit.expectText("K4", "8.9%");
  await visit.expectText("K2", "16.6%");
  expect(await visit.read("K3")).toMatchObject({ text: "#VALUE!", message: "Unknown partner or product 'Atlantis'." });
});

test("a scaled figure is the whole number", async () => {
  await visit.enter("J14", "=TRADE.TRADEVALUE()");
  await visit.expectText("J14", "41.21 trn");
  expect((await visit.read("J14")).value).toBe(41_207_636_347_713);
});

test("a format belongs to the value: another formula in the same cell shows its own", async () => {
  for (const [formula, text] of [
    ["=TRADE.TRADEVALUE()", "41.21 trn"],
    ["=TRADE.YOYCHANGE()", "3.6%"],
    ["=2+2", "4"],
  ] as const) {
    await visit.enter("J12", formula);
    await visit.expectText("J12", text);
  }
});

test("a cell that a formula refers to can change", async () => {
  await visit.enter("J8", "ASEAN");
  await visit.enter("K8", "=TRADE.TRADESHARE(J8)");
  await visit.expectText("K8", "16.6%");
  await visit.enter("J8", "EU");
  await visit.expectText("K8", "13.0%");
});

test("bounds spill into two cells", async () => {
  await visit.enter("J10", '=TRADE.TRADEBOUNDS("share","EU",,,,"2025-12-08")');
  await visit.expectText("K10", "13.04%");
  await visit.expectText("J10", "13.02%");
});

test("an example goes into the selected cell, and the selection moves below its answer", async () => {
  await visit.select("A20");
  await visit.page.getByRole("button", { name: "Try a formula" }).click();
  await visit.page.getByRole("button", { name: /Partner table/ }).click();
  await visit.expectText("B21", "ASEAN");
  await visit.page.waitForFunction(() => window.playground.getSelected() === "A41");
});

test("the pane beside the grid is the add-in's own page", async () => {
  const pane = visit.pane;
  await pane.getByText("Jan-Nov 2025, release of 2025-12").waitFor();
});
