/** Writes an update into a table: its own cells and nothing else. */
import { areaText, cellAt, type Area, type Spot } from "../addresses";
import type { TableContent } from "../content";
import { follow } from "../excel/native-chart";
import { memoryOf, remember, type Edition } from "../excel/remembered";
import { offers } from "../excel/run";
import { dressSource, quietly } from "../excel/write";
import { asText } from "../text";
import type { ColumnKey } from "../content";
import type { TableSpec } from "../spec";
import type { UpdatePlan } from "./plan";
import type { Standing, Surroundings } from "./read";

/** Why a plan cannot be written. */
export type Hindrance = "protected" | "no room" | "old Excel";

/** Whether the plan can be written: cells below are looked at where the table grows. One round trip at most. */
export async function hindranceTo(
  context: Excel.RequestContext,
  { sheet, area, memory }: Standing,
  around: Surroundings,
  plan: UpdatePlan,
): Promise<Hindrance | undefined> {
  if (around.protected) return "protected";
  const more = plan.rows + 1 - area.rows;
  if (more === 0) return undefined;
  // Resizing came with 1.13; a row of totals would have to move.
  if (!offers("1.13")) return "old Excel";
  if (around.totals) return "no room";
  if (more < 0) return undefined;
  const hasSource = memory.source !== "" && around.below === memory.source;
  const below = context.workbook.worksheets
    .getItem(sheet)
    .getRange(areaText({ ...area, row: area.row + area.rows, rows: more + (hasSource ? 1 : 0) }));
  below.load("values");
  await context.sync();
  const filled = (below.values as unknown[][]).some((row, down) =>
    row.some((value, across) => value !== "" && !(hasSource && down === 0 && across === 0)),
  );
  return filled ? "no room" : undefined;
}

export interface Writing {
  readonly standing: Standing;
  readonly around: Surroundings;
  readonly plan: UpdatePlan;
  readonly content: TableContent;
  readonly spec: TableSpec;
  readonly edition: Edition;
  readonly places: ReadonlyMap<ColumnKey, number>;
}

/** All of it in one request; what the workbook remembers goes with it. */
export async function writeUpdate(context: Excel.RequestContext, writing: Writing): Promise<void> {
  const { standing, around, plan, content, spec, edition, places } = writing;
  const { memory, area } = standing;
  const sheet = context.workbook.worksheets.getItem(standing.sheet);
  const at = (spot: Spot): Excel.Range => sheet.getRange(cellAt(spot));
  const own: Area = { ...area, rows: plan.rows + 1 };
  const body = (column: number, line = 0, rows = plan.rows): Excel.Range =>
    sheet.getRange(areaText({ row: area.row + 1 + line, column: area.column + column, rows, columns: 1 }));

  quietly(context);
  const more = own.rows - area.rows;
  const hasSource = memory.source !== "" && around.below === memory.source;
  const under: Spot = { row: area.row + area.rows, column: area.column };
  if (hasSource) at(under).clear();
  if (own.rows !== area.rows) {
    context.workbook.tables.getItem(standing.name).resize(areaText(own));
    const left = area.rows - own.rows;
    if (left > 0) sheet.getRange(areaText({ ...area, row: own.row + own.rows, rows: left })).clear();
  }
  for (const { at: column, formulas, numberFormats, italics } of plan.columns) {
    const cells = body(column);
    cells.numberFormat = numberFormats.map((format) => [format]);
    cells.formulas = formulas.map((formula) => [formula]) as string[][];
    for (const { line, derived } of italics) body(column, line, 1).format.font.italic = derived;
  }
  if (hasSource) {
    const foot = at({ row: own.row + own.rows, column: own.column });
    foot.formulas = [[asText(content.source)]];
    dressSource(foot);
  }
  const title = around.above.lastIndexOf(memory.title);
  if (title >= 0 && memory.title !== content.title)
    at({ row: area.row - around.above.length + title, column: area.column }).formulas = [[asText(content.title)]];
  if (content.chart && around.chart !== undefined) {
    const renamed = around.chart.title === memory.chartTitle ? content.chart.title : undefined;
    const drawn = plan.ordered ? content.chart.categories.length : plan.rows;
    follow(sheet, memory.name, content, own, drawn, places, renamed);
    // What stands under the table stays under it.
    const { under: top } = around.chart;
    if (top !== undefined && more > 0) sheet.charts.getItem(memory.name).top = top + more * around.rowHeight;
  }
  remember(context, standing.key, {
    ...memoryOf(spec, content, { id: memory.id, name: standing.name, ...edition }),
    // Columns that a person took out are not ours any more, and new ones were never written.
    columns: memory.columns.filter(({ key }) => places.has(key)),
  });
  await context.sync();
}
