/**
 * A workbook's own sources: those of its tables that are some, and which source answers formulas that name none. Both
 * are remembered in its settings and travel with the file; sources from files stay on this computer (src/owndata).
 */
import { resetAnswers, getUnpinnedDataset, onDatasetChanged, onSourcesChanged, setSourcesInUse } from "../../session";
import {
  getDatabaseName,
  createIndexedDbSourceStorage,
  toSourceKey,
  readOwnData,
  createOwnDataStore,
  type StoredSource,
  type OwnData,
  type OwnDataLanguage,
  type OwnDataStore,
  type OwnSource,
  type TableSource,
} from "../../owndata";
import { calculateSheets } from "../../excel/calculate-sheets";
import { runInExcel } from "../../excel/run-in-excel";
import { readTradeCells } from "../sync/read-trade-cells";
import { enqueue } from "../sync/queue";
import { isWorkbookError, WorkbookError } from "../../excel/workbook-error";
import {
  saveDefaultSource,
  toSourceSettingKey,
  loadSavedSources,
  loadDefaultSource,
  type SavedSource,
} from "../saved/saved-sources";
import { requestCells, parseCells, findSourceTable, getToday, createMissingTableData } from "./source-tables";

const getLanguage = (): OwnDataLanguage =>
  typeof Office !== "undefined" && /^zh/i.test(Office.context?.displayLanguage ?? "") ? "zh" : "en";

let ownDataStore: OwnDataStore | undefined;

/** The sources of this session; made on first use. */
export const getOwnDataStore = (): OwnDataStore =>
  (ownDataStore ??= createOwnDataStore({
    sourceStorage: createIndexedDbSourceStorage(getDatabaseName(location.href)),
    read: readOwnData,
    official: getUnpinnedDataset,
    language: getLanguage,
    use: setSourcesInUse,
  }));

let openPromise: Promise<void> | undefined;

/** The latest calculation of all formulas that a change of sources has asked for. */
let calculation = Promise.resolve();

/** Puts all sources in use, once; from then on formulas are calculated again whenever sources change. */
export const openOwnData = (): Promise<void> => (openPromise ??= openSources());

async function openSources(): Promise<void> {
  let isOpen = false;
  onSourcesChanged(({ missed }) => {
    if (missed || isOpen) calculation = recalculateFormulas();
  });
  onDatasetChanged(() => {
    getOwnDataStore().retryFailed();
    const hasMissingData = getOwnDataStore().state.sources.some(
      ({ from, data }) => from.kind === "table" && !data.dataset,
    );
    if (hasMissingData) void reloadSources().catch((error: unknown) => console.error(error));
  });
  await Promise.all([getOwnDataStore().load(), reloadSources()]);
  isOpen = true;
}

/** Calculates our formulas, once what else is under way with them has ended. */
async function recalculateFormulas(): Promise<void> {
  try {
    await enqueue(() =>
      runInExcel(async (context) => {
        const { sheets } = await readTradeCells(context);
        resetAnswers();
        calculateSheets(context, sheets);
        await context.sync();
      }),
    );
  } catch (error) {
    // Where Excel refuses, or where there is none, cells wait for their next calculation.
    if (!isWorkbookError(error, "notInExcel")) console.error(error);
  }
}

/** Reads what the workbook remembers, and its tables anew. */
export async function reloadSources(): Promise<void> {
  try {
    const { tables, usual } = await runInExcel(readSources);
    getOwnDataStore().setWorkbookSources(tables, usual);
  } catch (error) {
    // What was read before stays; without anything there is nothing that is the workbook's.
    if (getOwnDataStore().state.loading) getOwnDataStore().setWorkbookSources([], undefined);
    if (!isWorkbookError(error, "notInExcel")) throw error;
  }
  await calculation;
}

async function readSources(context: Excel.RequestContext) {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  tables.load("items/id,items/name");
  await context.sync();
  const sources = loadSavedSources(settings).map((source) => {
    const table = findSourceTable(tables, source);
    return { source, table, cells: table && requestCells(table) };
  });
  if (sources.some(({ cells }) => cells)) await context.sync();
  return {
    usual: loadDefaultSource(settings),
    tables: sources.map(({ source, table, cells }): TableSource => ({
      name: source.name,
      from: { kind: "table", name: table?.name ?? source.table },
      asOf: getToday(),
      data: cells
        ? parseCells(cells(), source.name, getLanguage())
        : createMissingTableData(source.table, getLanguage()),
    })),
  };
}

