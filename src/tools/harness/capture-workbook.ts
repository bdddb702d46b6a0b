import type { TestExcel } from "./open-excel";

const ROWS = Array.from({ length: 40 }, (_, row) => row + 1);
const COLUMNS = [..."ABCDEFGHIJ"];

/** All that an action can change in a workbook: cells, formats, widths, tables, charts, names and settings. */
export const captureWorkbook = (excel: TestExcel) =>
  excel.sheetNames().map((name) => {
    const { sheets, sizes, settings, names } = excel.host.workbook;
    const sheetId = sheets.get(name);
    const cells = (row: number) => COLUMNS.map((letter) => `'${name}'!${letter}${row}`);
    return {
      name,
      formulas: ROWS.map((row) => cells(row).map(excel.formula)),
      values: excel.values(`'${name}'!A1:P60`),
      formats: ROWS.map((row) =>
        cells(row).map((cell) => {
          // Formats that were never set equal those set to their defaults.
          const { bold = false, italic = false, fill = "", numberFormat = "General" } = excel.format(cell);
          return { bold, italic, fill, numberFormat };
        }),
      ),
      widths: COLUMNS.map((_, column) => sizes.getColumnWidth(sheetId, column)),
      tables: excel.tables().map((table) => [table.name, table.range]),
      charts: excel
        .charts()
        .map((chart) => [
          chart.name,
          chart.type,
          chart.title.text,
          chart.left,
          chart.top,
          structuredClone(chart.series),
        ]),
      names: names.all,
      // Their order says nothing.
      settings: [...settings.keys].sort().map((key) => [key, settings.get(key)]),
    };
  });
