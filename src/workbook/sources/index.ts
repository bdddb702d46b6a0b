/**
 * A workbook's own sources: those of its tables that are some, and which source answers formulas that name none. Both
 * are remembered in its settings and travel with the file; sources from files stay on this computer (src/owndata).
 */
import { answerAnew, dataInUse, onDatasetChanged, onSourcesChanged, useSources } from "../../functions";
import {
  databaseName,
  indexedDbSources,
  keyOfName,
  readOwnData,
  shelfOf,
  type KeptSource,
  type OwnData,
  type OwnDataLanguage,
  type Shelf,
  type Shelved,
  type TableSource,
} from "../../owndata";
import { calculateSheets } from "../excel/calculate";
import { inExcel } from "../excel/run";
import { readOurs } from "../follow/cells";
import { inTurn } from "../follow/turns";
import { isProblem, Problem } from "../problems";
import { rememberUsual, settingOf, sourcesIn, usualIn, type RememberedSource } from "./remembered";
import { cellsOf, readCells, tableOf, today, withoutTable } from "./tables";

const language = (): OwnDataLanguage =>
  typeof Office !== "undefined" && /^zh/i.test(Office.context?.displayLanguage ?? "") ? "zh" : "en";

let made: Shelf | undefined;

/** The sources of this session; made on first use. */
export const ownData = (): Shelf =>
  (made ??= shelfOf({
    store: indexedDbSources(databaseName(location.href)),
    read: readOwnData,
    official: dataInUse,
    language,
    use: useSources,
  }));

let opening: Promise<void> | undefined;

/** The latest calculation of all formulas that a change of sources has asked for. */
let calculating = Promise.resolve();

/** Puts all sources in use, once; from then on formulas are calculated again whenever sources change. */
export const openOwnData = (): Promise<void> => (opening ??= open());

async function open(): Promise<void> {
  let opened = false;
  onSourcesChanged(({ missed }) => {
    if (missed || opened) calculating = calculateAgain();
  });
  onDatasetChanged(() => {
    ownData().readAgain();
    const torn = ownData().state.sources.some(({ from, data }) => from.kind === "table" && !data.dataset);
    if (torn) void bringSources().catch((error: unknown) => console.error(error));
  });
  await Promise.all([ownData().open(), bringSources()]);
  opened = true;
}

/** Calculates our formulas, once what else is under way with them has ended. */
async function calculateAgain(): Promise<void> {
  try {
    await inTurn(() =>
      inExcel(async (context) => {
        const { sheets } = await readOurs(context);
        answerAnew();
        calculateSheets(context, sheets);
        await context.sync();
      }),
    );
  } catch (error) {
    // Where Excel refuses, or where there is none, cells wait for their next calculation.
    if (!isProblem(error, "notInExcel")) console.error(error);
  }
}

/** Reads what the workbook remembers, and its tables anew. */
export async function bringSources(): Promise<void> {
  try {
    const { tables, usual } = await inExcel(readSources);
    ownData().fromWorkbook(tables, usual);
  } catch (error) {
    // What was read before stays; without anything there is nothing that is the workbook's.
    if (ownData().state.loading) ownData().fromWorkbook([], undefined);
    if (!isProblem(error, "notInExcel")) throw error;
  }
  await calculating;
}

async function readSources(context: Excel.RequestContext) {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  tables.load("items/id,items/name");
  await context.sync();
  const found = sourcesIn(settings).map((source) => {
    const table = tableOf(tables, source);
    return { source, table, cells: table && cellsOf(table) };
  });
  if (found.some(({ cells }) => cells)) await context.sync();
  return {
    usual: usualIn(settings),
    tables: found.map(({ source, table, cells }): TableSource => ({
      name: source.name,
      from: { kind: "table", name: table?.name ?? source.table },
      asOf: today(),
      data: cells ? readCells(cells(), source.name, language()) : withoutTable(source.table, language()),
    })),
  };
}

/** Names of the tables that the workbook has. */
export const tableNames = (): Promise<string[]> =>
  inExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });

/** The data in a table, to be looked at before it becomes a source; a table that is gone meanwhile is a problem in it. */
export const readTableSource = (table: string): Promise<OwnData> =>
  inExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load("name");
    await context.sync();
    if (found.isNullObject) return withoutTable(table, language());
    const cells = cellsOf(found);
    await context.sync();
    return readCells(cells(), table, language());
  });

/** Changes what the workbook remembers, and takes its sources anew. */
async function changeWorkbook(
  change: (context: Excel.RequestContext, sources: readonly RememberedSource[], usual: string | undefined) => unknown,
): Promise<void> {
  await inExcel(async (context) => {
    const { settings, tables } = context.workbook;
    settings.load("items/key,items/value");
    tables.load("items/id,items/name");
    await context.sync();
    change(context, sourcesIn(settings), usualIn(settings));
    await context.sync();
  });
  await bringSources();
}

const same = (one: string, other: string): boolean => keyOfName(one) === keyOfName(other);

function remember({ workbook }: Excel.RequestContext, source: RememberedSource): void {
  workbook.settings.add(settingOf(keyOfName(source.name)), JSON.stringify(source));
}

/** Makes a table of the workbook a source, in the place of the one called `before` where there is one. */
export const putTableSource = (name: string, table: string, before?: string): Promise<void> =>
  changeWorkbook((context, sources, usual) => {
    const { settings, tables } = context.workbook;
    const found = tables.items.find((one) => one.name === table);
    if (!found) throw new Problem("question", { message: withoutTable(table, language()).problems[0]!.message });
    const old = sources.find((one) => before !== undefined && same(one.name, before));
    if (old) settings.getItem(settingOf(keyOfName(old.name))).delete();
    remember(context, { format: 1, name: name.trim(), id: found.id, table });
    if (before !== undefined && usual !== undefined && same(usual, before)) rememberUsual(settings, name.trim());
  });

/** Keeps a source from a file, in the place of the one called `before`; a workbook that is set to that follows. */
export async function putFileSource(source: KeptSource, before?: string): Promise<void> {
  const { usual } = ownData().state;
  await ownData().put(source, before);
  await calculating;
  if (before !== undefined && usual !== undefined && same(usual, before) && usual !== source.name)
    await answerFrom(source.name);
}

/** Calls a source otherwise; a workbook that is set to it follows, formulas that name it do not. */
export async function renameSource({ name, from }: Pick<Shelved, "name" | "from">, to: string): Promise<void> {
  const { usual } = ownData().state;
  if (from.kind === "table") return putTableSource(to, from.name, name);
  await ownData().rename(name, to.trim());
  await calculating;
  if (usual !== undefined && same(usual, name)) await answerFrom(to.trim());
}

/** Takes a source away. A workbook that is set to it says so in its cells until it is set otherwise. */
export async function removeSource({ name, from }: Pick<Shelved, "name" | "from">): Promise<void> {
  if (from.kind === "file") {
    await ownData().remove(name);
    return calculating;
  }
  await changeWorkbook(({ workbook: { settings } }, sources) => {
    if (sources.some((one) => same(one.name, name))) settings.getItem(settingOf(keyOfName(name))).delete();
  });
}

/** What this workbook answers from where a formula names no source; the official data when left out. */
export const answerFrom = (name: string | undefined): Promise<void> =>
  changeWorkbook(({ workbook: { settings } }) => rememberUsual(settings, name));
