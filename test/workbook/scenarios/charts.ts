/** Native charts beside tables. */
import { createDefaultSpec, insertTable, type TableSpec } from "../../../src/workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import type { Scenario } from "./scenario";

const partners: TableSpec = { ...createDefaultSpec("partners", "en"), period: "2025-01/2025-11" };
const series: TableSpec = {
  ...createDefaultSpec("series", "en"),
  every: "month",
  flow: "exports",
  from: "2025-03",
  to: "2025-11",
  top: 20,
  events: true,
};

const getOnlyChart = (excel: TestExcel) => {
  expect(excel.charts()).toHaveLength(1);
  return excel.charts()[0]!;
};

const getNumbers = (excel: TestExcel, at: number) =>
  excel.host.workbook.charts.readData(getOnlyChart(excel).series[at]!.values);
const getCategories = (excel: TestExcel, at = 0) =>
  excel.host.workbook.charts.readLabels(getOnlyChart(excel).series[at]!.categories);

export const CHARTS: readonly Scenario[] = [
  {
    name: "a chart of partners plots the cells of the table, the first row at the top",
    async run(excel) {
      await insertTable({ ...partners, chart: "bar" }, { target: "active" });
      await excel.waitForCalculation();
      const chart = getOnlyChart(excel);
      expect(chart.type).toBe("BarClustered");
      expect(chart.name).toBe("Partners_total");
      expect(chart.title.text).toBe("China's goods trade by partner: total, Jan-Nov 2025");
      expect(chart.valueAxis.title).toBe("Value (CNY bn)");
      expect(getCategories(excel)).toEqual(["ASEAN", "EU", "United States"]);
      expect(getNumbers(excel, 0)).toEqual([6820, 5370, 3690]);
      expect(chart.categoryAxis.reversed).toBe(true);
      expect(chart.categoryAxis.tickLabelPosition).toBe("Low");
      expect(chart.legend.visible).toBe(false);
      expect(chart.series[0]!.hasDataLabels).toBe(true);
    },
  },
  {
    name: "charts of shares and contributions add their columns to the table",
    async run(excel) {
      await insertTable({ ...partners, live: false, chart: "contribution" }, { target: "active" });
      expect(getNumbers(excel, 0)).toEqual([
        expect.closeTo(1.343, 3),
        expect.closeTo(0.692, 3),
        expect.closeTo(-1.887, 3),
      ]);
      expect(getOnlyChart(excel).valueAxis.numberFormat).toContain("pp");
      await excel.reset();
      await insertTable({ ...partners, live: false, chart: "share" }, { target: "active" });
      expect(getNumbers(excel, 0)).toEqual([0.166, 0.13, 0.089]);
    },
  },
  {
    name: "a series is a line chart with policy events marked on it",
    async run(excel) {
      await insertTable(series, { target: "active" });
      await excel.waitForCalculation();
      const chart = getOnlyChart(excel);
      expect(chart.type).toBe("LineMarkers");
      expect(chart.categoryAxis.categoryType).toBe("TextAxis");
      expect(chart.legend).toMatchObject({ visible: true, position: "Bottom" });
      expect(chart.series.map(({ name }) => name)).toEqual(["Value (CNY bn)", "Policy events"]);
      const marks = getNumbers(excel, 1);
      const marked = getCategories(excel, 1).filter((_, at) => marks[at] !== null);
      expect(marked).toEqual(["Jun 2025", "Nov 2025"]);
      const line = getNumbers(excel, 0);
      expect(marks.every((mark, at) => mark === null || mark === line[at])).toBe(true);
      expect(chart.series[1]).toMatchObject({ marker: { style: "Diamond", size: 10 }, lineStyle: "None" });
    },
  },
  {
    name: "a series of several subjects has a line for each",
    async run(excel) {
      await insertTable(
        { ...series, every: "same months", flow: "total", from: "", to: "", subjects: ["ASEAN", "EU"] },
        { target: "active" },
      );
      await excel.waitForCalculation();
      expect(
        getOnlyChart(excel)
          .series.map(({ name }) => name)
          .slice(0, 2),
      ).toEqual(["ASEAN", "EU"]);
      expect(getNumbers(excel, 1).at(-1)).toBe(5370);
    },
  },
  {
    name: "a missing figure is a gap in the line, not a zero: its formula keeps #N/A",
    async run(excel) {
      const years = {
        ...createDefaultSpec("series", "en"),
        every: "year" as const,
        from: "2019",
        subjects: ["ASEAN", "EU"],
      };
      await insertTable(years, { target: "active" });
      await excel.waitForCalculation();
      expect(getCategories(excel)).toEqual(["2019", "2020", "2021", "2022", "2023", "2024"]);
      expect(excel.values("B4:C9")).toEqual([
        [4430, "#N/A"],
        [expect.closeTo(4737, 0), expect.closeTo(4492, 0)],
        [5670, 5350],
        ["#N/A", "#N/A"],
        ["#N/A", 5510],
        [6989.915771999, 5591.494882325],
      ]);
      expect(getNumbers(excel, 0)).not.toContain(0);
    },
  },
  {
    name: "a chart is placed beside a narrow table if there is room, else below it",
    async run(excel) {
      const narrow: TableSpec = { ...partners, columns: ["value"], chart: "bar" };
      await insertTable(narrow, { target: "active" });
      const { sizes, sheets } = excel.host.workbook;
      const left = (column: number): number =>
        sizes.getBounds({ sheetId: sheets.active, row: 0, column, rows: 1, columns: 1 }).left;
      expect(getOnlyChart(excel).left).toBeCloseTo(left(4), 0);
      await excel.reset();
      excel.type("H2", ["in the way"]);
      await insertTable(narrow, { target: "active" });
      expect(getOnlyChart(excel).left).toBeCloseTo(0, 0);
      expect(getOnlyChart(excel).top).toBeGreaterThan(100);
      await excel.reset();
      await insertTable({ ...partners, chart: "bar" }, { target: "active" });
      expect(getOnlyChart(excel).left).toBeCloseTo(0, 0);
    },
  },
  {
    name: "the title of a chart names subject, flow and period, and follows the parameters of a live table",
    async run(excel) {
      await insertTable({ ...partners, live: false, chart: "bar" }, { target: "active" });
      expect(getOnlyChart(excel).title.text).toBe("China's goods trade by partner: total, Jan-Nov 2025");
      await excel.reset();
      await insertTable({ ...series, subjects: ["ASEAN"] }, { target: "active" });
      await excel.waitForCalculation();
      const chart = getOnlyChart(excel);
      expect(chart.title.text).toBe("China's goods trade: ASEAN, exports, Mar 2025 to Oct 2025");
      excel.type("B2", ["EU"]);
      await excel.waitForCalculation();
      expect(chart.title.text).toBe("China's goods trade: EU, exports, Mar 2025 to Oct 2025");
      expect(chart.valueAxis.title).toBe("Value (CNY bn)");
    },
  },
  {
    name: "rows without a figure at the end of the table have no bars",
    async run(excel) {
      const products: TableSpec = {
        ...createDefaultSpec("products", "en"),
        flow: "",
        period: "2025-01/2025-11",
        lines: "all",
        chart: "bar",
      };
      await insertTable({ ...products, live: false }, { target: "active" });
      expect(getNumbers(excel, 0)).toHaveLength(6);
      expect(getNumbers(excel, 0)).not.toContain(null);
      expect(excel.tables()[0]!.range.rows).toBeGreaterThan(10);
    },
  },
];
