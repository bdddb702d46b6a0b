/** Charts. */
import type { TestExcel } from "../open-excel";
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

/** Three partners with shares and changes, and a chart of them. */
async function addChart(excel: TestExcel, sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Chart> {
  excel.type("A1", ["Partner", "Share", "YoY"], ["ASEAN", 0.166, 0.085], ["EU", 0.13, 0.054], ["US", 0.089, -0.169]);
  const chart = sheet.charts.add(Excel.ChartType.barClustered, sheet.getRange("A1:C4"), Excel.ChartSeriesBy.columns);
  await context.sync();
  return chart;
}

export const CHARTS: readonly Scenario[] = [
  scenario("a chart reads names and categories from the range it is made of", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      chart.load("id,name,chartType");
      chart.series.load("count,items/name");
      chart.worksheet.load("name");
      const count = chart.series.getCount();
      await context.sync();
      expect([chart.name, chart.chartType, chart.worksheet.name]).toEqual(["Chart 1", "BarClustered", "Sheet1"]);
      expect([chart.series.count, count.value]).toEqual([2, 2]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Share", "YoY"]);
      const [model] = excel.charts();
      const { charts } = excel.host.workbook;
      expect([
        chart.id,
        charts.readLabels(model!.series[0]!.categories),
        charts.readData(model!.series[1]!.values),
      ]).toEqual([model!.id, ["ASEAN", "EU", "US"], [0.085, 0.054, -0.169]]);
    }),
  ),
  scenario("charts are found by name and by id, and can go", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      chart.name = "Partners";
      const found = sheet.charts.getItem("partners");
      const none = sheet.charts.getItemOrNullObject("Chart 1");
      const there = sheet.charts.getItemOrNullObject(excel.charts()[0]!.id);
      const count = sheet.charts.getCount();
      sheet.charts.load("count,items/name");
      for (const each of [found, there]) each.load("name");
      await context.sync();
      expect([found.name, there.name, none.isNullObject]).toEqual(["Partners", "Partners", true]);
      expect([count.value, sheet.charts.count, sheet.charts.items.length]).toEqual([1, 1, 1]);
      chart.delete();
      await context.sync();
      expect(excel.charts()).toEqual([]);
    }),
  ),
  scenario("a chart stands where it is put, in points or over cells", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      Object.assign(chart, { left: 10, top: 20, width: 300, height: 200 });
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([10, 20, 300, 200]);
      const [start, end] = [sheet.getRange("E2"), sheet.getRange("H10")];
      chart.setPosition("E2", "H10");
      chart.load("left,top,width,height");
      for (const cell of [start, end]) cell.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top]).toEqual([start.left, start.top]);
      expect([chart.left + chart.width, chart.top + chart.height]).toEqual([
        end.left + end.width,
        end.top + end.height,
      ]);
      chart.width = -1;
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("titles, the legend and the axes are what they are set to", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      const { title, legend } = chart;
      const { categoryAxis, valueAxis } = chart.axes;
      title.text = "Share of trade";
      Object.assign(legend, { visible: false, position: "Right" });
      const category = { reversePlotOrder: true, tickLabelPosition: "Low", categoryType: "TextAxis", visible: false };
      const value = { numberFormat: "0%", minimum: 0, maximum: 0.5 };
      Object.assign(categoryAxis, category);
      Object.assign(valueAxis, value);
      valueAxis.title.text = "Share";
      valueAxis.majorGridlines.visible = false;
      title.load("text,visible");
      legend.load("visible,position");
      categoryAxis.load(Object.keys(category));
      valueAxis.load([...Object.keys(value), "title/text", "title/visible", "majorGridlines/visible"]);
      await context.sync();
      expect([title.text, title.visible, legend.visible, legend.position]).toEqual([
        "Share of trade",
        true,
        false,
        "Right",
      ]);
      expect(categoryAxis.toJSON()).toMatchObject(category);
      expect(valueAxis.toJSON()).toMatchObject(value);
      expect([valueAxis.title.text, valueAxis.title.visible, valueAxis.majorGridlines.visible]).toEqual([
        "Share",
        true,
        false,
      ]);
      title.visible = false;
      valueAxis.title.visible = false;
      await context.sync();
      expect([excel.charts()[0]!.title.visible, excel.charts()[0]!.valueAxis.title.visible]).toEqual([false, false]);
    }),
  ),
  scenario("series can be added, drawn from other cells, and formatted", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      const series = chart.series.add("Events");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      const look = {
        name: "Policy events",
        chartType: "LineMarkers",
        markerStyle: "Diamond",
        markerSize: 10,
        markerBackgroundColor: "#C00000",
        markerForegroundColor: "#595959",
        hasDataLabels: true,
        gapWidth: 60,
        smooth: true,
        axisGroup: "Secondary",
      };
      Object.assign(series, look);
      series.format.fill.setSolidColor("#217346");
      Object.assign(series.format.line, { lineStyle: "None", weight: 1, color: "#000000" });
      series.load(Object.keys(look));
      series.format.line.load("lineStyle,weight,color");
      await context.sync();
      expect(series.toJSON()).toMatchObject(look);
      expect(series.format.line.toJSON()).toMatchObject({ lineStyle: "None", weight: 1, color: "#000000" });
      expect(excel.charts()[0]!.series.map(({ fill }) => fill)).toEqual([undefined, undefined, "#217346"]);
      chart.series.getItemAt(0).delete();
      await context.sync();
      expect(excel.charts()[0]!.series.map(({ name }) => name)).toEqual(["YoY", "Policy events"]);
      chart.series.getItemAt(7).load("name");
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
    }),
  ),
  scenario("data labels show what they are told to", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      const labels = chart.series.getItemAt(0).dataLabels;
      const look = {
        showValue: false,
        showSeriesName: true,
        showCategoryName: true,
        showPercentage: true,
        position: "OutsideEnd",
        numberFormat: "0.0%",
      };
      Object.assign(labels, look);
      labels.load(Object.keys(look));
      await context.sync();
      expect(labels.toJSON()).toMatchObject(look);
    }),
  ),
  scenario("a chart can become another, of other cells", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      chart.chartType = "Pie";
      chart.setData(sheet.getRange("A1:B4"), "Columns");
      await context.sync();
      expect([excel.charts()[0]!.type, excel.charts()[0]!.series.length]).toEqual(["Pie", 1]);
      chart.chartType = "Treemap";
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
];
