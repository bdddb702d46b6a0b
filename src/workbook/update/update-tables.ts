/** Lists inserted tables and updates them to the data in use. */
import type { Dataset } from "../../dataset";
import { isDefaultRemote, type UpdateOutcome } from "../../session";
import { InvalidArgumentError, NotAvailableError } from "../../query";
import { buildTableContent, type TableContent, type TableSpec } from "../../tables";
import type { InsertedTable, UpdateReport } from "./types";
import { toWorkbookError } from "../../excel/to-workbook-error";
import { readReferences } from "../../excel/read-references";
import { computeFromDefault } from "../compute-from-default";
import { getDataOrigin, deleteSavedTable } from "../saved/saved-tables";
import { runInExcel } from "../../excel/run-in-excel";
import { isWorkbookError } from "../../excel/workbook-error";
import { findParameterCells, findNotes, applyParameters, type ByParameter } from "./parameter-cells";
import { locateColumns, planUpdate } from "./plan-update";
import { toInsertedTable, findTables, readTables, type ExistingTable, type TableSurroundings } from "./read-tables";
import { findObstacle, readCellsBefore } from "./cells-before";
import { writeUpdate } from "./write-update";

/** The tables that were inserted and are still in the workbook. */
export function listInsertedTables(): Promise<InsertedTable[]> {
  return runInExcel(async (context) => (await findTables(context)).existing.map(toInsertedTable));
}

export interface UpdateOptions {
  /** The names of the tables to update; all by default. */
  readonly only?: readonly string[];
}

/**
 * Updates inserted tables to the data in use. Columns, rows, order and formats of a person's own stay, and only cells
 * of the table, its title and its source line are written. A table that cannot be updated is left as it was, and reported.
 * @throws WorkbookError when the workbook cannot be read.
 */
export function updateTables({ only }: UpdateOptions = {}): Promise<UpdateReport> {
  return runInExcel(async (context) => {
    const dataset = await computeFromDefault((data) => data);
    const { existing, missing } = await findTables(context);
    const selected = existing.filter(({ name }) => !only || only.includes(name));
    const surroundings = await readTables(context, selected);
    if (isDefaultRemote()) await fetchAll(selected);
    const tables: UpdateReport["tables"][number][] = [];
    for (const [at, table] of selected.entries()) {
      tables.push({ table: toInsertedTable(table), outcome: await tryUpdateTable(table, surroundings[at]!, dataset) });
    }
    for (const { key } of missing) deleteSavedTable(context.workbook.settings, key);
    if (missing.length > 0) await context.sync();
    return { tables, forgotten: missing.map(({ name }) => name) };
  });
}

/** Fetches what the tables need of a source beyond the bundle together; why one has no answer is told by its update. */
const fetchAll = (tables: readonly ExistingTable[]): Promise<unknown> =>
  Promise.allSettled(
    tables.map(({ saved }) => computeFromDefault((dataset) => void buildTableContent(dataset, saved.spec))),
  );

const toLeftOutcome = (reason: Extract<UpdateOutcome, { kind: "left" }>["reason"], detail = ""): UpdateOutcome => ({
  kind: "left",
  reason,
  detail,
});

/** A context for each table, so that an error in one does not stop the others. */
async function tryUpdateTable(
  table: ExistingTable,
  surroundings: TableSurroundings,
  dataset: Dataset,
): Promise<UpdateOutcome> {
  try {
    return await Excel.run((context) => updateTable(context, table, surroundings, dataset));
  } catch (error) {
    const workbookError = toWorkbookError(error);
    if (workbookError.code === "protected") return toLeftOutcome("protected");
    if (isWorkbookError(workbookError, "notRestored"))
      return toLeftOutcome("not restored", workbookError.details.address);
    return toLeftOutcome(
      "refused",
      isWorkbookError(workbookError, "unknown") ? workbookError.details.code : workbookError.code,
    );
  }
}

async function updateTable(
  context: Excel.RequestContext,
  table: ExistingTable,
  surroundings: TableSurroundings,
  dataset: Dataset,
): Promise<UpdateOutcome> {
  const { saved } = table;
  const { current } = surroundings;
  const columnPositions = locateColumns(saved, current.header);
  if (!columnPositions.has("name")) return toLeftOutcome("no columns");
  const parameters = saved.spec.live ? findParameterCells(saved.spec, columnPositions, current.formulas) : {};
  if (!parameters) return toLeftOutcome("no formulas");
  const content = await buildCurrentContent(context, table, parameters);
  if (typeof content === "string") return toLeftOutcome("no answer", content);

  const plan = planUpdate(saved, current, content.content, parameters);
  const isUnchanged = plan.changed === 0 && plan.added.length === 0 && plan.removed.length === 0;
  if (isUnchanged && saved.release === dataset.newestRelease.id && saved.own === dataset.own)
    return { kind: "unchanged" };
  const before = await readCellsBefore(context, table, surroundings, plan);
  const obstacle = findObstacle(table, surroundings, plan, before);
  if (obstacle) return toLeftOutcome(obstacle);
  await writeUpdate(context, {
    table,
    surroundings,
    plan,
    before,
    ...content,
    origin: getDataOrigin(dataset),
    columnPositions,
    parameterCells: findNotes(parameters),
  });
  const { changed, added, removed } = plan;
  return isUnchanged ? { kind: "unchanged" } : { kind: "updated", changed, added, removed };
}

/** The new content of the table; an error message where its spec has no answer. */
async function buildCurrentContent(
  context: Excel.RequestContext,
  { sheet, saved }: ExistingTable,
  parameters: ByParameter,
): Promise<{ content: TableContent; spec: TableSpec } | string> {
  const cells = await readReferences(context, sheet, Object.values(parameters), new Map());
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, address]) => [name, String(cells(address)?.[0]?.[0] ?? "")]),
  ) as ByParameter;
  try {
    const spec = applyParameters(saved.spec, values);
    return { content: await computeFromDefault((data) => buildTableContent(data, spec)), spec: saved.spec };
  } catch (error) {
    if (error instanceof InvalidArgumentError || error instanceof NotAvailableError)
      return error.format(saved.spec.language);
    throw error;
  }
}
