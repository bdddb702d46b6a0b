/** Briefings in Excel as our host plays it: inserted, changed, brought to newer data, and undone where they fail. */
import { callFunction, isFailedCell } from "../../../src/functions";
import { getDatasetInUse } from "../../../src/session";
import { listInsertedTables, updateTables } from "../../../src/workbook";
import { insertBriefing, type BriefingChoice } from "../../../src/workbook/briefing";
import { captureWorkbook } from "../../../src/tools/harness/capture-workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { expectRefusal, useAllData, useRelease } from "../scenarios/scenario";

jest.setTimeout(300_000);

let excel: TestExcel;
beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  useAllData();
  await excel.reset();
});
afterAll(() => {
  useAllData();
  excel.close();
});

/** Inserts a briefing and gives a reader of the texts of its first column. */
async function insert(choice: BriefingChoice, language: "en" | "zh" = "en") {
  const inserted = await insertBriefing(choice, language);
  await excel.waitForCalculation();
  const at = (address: string): string => `'${inserted.sheet}'!${address}`;
  return {
    ...inserted,
    at,
    readText: (from: number, to: number) => excel.texts(at(`A${from}:A${to}`)).map(([text]) => text),
    type: async (address: string, value: string): Promise<void> => {
      excel.type(at(address), [value]);
      await excel.waitForCalculation();
    },
  };
}

