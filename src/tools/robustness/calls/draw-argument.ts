/** Arguments of every kind that JavaScript and Excel know. */
import type { Parameter, ParameterKind } from "../../../functions/definition/parameter";
import { drawBelow, pick } from "../../harness/seeded-random";
import { drawOddText, drawSensibleText, type TextPool } from "./texts";

const KINDS: readonly ParameterKind[] = [
  "subject",
  "flow",
  "period",
  "release",
  "source",
  "choice",
  "number",
  "text",
  "range",
];

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  10,
  840,
  8542,
  2025,
  2025.5,
  202511,
  20251208,
  45962,
  45962.75,
  -45962,
  2_958_465,
  2_958_466,
  1e15,
  2 ** 53,
  1e21,
  1e308,
  -1e308,
  5e-324,
  NaN,
  Infinity,
  -Infinity,
];

/** Values of Excel's data types, as a cell passes them. */
function createExcelValue(random: () => number, drawText: () => string): unknown {
  const ExcelError = CustomFunctions.Error;
  const { ErrorCode } = CustomFunctions;
  const text = drawText();
  return pick<() => unknown>(
    [
      () => new ExcelError(pick(Object.values(ErrorCode), random), text),
      () => ({ type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }),
      () => ({ type: "Double", basicType: "Double", basicValue: pick(NUMBERS, random), numberFormat: "0.0%" }),
      () => ({ type: "FormattedNumber", basicType: "Double", basicValue: 45962, numberFormat: "yyyy-mm-dd" }),
      () => ({ type: "String", basicType: "String", basicValue: text }),
      () => ({ type: "Boolean", basicType: "Boolean", basicValue: random() < 0.5 }),
      () => ({ type: "Empty", basicType: "Empty", basicValue: "" }),
      () => ({ type: "Entity", basicType: "Error", basicValue: "#VALUE!", text, properties: {} }),
      () => ({ type: "LinkedEntity", basicType: "Error", basicValue: "#VALUE!", text, id: { entityId: text } }),
      () => ({ type: "Array", basicType: "Error", basicValue: "#VALUE!", elements: [[{ basicValue: text }]] }),
      () => ({ type: "WebImage", basicType: "Error", basicValue: "#VALUE!", address: "https://localhost/x.png" }),
      () => ({
        type: "Double",
        basicType: "Double",
        basicValue: 3.69e12,
        properties: { Period: { basicValue: text } },
      }),
    ],
    random,
  )();
}

/** Values that no version of Excel passes. */
const createForeignValue = (random: () => number): unknown =>
  pick<() => unknown>(
    [
      () => 12n,
      () => Symbol("ASEAN"),
      () => () => "ASEAN",
      () => new Date(1_764_547_200_000),
      () => new Date(NaN),
      () => /ASEAN/,
      () => new Map([["ASEAN", 1]]),
      () => ({}),
      () => Object.create(null) as unknown,
      () => ({ basicValue: {} }),
      () => ({ basicValue: Object.create(null) as unknown }),
      () => ({ basicValue: Symbol("x") }),
      () => ({ basicValue: [["ASEAN"]] }),
      () => new Uint8Array(3),
      () => new String("ASEAN"),
      () => new Number(2025),
      () => JSON.parse('{"__proto__": {"basicValue": "ASEAN"}}') as unknown,
    ],
    random,
  )();

function drawCell(kind: ParameterKind, pool: TextPool, random: () => number): unknown {
  const chance = random();
  if (chance < 0.55) return drawSensibleText(kind, pool, random);
  // An argument that stands in the place of another.
  if (chance < 0.65) return drawSensibleText(pick(KINDS, random), pool, random);
  if (chance < 0.78) return drawOddText(kind, pool, random);
  if (chance < 0.86) return pick(NUMBERS, random);
  if (chance < 0.9) return pick([null, undefined, true, false], random);
  if (chance < 0.97) return createExcelValue(random, () => drawOddText(kind, pool, random));
  return createForeignValue(random);
}

/** A range, most of them small; some are ragged, empty or nested. */
function drawMatrix(kind: ParameterKind, pool: TextPool, random: () => number): unknown {
  const drawRow = (length: number): unknown[] => Array.from({ length }, () => drawCell(kind, pool, random));
  const [rows, columns] = [1 + drawBelow(4, random), 1 + drawBelow(3, random)];
  switch (drawBelow(8, random)) {
    case 0:
      return Array.from({ length: rows }, () => drawRow(1));
    case 1:
      return [drawRow(columns)];
    case 2:
      return Array.from({ length: rows }, () => drawRow(columns));
    case 3:
      return Array.from({ length: rows }, () => drawRow(drawBelow(4, random)));
    case 4:
      return pick([[], [[]], [[], []], [[[]]]], random);
    case 5:
      // A row that is none.
      return drawRow(rows);
    case 6:
      return [[drawRow(columns)]];
    default:
      return [new Array(columns)];
  }
}

/** An argument as Excel passes it, or as it never would. */
export function drawArgument({ kind }: Parameter, pool: TextPool, random: () => number): unknown {
  const chance = random();
  if (chance < 0.25) return null;
  if (chance < 0.3) return undefined;
  if (chance < 0.85) return [[drawCell(kind, pool, random)]];
  if (chance < 0.9) return drawCell(kind, pool, random);
  return drawMatrix(kind, pool, random);
}
