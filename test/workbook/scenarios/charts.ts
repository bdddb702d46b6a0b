/** Native charts beside tables. */
import { defaultSpec, insertTable, type TableSpec } from "../../../src/workbook";
import type { OpenExcel } from "../../host/open";
import type { Scenario } from "./scenario";

const partners: TableSpec = { ...defaultSpec("partners", "en"), period: "2025-01/2025-11" };
const series: TableSpec = {
  ...defaultSpec("series", "en"),
  every: "month",
  flow: "exports",
  from: "2025-03",
  to: "2025-11",
  top: 20,
};

const onlyChart = (excel: OpenExcel) => {
  expect(excel.charts()).toHaveLength(1);
  return excel.charts()[0]!;
};

const numbers = (excel: OpenExcel, at: number) => excel.host.workbook.charts.data(onlyChart(excel).series[at]!.values);
const categories = (excel: OpenExcel, at = 0) =>
  excel.host.workbook.charts.labels(onlyChart(excel).series[at]!.categories);

export const CHARTS: readonly Scenario[] = [
  {
    name: "a chart of partners is drawn from the table's cells, the first at the top",
    async run(excel) {
      await insertTable({ ...partners, chart: "bar" }, { place: "active" });
      await excel.settled();
      const chart = onlyChart(excel);
      expect(chart.type).toBe("BarClustered");
      expect(chart.name).toBe("Partners_total");
      expect(chart.title.text).toBe("China's goods trade by partner (value in CNY bn)");
      expect(categories(excel)).toEqual(["ASEAN", "EU", "United States"]);
      expect(numbers(excel, 0)).toEqual([6820, 5370, 3690]);
      expect(chart.categoryAxis.reversed).toBe(true);
      expect(chart.categoryAxis.tickLabelPosition).toBe("Low");
      expect(chart.legend.visible).toBe(false);
      expect(chart.series[0]!.hasDataLabels).toBe(true);
    },
  },
  {
    name: "shares and contributions are drawn from columns of their own",
    async run(excel) {
      await insertTable({ ...partners, live: false, chart: "contribution" }, { place: "active" });
      expect(numbers(excel, 0)).toEqual([
        expect.closeTo(1.343, 3),
        expect.closeTo(0.692, 3),
        expect.closeTo(-1.887, 3),
      ]);
      expect(onlyChart(excel).valueAxis.numberFormat).toContain("pp");
      await excel.fresh();
      await insertTable({ ...partners, live: false, chart: "share" }, { place: "active" });
      expect(numbers(excel, 0)).toEqual([0.166, 0.13, 0.089]);
    },
  },
  {
    name: "a series is a line with policy events marked on it",
    async run(excel) {
      await insertTable(series, { place: "active" });
      await excel.settled();
      const chart = onlyChart(excel);
      expect(chart.type).toBe("LineMarkers");
      expect(chart.categoryAxis.categoryType).toBe("TextAxis");
      expect(chart.legend).toMatchObject({ visible: true, position: "Bottom" });
      expect(chart.series.map(({ name }) => name)).toEqual(["Value (CNY bn)", "Policy events"]);
      const marks = numbers(excel, 1);
      const marked = categories(excel, 1).filter((_, at) => marks[at] !== null);
      expect(marked).toEqual(["Jun 2025", "Nov 2025"]);
      const line = numbers(excel, 0);
      expect(marks.every((mark, at) => mark === null || mark === line[at])).toBe(true);
      expect(chart.series[1]).toMatchObject({ marker: { style: "Diamond", size: 10 }, line: { style: "None" } });
    },
  },
  {
    name: "a series of several subjects has a line for each",
    async run(excel) {
      await insertTable(
        { ...series, every: "same months", flow: "total", from: "", to: "", subjects: ["ASEAN", "EU"] },
        { place: "active" },
      );
      await excel.settled();
      expect(
        onlyChart(excel)
          .series.map(({ name }) => name)
          .slice(0, 2),
      ).toEqual(["ASEAN", "EU"]);
      expect(numbers(excel, 1).at(-1)).toBe(5370);
    },
  },
  {
    name: "what no release has is a gap in the line, not a zero: its formulas keep their #N/A",
    async run(excel) {
      const years = { ...defaultSpec("series", "en"), every: "year" as const, subjects: ["ASEAN", "EU"] };
      await insertTable(years, { place: "active" });
      await excel.settled();
      expect(categories(excel)).toEqual(["2019", "2020", "2021", "2023"]);
      expect(excel.values("B4:C7")).toEqual([
        [4430, "#N/A"],
        [expect.closeTo(4737, 0), expect.closeTo(4492, 0)],
        [5670, 5350],
        ["#N/A", 5510],
      ]);
      expect(numbers(excel, 0)).not.toContain(0);
    },
  },
  {
    name: "a chart stands beside a narrow table where there is room, else below it",
    async run(excel) {
      const narrow: TableSpec = { ...partners, columns: ["value"], chart: "bar" };
      await insertTable(narrow, { place: "active" });
      const { sizes, sheets } = excel.host.workbook;
      const left = (column: number): number =>
        sizes.rectangle({ sheetId: sheets.active, row: 0, column, rows: 1, columns: 1 }).left;
      expect(onlyChart(excel).left).toBeCloseTo(left(4), 0);
      await excel.fresh();
      excel.type("H2", ["in the way"]);
      await insertTable(narrow, { place: "active" });
      expect(onlyChart(excel).left).toBeCloseTo(0, 0);
      expect(onlyChart(excel).top).toBeGreaterThan(100);
      await excel.fresh();
      await insertTable({ ...partners, chart: "bar" }, { place: "active" });
      expect(onlyChart(excel).left).toBeCloseTo(0, 0);
    },
  },
  {
    name: "a chart of values says in its title of which period they are; that of a live table follows cells and does not",
    async run(excel) {
      await insertTable({ ...partners, live: false, chart: "bar" }, { place: "active" });
      expect(onlyChart(excel).title.text).toBe("China's goods trade by partner: total, Jan-Nov 2025 (value in CNY bn)");
    },
  },
  {
    name: "bars are drawn of the lines that have a figure, when the others come last",
    async run(excel) {
      const products: TableSpec = { ...defaultSpec("products", "en"), period: "2025-01/2025-11", chart: "bar" };
      await insertTable({ ...products, live: false }, { place: "active" });
      expect(numbers(excel, 0)).toHaveLength(5);
      expect(numbers(excel, 0)).not.toContain(null);
      expect(excel.tables()[0]!.box.rows).toBeGreaterThan(10);
    },
  },
];
