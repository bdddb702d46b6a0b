/** Charts. */
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

/** Three partners with shares and changes, and a chart of them. */
async function addChart(excel: TestExcel, sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Chart> {
  excel.type("A1", ["Partner", "Share", "YoY"], ["ASEAN", 0.166, 0.085], ["EU", 0.13, 0.054], ["US", 0.089, -0.169]);
  const chart = sheet.charts.add(Excel.ChartType.barClustered, sheet.getRange("A1:C4"), Excel.ChartSeriesBy.columns);
  await context.sync();
  return chart;
}

async function loadRightAxis(axes: Excel.ChartAxes, context: Excel.RequestContext): Promise<void> {
  axes.getItem("Value", "Secondary").title.text = "Right";
  await context.sync();
}

export const CHARTS: readonly Scenario[] = [
  scenario("a chart takes the names and categories of its series from its source range", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      chart.load("id,name");
      await context.sync();
      const [model] = excel.charts();
      expect(model).toMatchObject({ id: chart.id, name: chart.name, type: "BarClustered" });
      expect(chart.name).toBe("Chart 1");
      expect(model!.series.map(({ name }) => name)).toEqual(["Share", "YoY"]);
      const { charts } = excel.host.workbook;
      expect(charts.readLabels(model!.series[0]!.categories)).toEqual(["ASEAN", "EU", "US"]);
      expect(charts.readData(model!.series[1]!.values)).toEqual([0.085, 0.054, -0.169]);
    }),
  ),
  scenario("a type that the host does not know is refused", (excel) =>
    runOnSheet(async (sheet, context) => {
      excel.type("A1", ["ASEAN", 1]);
      sheet.charts.add("Treemap", sheet.getRange("A1:B1"));
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("charts are found by name and by id, and can be deleted", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      chart.name = "Partners";
      const byName = sheet.charts.getItem("partners");
      const missing = sheet.charts.getItemOrNullObject("Chart 1");
      const byId = sheet.charts.getItemOrNullObject(excel.charts()[0]!.id);
      sheet.charts.load("items/name");
      for (const each of [byName, byId]) each.load("name");
      await context.sync();
      expect([byName.name, byId.name, missing.isNullObject]).toEqual(["Partners", "Partners", true]);
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(["Partners"]);
      chart.delete();
      await context.sync();
      expect(excel.charts()).toEqual([]);
    }),
  ),
  scenario("a chart has a position and size in points, and can be placed at a cell", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      Object.assign(chart, { left: 30, top: 20, width: 300, height: 200 });
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([30, 20, 300, 200]);
      const cell = sheet.getRange("E2");
      chart.setPosition("E2");
      for (const each of [chart, cell]) each.load("left,top");
      await context.sync();
      expect([chart.left, chart.top]).toEqual([cell.left, cell.top]);
      chart.width = -1;
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("the title, the legend and the axes are what they are set to", (excel) =>
    runOnSheet(async (sheet, context) => {
      const { title, legend, axes } = await addChart(excel, sheet, context);
      title.text = "Share of trade";
      Object.assign(legend, { visible: false, position: "Right" });
      Object.assign(axes.categoryAxis, { reversePlotOrder: true, tickLabelPosition: "Low", categoryType: "TextAxis" });
      axes.valueAxis.numberFormat = "0%";
      title.load("text");
      await context.sync();
      expect(title.text).toBe("Share of trade");
      expect(excel.charts()[0]).toMatchObject({
        title: { text: "Share of trade" },
        legend: { visible: false, position: "Right" },
        categoryAxis: { reversed: true, tickLabelPosition: "Low", categoryType: "TextAxis" },
        valueAxis: { numberFormat: "0%" },
      });
    }),
  ),
  scenario("a title can be that of a cell, which it follows, and an axis has a title of its own", (excel) =>
    runOnSheet(async (sheet, context) => {
      const { title, axes } = await addChart(excel, sheet, context);
      excel.type("F1", ["Share of trade"]);
      title.setFormula("=Sheet1!$F$1");
      axes.valueAxis.title.text = "Share";
      title.load("text");
      await context.sync();
      expect(title.text).toBe("Share of trade");
      excel.type("F1", ["Share of exports"]);
      title.load("text");
      await context.sync();
      expect(title.text).toBe("Share of exports");
      expect(excel.charts()[0]!.valueAxis).toMatchObject({ title: "Share" });
    }),
  ),
  scenario("series can be added, drawn from other cells, and formatted", (excel) =>
    runOnSheet(async (sheet, context) => {
      const chart = await addChart(excel, sheet, context);
      const series = chart.series.add("Events");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      Object.assign(series, {
        name: "Policy events",
        chartType: "LineMarkers",
        markerStyle: "Diamond",
        markerSize: 10,
        markerBackgroundColor: "#C00000",
        markerForegroundColor: "#595959",
        hasDataLabels: true,
        gapWidth: 60,
      });
      series.format.line.lineStyle = "None";
      const [values, categories] = (["Values", "Categories"] as const).map((dimension) =>
        series.getDimensionDataSourceString(dimension),
      );
      await context.sync();
      expect([values!.value, categories!.value]).toEqual(["Sheet1!C2:C4", "Sheet1!A2:A4"]);
      const { series: all } = excel.charts()[0]!;
      expect(all.map(({ name }) => name)).toEqual(["Share", "YoY", "Policy events"]);
      expect(all[2]).toMatchObject({
        type: "LineMarkers",
        marker: { style: "Diamond", size: 10, fill: "#C00000", line: "#595959" },
        hasDataLabels: true,
        gapWidth: 60,
        lineStyle: "None",
        values: { range: { row: 1, column: 2, rows: 3, columns: 1 } },
        categories: { range: { row: 1, column: 0, rows: 3, columns: 1 } },
      });
      chart.series.getItemAt(7).name = "None";
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
    }),
  ),
  scenario("series have colours, dashes and an axis of their own, and an axis has bounds", (excel) =>
    runOnSheet(async (sheet, context) => {
      const { axes } = await addChart(excel, sheet, context);
      expect(await getErrorCode(loadRightAxis(axes, context))).toBe("ItemNotFound");
    }).then(() =>
      runOnSheet(async (sheet, context) => {
        const { series, axes } = sheet.charts.getItem("Chart 1");
        series.getItemAt(0).format.fill.setSolidColor("#0072B2");
        const second = series.getItemAt(1);
        second.format.fill.clear();
        Object.assign(second.format.line, { color: "#E69F00", weight: 0.75, lineStyle: "Dash" });
        second.axisGroup = "Secondary";
        const right = axes.getItem("Value", "Secondary");
        right.title.text = "YoY (right axis)";
        Object.assign(axes.getItem("Value"), { minimum: 0, maximum: 0.2 });
        axes.getItem("Category").title.text = "Source: GACC";
        await context.sync();
        const [model] = excel.charts();
        expect(model!.series).toMatchObject([
          { fill: "#0072B2" },
          { fill: "none", lineColor: "#E69F00", lineWeight: 0.75, lineStyle: "Dash", axisGroup: "Secondary" },
        ]);
        expect(model).toMatchObject({
          valueAxis: { minimum: 0, maximum: 0.2 },
          rightAxis: { title: "YoY (right axis)" },
          categoryAxis: { title: "Source: GACC" },
        });
      }),
    ),
  ),
];