describe("what a briefing says", () => {
  test("the trade monitor, of a month and the year to date", async () => {
    const monitor = await insert({ id: "monitor", month: "" });
    expect(excel.sheetNames()).toEqual(["Sheet1", "Trade monitor"]);
    expect(excel.texts(monitor.at("A1:C3"))).toEqual([
      ["China's goods trade: monthly monitor", "", ""],
      ["Month", "last month", "Nov 2025"],
      ["Year to date", "2025-01/2025-11", "Jan-Nov 2025"],
    ]);
    expect(monitor.readText(5, 13)).toEqual([
      "China's goods trade rose 4.1% to CNY 3,898.7 bn in Nov 2025.",
      "China's exports rose 5.7% to CNY 2,345.6 bn in Nov 2025.",
      "China's imports rose 1.7% to CNY 1,553.1 bn in Nov 2025.",
      "China's trade surplus was CNY 792.6 bn in Nov 2025.",
      "China's goods trade rose 3.6% to CNY 41,207.6 bn in Jan-Nov 2025.",
      "China's trade surplus was CNY 7,708.1 bn in Jan-Nov 2025.",
      "Largest partners in Nov 2025, with their share of trade and its change on a year earlier: ASEAN 16.4% (+3.1%), EU 12.6% (+10.2%), United States 8.0% (-26.7%).",
      "Largest exports in Nov 2025, with their share of exports and their change on a year earlier: Integrated circuits 5.6% (+34.0%), Mobile phones 4.5% (-12.7%), Passenger vehicles 3.3% (+63.5%).",
      "Largest imports in Nov 2025, with their share of imports and their change on a year earlier: Integrated circuits 17.6% (+13.7%), Crude oil 11.2% (-7.4%), Iron ore 5.1% (+12.5%).",
    ]);
    expect(monitor.missing).toEqual([]);
    expect(excel.tables().map(({ name }) => name)).toEqual(monitor.tables);
    expect(excel.charts().map(({ name }) => name)).toEqual([
      "Partners_total",
      "Products_exports",
      "Products_imports",
      "Series_exports",
      "Series_imports",
    ]);

    // Beside all tables: no chart covers a cell of one.
    const { sheets, sizes } = excel.host.workbook;
    const right = Math.max(...excel.tables().map(({ range }) => range.column + range.columns));
    const width = Array.from({ length: right }, (_, column) =>
      sizes.getColumnWidth(sheets.get(monitor.sheet), column),
    ).reduce((sum, one) => sum + one, 0);
    for (const { left } of excel.charts()) expect(left).toBeGreaterThanOrEqual(width);

    // One cell changes text and tables; January is its own year to date.
    await monitor.type("B2", "2025-10");
    expect(monitor.readText(5, 6)).toEqual([
      "China's goods trade rose 0.1% to CNY 3,702.8 bn in Oct 2025.",
      "China's exports fell 0.8% to CNY 2,171.6 bn in Oct 2025.",
    ]);
    expect(excel.texts(monitor.at("A15:D19"))).toEqual([
      ["China's goods trade: World, Oct 2025", "", "", ""],
      ["Subject", "World", "", ""],
      ["Period", "2025-10", "Oct 2025", ""],
      ["Flow", "Value (CNY bn)", "Value a year earlier (CNY bn)", "YoY"],
      ["Total", "3,702.77", "3,696", "0.1%"],
    ]);
    await monitor.type("B2", "2025-01");
    expect(excel.texts(monitor.at("C2:C3"))).toEqual([["Jan 2025"], ["Jan 2025"]]);
    await monitor.type("B2", "2035-01");
    expect(monitor.readText(5, 11)).toEqual([
      "China's goods trade: there is no figure for Jan 2035.",
      "China's exports: there is no figure for Jan 2035.",
      "China's imports: there is no figure for Jan 2035.",
      "China's trade balance: there is no figure for Jan 2035.",
      "China's goods trade: there is no figure for Jan 2035.",
      "China's trade balance: there is no figure for Jan 2035.",
      "Partners: there are no figures for Jan 2035.",
    ]);
  });

  test("the profile of a partner, with falls, deficits, level trade and missing figures", async () => {
    const profile = await insert({ id: "partner", partner: "United States" });
    expect(profile.readText(1, 9)).toEqual([
      "China's trade with the United States",
      "Partner",
      "Period",
      "",
      "China's trade with the United States fell 16.9% to CNY 3,687.2 bn in Jan-Nov 2025, taking 1.9 percentage points off the growth of China's trade.",
      "China's exports to the United States fell 18.3% to CNY 2,764.7 bn in Jan-Nov 2025, taking 2.7 percentage points off the growth of China's exports.",
      "China's imports from the United States fell 12.5% to CNY 922.4 bn in Jan-Nov 2025, taking 0.8 percentage points off the growth of China's imports.",
      "China's trade surplus with the United States was CNY 1,842.3 bn in Jan-Nov 2025.",
      "The United States accounted for 8.9% of China's trade in Jan-Nov 2025, ranking no. 3 among its partners.",
    ]);

    await profile.type("B2", "ASEAN");
    expect(profile.readText(6, 6)).toEqual([
      "China's exports to ASEAN rose 14.6% to CNY 4,290.5 bn in Jan-Nov 2025, adding 2.4 percentage points to the growth of China's exports.",
    ]);
    // The tables follow the same cell.
    expect(excel.texts(profile.at("A11:D12"))).toEqual([
      ["China's goods trade: ASEAN, Jan-Nov 2025", "", "", ""],
      ["Subject", "ASEAN", "", ""],
    ]);
    expect(excel.value(profile.at("B16"))).toBeCloseTo(4290.5, 1);

    await profile.type("B2", "Australia");
    expect(profile.readText(8, 8)).toEqual(["China's trade deficit with Australia was CNY 342.3 bn in Jan-Nov 2025."]);

    await profile.type("B2", findLevelPartner());
    expect(profile.readText(5, 5)[0]).toMatch(/ stayed level with a year earlier at CNY [\d,.]+ bn in Jan-Nov 2025/);

    await profile.type("B2", "Andorra");
    await profile.type("B3", "2019");
    expect(profile.readText(5, 9)).toEqual([
      "China's trade with Andorra: there is no figure for 2019.",
      "China's exports to Andorra: there is no figure for 2019.",
      "China's imports from Andorra: there is no figure for 2019.",
      "China's trade balance with Andorra: there is no figure for 2019.",
      "Andorra: there is no share of China's trade for 2019.",
    ]);
    expect(excel.text(profile.at("C2"))).toBe("");
    await profile.type("B2", "Asaen");
    expect(excel.text(profile.at("C2"))).toBe("unknown name: correct it, or search for it in the pane");
  });

  test("the profile of a product, whose flow is a cell as well", async () => {
    const profile = await insert({ id: "product", product: "Soybeans", flow: "imports" });
    expect(profile.readText(1, 8)).toEqual([
      "China's trade in goods: Soybeans",
      "Product",
      "Flow",
      "Period",
      "",
      "China's imports of soybeans fell 4.5% to CNY 332.7 bn in Jan-Nov 2025, taking 0.1 percentage points off the growth of China's imports.",
      "In Jan-Nov 2025 the quantity rose 6.9%, and the unit value fell 10.7%.",
      "Soybeans accounted for 2.0% of China's imports in Jan-Nov 2025.",
    ]);
    await profile.type("B2", "Integrated circuits");
    await profile.type("B3", "exports");
    expect(profile.readText(6, 6)).toEqual([
      "China's exports of integrated circuits rose 25.6% to CNY 1,289.9 bn in Jan-Nov 2025, adding 1.1 percentage points to the growth of China's exports.",
    ]);
    await profile.type("B2", "Textile fabrics");
    expect(profile.readText(7, 7)).toEqual([
      "In Jan-Nov 2025 the change in quantity is not available, and the change in unit value is not available.",
    ]);
  });

  test("the tariff watch compares the months from an event on with as many before it", async () => {
    const watch = await insert({ id: "tariffs", partner: "Africa", month: "2025-06" });
    expect(excel.texts(watch.at("A1:C6"))).toEqual([
      ["Tariff watch: Africa", "", ""],
      ["Partner", "Africa", ""],
      ["Month of the event", "2025-06", "Zero-tariff treatment extended to all African countries with diplomatic ties"],
      ["Months compared", "5", "up to six, within one calendar year"],
      ["From the event on", "2025-06/2025-10", "Jun-Oct 2025"],
      ["Before the event", "2025-01/2025-05", "Jan-May 2025"],
    ]);
    expect(watch.readText(8, 10)).toEqual([
      "China's exports to Africa rose 34.1% on a year earlier in Jun-Oct 2025, to CNY 697.4 bn, after rising 20.2% in Jan-May 2025. Growth was 13.9 percentage points higher than before.",
      "China's imports from Africa rose 8.6% on a year earlier in Jun-Oct 2025, to CNY 363.4 bn, after rising 1.7% in Jan-May 2025. Growth was 6.9 percentage points higher than before.",
      "China's trade surplus with Africa was CNY 334.0 bn in Jun-Oct 2025.",
    ]);
    // Any month: of no event, at the end of a year, at its beginning, without a year before.
    await watch.type("B2", "US");
    for (const [month, note, windows, sentence] of [
      [
        "2025-04",
        "no event of this month in the data",
        ["Apr-Jun 2025", "Jan-Mar 2025"],
        /^China's exports to the US fell 22\.9% on a year earlier in Apr-Jun 2025, to CNY 719\.2 bn, after rising 6\.1% in Jan-Mar 2025\. Growth was 29\.0 percentage points lower than before\.$/,
      ],
      [
        "2024-12",
        "Zero-tariff treatment for all goods of the least developed countries takes effect",
        ["Dec 2024", "Nov 2024"],
        /: the change on a year earlier is not available for Dec 2024\.$/,
      ],
      [
        "2025-01",
        "no event of this month in the data",
        ["Jan-Jun 2025", "Jul-Dec 2024"],
        /; the change is not available for Jul-Dec 2024\.$/,
      ],
      ["2025", "type a month, such as 2025-06", ["-", "-"], /not available for -\.$/],
    ] as const) {
      await watch.type("B3", month);
      expect([month, excel.text(watch.at("C3"))]).toEqual([month, note]);
      expect(excel.texts(watch.at("C5:C6")).flat()).toEqual(windows);
      expect(watch.readText(8, 8)[0]).toMatch(sentence);
    }
  });

  test("in Chinese, as financial press writes", async () => {
    const profile = await insert({ id: "partner", partner: "东盟" }, "zh");
    expect(profile.readText(5, 9)).toEqual([
      "2025年1-11月，中国与东盟进出口68,242.0亿元，同比增长8.5%，拉动全国进出口增长1.3个百分点。",
      "2025年1-11月，中国对东盟出口42,905.2亿元，同比增长14.6%，拉动全国出口增长2.4个百分点。",
      "2025年1-11月，中国自东盟进口25,336.8亿元，同比下降0.4%，拖累全国进口增速0.1个百分点。",
      "2025年1-11月，中国对东盟贸易顺差17,568.3亿元。",
      "2025年1-11月，东盟占全国进出口的16.6%，在贸易伙伴中居第1位。",
    ]);
    await profile.type("B2", findLevelPartner());
    expect(profile.readText(5, 5)[0]).toContain("同比持平");
    await profile.type("B3", "2035");
    expect(profile.readText(8, 8)[0]).toMatch(/^2035年，中国对.+贸易差额暂无数据。$/);

    const monitor = await insert({ id: "monitor", month: "2025-10" }, "zh");
    expect(monitor.readText(5, 8)).toEqual([
      "2025年10月，中国货物进出口37,027.7亿元，同比增长0.1%。",
      "2025年10月，出口21,716.3亿元，同比下降0.8%。",
      "2025年10月，进口15,311.4亿元，同比增长1.3%。",
      "2025年10月，贸易顺差6,404.9亿元。",
    ]);
    const product = await insert({ id: "product", product: "大豆", flow: "imports" }, "zh");
    expect(product.readText(6, 8)).toEqual([
      "2025年1-11月，大豆进口3,327.3亿元，同比下降4.5%，拖累全国进口增速0.1个百分点。",
      "2025年1-11月，数量同比增长6.9%，均价同比下降10.7%。",
      "2025年1-11月，大豆占全国进口的2.0%。",
    ]);
    const watch = await insert({ id: "tariffs", partner: "美国", month: "2025-04" }, "zh");
    expect(watch.readText(8, 9)).toEqual([
      "2025年4-6月，中国对美国出口7,191.5亿元，同比下降22.9%；此前的2025年1-3月同比增长6.1%。增速放缓29.0个百分点。",
      "2025年4-6月，中国自美国进口2,514.5亿元，同比下降14.7%；此前的2025年1-3月同比下降1.3%。增速放缓13.5个百分点。",
    ]);
  });
});

