/** The inserted tables that lose their formulas, and what is to be said around them. */
import type { SheetCells } from "../../excel/read-sheets";
import {
  formatCellAddress,
  overlaps,
  parseRangeAddress,
  type CellPosition,
  type CellRange,
} from "../../formulas/addresses";
import { escapeCellText } from "../../formulas/cell-text";
import { findCalls } from "../../formulas/calls";
import { getTableMessages } from "../../tables";
import { INPUT_FILL, applySourceLineFormat } from "../insert/write-table";
import { hasSourceLine, loadSavedTables, type SavedTableEntry } from "../saved/saved-tables";
import { findParameterCells } from "../update/parameter-cells";
import { locateColumns } from "../update/plan-update";

/** A text in a cell, in place of what stands there. */
interface TextChange {
  readonly address: string;
  readonly before: unknown;
  readonly after: string;
}

export interface FrozenTable extends SavedTableEntry {
  readonly name: string;
  readonly sheet: string;
  /** The cells whose input no formula reads any more; none while some of the table's formulas remain. */
  readonly inputs: readonly string[];
  /** The title, and the line below that says when the table was frozen. */
  readonly texts: readonly TextChange[];
}

// The title and at most three parameters.
const ROWS_ABOVE = 4;

/**
 * The saved live tables that lose formulas.
 * @param areas The cells that are frozen, by sheet.
 * @param release The release of the data that answers.
 */
export async function findFrozenTables(
  context: Excel.RequestContext,
  areas: readonly { readonly sheet: string; readonly area: CellRange }[],
  sheets: ReadonlyMap<string, SheetCells>,
  { day, release }: { readonly day: string; readonly release: string },
): Promise<FrozenTable[]> {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const live = loadSavedTables(settings)
    .filter(({ saved }) => saved.spec.live)
    .map((entry) => {
      const table = tables.getItemOrNullObject(entry.saved.name);
      return { entry, table, range: table.getRange() };
    });
  for (const { range } of live) range.load("address");
  if (live.length > 0) await context.sync();
  return live.flatMap(({ entry, range }) => {
    const area = range.isNullObject ? undefined : parseRangeAddress(range.address);
    const sheet = area?.sheet === undefined ? undefined : sheets.get(area.sheet);
    if (!area || !sheet) return [];
    const frozen = areas.filter((one) => one.sheet === sheet.name);
    if (!frozen.some((one) => overlaps(one.area, area))) return [];
    const base = { ...entry, name: entry.saved.name, sheet: sheet.name };
    const isWhole = listFormulaCells(sheet, area).every((cell) => frozen.some((one) => overlaps(one.area, cell)));
    return [
      isWhole
        ? { ...base, ...describeTexts(sheet, area, entry, { day, release }) }
        : { ...base, inputs: [], texts: [] },
    ];
  });
}

const listFormulaCells = (sheet: SheetCells, area: CellRange): CellRange[] =>
  Array.from({ length: area.rows * area.columns }, (_, at) => ({
    row: area.row + Math.floor(at / area.columns),
    column: area.column + (at % area.columns),
    rows: 1,
    columns: 1,
  })).filter((cell) => findCalls(String(readCell(sheet, cell).formula)).length > 0);

function readCell(
  { area, formulas, text }: SheetCells,
  { row, column }: CellPosition,
): { formula: unknown; text: string } {
  const [down, across] = [row - area.row, column - area.column];
  return { formula: formulas[down]?.[across] ?? "", text: text[down]?.[across] ?? "" };
}

function describeTexts(
  sheet: SheetCells,
  area: CellRange,
  { saved }: SavedTableEntry,
  { day, release }: { readonly day: string; readonly release: string },
): Pick<FrozenTable, "inputs" | "texts"> {
  const messages = getTableMessages(saved.spec.language);
  const body = Array.from({ length: area.rows }, (_, down) =>
    Array.from(
      { length: area.columns },
      (_column, across) => readCell(sheet, { row: area.row + down, column: area.column + across }).formula,
    ),
  );
  const columns = locateColumns(saved, body[0]!.map(String));
  const parameters = findParameterCells(saved.spec, columns, body) ?? {};
  const above = Array.from({ length: Math.min(ROWS_ABOVE, area.row) }, (_, up) => ({
    row: area.row - 1 - up,
    column: area.column,
  }));
  const title = above.find((position) => {
    const { formula, text } = readCell(sheet, position);
    return String(formula).startsWith("=") && text.startsWith(messages.headings[saved.spec.kind]);
  });
  const below: CellPosition = { row: area.row + area.rows, column: area.column };
  const line = readCell(sheet, below);
  const isSource = hasSourceLine(saved, { text: line.text, formula: String(line.formula) });
  const note = messages.frozen(day, release);
  const texts = [
    ...(title ? [toChange(sheet, title, readCell(sheet, title).text)] : []),
    // A cell with something else in it is a person's own.
    ...(isSource || line.formula === ""
      ? [toChange(sheet, below, [isSource ? line.text : "", note].filter(Boolean).join(messages.source.space))]
      : []),
  ];
  return { inputs: Object.values(parameters), texts };
}

const toChange = (sheet: SheetCells, position: CellPosition, after: string): TextChange => ({
  address: formatCellAddress(position),
  before: readCell(sheet, position).formula,
  after: escapeCellText(after),
});

/** Takes the colour of inputs off the tables, and writes their texts. */
export function markFrozen(context: Excel.RequestContext, tables: readonly FrozenTable[]): void {
  for (const { sheet: name, inputs, texts } of tables) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const address of inputs) getInput(context, sheet, address).format.fill.clear();
    for (const { address, after } of texts) sheet.getRange(address).formulas = [[after]];
    const line = texts[texts.length - 1];
    if (line) applySourceLineFormat(sheet.getRange(line.address));
  }
}

/** Gives the tables what {@link markFrozen} took. */
export function unmarkFrozen(context: Excel.RequestContext, tables: readonly FrozenTable[]): void {
  for (const { sheet: name, inputs, texts } of tables) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const address of inputs) getInput(context, sheet, address).format.fill.color = INPUT_FILL;
    for (const { address, before } of texts) sheet.getRange(address).formulas = [[before]] as string[][];
  }
}

/** A parameter cell, which a person may have moved to another sheet. */
function getInput({ workbook }: Excel.RequestContext, sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = parseRangeAddress(address);
  const owner = range?.sheet === undefined ? sheet : workbook.worksheets.getItem(range.sheet);
  return range ? owner.getRange(formatCellAddress(range)) : sheet.getRange(address);
}
