/** Formulas of the add-in: calculated by calling its functions through its own runtime. */
import { associateFunctions } from "../../src/functions";
import { waitUntil } from "../../src/tools/harness/wait-until";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";

jest.setTimeout(120_000);

/** Resolves when the engine tells for the nth time from now what it is at. */
const waitForMoment = (excel: TestExcel, moment: number): Promise<void> =>
  new Promise((resolve) => {
    let told = 0;
    const listener = excel.host.workbook.univer.api.getFormula().calculationProcessing(() => {
      if (++told < moment) return;
      listener.dispose();
      resolve();
    });
  });

const MOMENTS = Array.from({ length: 12 }, (_, at) => at + 1);

describe.each([
  ["desktop", MOMENTS],
  // The moments are the engine's: what reaches the add-in as messages of a page needs to be tried at a few.
  ["web", [1, 4, 7, 12]],
] as const)("%s", (transport, moments) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(() => excel.reset());
  afterAll(() => excel.close());

  test("a cell is busy until the answer is there, and shows it in the format that it came with", async () => {
    excel.type("A1", ['=TRADE.TRADESHARE("ASEAN")']);
    expect([excel.value("A1"), excel.text("A1")]).toEqual(["#BUSY!", "#BUSY!"]);
    await excel.waitForCalculation();
    expect([excel.value("A1"), excel.text("A1"), excel.numberFormat("A1")]).toEqual([
      6_824_200_543_416 / 41_207_636_347_713,
      "16.6%",
      "General",
    ]);
  });

  test("a format belongs to the value: what surrounds the function, or a person's own format, goes before it", async () => {
    excel.type("A1", ["=TRADE.YOYCHANGE()", "=TRADE.YOYCHANGE()*2"]);
    await excel.waitForCalculation();
    expect(excel.texts("A1:B1")).toEqual([["3.6%", "0.072"]]);
  });

  test("functions answer formulas on any sheet, inside other functions, and of other cells", async () => {
    excel.host.workbook.sheets.add("Other");
    excel.type("A1", ["US"]);
    excel.type("Other!B2", ["=TRADE.TRADERANK(Sheet1!A1)*10", '=IFNA(TRADE.TRADESHARE("Japan",,2019),"none")']);
    await excel.waitForCalculation();
    expect(excel.values("Other!B2:C2")).toEqual([[30, "none"]]);
    excel.type("A1", ["ASEAN"]);
    await excel.waitForCalculation();
    expect(excel.value("Other!B2")).toBe(10);
  });

  test("a function in a function's argument is answered first", async () => {
    excel.type("A1", ['=TRADE.TRADEVALUE("US",,TRADE.DATAINFO("headline period"))']);
    await excel.waitForCalculation();
    expect(excel.text("A1")).toBe("3.69 trn");
  });

  test("an answer of several cells spills with its formats, and errors keep their messages", async () => {
    excel.type("A1", ['=TRADE.PARTNERS(,,3,"partner, share")'], [""], [""], [""], [""], ['=TRADE.TRADESHARE("ASAEN")']);
    await excel.waitForCalculation();
    expect(excel.texts("A1:B4")).toEqual([
      ["Partner", "Share"],
      ["ASEAN", "16.6%"],
      ["EU", "13.0%"],
      ["United States", "8.9%"],
    ]);
    expect(excel.value("A6")).toBe("#VALUE!");
    expect(excel.host.findMessage(5, 0, "#VALUE!")).toContain("Did you mean ASEAN?");
  });

  test("hundreds of formulas are asked in one go", async () => {
    const formulas = Array.from({ length: 200 }, (_, at) => [`=TRADE.TRADEVALUE("US")+${at}*0`]);
    excel.type("A1", ...formulas);
    await excel.waitForCalculation();
    expect(new Set(excel.values("A1:A200").flat())).toEqual(new Set([3_687_154_254_066]));
  });

  test("a change at any moment of a calculation is calculated too, as is a recalculation that is asked for", async () => {
    const { workbook } = excel.host;
    // The engine hears of changes after each 500 formulas, and goes through formulas twice where one of them spills.
    const formulas = Array.from({ length: 1_200 }, (_, row) => [`=TRADE.TRADERANK($A$1)+${row}*0`]);
    excel.type("A1", ["US"]);
    excel.type("D1", ['=TRADE.PARTNERS(,,2,"partner")']);
    excel.type("B1", ...formulas);
    await excel.waitForCalculation();
    const ranks = { US: 3, ASEAN: 1 };
    for (const moment of moments) {
      const [before, after] = moment % 2 ? (["ASEAN", "US"] as const) : (["US", "ASEAN"] as const);
      const change = waitForMoment(excel, moment).then(() => {
        excel.type("A1", [after]);
        workbook.recalculateRange({ sheetId: workbook.sheets.active, row: 0, column: 3, rows: 1, columns: 1 });
      });
      excel.type("A1", [before]);
      await change;
      await excel.waitForCalculation();
      expect(new Set(excel.values("B1:B1200").flat())).toEqual(new Set([ranks[after]]));
      expect(excel.values("D1:D3").flat()).toEqual(["Partner", "ASEAN", "EU"]);
    }
  });

  test("a recalculation that is asked for before an answer is there gets an answer of its own", async () => {
    let [asked, answer] = [0, 1];
    // The library warns of each function that it has already.
    const warn = jest.spyOn(console, "warn").mockImplementation();
    CustomFunctions.associate("WORLDSHARE", async () => {
      asked += 1;
      const cells = [[answer]];
      await new Promise((resolve) => setTimeout(resolve, 20));
      return cells;
    });
    excel.type("A1", ["=TRADE.WORLDSHARE()"]);
    await waitUntil(() => asked === 1);
    answer = 2;
    const { workbook } = excel.host;
    workbook.recalculateRange({ sheetId: workbook.sheets.active, row: 0, column: 0, rows: 1, columns: 1 });
    await excel.waitForCalculation();
    associateFunctions();
    warn.mockRestore();
    expect([excel.value("A1"), asked]).toEqual([2, 2]);
  });

  test("what is written while formulas are calculated is calculated too", async () => {
    const started = excel.waitForCalculationStart();
    excel.type("A1", ['=TRADE.TRADERANK("US")']);
    await started;
    excel.type("A2", ["=A1+1", '=TRADE.TRADERANK("EU")']);
    await excel.waitForCalculation();
    expect(excel.values("A1:B2")).toEqual([
      [3, ""],
      [4, 2],
    ]);
  });
});
