/**
 * Sources beyond the bundle in a workbook: what a person adds stays on the computer, and travels with the file as far as
 * the person wants, so that colleagues can confirm it.
 */
import { toDefinitionKey, type ConfirmedSource, type SessionSecrets, type SourceDefinition } from "../../sources";
import { runInExcel } from "../../excel/run-in-excel";
import { isWorkbookError } from "../../excel/workbook-error";
import { deleteDefinition, loadSavedDefinitions, saveDefinition } from "../saved/saved-definitions";
import { loadDefaultSource, saveDefaultSource } from "../saved/saved-sources";
import { enableStartup } from "../startup/startup";
import { reloadSources } from "./own-sources";
import { getSourceRegistry } from "./source-registry";

interface SaveOptions {
  readonly secrets: SessionSecrets;
  /** The name of the source that it replaces. */
  readonly before?: string;
  /** Whether the workbook brings it along. */
  readonly inWorkbook: boolean;
}

/** Adds, changes or confirms a source. Where the source that it replaces was the default of the workbook, the new one is. */
export async function saveRemoteSource(
  source: ConfirmedSource,
  { secrets, before, inWorkbook }: SaveOptions,
): Promise<void> {
  const { name } = source.definition;
  const isRenamed = before !== undefined && toDefinitionKey(before) !== toDefinitionKey(name);
  const definitions = await changeDefinitions((settings) => {
    if (before !== undefined) deleteDefinition(settings, before);
    const defaultSource = loadDefaultSource(settings);
    if (isRenamed && defaultSource !== undefined && toDefinitionKey(defaultSource) === toDefinitionKey(before))
      saveDefaultSource(settings, name);
    if (inWorkbook) saveDefinition(settings, source.definition);
    else if (before === undefined) deleteDefinition(settings, name);
  });
  await getSourceRegistry().save(source, secrets, before, definitions);
  if (isRenamed) await reloadSources();
  if (inWorkbook) await enableStartup();
}

/** Removes a source from this computer and from the workbook. Cells that name it show an error. */
export async function removeRemoteSource(name: string): Promise<void> {
  const definitions = await changeDefinitions((settings) => deleteDefinition(settings, name));
  if (definitions) getSourceRegistry().setWorkbookSources(definitions);
  await getSourceRegistry().remove(name);
}

/** Changes the settings of the workbook. @returns what they define then; undefined without a workbook. */
async function changeDefinitions(
  change: (settings: Excel.SettingCollection) => void,
): Promise<SourceDefinition[] | undefined> {
  try {
    return await runInExcel(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      await context.sync();
      change(settings);
      settings.load("items/key,items/value");
      await context.sync();
      return loadSavedDefinitions(settings);
    });
  } catch (error) {
    if (isWorkbookError(error, "notInExcel")) return undefined;
    throw error;
  }
}
