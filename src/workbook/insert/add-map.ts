/** A map where Excel draws maps, else ranked bars. */
import { formatCellAddress, formatRangeAddress } from "../../formulas/addresses";
import { measurePanels, type ChartContent } from "../../tables";
import { toMapName } from "./chart-names";
import { addCharts, type ChartTarget } from "./native-chart";

/**
 * Adds the chart of a table as a map, or as bars where Excel refuses a map: no requirement set tells whether it has
 * them. Each attempt has a context of its own, as the objects of one that failed cannot be used again.
 * @returns whether it is a map.
 */
export async function addMap(chart: ChartContent, target: Omit<ChartTarget, "sheet">): Promise<boolean> {
  try {
    await Excel.run((context) => drawMap(context, chart, target));
    return true;
  } catch {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(target.sheetName);
      addCharts(chart, { sheet, ...target });
      await context.sync();
    });
    return false;
  }
}

/** From the names and values of the table, which are its first two columns. */
async function drawMap(
  context: Excel.RequestContext,
  chart: ChartContent,
  { sheetName, table, corner, name }: Omit<ChartTarget, "sheet">,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const source = { ...table, rows: chart.categories.length + 1, columns: 2 };
  const map = sheet.charts.add(
    Excel.ChartType.regionMap,
    sheet.getRange(formatRangeAddress(source)),
    Excel.ChartSeriesBy.columns,
  );
  map.name = toMapName(name);
  await context.sync();
  map.setPosition(formatCellAddress(corner));
  Object.assign(map, measurePanels(chart));
  // The map is there by now, wherever Excel has put it.
  await context.sync().catch(() => undefined);
}
