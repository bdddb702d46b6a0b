/** A person's own data: a file is chosen in the pane, looked at and named, and formulas in the grid are answered from it. */
import type { Page } from "playwright-core";
import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

const HEADING = "period,flow,partner,product,measure,printed,unit";
const GOOD = [HEADING, "2026,total,,,value,45,CNY trn", "2026,total,ASEAN,,value,7.5,CNY trn"].join("\n");
const BAD = [HEADING, "2026,total,ASAEN,,value,7.5,CNY trn", '2026,total,US,,value,"7,500",CNY bn'].join("\n");
const DETAIL = [
  HEADING,
  "2025,exports,Atlantis,85423190,value,10.0,CNY mn",
  "2026,exports,ASAEN,,value,7.5,CNY mn",
  "2025,exports,Japan,,value,5.5,CNY mn",
  "2026,exports,Japan,,value,6.5,CNY mn",
].join("\n");

let browser: PlaygroundBrowser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browser?.stop());
afterEach(() => visit.close());

async function open(search = ""): Promise<void> {
  visit = await browser.visit(search);
  page = visit.page;
  await openSection();
}

async function openSection(): Promise<void> {
  await visit.pane.getByRole("tab", { name: /^(Data|数据)$/ }).click();
  await visit.pane.getByRole("button", { name: /^(Your own data|自有数据)/ }).click();
}

const createFile = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const chooseFile = (name: string, text: string) =>
  visit.pane.locator("#panel-data input[type=file]").setInputFiles(createFile(name, text));
const findButton = (name: string | RegExp) => visit.pane.getByRole("button", { name, exact: typeof name === "string" });

async function add(name: string, text = GOOD): Promise<void> {
  await chooseFile("figures.csv", text);
  await visit.pane.getByRole("textbox", { name: /^Name/ }).fill(name);
  await findButton("Add").click();
  await visit.pane.getByText(`${name} is ready to use.`, { exact: false }).waitFor();
}

const FORMULA = '=TRADE.TRADEVALUE("ASEAN",,,,,"my forecast")';

test("a file becomes a source by keyboard, a formula names it, and nothing is sent anywhere", async () => {
  await open();
  await visit.enter("D2", FORMULA);
  await visit.expectText("D2", "#VALUE!");
  // The add-in looks for newer data when it starts, which is none of this.
  await visit.pane.getByText("The server cannot be reached.", { exact: false }).waitFor();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), findButton("Choose a file …").press("Enter")]);
  await chooser.setFiles(createFile("My forecast.csv", GOOD));
  await visit.pane.getByText("2 figures recognised").waitFor();
  const lines = await visit.pane.locator("#panel-data table tbody tr").allInnerTexts();
  expect(lines.map((line) => line.split("\t"))).toEqual([
    ["2026", "Total", "Total", "Value", "45 CNY trn"],
    ["2026", "ASEAN", "Total", "Value", "7.5 CNY trn"],
  ]);
  const name = visit.pane.getByRole("textbox", { name: /^Name/ });
  expect(await name.inputValue()).toBe("My forecast");
  await name.press("Enter");
  // The cell that asked before is answered now, and so is one that is typed.
  await visit.expectText("D2", "7.50 trn");
  await visit.enter("D3", '=TRADE.TRADESHARE("ASEAN",,,,,"My forecast")');
  await visit.expectText("D3", "16.7%");
  await visit.enter("D4", '=TRADE.TRADEVALUE("ASEAN")');
  await visit.expectText("D4", "6.82 trn");
  await visit.pane.getByRole("tab", { name: "Selected" }).click();
  await visit.select("D2");
  await visit.pane.getByText("Sheet1!D2", { exact: true }).waitFor();
  await visit.pane.locator("#panel-selected dd").getByText("My forecast", { exact: true }).waitFor();
  expect(requests.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"))).toEqual([]);
});

