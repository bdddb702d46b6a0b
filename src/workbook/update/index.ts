/** Inserted tables, as the workbook remembers them, and their update to the data in use. */
import type { Dataset } from "../../dataset";
import { usualDataset } from "../../functions";
import { InvalidArgument, NotAvailable } from "../../query";
import { tableContent, type Slot, type TableContent } from "../content";
import type { RememberedTable, UpdateOutcome, UpdateReport } from "../contract";
import { asProblem } from "../excel/as-problem";
import { readReferences } from "../excel/references";
import { editionOf, forget } from "../excel/remembered";
import { inExcel } from "../excel/run";
import { isProblem } from "../problems";
import type { TableSpec } from "../spec";
import { parameterCells, withParameters } from "./parameters";
import { placesOf, planOf } from "./plan";
import { asRemembered, findTables, readTables, type Standing, type Surroundings } from "./read";
import { hindranceTo, writeUpdate } from "./write";

/** The tables that were inserted and are still there. */
export function insertedTables(): Promise<RememberedTable[]> {
  return inExcel(async (context) => (await findTables(context)).standing.map(asRemembered));
}

export interface UpdateOptions {
  /** Only the tables of these names; all of them when left out. */
  readonly only?: readonly string[];
}

/**
 * Brings inserted tables up to the data in use. A person's own columns, lines, order and formats stay, no cell
 * outside of the table and its title and source line is touched, and a table that cannot be updated is left as it is
 * and reported. Tables that are no longer there are forgotten.
 * @throws Problem when Excel refuses to be read.
 */
export function updateTables({ only }: UpdateOptions = {}): Promise<UpdateReport> {
  return inExcel(async (context) => {
    const dataset = usualDataset();
    const { standing, gone } = await findTables(context);
    const asked = standing.filter(({ name }) => !only || only.includes(name));
    const surroundings = await readTables(context, asked);
    const tables: UpdateReport["tables"][number][] = [];
    for (const [at, table] of asked.entries()) {
      tables.push({ table: asRemembered(table), outcome: await update(table, surroundings[at]!, dataset) });
    }
    for (const { key } of gone) forget(context.workbook.settings, key);
    if (gone.length > 0) await context.sync();
    return { tables, forgotten: gone.map(({ name }) => name) };
  });
}

const left = (reason: Extract<UpdateOutcome, { kind: "left" }>["reason"], detail = ""): UpdateOutcome => ({
  kind: "left",
  reason,
  detail,
});

/** Each table in a context of its own, so that one that Excel refuses leaves the others. */
async function update(table: Standing, around: Surroundings, dataset: Dataset): Promise<UpdateOutcome> {
  try {
    return await Excel.run((context) => updateOne(context, table, around, dataset));
  } catch (error) {
    const problem = asProblem(error);
    if (problem.kind === "protected") return left("protected");
    return left("refused", isProblem(problem, "unknown") ? problem.details.code : problem.kind);
  }
}

async function updateOne(
  context: Excel.RequestContext,
  table: Standing,
  around: Surroundings,
  dataset: Dataset,
): Promise<UpdateOutcome> {
  const { memory } = table;
  const { now } = around;
  const places = placesOf(memory, now.header);
  if (!places.has("name")) return left("no columns");
  const parameters = memory.spec.live
    ? parameterCells(
        memory.spec,
        [...places].map(([key, at]) => ({ key, at })),
        now.formulas,
      )
    : {};
  if (!parameters) return left("no formulas");
  const content = await contentNow(context, table, parameters, dataset);
  if (typeof content === "string") return left("no answer", content);

  const plan = planOf(memory, now, content.content, parameters);
  const same = plan.changed === 0 && plan.added.length === 0 && plan.removed.length === 0;
  if (same && memory.release === dataset.newest.id && memory.own === dataset.own) return { kind: "unchanged" };
  const hindrance = await hindranceTo(context, table, around, plan);
  if (hindrance) return left(hindrance);
  await writeUpdate(context, {
    standing: table,
    around,
    plan,
    ...content,
    edition: editionOf(dataset),
    places,
  });
  const { changed, added, removed } = plan;
  return same ? { kind: "unchanged" } : { kind: "updated", changed, added, removed };
}

/** What the table is to say now; the message of the functions where it can say nothing. */
async function contentNow(
  context: Excel.RequestContext,
  { sheet, memory }: Standing,
  parameters: Readonly<Partial<Record<Slot, string>>>,
  dataset: Dataset,
): Promise<{ content: TableContent; spec: TableSpec } | string> {
  const cells = await readReferences(context, sheet, Object.values(parameters), new Map());
  const values = Object.fromEntries(
    Object.entries(parameters).map(([slot, address]) => [slot, String(cells(address)?.[0]?.[0] ?? "")]),
  ) as Partial<Record<Slot, string>>;
  try {
    const spec = withParameters(memory.spec, values);
    return { content: tableContent(dataset, spec), spec: memory.spec };
  } catch (error) {
    if (error instanceof InvalidArgument || error instanceof NotAvailable) return error.message;
    throw error;
  }
}
