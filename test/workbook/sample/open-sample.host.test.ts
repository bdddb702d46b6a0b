/** The sample workbook, handed to Excel as it ships. */
import { readFileSync } from "node:fs";
import { LANGUAGES } from "../../../src/language";
import { SAMPLE_FILES, openSample } from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";

const PAGE = "https://example.com/sheets/taskpane.html";

let excel: TestExcel;
let given: string[];
let asked: string[];

beforeEach(() => {
  given = [];
  asked = [];
  jest.spyOn(globalThis, "fetch").mockImplementation((address) => {
    const file = String(address as URL).replace("https://example.com/sheets/", "");
    asked.push(file);
    return Promise.resolve(new Response(readFileSync(file)));
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  excel.close();
  Reflect.deleteProperty(globalThis, "document");
});

async function open(api: string): Promise<void> {
  excel = await openExcel({ api });
  Object.defineProperty(globalThis, "document", { value: { baseURI: PAGE }, configurable: true });
}

test.each(LANGUAGES)("in %s, Excel creates a workbook of the file beside the page", async (language) => {
  await open("1.15");
  jest.spyOn(Excel, "createWorkbook").mockImplementation((base64) => {
    given.push(base64!);
    return Promise.resolve();
  });
  await openSample(language);
  expect(asked).toEqual([SAMPLE_FILES[language]]);
  expect(given.map((text) => Buffer.from(text, "base64"))).toEqual([readFileSync(SAMPLE_FILES[language])]);
});

test("an Excel that cannot create workbooks is told apart, and nothing is loaded", async () => {
  await open("1.7");
  await expect(openSample("en")).rejects.toMatchObject({ code: "tooOld", details: { needs: "ExcelApi 1.8" } });
  expect(asked).toEqual([]);
});

test("where Excel refuses, so does it: the pane then offers the file", async () => {
  await open("1.15");
  await expect(openSample("en")).rejects.toBeDefined();
});
