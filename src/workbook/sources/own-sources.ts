/**
 * Own sources of the workbook: tables that are sources, and the default source for formulas that name none. Both are
 * saved in its settings and travel with the file; sources from files stay on this computer (src/owndata).
 */
import { getDisplayLanguage, localize } from "../../language";
import { resetAnswers, getUnpinnedDataset, onDatasetChanged, onSourcesChanged, setSourcesInUse } from "../../session";
import {
  getDatabaseName,
  createIndexedDbSourceStorage,
  toSourceKey,
  pickSettings,
  readOwnData,
  createOwnDataStore,
  type StoredSource,
  type OwnData,
  type OwnDataStore,
  type OwnSource,
  type SourceNameError,
  type SourceSettings,
  type TableSource,
} from "../../owndata";
import { recalculateFormulas } from "../../excel/recalculate-formulas";
import { runInExcel } from "../../excel/run-in-excel";
import { readTradeCells } from "../sync/read-trade-cells";
import { enqueue } from "../sync/queue";
import { enableStartup } from "../startup/startup";
import { isWorkbookError, WorkbookError } from "../../excel/workbook-error";
import {
  saveDefaultSource,
  toSourceSettingKey,
  loadSavedSources,
  loadDefaultSource,
  type SavedSource,
} from "../saved/saved-sources";
import { loadSavedDefinitions } from "../saved/saved-definitions";
import { getSourceRegistry } from "./source-registry";
import { requestCells, parseCells, findSourceTable, getToday, createMissingTableData } from "./source-tables";

let ownDataStore: OwnDataStore | undefined;

/** The store of own sources, created on first use. */
export const getOwnDataStore = (): OwnDataStore =>
  (ownDataStore ??= createOwnDataStore({
    sourceStorage: createIndexedDbSourceStorage(getDatabaseName(location.href)),
    read: readOwnData,
    official: getUnpinnedDataset,
    language: getDisplayLanguage,
    use: setSourcesInUse,
  }));

let openPromise: Promise<void> | undefined;

/** The latest recalculation after a change of sources. */
let calculation = Promise.resolve();

/** Loads all sources, once; from then on formulas are recalculated whenever sources change. */
export const openOwnData = (): Promise<void> => (openPromise ??= openSources());

async function openSources(): Promise<void> {
  let isOpen = false;
  onSourcesChanged(({ missed }) => {
    if (missed || isOpen) calculation = recalculateTradeFormulas();
  });
  onDatasetChanged(() => {
    getOwnDataStore().readAgain();
    const hasUnknownNames = getOwnDataStore()
      .get()
      .sources.some(({ from, data }) => from.kind === "table" && (!data.dataset || data.ownNames.length > 0));
    if (hasUnknownNames) void reloadSources().catch((error: unknown) => console.error(error));
  });
  await Promise.all([getOwnDataStore().load(), getSourceRegistry().load()]);
  await reloadSources();
  isOpen = true;
}

/** Recalculates TRADE formulas after other work on the figures has ended. */
async function recalculateTradeFormulas(): Promise<void> {
  try {
    await enqueue(() =>
      runInExcel(async (context) => {
        const tradeCells = await readTradeCells(context);
        resetAnswers();
        recalculateFormulas(context, tradeCells);
        await context.sync();
      }),
    );
  } catch (error) {
    // The cells are recalculated on another occasion.
    if (!isWorkbookError(error, "notInExcel")) console.error(error);
  }
}

/** Loads the sources of the workbook from its settings and tables. */
export async function reloadSources(): Promise<void> {
  try {
    const { tables, defaultSource, definitions } = await runInExcel(readSources);
    getSourceRegistry().setWorkbookSources(definitions);
    getOwnDataStore().setWorkbookSources(tables, defaultSource);
  } catch (error) {
    // Sources loaded before stay; on the first load the workbook counts as having none.
    if (getOwnDataStore().get().loading) getOwnDataStore().setWorkbookSources([], undefined);
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
    defaultSource: loadDefaultSource(settings),
    definitions: loadSavedDefinitions(settings),
    tables: sources.map(({ source, table, cells }): TableSource => ({
      name: source.name,
      from: { kind: "table", name: table?.name ?? source.table },
      asOf: getToday(),
      ...pickSettings(source),
      data: cells
        ? parseCells(cells(), source.name, getDisplayLanguage(), source)
        : createMissingTableData(source.table, getDisplayLanguage()),
    })),
  };
}

/** The names of all tables of the workbook. */
export const listTableNames = (): Promise<string[]> =>
  runInExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });

