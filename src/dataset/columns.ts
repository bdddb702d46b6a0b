/** Figures by column: dictionaries of the texts, codes in typed arrays, and the digits as printed. */
import type { CompiledColumns, Observation } from "./types";

/** The columns that are stored as codes: all but the printed digits. */
const CODED_COLUMNS = [
  "release",
  "period",
  "flow",
  "partner",
  "product",
  "regime",
  "enterprise",
  "measure",
  "unit",
  "qualifier",
  "status",
  "source",
  "also",
  "note",
] as const satisfies readonly (keyof Observation)[];
export type CodedColumn = (typeof CODED_COLUMNS)[number];

type Codes = Uint16Array | Uint32Array;

/** The distinct values of a column, and for each figure the place of its value among them. */
interface Column<Value = string> {
  readonly values: readonly Value[];
  readonly codes: Codes;
}

/** The figures of a dataset; a figure is a row number below `length`. */
export interface Columns {
  readonly length: number;
  readonly coded: Readonly<Record<CodedColumn, Column>>;
  /** The printed digits without their point; the number is `digits` x 10^-`decimals`. */
  readonly digits: Float64Array;
  readonly decimals: Uint8Array;
  /** Printed texts that digits and decimals do not give back, such as "-0.0", by row. */
  readonly texts: ReadonlyMap<number, string>;
}

/** A decimal text as digits and decimals; undefined where these do not give the same text back. */
function splitDigits(printed: string): { digits: number; decimals: number } | undefined {
  const point = printed.indexOf(".");
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  const digits = Number(printed.replace(".", ""));
  return joinDigits(digits, decimals) === printed ? { digits, decimals } : undefined;
}

/** The text of digits and decimals: 166 and 1 are "16.6". */
function joinDigits(digits: number, decimals: number): string {
  if (decimals === 0) return String(digits);
  const text = String(Math.abs(digits)).padStart(decimals + 1, "0");
  return `${digits < 0 ? "-" : ""}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** Codes as runs: code, number of times, code, number of times. */
function toRuns(codes: readonly number[]): number[] {
  const runs: number[] = [];
  for (const code of codes) {
    if (runs[runs.length - 2] === code) runs[runs.length - 1]! += 1;
    else runs.push(code, 1);
  }
  return runs;
}

function compileColumn<Value>(cells: readonly Value[]): { values: Value[]; runs: number[] } {
  const codes = new Map<Value, number>();
  for (const cell of cells) if (!codes.has(cell)) codes.set(cell, codes.size);
  return { values: [...codes.keys()], runs: toRuns(cells.map((cell) => codes.get(cell)!)) };
}

/** The columns of observations, as they are written in a part. */
export function compileColumns(observations: readonly Observation[]): CompiledColumns {
  const split = observations.map(({ printed }) => splitDigits(printed));
  return {
    ...(Object.fromEntries(
      CODED_COLUMNS.map((name) => [name, compileColumn<string>(observations.map((one) => one[name]))]),
    ) as unknown as Pick<CompiledColumns, CodedColumn>),
    decimals: compileColumn(split.map((one) => one?.decimals ?? 0)),
    digits: split.map((one, at) => one?.digits ?? observations[at]!.printed),
  };
}

const createCodes = (length: number, highest: number): Codes =>
  highest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);

/** Writes runs of codes from a row on, each code replaced by its place in the common dictionary. */
function fillRuns(
  codes: Codes | Uint8Array,
  start: number,
  runs: readonly number[],
  replaced: readonly number[],
): void {
  for (let at = 0, row = start; at < runs.length; at += 2) {
    const end = row + runs[at + 1]!;
    codes.fill(replaced[runs[at]!]!, row, end);
    row = end;
  }
}

function joinColumn(parts: readonly CompiledColumns[], starts: readonly number[], length: number, name: CodedColumn) {
  const places = new Map<string, number>();
  const replaced = parts.map((part) =>
    part[name].values.map((value) => {
      let place = places.get(value);
      if (place === undefined) places.set(value, (place = places.size));
      return place;
    }),
  );
  const codes = createCodes(length, places.size);
  parts.forEach((part, at) => fillRuns(codes, starts[at]!, part[name].runs, replaced[at]!));
  return { values: [...places.keys()], codes };
}

/** The figures of several parts as one table, in the order of the parts. */
export function joinColumns(parts: readonly CompiledColumns[]): Columns {
  const starts: number[] = [];
  let length = 0;
  for (const { digits } of parts) {
    starts.push(length);
    length += digits.length;
  }
  const coded = Object.fromEntries(CODED_COLUMNS.map((name) => [name, joinColumn(parts, starts, length, name)]));
  const digits = new Float64Array(length);
  const decimals = new Uint8Array(length);
  const texts = new Map<number, string>();
  parts.forEach((part, at) => {
    const start = starts[at]!;
    fillRuns(decimals, start, part.decimals.runs, part.decimals.values);
    part.digits.forEach((one, row) => {
      if (typeof one === "string") texts.set(start + row, one);
      else digits[start + row] = one;
    });
  });
  return { length, coded: coded as unknown as Columns["coded"], digits, decimals, texts };
}

/** The observations of a part, in its order. */
export function decodeColumns(compiled: CompiledColumns): Observation[] {
  const columns = joinColumns([compiled]);
  const decode = createDecoder(columns);
  return Array.from({ length: columns.length }, (_, row) => decode(row));
}

/** Reads rows as observations, which are plain texts. */
export function createDecoder({ coded, digits, decimals, texts }: Columns): (row: number) => Observation {
  const { release, period, flow, partner, product, regime, enterprise, measure } = coded;
  const { unit, qualifier, status, source, also, note } = coded;
  const read = ({ values, codes }: Column, row: number): string => values[codes[row]!]!;
  return (row) =>
    ({
      release: read(release, row),
      period: read(period, row),
      flow: read(flow, row),
      partner: read(partner, row),
      product: read(product, row),
      regime: read(regime, row),
      enterprise: read(enterprise, row),
      measure: read(measure, row),
      printed: texts.get(row) ?? joinDigits(digits[row]!, decimals[row]!),
      unit: read(unit, row),
      qualifier: read(qualifier, row),
      status: read(status, row),
      source: read(source, row),
      also: read(also, row),
      note: read(note, row),
    }) as Observation;
}
