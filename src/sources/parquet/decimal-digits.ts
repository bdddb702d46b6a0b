/** Cells of number columns as decimal texts, with the digits that the file has. */
import type { SchemaElement } from "hyparquet";
import { formatDecimal } from "../table/decimal-sum";

/** A cell as it is stored: an integer, a floating-point number, the bytes of a long decimal or of a text; null where it is empty. */
export type NumberCell = number | bigint | string | Uint8Array | null | undefined;

/**
 * Turns cells of a column into decimal texts; undefined for an empty cell, NaN and infinity, which state no number. What
 * stands in a column of texts is given as it is.
 */
export type DigitsReader = (cell: NumberCell) => string | undefined;

/**
 * The reader of a column: integers and texts as they are, decimals with the decimals of their type, floating-point
 * numbers with the fewest digits that mean them. Undefined where the column has no numbers.
 */
export function createDigitsReader(element: SchemaElement): DigitsReader | undefined {
  const { type, logical_type, converted_type } = element;
  if (isDecimal(element)) {
    const scale = element.scale ?? (logical_type?.type === "DECIMAL" ? logical_type.scale : 0);
    return (cell) => (isEmpty(cell) ? undefined : formatDecimal(toInteger(cell), scale));
  }
  if (type === "DOUBLE") return (cell) => formatFloat(Number(cell), cell);
  if (type === "FLOAT") return (cell) => formatFloat(shorten(Number(cell)), cell);
  // Texts keep digits that no type of number would, as of columns with now one, now two decimals.
  if (type === "BYTE_ARRAY") return (cell) => (isEmpty(cell) ? undefined : readText(cell) || undefined);
  const isInteger =
    logical_type === undefined || logical_type.type === "INTEGER"
      ? converted_type === undefined || /^U?INT_/.test(converted_type)
      : false;
  if ((type === "INT32" || type === "INT64") && isInteger) return (cell) => (isEmpty(cell) ? undefined : String(cell));
  return undefined;
}

export const isDecimal = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === "DECIMAL" || logical_type?.type === "DECIMAL";

/** A column that does not say that its bytes are texts has them as bytes. */
const readText = (cell: NumberCell): string =>
  (cell instanceof Uint8Array ? String.fromCharCode(...cell) : String(cell)).trim();

const isEmpty = (cell: NumberCell): cell is null | undefined => cell === null || cell === undefined;

function toInteger(cell: number | bigint | string | Uint8Array): bigint {
  if (typeof cell !== "object") return BigInt(cell);
  // Two's complement, highest byte first.
  const bits = BigInt(cell.length * 8);
  const number = cell.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return BigInt.asIntN(Number(bits), number);
}

/** The shortest number that single precision rounds to the same: 0.1 instead of 0.10000000149011612. */
function shorten(number: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return short;
  }
  return number;
}

function formatFloat(number: number, cell: NumberCell): string | undefined {
  if (isEmpty(cell) || !Number.isFinite(number)) return undefined;
  const [mantissa, power] = String(number).split("e");
  if (power === undefined) return Object.is(number, -0) ? "0" : mantissa;
  // 1.5e-7 and 1.5e+21
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(mantissa!)!;
  const exponent = Number(power);
  const digits = BigInt(`${whole}${fraction}`) * (sign ? -1n : 1n);
  return exponent < 0
    ? formatDecimal(digits, fraction.length - exponent)
    : String(digits * 10n ** BigInt(exponent - fraction.length));
}
