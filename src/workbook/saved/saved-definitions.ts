/** Settings of the workbook for sources beyond the bundle, so that colleagues can confirm them; never with a password. */
import { parseDefinition, toDefinitionKey, type SourceDefinition } from "../../sources";

const PREFIX = "TradeSheet.remoteSource.";
const FORMAT = 1;

const toSettingKey = (name: string): string => PREFIX + toDefinitionKey(name);

/** All definitions; load "items/key,items/value" of the settings before. */
export const loadSavedDefinitions = (settings: Excel.SettingCollection): SourceDefinition[] =>
  settings.items.filter(({ key }) => key.startsWith(PREFIX)).flatMap(({ value }) => parseSaved(value) ?? []);

export function saveDefinition(settings: Excel.SettingCollection, definition: SourceDefinition): void {
  settings.add(toSettingKey(definition.name), JSON.stringify({ format: FORMAT, ...definition }));
}

/** Deletes the definition of that name, if there is one; load "items/key" of the settings before. */
export function deleteDefinition(settings: Excel.SettingCollection, name: string): void {
  const key = toSettingKey(name);
  if (settings.items.some((one) => one.key === key)) settings.getItem(key).delete();
}

/** Undefined for a setting of another version of the add-in, or one that was tampered with. */
function parseSaved(value: unknown): SourceDefinition | undefined {
  try {
    const read = JSON.parse(String(value)) as { format?: unknown } | null;
    return read?.format === FORMAT ? parseDefinition(read) : undefined;
  } catch {
    return undefined;
  }
}
