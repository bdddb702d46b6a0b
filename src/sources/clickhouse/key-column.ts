/** Columns by which rows are found: flow, period, and the dimensions of a subject. */
import { parsePeriodText } from "../table/period-text";
import type { KeyRole } from "../table/table-mapping";
import type { ColumnType } from "./column-type";
import { formatIntegerArray, formatTextArray } from "./format-array";
import { quoteIdentifier } from "./quote-identifier";

export interface KeyColumn {
  readonly role: KeyRole;
  /** SQL for what its cells say as text: of a day or time, the first day of its month. */
  readonly text: string;
  /** SQL for the code of its cells; only of dimensions. */
  readonly code: string;
  /** SQL for what is compared with a parameter. */
  readonly compared: string;
  /** The type of a parameter that it is compared with, and its text. */
  readonly arrayType: string;
  readonly formatArray: (texts: readonly string[]) => string;
  /** The code that a cell says: of a period the period itself. Undefined where it says none. */
  readonly toCode: (text: string) => string | undefined;
  readonly isNullable: boolean;
}

/** The column in that role; undefined where its type cannot have the role. */
export function createKeyColumn(role: KeyRole, name: string, { kind, isNullable }: ColumnType): KeyColumn | undefined {
  const column = quoteIdentifier(name);
  const toCode = role === "period" ? parsePeriodText : (text: string): string => text;
  if (kind === "text") {
    const text = `toString(${column})`;
    const arrayType = "Array(String)";
    return { role, text, code: text, compared: column, arrayType, formatArray: formatTextArray, toCode, isNullable };
  }
  if (kind === "integer") {
    const text = `toString(${column})`;
    const isHs = role === "product";
    return {
      role,
      text,
      code: isHs ? `if(length(${text}) % 2 = 1, concat('0', ${text}), ${text})` : text,
      compared: column,
      arrayType: "Array(Int64)",
      formatArray: formatIntegerArray,
      toCode: isHs ? restoreZero : toCode,
      isNullable,
    };
  }
  if (kind !== "date" || role !== "period") return undefined;
  const month = `toStartOfMonth(${column})`;
  const text = `toString(${month})`;
  return {
    role,
    text,
    code: text,
    compared: month,
    arrayType: "Array(Date)",
    formatArray: formatTextArray,
    toCode,
    isNullable,
  };
}

/** HS codes as numbers have lost their leading zero: chapters, headings and subheadings have an even number of digits. */
const restoreZero = (digits: string): string => (digits.length % 2 === 1 ? `0${digits}` : digits);
