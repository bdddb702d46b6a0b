/** The columns of PARTNERS and PRODUCTS. */
import type { Dataset } from "../../dataset";
import { LANGUAGES, type Language } from "../../language";
import {
  InvalidArgumentError,
  LABELS,
  createNameIndex,
  getName,
  isBlank,
  toText,
  type QueryMeasure,
  type UserInput,
} from "../../query";
import type { TableRow } from "../../statistics";
import type { Cell } from "../cell";
import { toBaseUnitCell } from "../number-format";
import { SPILLED_MESSAGES, getColumnName } from "./messages";
import { COLUMN_IDS, type ColumnId } from "./messages.types";

export interface Column {
  readonly id: ColumnId;
  /** The measure that it shows; absent where it describes the row. */
  readonly measure?: QueryMeasure;
  cell(row: TableRow, language: Language): Cell;
}

/** A column of answers; empty text where there is none, since Excel shows a missing value of an array as 0. */
const createMeasureColumn = (id: ColumnId & QueryMeasure): Column => ({
  id,
  measure: id,
  cell(row, language) {
    const answer = row.getAnswer(id);
    return answer ? toBaseUnitCell(answer, language) : "";
  },
});

const DESCRIPTIONS: readonly Column[] = [
  { id: "partner", cell: ({ subject }, language) => getName(subject.partner, language) },
  { id: "product", cell: ({ subject }, language) => getName(subject.product, language) },
  { id: "flow", cell: ({ flow }, language) => LABELS[language].flows[flow] },
  {
    id: "code",
    cell: ({ subject: { partner, product } }) => (product.id === "all" ? partner.id : product.hs.join(", ")),
  },
  {
    id: "part of",
    cell: ({ subject, dataset }, language) =>
      subject.product.partOf
        .map((id) => getName(dataset.product(id)!, language))
        .join(SPILLED_MESSAGES[language].separator),
  },
  {
    id: "status",
    cell(row, language) {
      const answer = row.getAnswer("value");
      return answer ? LABELS[language].statuses[answer.status] : "";
    },
  },
];

/** The columns of figures. */
export const MEASURE_COLUMNS: readonly Column[] = (
  [
    "rank",
    "value",
    "share",
    "yoy",
    "contribution",
    "prior value",
    "quantity",
    "yoy quantity",
    "unit value",
    "yoy unit value",
  ] as const
).map(createMeasureColumn);

const COLUMNS: Readonly<Record<ColumnId, Column>> = Object.fromEntries(
  [...DESCRIPTIONS, ...MEASURE_COLUMNS].map((column) => [column.id, column]),
) as Record<ColumnId, Column>;

/** The header of a column, which names the currency of money. */
export function getHeader({ id }: Column, { currency }: Pick<Dataset, "currency">, language: Language): string {
  const { columns, headers, moneyHeaders } = SPILLED_MESSAGES[language];
  const writeMoney = (moneyHeaders as Partial<Record<ColumnId, (currency: Dataset["currency"]) => string>>)[id];
  const name = columns[id];
  return writeMoney?.(currency) ?? headers[id] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

const names = createNameIndex(
  COLUMN_IDS.map((id) => ({ value: COLUMNS[id], label: getColumnName(id), names: listHeaders(id) })),
);

/** The headers that a column can have, by which it may be asked for too. */
function listHeaders(id: ColumnId): string[] {
  return (["CNY", "USD"] as const).flatMap((currency) =>
    LANGUAGES.map((language) => getHeader(COLUMNS[id], { currency }, language)),
  );
}

/**
 * Parses the names of columns, in English or Chinese: a list in one text ("partner, value, yoy") or a range of names.
 * @throws InvalidArgumentError when a name is not that of a column.
 */
export function parseColumns(input: readonly UserInput[], defaultIds: readonly ColumnId[]): Column[] {
  const requested = input.filter((name) => !isBlank(name)).flatMap((name) => toText(name).split(/\s*[,;，；、]\s*/));
  if (requested.length === 0) return defaultIds.map((id) => COLUMNS[id]);
  return requested.map((name) => {
    const column = names.find(name);
    if (!column)
      throw new InvalidArgumentError("unknownColumn", {
        input: name,
        nearest: names.findNearest(name),
        columns: COLUMN_IDS.map(getColumnName),
      });
    return column;
  });
}
