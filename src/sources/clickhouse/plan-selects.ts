/** Which SELECTs answer blocks. */
import { DIMENSIONS, type Dimension } from "../../dataset";
import type { Block, Code } from "../source";
import { combine } from "../table/combine";
import type { BoundParameters } from "./bound-parameters";
import type { KeyColumn } from "./key-column";
import type { OpenedTable } from "./open-table";

/** One SELECT, as far as it does not follow from the table. */
export interface Select {
  /** SQL for the text by which rows are grouped in each dimension; '' for the total. */
  readonly groups: Readonly<Record<Dimension, string>>;
  readonly conditions: readonly string[];
  /** The code that such a text means. */
  readonly toCode: (dimension: Dimension, text: string) => Code | undefined;
}

/** Codes of a dimension that one SELECT can answer: those that rows say, those that are summed, or the total. */
interface Choice {
  readonly dimension: Dimension;
  readonly group: string;
  readonly conditions: readonly string[];
  readonly toCode: (text: string) => Code | undefined;
}

/** The SELECTs that answer a block; none where the table can have no row of it. */
export function planSelects(
  block: Block,
  table: OpenedTable,
  parameters: BoundParameters,
  totals: { readonly [D in Dimension]?: string },
): Select[] {
  const period = listPeriodConditions(block, table, parameters);
  if (!period) return [];
  const choices = DIMENSIONS.map((dimension) =>
    listChoices(listCodes(block, dimension, table), dimension, table, parameters, totals[dimension]),
  );
  return combine(choices).map((combination) => {
    const byDimension = new Map(combination.map((choice) => [choice.dimension, choice]));
    return {
      groups: Object.fromEntries(combination.map(({ dimension, group }) => [dimension, group])) as Select["groups"],
      conditions: [...combination.flatMap(({ conditions }) => conditions), ...period],
      toCode: (dimension, text) => byDimension.get(dimension)!.toCode(text),
    };
  });
}

function listPeriodConditions(
  block: Block,
  { keys, cells }: OpenedTable,
  parameters: BoundParameters,
): string[] | undefined {
  if (block.kind === "series") return [];
  const texts = block.periods.flatMap((period) => cells.period.get(period) ?? []);
  return texts.length > 0 ? [parameters.bind(keys.period!, texts, "IN")] : undefined;
}

function listCodes(block: Block, dimension: Dimension, { trees }: OpenedTable): readonly Code[] {
  if (block.kind === "series") return block.codes[dimension];
  if (block.by !== dimension) return [block.within[dimension]];
  const { entries, isContainer } = trees[dimension];
  return entries.map(({ code }) => code).filter((code) => !isContainer(code));
}

function listChoices(
  codes: readonly Code[],
  dimension: Dimension,
  { keys, trees, cells }: OpenedTable,
  parameters: BoundParameters,
  total: string | undefined,
): Choice[] {
  const column = keys[dimension];
  // All rows of a table without the column are of the total.
  if (!column)
    return codes.includes(null) ? [{ dimension, group: "''", conditions: [], toCode: (): Code => null }] : [];
  const own: string[] = [];
  const summed: string[] = [];
  let isTotalSummed = false;
  for (const code of new Set(codes)) {
    const parts = trees[dimension].listParts(code);
    if (parts.length === 0) continue;
    if (code === null && total === undefined) isTotalSummed = true;
    else if (code === null || cells[dimension].has(code)) own.push(...parts);
    else summed.push(code);
  }
  const context: ChoiceContext = { dimension, column, parts: trees[dimension], cells: cells[dimension], parameters };
  return [
    ...chooseOwn(own, context, total),
    ...chooseSummed(summed, context),
    ...(isTotalSummed ? [chooseTotal(context)] : []),
  ];
}

interface ChoiceContext {
  readonly dimension: Dimension;
  readonly column: KeyColumn;
  readonly parts: OpenedTable["trees"][Dimension];
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly parameters: BoundParameters;
}

/** Codes that rows say. */
function chooseOwn(
  codes: readonly string[],
  { dimension, column, cells, parameters }: ChoiceContext,
  total: string | undefined,
): Choice[] {
  const texts = codes.flatMap((code) => cells.get(code) ?? []);
  if (texts.length === 0) return [];
  return [
    {
      dimension,
      group: column.text,
      // All codes need no list.
      conditions: codes.length === cells.size ? [] : [parameters.bind(column, texts, "IN")],
      toCode(text) {
        const code = column.toCode(text);
        return code === total ? null : code;
      },
    },
  ];
}

/** Codes that contain those of rows, such as HS chapters: one choice for each length, since chapters contain headings. */
function chooseSummed(codes: readonly string[], context: ChoiceContext): Choice[] {
  const { dimension, column, parts, cells, parameters } = context;
  const lengths = [...new Set(codes.map(({ length }) => length))];
  return lengths.map((length) => {
    const group = `substring(${column.code}, 1, ${length})`;
    const containers = codes.filter((code) => code.length === length);
    const counted = new Set(containers.flatMap((code) => parts.listParts(code)));
    const wanted = new Set(containers);
    const nested = [...cells.keys()].filter((code) => wanted.has(code.slice(0, length)) && !counted.has(code));
    return {
      dimension,
      group,
      conditions: [parameters.bind(column, containers, "IN", group), ...excludeNested(nested, context)],
      toCode: (text: string): Code => text,
    };
  });
}

/** The total, where no row says it: all rows but those that others contain. */
function chooseTotal(context: ChoiceContext): Choice {
  const { dimension, column, parts, cells, parameters } = context;
  const counted = new Set(parts.listParts(null));
  const nested = [...cells.keys()].filter((code) => !counted.has(code));
  const texts = [...counted].flatMap((code) => cells.get(code) ?? []);
  const conditions =
    nested.length > counted.size ? [parameters.bind(column, texts, "IN")] : excludeNested(nested, context);
  return { dimension, group: "''", conditions, toCode: (): Code => null };
}

function excludeNested(codes: readonly string[], { column, cells, parameters }: ChoiceContext): string[] {
  const texts = codes.flatMap((code) => cells.get(code) ?? []);
  return texts.length > 0 ? [parameters.bind(column, texts, "NOT IN")] : [];
}
