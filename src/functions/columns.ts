/** The columns that partner and product tables can have. */
import {
  InvalidArgumentError,
  createNameIndex,
  isBlank,
  messages,
  toText,
  type QueryMeasure,
  type UserInput,
} from "../query";
import type { TableRow } from "../statistics";
import type { Cell } from "./cell";
import { toBaseUnitCell } from "./number-format";

export interface Column {
  readonly name: string;
  readonly header: string;
  cell(row: TableRow): Cell;
}

/** An empty text where nothing is known: Excel would show a missing value of an array as 0. */
const measured = (name: string, header: string, measure: QueryMeasure): Column => ({
  name,
  header,
  cell(row) {
    const answer = row.getAnswer(measure);
    return answer ? toBaseUnitCell(answer) : "";
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
  measured("rank", "Rank", "rank"),
  measured("value", "Value (CNY)", "value"),
  measured("share", "Share", "share"),
  measured("yoy", "YoY", "yoy"),
  measured("contribution", "Contribution", "contribution"),
  measured("prior value", "Value a year earlier (CNY)", "prior value"),
  measured("quantity", "Quantity", "quantity"),
  measured("yoy quantity", "YoY of quantity", "yoy quantity"),
  measured("unit value", "Unit value (CNY per kg or item)", "unit value"),
  measured("yoy unit value", "YoY of unit value", "yoy unit value"),
  {
    name: "status",
    header: "Status",
    cell: (row) => row.getAnswer("value")?.status ?? "",
  },
];

const names = createNameIndex(COLUMNS.map((column) => ({ value: column, label: column.name, names: [column.header] })));

/**
 * The columns that were typed, as a list in one text ("partner, value, yoy") or as a range of names; the
 * usual ones when they were left out.
 * @throws InvalidArgument when a name is no column.
 */
export function parseColumns(typed: readonly UserInput[], usual: readonly string[]): Column[] {
  const asked = typed.filter((name) => !isBlank(name)).flatMap((name) => toText(name).split(/\s*[,;]\s*/));
  return (asked.length > 0 ? asked : usual).map((name) => {
    const column = names.find(name);
    if (!column)
      throw new InvalidArgumentError(
        messages.unknownColumn(
          name,
          names.findNearest(name),
          COLUMNS.map((known) => known.name),
        ),
      );
    return column;
  });
}

/** A header and a row of cells for each row. */
export const buildTable = (columns: readonly Column[], rows: readonly TableRow[]): Cell[][] => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map((column) => column.cell(row))),
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
