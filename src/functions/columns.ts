/** The columns of PARTNERS and PRODUCTS. */
import type { Dataset } from "../dataset";
import { InvalidArgumentError, createNameIndex, isBlank, toText, type QueryMeasure, type UserInput } from "../query";
import type { TableRow } from "../statistics";
import type { Cell } from "./cell";
import { toBaseUnitCell } from "./number-format";
import type { Language } from "../language";

export interface Column {
  readonly name: string;
  readonly header: string;
  cell(row: TableRow, language: Language): Cell;
}

/** A column of answers; empty text where there is none, since Excel shows a missing value of an array as 0. */
const createMeasureColumn = (name: string, header: string, measure: QueryMeasure): Column => ({
  name,
  header,
  cell(row, language) {
    const answer = row.getAnswer(measure);
    return answer ? toBaseUnitCell(answer, language) : "";
  },
});

const COLUMNS: readonly Column[] = [
  { name: "partner", header: "Partner", cell: ({ subject }) => subject.partner.en },
  { name: "product", header: "Product", cell: ({ subject }) => subject.product.en },
  { name: "flow", header: "Flow", cell: ({ flow }) => flow },
  {
    name: "code",
    header: "Code",
    cell: ({ subject: { partner, product } }) => (product.id === "all" ? partner.id : product.hs.join(", ")),
  },
  {
    name: "part of",
    header: "Part of",
    cell: ({ subject, dataset }) => subject.product.partOf.map((id) => dataset.product(id)!.en).join(", "),
  },
  createMeasureColumn("rank", "Rank", "rank"),
  createMeasureColumn("value", "Value (CNY)", "value"),
  createMeasureColumn("share", "Share", "share"),
  createMeasureColumn("yoy", "YoY", "yoy"),
  createMeasureColumn("contribution", "Contribution", "contribution"),
  createMeasureColumn("prior value", "Value a year earlier (CNY)", "prior value"),
  createMeasureColumn("quantity", "Quantity", "quantity"),
  createMeasureColumn("yoy quantity", "YoY of quantity", "yoy quantity"),
  createMeasureColumn("unit value", "Unit value (CNY per kg or item)", "unit value"),
  createMeasureColumn("yoy unit value", "YoY of unit value", "yoy unit value"),
  {
    name: "status",
    header: "Status",
    cell: (row) => row.getAnswer("value")?.status ?? "",
  },
];

const names = createNameIndex(COLUMNS.map((column) => ({ value: column, label: column.name, names: [column.header] })));

/**
 * Parses the names of columns: a list in one text ("partner, value, yoy") or a range of names.
 * @throws InvalidArgumentError when a name is not that of a column.
 */
export function parseColumns(input: readonly UserInput[], defaultNames: readonly string[]): Column[] {
  const requested = input.filter((name) => !isBlank(name)).flatMap((name) => toText(name).split(/\s*[,;]\s*/));
  return (requested.length > 0 ? requested : defaultNames).map((name) => {
    const column = names.find(name);
    if (!column)
      throw new InvalidArgumentError("unknownColumn", {
        input: name,
        nearest: names.findNearest(name),
        columns: COLUMNS.map((known) => known.name),
      });
    return column;
  });
}

/** Builds the cells of a table: a header, and one row for each row of the statistics. */
export const buildTable = (
  columns: readonly Column[],
  rows: readonly TableRow[],
  { currency }: Dataset,
  language: Language,
): Cell[][] => [
  columns.map(({ header }) => (currency === "CNY" ? header : header.replace("CNY", currency))),
  ...rows.map((row) => columns.map((column) => column.cell(row, language))),
];

export const PARTNER_COLUMNS = ["rank", "partner", "value", "share", "yoy"] as const;
export const PRODUCT_COLUMNS = [
  "product",
  "flow",
  "value",
  "yoy",
  "quantity",
  "yoy quantity",
  "yoy unit value",
  "part of",
] as const;