/** A partner whose trade did not change, in percent with one decimal. */
function findLevelPartner(): string {
  const level = getDatasetInUse().partners.find(({ id }) => {
    const [[change], [value]] = ["YOYCHANGE", "TRADEVALUE"].map(
      (name) => callFunction(name, [id, "total", "latest"], getDatasetInUse(), "en")[0]!,
    ) as [[unknown], [unknown]];
    const isNumber = (cell: unknown): cell is { number: number } =>
      typeof cell === "object" && cell !== null && "number" in cell && !isFailedCell(cell as never);
    return isNumber(change) && isNumber(value) && Math.abs(change.number) < 0.0005 && value.number > 1e9;
  });
  return level!.en;
}

test("refreshed to newer data, the text names the new month and the tables are updated", async () => {
  useRelease("2025-11");
  const monitor = await insert({ id: "monitor", month: "" });
  expect(monitor.readText(5, 5)[0]).toMatch(/ in Oct 2025\.$/);
  useAllData();
  const { tables } = await updateTables();
  excel.host.workbook.calculation.recalculateAll();
  await excel.waitForCalculation();
  // The flows of a summary are the same in every month; its formulas give the new figures.
  expect(tables.map(({ outcome }) => outcome.kind)).toEqual([
    ...["unchanged", "unchanged"],
    ...monitor.tables.slice(2).map(() => "updated"),
  ]);
  expect(excel.texts(monitor.at("A19:B19"))).toEqual([["Total", "3,898.69"]]);
  expect(monitor.readText(5, 5)).toEqual(["China's goods trade rose 4.1% to CNY 3,898.7 bn in Nov 2025."]);
  expect(await listInsertedTables()).toHaveLength(monitor.tables.length);
});

