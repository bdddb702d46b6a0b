/** Which rows answer blocks, and the figures that they make up. */
import {
  DIMENSIONS,
  MAX_DIGITS,
  countDigits,
  isDecimalText,
  type Dimension,
  type Flow,
  type Measure,
} from "../../dataset";
import { NO_FIGURE, type Block, type Code, type SourceRow } from "../source";
import type { CodeTree } from "../table/code-tree";
import { combine } from "../table/combine";
import { addDecimals } from "../table/decimal-sum";
import { mapDimensions } from "../table/map-dimensions";
import type { TableMapping } from "../table/table-mapping";
import type { KeyLists } from "./conditions";
import type { ScannedRow } from "./filter-rows";
import { resolveUnit } from "./mapping";
import { fail } from "./parquet-error";

type CodeTrees = Readonly<Record<Dimension, CodeTree>>;

/** What the file has, as far as answers depend on it. */
export interface AnswerContext {
  readonly file: string;
  readonly mapping: TableMapping;
  readonly trees: CodeTrees;
  /** The flow that each code of the flow column means. */
  readonly flows: ReadonlyMap<string, Flow>;
  /** Whether rows may be added up. */
  readonly sums: boolean;
  /** Whether a column has binary floating-point numbers. */
  isFloat(column: string): boolean;
}

/** A block with, for each code of the file's rows in each dimension, the codes of the block that it is a part of. */
interface BlockPlan {
  readonly parts: Readonly<Record<Dimension, ReadonlyMap<Code, readonly Code[]>>>;
  readonly periods: ReadonlySet<string> | undefined;
}

export function planBlock(block: Block, { trees, mapping }: AnswerContext): BlockPlan {
  const listCodes = (dimension: Dimension): readonly Code[] => {
    if (block.kind === "series") return block.codes[dimension];
    if (block.by !== dimension) return [block.within[dimension]];
    const { entries, isContainer } = trees[dimension];
    return entries.map(({ code }) => code).filter((code) => !isContainer(code));
  };
  return {
    parts: mapDimensions((dimension) => {
      const parts = new Map<Code, Code[]>();
      const isColumn = mapping.columns[dimension] !== undefined;
      for (const code of new Set(listCodes(dimension))) {
        // Rows of a file without the column are of the total.
        const own = isColumn ? trees[dimension].listParts(code) : code === null ? [null] : [];
        for (const part of own) parts.set(part, [...(parts.get(part) ?? []), code]);
      }
      return parts;
    }),
    periods: block.kind === "slice" ? new Set(block.periods) : undefined,
  };
}

/** The lists by which the rows of a plan are found; undefined where the file can have none. */
export function listKeys({ parts, periods }: BlockPlan, { mapping, flows }: AnswerContext): KeyLists | undefined {
  if (DIMENSIONS.some((dimension) => parts[dimension].size === 0)) return undefined;
  const dimensions = DIMENSIONS.filter((dimension) => mapping.columns[dimension] !== undefined);
  return {
    ...Object.fromEntries(
      dimensions.map((dimension) => [dimension, [...parts[dimension].keys()].filter((code) => code !== null)]),
    ),
    ...(mapping.columns.flow !== undefined && { flow: [...flows.keys()] }),
    ...(periods && { period: [...periods] }),
  };
}

/** A figure with the numbers of the rows that make it up. */
interface Figure {
  readonly row: Omit<SourceRow, "printed" | "unit" | "terms">;
  readonly column: string;
  unit?: string;
  readonly numbers: string[];
  /** Whether its rows have different units, so that they cannot be added up. */
  isMixed: boolean;
  /** Whether a row has no number. */
  isPartial: boolean;
}

/**
 * The figures of plans, each once.
 * @throws SourceError
 */
export function buildAnswer(
  rows: readonly ScannedRow[],
  plans: readonly BlockPlan[],
  context: AnswerContext,
): SourceRow[] {
  const answered = new Map<string, SourceRow>();
  for (const plan of plans) {
    for (const [key, figure] of collectFigures(rows, plan, context)) {
      const row = answered.has(key) ? undefined : toSourceRow(figure, context);
      if (row) answered.set(key, row);
    }
  }
  return [...answered.values()];
}

function collectFigures(
  rows: readonly ScannedRow[],
  { parts, periods }: BlockPlan,
  { mapping, flows, file }: AnswerContext,
): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const measures = Object.entries(mapping.measures);
  for (const { keys, digits, texts } of rows) {
    const period = keys.period!;
    const flow = keys.flow === undefined ? mapping.onlyFlow : flows.get(keys.flow);
    if (!flow || (periods && !periods.has(period))) continue;
    for (const subject of combine(DIMENSIONS.map((dimension) => parts[dimension].get(keys[dimension] ?? null) ?? []))) {
      const series = [...subject, flow, period].map((code) => code ?? "").join("\0");
      for (const [measure, column] of measures) {
        const printed = digits[measure];
        const unit = printed === undefined ? undefined : resolveUnit(column, texts[measure], mapping.units, file);
        const key = `${series}\0${measure}`;
        let figure = figures.get(key);
        if (!figure) {
          const codes = mapDimensions((dimension) => subject[DIMENSIONS.indexOf(dimension)]!);
          const row = { ...codes, period, flow, measure: measure as Measure };
          figures.set(key, (figure = { row, column: column.column, numbers: [], isMixed: false, isPartial: false }));
        }
        if (printed === undefined || unit === undefined) {
          figure.isPartial = true;
          continue;
        }
        figure.unit ??= unit;
        figure.isMixed ||= figure.unit !== unit;
        figure.numbers.push(printed);
      }
    }
  }
  return figures;
}

function toSourceRow(figure: Figure, { file, sums, isFloat }: AnswerContext): SourceRow | undefined {
  const { row, column, unit, numbers, isMixed, isPartial } = figure;
  const wrong = numbers.find((number) => !isDecimalText(number) || countDigits(number) > MAX_DIGITS);
  if (wrong !== undefined) fail("badNumber", { file, column, number: wrong });
  const none = sums && row.measure === "value" ? { ...row, ...NO_FIGURE } : undefined;
  if (unit === undefined || isMixed) return none;
  if (numbers.length === 1 && !isPartial) return { ...row, printed: numbers[0]!, unit };
  if (!sums) {
    const codes = DIMENSIONS.flatMap((dimension) => row[dimension] ?? []);
    fail("severalRows", { file, row: [row.flow, ...codes, row.period].join(", ") });
  }
  if (isFloat(column)) fail("floatSum", { file, column });
  // Where a part is not known, the others are the least that the whole can be.
  if (isPartial && numbers.some((number) => number.startsWith("-"))) return none;
  return {
    ...row,
    printed: addDecimals(numbers),
    unit,
    terms: numbers.length,
    ...(isPartial && { qualifier: "more than" }),
  };
}