test("what is wrong is said line by line, nothing is added, and the corrected file is taken", async () => {
  await open();
  await chooseFile("figures.csv", BAD);
  await visit.pane.getByText("2 problems in 2 rows", { exact: false }).waitFor();
  const problems = await visit.pane.getByRole("list", { name: "Problems" }).getByRole("listitem").allInnerTexts();
  expect(problems).toEqual([
    expect.stringMatching(/^Line 2 · partner\s+Unknown partner or product 'ASAEN'\. Did you mean ASEAN\? Correct it/),
    expect.stringMatching(/^Line 3 · printed\s+'7,500' contains commas\./),
  ]);
  expect(await findButton("Add").count()).toBe(0);
  await findButton("Copy list").waitFor();
  await chooseFile("figures.csv", DETAIL);
  await visit.pane.getByText("Spelt like names of the customs data: ASAEN.", { exact: false }).waitFor();
  await findButton("Keep this name").click();
  await visit.pane.getByText("4 figures recognised").waitFor();
  // What the customs data does not have is told before it is added.
  const told = visit.pane.getByText("become names of this source", { exact: false });
  expect(await told.innerText()).toMatch(/Partner: Atlantis, ASAEN\. Product: HS 85423190\.$/);
  await visit.pane.getByText("one, ", { exact: false }).waitFor();
  await visit.pane.getByRole("combobox", { name: /^A missing row means/ }).selectOption("no trade: 0");
  await visit.pane.getByRole("textbox", { name: /^Name/ }).fill("Detail");
  await findButton("Add").click();
  await visit.pane.getByText("missing rows: no trade", { exact: false }).waitFor();
  await visit.enter("D2", '=TRADE.TRADEVALUE("Atlantis / HS 85423190","exports","2025",,,"Detail")');
  await visit.expectText("D2", "10.00 mn");
  await visit.enter("D3", '=TRADE.TRADEVALUE("Atlantis / HS 85423190","exports","2026",,,"Detail")');
  await visit.expectText("D3", "0");
  await findButton("Actions for Detail").click();
  await visit.pane.getByRole("menuitem", { name: "Treat missing rows as not known" }).click();
  await visit.expectText("D3", "#N/A");
  await visit.pane.getByText("missing rows: not known", { exact: false }).waitFor();
  // Where the workbook answers from it, its names are among those to choose from.
  await visit.pane.getByRole("combobox", { name: /^Default source of this workbook/ }).selectOption("Detail");
  await visit.pane.getByText("Uses your own data: Detail").waitFor();
  await visit.pane.getByRole("tab", { name: "Insert" }).click();
  await visit.pane.getByRole("combobox", { name: "Partners" }).fill("atlan");
  await visit.pane.getByText("Atlantis", { exact: true }).waitFor();
});

test("a file can be dropped; a workbook is told what it is", async () => {
  await open();
  const drop = async (name: string, text: string) => {
    const zone = visit.pane.getByText("or drop it here", { exact: false }).locator("..");
    const transfer = await zone.evaluateHandle(
      (_zone, [called, content]) => {
        const made = new DataTransfer();
        made.items.add(new File([content!], called!));
        return made;
      },
      [name, text],
    );
    await zone.dispatchEvent("drop", { dataTransfer: transfer });
  };
  await drop("mine.xlsx", "PK\u0003\u0004");
  await visit.pane.getByText("mine.xlsx is an Excel workbook.", { exact: false }).waitFor();
  await drop("mine.csv", GOOD);
  await visit.pane.getByText("2 figures recognised").waitFor();
});

test("the workbook answers from it where it is set to, and the pane says so", async () => {
  await open();
  await add("My forecast");
  await visit.enter("D2", '=TRADE.TRADEVALUE("ASEAN")');
  await visit.expectText("D2", "6.82 trn");
  await visit.pane.getByRole("combobox", { name: /^Default source of this workbook/ }).selectOption("My forecast");
  await visit.expectText("D2", "7.50 trn");
  await visit.pane.getByText("Uses your own data: My forecast").waitFor();
  await visit.pane.getByRole("combobox", { name: /^Default source of this workbook/ }).selectOption("Customs data");
  await visit.expectText("D2", "6.82 trn");
});

test("it is renamed, replaced and removed from the list", async () => {
  await open();
  await add("My forecast");
  await visit.enter("D2", FORMULA);
  await visit.expectText("D2", "7.50 trn");
  const act = async (name: string, item: string) => {
    await findButton(`Actions for ${name}`).click();
    await visit.pane.getByRole("menuitem", { name: item }).click();
  };
  await act("My forecast", "Replace …");
  await chooseFile("other.csv", GOOD.replace("7.5", "8.5"));
  await findButton("Replace").click();
  await visit.expectText("D2", "8.50 trn");
  await act("My forecast", "Rename …");
  await visit.pane.getByRole("textbox", { name: /^Name/ }).first().fill("Outlook");
  await findButton("Save").click();
  await visit.expectText("D2", "#VALUE!");
  await visit.enter("D3", '=TRADE.TRADEVALUE("ASEAN",,,,,"outlook")');
  await visit.expectText("D3", "8.50 trn");
  await act("Outlook", "Remove …");
  await visit.pane.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await visit.expectText("D3", "#VALUE!");
});

test("it is there when the add-in is opened again", async () => {
  await open();
  await add("My forecast");
  await visit.openNewWorkbook();
  await visit.enter("D2", FORMULA);
  await visit.expectText("D2", "7.50 trn");
  await openSection();
  await visit.pane.getByText("figures.csv · 2 figures", { exact: false }).waitFor();
});

test.each(["", "?theme=dark&language=zh-CN"])(
  "it is readable at 320 pixels, and axe finds nothing serious, with '%s'",
  async (search) => {
    await open(search);
    await page.getByRole("separator").first().focus();
    await page.keyboard.press("Home");
    await chooseFile("figures.csv", BAD);
    await visit.pane.getByRole("list", { name: /^(Problems|错误)$/ }).waitFor();
    const frame = page.frames().find((each) => each.url().includes("taskpane.html"))!;
    expect(await findSeriousViolations(frame)).toEqual([]);
    await chooseFile("figures.csv", GOOD);
    await findButton(/^(Add|添加)$/).waitFor();
    expect(await findSeriousViolations(frame)).toEqual([]);
    const [content, width] = await frame.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(width).toBe(320);
    expect(content).toBeLessThanOrEqual(320);
  },
);