/** Names of the tables that the workbook has. */
export const listTableNames = (): Promise<string[]> =>
  runInExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });

/** The data in a table, to be looked at before it becomes a source; a table that is gone meanwhile is a problem in it. */
export const readTableSource = (table: string): Promise<OwnData> =>
  runInExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load("name");
    await context.sync();
    if (found.isNullObject) return createMissingTableData(table, getLanguage());
    const cells = requestCells(found);
    await context.sync();
    return parseCells(cells(), table, getLanguage());
  });

/** Changes what the workbook remembers, and takes its sources anew. */
async function updateSavedSources(
  change: (context: Excel.RequestContext, sources: readonly SavedSource[], usual: string | undefined) => unknown,
): Promise<void> {
  await runInExcel(async (context) => {
    const { settings, tables } = context.workbook;
    settings.load("items/key,items/value");
    tables.load("items/id,items/name");
    await context.sync();
    change(context, loadSavedSources(settings), loadDefaultSource(settings));
    await context.sync();
  });
  await reloadSources();
}

const isSameName = (one: string, other: string): boolean => toSourceKey(one) === toSourceKey(other);

function saveSource({ workbook }: Excel.RequestContext, source: SavedSource): void {
  workbook.settings.add(toSourceSettingKey(toSourceKey(source.name)), JSON.stringify(source));
}

/** Makes a table of the workbook a source, in the place of the one called `before` where there is one. */
export const saveTableSource = (name: string, table: string, before?: string): Promise<void> =>
  updateSavedSources((context, sources, defaultSource) => {
    const { settings, tables } = context.workbook;
    const found = tables.items.find((one) => one.name === table);
    if (!found)
      throw new WorkbookError("question", {
        message: createMissingTableData(table, getLanguage()).problems[0]!.message,
      });
    const previous = sources.find((one) => before !== undefined && isSameName(one.name, before));
    if (previous) settings.getItem(toSourceSettingKey(toSourceKey(previous.name))).delete();
    saveSource(context, { format: 1, name: name.trim(), id: found.id, table });
    if (before !== undefined && defaultSource !== undefined && isSameName(defaultSource, before))
      saveDefaultSource(settings, name.trim());
  });

/** Keeps a source from a file, in the place of the one called `before`; a workbook that is set to that follows. */
export async function saveFileSource(source: StoredSource, before?: string): Promise<void> {
  const { defaultSource } = getOwnDataStore().state;
  await getOwnDataStore().save(source, before);
  await calculation;
  if (
    before !== undefined &&
    defaultSource !== undefined &&
    isSameName(defaultSource, before) &&
    defaultSource !== source.name
  )
    await setDefaultSource(source.name);
}

/** Calls a source otherwise; a workbook that is set to it follows, formulas that name it do not. */
export async function renameSource({ name, from }: Pick<OwnSource, "name" | "from">, to: string): Promise<void> {
  const { defaultSource } = getOwnDataStore().state;
  if (from.kind === "table") return saveTableSource(to, from.name, name);
  await getOwnDataStore().rename(name, to.trim());
  await calculation;
  if (defaultSource !== undefined && isSameName(defaultSource, name)) await setDefaultSource(to.trim());
}

/** Takes a source away. A workbook that is set to it says so in its cells until it is set otherwise. */
export async function removeSource({ name, from }: Pick<OwnSource, "name" | "from">): Promise<void> {
  if (from.kind === "file") {
    await getOwnDataStore().remove(name);
    return calculation;
  }
  await updateSavedSources(({ workbook: { settings } }, sources) => {
    if (sources.some((one) => isSameName(one.name, name)))
      settings.getItem(toSourceSettingKey(toSourceKey(name))).delete();
  });
}

/** What this workbook answers from where a formula names no source; the official data when left out. */
export const setDefaultSource = (name: string | undefined): Promise<void> =>
  updateSavedSources(({ workbook: { settings } }) => saveDefaultSource(settings, name));