/** The data in a table, for a preview before it becomes a source. A missing table is one of its problems. */
export const readTableSource = (table: string, settings?: SourceSettings): Promise<OwnData> =>
  runInExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load("name");
    await context.sync();
    if (found.isNullObject) return createMissingTableData(table, getDisplayLanguage());
    const cells = requestCells(found);
    await context.sync();
    return parseCells(cells(), table, getDisplayLanguage(), settings);
  });

/** Changes the settings for sources, and reloads the sources of the workbook. */
async function updateSavedSources(
  change: (
    context: Excel.RequestContext,
    sources: readonly SavedSource[],
    defaultSource: string | undefined,
  ) => unknown,
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

const isSameName = (a: string, b: string): boolean => toSourceKey(a) === toSourceKey(b);

function saveSource({ workbook }: Excel.RequestContext, source: SavedSource): void {
  workbook.settings.add(toSourceSettingKey(toSourceKey(source.name)), JSON.stringify(source));
}

/**
 * Makes a table of the workbook a source.
 * @param before The name of the source that it replaces.
 * @param sourceSettings Those of the source that it replaces if they are omitted.
 * @throws WorkbookError "question" when the table is missing.
 */
export async function saveTableSource(
  name: string,
  table: string,
  before?: string,
  sourceSettings?: SourceSettings,
): Promise<void> {
  await updateSavedSources((context, sources, defaultSource) => {
    const { settings, tables } = context.workbook;
    const found = tables.items.find((one) => one.name === table);
    if (!found)
      throw new WorkbookError("question", {
        message: localize((language) => createMissingTableData(table, language).problems[0]!.message),
      });
    const previous = sources.find((one) => before !== undefined && isSameName(one.name, before));
    if (previous) settings.getItem(toSourceSettingKey(toSourceKey(previous.name))).delete();
    saveSource(context, {
      format: 1,
      name: name.trim(),
      id: found.id,
      table,
      ...pickSettings(sourceSettings ?? previous ?? {}),
    });
    if (before !== undefined && defaultSource !== undefined && isSameName(defaultSource, before))
      saveDefaultSource(settings, name.trim());
  });
  await enableStartup();
}

/**
 * Saves a source from a file on this computer.
 * @param before The name of the source that it replaces. Where that was the default, the new one is.
 */
export async function saveFileSource(source: StoredSource, before?: string): Promise<void> {
  const { defaultSource } = getOwnDataStore().get();
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

/**
 * Why own data cannot have a name: also since a database or Parquet file has it, in whose place it would answer.
 * @param current - the present name of the data, which it may keep.
 */
export const checkOwnDataName = (name: string, current?: string): SourceNameError | undefined =>
  getOwnDataStore().checkName(name, current) ??
  (getSourceRegistry().checkName(name, current) === "taken" ? "taken" : undefined);

/** Renames a source, also as the default of the workbook; formulas that name it are not changed. */
export async function renameSource({ name, from }: Pick<OwnSource, "name" | "from">, to: string): Promise<void> {
  const { defaultSource } = getOwnDataStore().get();
  if (from.kind === "table") return saveTableSource(to, from.name, name);
  await getOwnDataStore().change(name, { name: to.trim() });
  await calculation;
  if (defaultSource !== undefined && isSameName(defaultSource, name)) await setDefaultSource(to.trim());
}

/** Changes what is said of a source; formulas are recalculated. */
export async function changeSource(
  { name, from, absent, keptNames }: Pick<OwnSource, "name" | "from" | "absent" | "keptNames">,
  change: SourceSettings,
): Promise<void> {
  if (from.kind === "table") return saveTableSource(name, from.name, name, { absent, keptNames, ...change });
  await getOwnDataStore().change(name, change);
  await calculation;
}

/** Removes a source. Where it is the default, cells show an error until another default is chosen. */
export async function removeSource({ name, from }: Pick<OwnSource, "name" | "from">): Promise<void> {
  if (from.kind !== "table") {
    await getOwnDataStore().remove(name);
    return calculation;
  }
  await updateSavedSources(({ workbook: { settings } }, sources) => {
    if (sources.some((one) => isSameName(one.name, name)))
      settings.getItem(toSourceSettingKey(toSourceKey(name))).delete();
  });
}

/** Sets the source for formulas that name none; undefined for the official data. */
export const setDefaultSource = (name: string | undefined): Promise<void> =>
  updateSavedSources(({ workbook: { settings } }) => saveDefaultSource(settings, name));
