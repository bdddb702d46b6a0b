import { NotAvailableError, parseFlow, parsePeriod, parseProductLines } from "../../query";
import { buildProductTable, suggestTables } from "../../statistics";
import { PRODUCT_COLUMNS, buildTable, parseColumns } from "../columns";
import { readValues } from "../decode";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { parseTop } from "../parse-top";
import * as p from "./parameters";

/** A table with a header, largest value first. */
export const products = defineTableFunction({
  id: "PRODUCTS",
  group: "table",
  parameters: [p.FLOW, p.PERIOD, p.TOP, p.COLUMNS, p.RELEASE, p.SOURCE, p.PRODUCT_LINES],
  compute({ dataset, language, columns, readSingle }) {
    const period = parsePeriod(readSingle("period"), dataset.headline);
    const flow = parseFlow(readSingle("flow"));
    const rows = buildProductTable(dataset, flow, period, parseProductLines(readSingle("lines")));
    if (rows.length === 0)
      throw new NotAvailableError("emptyTable", {
        kind: "product",
        flow,
        period,
        formulas: suggestTables(dataset, "product", flow, period),
      });
    const chosenColumns = parseColumns(readValues(columns), PRODUCT_COLUMNS);
    const top = parseTop(readSingle("top"), p.DEFAULT_ROWS);
    return buildTable(chosenColumns, rows.slice(0, top), dataset, language);
  },
});

export const productsTexts: FunctionTexts<typeof products> = {
  purpose: {
    en: "Products by value, largest first, as a table with a header row.",
    zh: "商品表，按金额从大到小排列，含标题行。",
  },
  example: { formula: '=TRADE.PRODUCTS("exports")' },
  parameters: {
    flow: {
      en: '"exports" or "imports". Default: all published flows, named in a column.',
      zh: "出口或进口。默认：所有公布的方向，另设一列标明。",
      zhLabel: "进出口方向",
    },
    period: p.PERIOD_TEXTS,
    top: p.TOP_TEXTS,
    columns: {
      en: 'Such as "product, flow, value, yoy, quantity", or a range of names. Default: the standard columns.',
      zh: "如 product, flow, value, yoy, quantity。默认：标准列。",
      zhLabel: "列",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
    lines: p.PRODUCT_LINES_TEXTS,
  },
};
