/** Native charts beside tables. */
import { formatRangeAddress } from "../../../src/formulas/addresses";
import {
  createDefaultSpec,
  insertTable,
  recalculateAll,
  undoInsert,
  updateTables,
  type TableSpec,
} from "../../../src/workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { useAllData, useRelease, type Scenario } from "./scenario";

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

const getCharts = (excel: TestExcel, ...names: readonly string[]) => {
  expect(excel.charts().map(({ name }) => name)).toEqual(names);
  return excel.charts();
};

const readNumbers = (excel: TestExcel, chart: ReturnType<typeof getOnlyChart>) =>
  chart.series.map(({ values }) => excel.host.workbook.charts.readData(values));

/** The numbers of a column of the only table. */
function readColumn(excel: TestExcel, header: string): number[][] {
  const { range } = excel.tables()[0]!;
  const rows = excel.values(formatRangeAddress(range));
  const column = rows[0]!.indexOf(header);
  return [rows.slice(1).map((row) => row[column] as number)];
}

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
      expect(chart.valueAxis.title).toBe("Value (CNY bn). Source: China Customs (GACC)");
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
      expect([chart.valueAxis.title, chart.categoryAxis.title]).toEqual([
        "Value (CNY bn)",
        "Source: China Customs (GACC)",
      ]);
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
  {
    name: "ranked bars with change are two charts beside each other, whose changes follow the values",
    async run(excel) {
      await insertTable({ ...partners, chart: "change" }, { target: "active" });
      await excel.waitForCalculation();
      const [values, changes] = getCharts(excel, "Partners_total", "Partners_total 2");
      expect(readNumbers(excel, values!)).toEqual([[6820, 5370, 3690]]);
      expect(readNumbers(excel, changes!)).toEqual([[0.085, 0.054, -0.169]]);
      expect([values!.title.text, changes!.title.text]).toEqual([
        "China's goods trade by partner: total, Jan-Nov 2025",
        "YoY",
      ]);
      expect(changes!.left).toBeCloseTo(values!.left + values!.width);
      expect(changes!.top).toBe(values!.top);
      expect(values!.series[0]!.fill).not.toBe(changes!.series[0]!.fill);
    },
  },
  {
    name: "a waterfall stacks contributions up to the growth of the total, and follows the parameters of a live table",
    async run(excel) {
      await insertTable({ ...partners, columns: ["value"], chart: "waterfall" }, { target: "active" });
      await excel.waitForCalculation();
      const chart = getOnlyChart(excel);
      expect(chart.type).toBe("BarStacked");
      expect(getCategories(excel)).toEqual(["ASEAN", "EU", "United States", "All others", "World"]);
      expect(chart.series[0]!.fill).toBe("none");
      expect(chart.series.map(({ hasDataLabels }) => hasDataLabels)).toEqual([false, true, true, true, true, true]);
      const expectSum = (): number => {
        const [contributions] = readColumn(excel, "Contribution (pp)");
        const total = contributions!.at(-1)!;
        expect(contributions!.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 9);
        const [base, rise, riseBelow, fall, fallBelow, whole] = readNumbers(excel, chart) as number[][];
        expect(whole!.at(-1)).toBeCloseTo(total, 9);
        contributions!.slice(0, -1).forEach((points, at) => {
          const isUp = points >= 0;
          expect(isUp ? rise![at]! - riseBelow![at]! : fall![at]! - fallBelow![at]!).toBeCloseTo(Math.abs(points), 9);
          expect(base![at]).toEqual(expect.any(Number));
        });
        return total;
      };
      const before = expectSum();
      excel.type("B3", ["exports"]);
      await excel.waitForCalculation();
      expect(chart.title.text).toBe("China's goods trade by partner: exports, Jan-Nov 2025");
      const [numbers] = readColumn(excel, "Growth of the total");
      expect(numbers!.at(-1)).not.toBe(before);
    },
  },
  {
    name: "small charts draw the figures of all subjects, so that their axes are the same, and are titled by their headers",
    async run(excel) {
      const spec: TableSpec = { ...series, chart: "multiples", subjects: ["ASEAN", "EU", "United States"] };
      await insertTable(spec, { target: "active" });
      await excel.waitForCalculation();
      const charts = excel.charts();
      expect(charts.map(({ title }) => title.text)).toEqual(["ASEAN", "EU", "United States"]);
      const sorted = charts.map((chart) => JSON.stringify(readNumbers(excel, chart).sort()));
      expect(new Set(sorted).size).toBe(1);
      expect(charts.map(({ series: lines }) => lines.at(-1)!.name)).toEqual(["ASEAN", "EU", "United States"]);
      expect([charts[1]!.left, charts[2]!.top]).toEqual([
        charts[0]!.left + charts[0]!.width,
        charts[0]!.top + charts[0]!.height,
      ]);
      await excel.reset();
      await insertTable({ ...spec, live: false }, { target: "active" });
      const bounds = excel.charts().map(({ valueAxis: { minimum, maximum } }) => [minimum, maximum]);
      expect(bounds[0]![1]).toBeGreaterThan(0);
      expect(new Set(bounds.map(String)).size).toBe(1);
    },
  },
  {
    name: "subjects in two units have an axis each on one axis of time",
    async run(excel) {
      useAllData();
      await insertTable(
        {
          ...series,
          flow: "imports",
          events: false,
          subjects: ["Soybeans", "Integrated circuits"],
          columns: ["quantity"],
        },
        { target: "active" },
      );
      await excel.waitForCalculation();
      const chart = getOnlyChart(excel);
      expect(chart.series.map(({ axisGroup }) => axisGroup)).toEqual([undefined, "Secondary"]);
      expect(chart.rightAxis.title).toBe("Integrated circuits (items)");
      expect(chart.series.map(({ lineStyle, marker }) => [lineStyle, marker.style])).toEqual([
        ["Continuous", "Circle"],
        ["Dash", "Square"],
      ]);
    },
  },
  {
    name: "where Excel draws no maps, ranked bars stand for one, and the result says so",
    async run(excel) {
      useAllData();
      const result = await insertTable(
        { ...partners, flow: "exports", view: "economies", top: 5, chart: "map" },
        { target: "active" },
      );
      await excel.waitForCalculation();
      expect(result.hasBarsForMap).toBe(true);
      expect(getOnlyChart(excel).type).toBe("BarClustered");
      expect(getCategories(excel)).toHaveLength(5);
      await undoInsert(result.insertion!);
      expect(excel.charts()).toEqual([]);
    },
  },
  {
    name: "undoing and replacing a table take all of its charts with it, and no others",
    async run(excel) {
      const spec: TableSpec = { ...partners, chart: "change" };
      const first = await insertTable(spec, { target: "active" });
      await undoInsert(first.insertion!);
      expect(excel.charts()).toEqual([]);
      await insertTable(spec, { target: "active" });
      excel.select("A1");
      await insertTable({ ...spec, chart: "bar" }, { target: "overwrite" });
      expect(excel.charts().map(({ name }) => name)).toEqual(["Partners_total"]);
    },
  },
  {
    name: "an update draws all charts over the new rows, leaves a deleted one deleted, and follows the period",
    async run(excel) {
      useRelease("2025-11-07");
      const spec: TableSpec = { ...partners, period: "latest", chart: "change" };
      await insertTable(spec, { target: "active" });
      await excel.waitForCalculation();
      useRelease("2025-12-08");
      await updateTables();
      await recalculateAll();
      await excel.waitForCalculation();
      const [values, changes] = getCharts(excel, "Partners_total", "Partners_total 2");
      expect(values!.title.text).toBe("China's goods trade by partner: total, Jan-Nov 2025");
      expect(readNumbers(excel, changes!)[0]).toHaveLength(readNumbers(excel, values!)[0]!.length);
      excel.host.workbook.charts.delete(changes!);
      useRelease("2025-11-07");
      expect((await updateTables()).tables.map(({ outcome }) => outcome.kind)).toEqual(["unchanged"]);
      expect(excel.charts()).toHaveLength(1);
    },
  },
];