test("what cannot be understood or answered is refused before anything is written", async () => {
  const before = captureWorkbook(excel);
  for (const [choice, message] of [
    [{ id: "partner", partner: "Asaen" }, /Asaen/],
    [{ id: "monitor", month: "Smarch" }, /Smarch/],
    [{ id: "tariffs", partner: "US", month: "2025" }, /2025/],
    [{ id: "tariffs", partner: "US", month: "2035-04" }, /2035/],
    [{ id: "product", product: "Soybeans", flow: "exports" }, /Soybeans/],
  ] as const)
    await expect(insertBriefing(choice, "en")).rejects.toThrow(message);
  expect(captureWorkbook(excel)).toEqual(before);
  expect(excel.requests()).toBe(0);
});

describe("all of it, or nothing", () => {
  const choice: BriefingChoice = { id: "partner", partner: "ASEAN" };

  test("where a request fails, whichever it is, the workbook is as before", async () => {
    // What Excel refuses for a reason that the add-in does not know is written to the console.
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const before = captureWorkbook(excel);
    await insertBriefing(choice, "en");
    const requests = excel.requests();
    expect(requests).toBeGreaterThan(5);
    for (let request = 1; request <= 8; request += 1) {
      await excel.reset();
      excel.faults.fail = { request: excel.requests() + request, action: 1, code: "GeneralException" };
      await expect(insertBriefing(choice, "en")).rejects.toMatchObject({ name: "WorkbookError" });
      excel.faults.fail = undefined;
      await excel.waitForCalculation();
      expect(captureWorkbook(excel)).toEqual(before);
    }
    log.mockRestore();
  });

  test("cancelled at any step, the workbook is as before", async () => {
    const before = captureWorkbook(excel);
    let steps = 0;
    for (let cancelAt = 0; cancelAt < 7; cancelAt += 1) {
      const controller = new AbortController();
      const onProgress = (done: number, of: number): void => {
        steps = of;
        if (done === cancelAt) controller.abort();
      };
      await expectRefusal(insertBriefing(choice, "en", { signal: controller.signal, onProgress }), "cancelled");
      await excel.waitForCalculation();
      expect(captureWorkbook(excel)).toEqual(before);
    }
    expect(steps).toBe(7);
  });
});
