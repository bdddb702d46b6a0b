/** Columns by which rows are found: flow, period, and the dimensions of a subject. */
import type { SchemaElement } from "hyparquet";
import { parsePeriodText } from "../table/period-text";
import type { KeyRole } from "../table/table-mapping";
import { isDecimal } from "./decimal-digits";
import { listPeriodPrefixes, parsePeriodNumber, toDays, toMonth } from "./period-cells";

/** A cell as it is stored; dates and times are integers. */
export type KeyCell = string | number | bigint | null | undefined;

/** Cells from `low` to `high`, inclusive. */
export interface CellInterval {
  readonly low: string | number | bigint;
  readonly high: string | number | bigint;
}

export interface KeyColumn {
  readonly name: string;
  readonly element: SchemaElement;
  /** The code that a cell states: of a period the period itself, else the text. Undefined where it states none. */
  toCode(cell: KeyCell): string | undefined;
  /** Where cells that state a code lie; none where no cell of this column can. */
  listIntervals(code: string): readonly CellInterval[];
}

type Coding = Pick<KeyColumn, "toCode" | "listIntervals">;

/** The column in that role; undefined where its type cannot have the role. */
export function createKeyColumn(element: SchemaElement, role: KeyRole): KeyColumn | undefined {
  const coding = isText(element)
    ? role === "period"
      ? PERIOD_TEXTS
      : TEXTS
    : role === "period"
      ? (createTimeCoding(element) ?? (isInteger(element) ? PERIOD_NUMBERS : undefined))
      : isInteger(element)
        ? role === "product"
          ? HS_NUMBERS
          : NUMBERS
        : undefined;
  return coding && { name: element.name, element, ...coding };
}

const isText = (element: SchemaElement): boolean => element.type === "BYTE_ARRAY" && !isDecimal(element);

function isInteger({ type, converted_type, logical_type }: SchemaElement): boolean {
  if (type !== "INT32" && type !== "INT64") return false;
  if (logical_type && logical_type.type !== "INTEGER") return false;
  return converted_type === undefined || /^U?INT_/.test(converted_type);
}

const isNumber = (cell: KeyCell): cell is number | bigint => typeof cell === "number" || typeof cell === "bigint";

const TEXTS: Coding = {
  toCode: (cell) => (typeof cell === "string" ? cell : undefined),
  listIntervals: (code) => [{ low: code, high: code }],
};

const NUMBERS: Coding = {
  toCode: (cell) => (isNumber(cell) ? String(cell) : undefined),
  listIntervals: (code) => (/^-?\d{1,18}$/.test(code) ? [{ low: BigInt(code), high: BigInt(code) }] : []),
};

/** HS codes that have lost their leading zero: chapters, headings and subheadings have an even number of digits. */
const HS_NUMBERS: Coding = {
  toCode: (cell) => {
    const digits = NUMBERS.toCode(cell);
    return digits === undefined || digits.length % 2 === 0 ? digits : `0${digits}`;
  },
  listIntervals: (code) => (code.length % 2 === 0 ? NUMBERS.listIntervals(code) : []),
};

const PERIOD_TEXTS: Coding = {
  toCode: (cell) => (typeof cell === "string" ? parsePeriodText(cell) : undefined),
  listIntervals: (code) => listPeriodPrefixes(code).map((prefix) => ({ low: prefix, high: `${prefix}\uffff` })),
};

const PERIOD_NUMBERS: Coding = {
  toCode: (cell) => (isNumber(cell) ? parsePeriodNumber(Number(cell)) : undefined),
  listIntervals: (code) => NUMBERS.listIntervals(code.replace("-", "")),
};

/** Days or times, which state the month that they lie in. */
function createTimeCoding({ type, converted_type, logical_type }: SchemaElement): Coding | undefined {
  if (type === "INT32" && (converted_type === "DATE" || logical_type?.type === "DATE")) return createDayCoding(1);
  if (type !== "INT64") return undefined;
  const unit = logical_type?.type === "TIMESTAMP" ? logical_type.unit : undefined;
  if (unit === "MILLIS" || converted_type === "TIMESTAMP_MILLIS") return createDayCoding(86_400_000);
  if (unit === "MICROS" || converted_type === "TIMESTAMP_MICROS") return createDayCoding(86_400_000_000);
  return unit === "NANOS" ? createDayCoding(86_400_000_000_000) : undefined;
}

/** @param day How many units of the column a day has. */
const createDayCoding = (day: number): Coding => ({
  toCode: (cell) => (isNumber(cell) ? toMonth(Math.floor(Number(cell) / day)) : undefined),
  listIntervals: (code) => {
    const days = toDays(code);
    return days ? [{ low: days[0] * day, high: days[1] * day - 1 }] : [];
  },
});
