/** Settings of the workbook for own sources: the tables that are sources, and the default source. */

import { pickSettings, type SourceSettings } from "../../owndata";

/** A table of the workbook that is a source. */
export interface SavedSource extends SourceSettings {
  readonly format: 1;
  readonly name: string;
  /** Excel's id, which survives renaming, and the name, as some files number their tables anew when saved. */
  readonly id: string;
  readonly table: string;
}

const SOURCE_PREFIX = "TradeSheet.source.";
const DEFAULT_SOURCE_KEY = "TradeSheet.answersFrom";

/** The setting of the source of that key (src/owndata). */
export const toSourceSettingKey = (key: string): string => SOURCE_PREFIX + key;

/** All saved sources; load "items/key,items/value" of the settings before. */
export const loadSavedSources = (settings: Excel.SettingCollection): SavedSource[] =>
  settings.items
    .filter(({ key }) => key.startsWith(SOURCE_PREFIX))
    .flatMap(({ value }) => parseSavedSource(value) ?? []);

export function loadDefaultSource(settings: Excel.SettingCollection): string | undefined {
  const value: unknown = settings.items.find(({ key }) => key === DEFAULT_SOURCE_KEY)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function saveDefaultSource(settings: Excel.SettingCollection, name: string | undefined): void {
  // An empty text instead of deleting the setting: deleting one that does not exist is an error.
  settings.add(DEFAULT_SOURCE_KEY, name ?? "");
}

/** Undefined for a setting of another version of the add-in, or one that was tampered with. */
function parseSavedSource(value: unknown): SavedSource | undefined {
  try {
    const read = JSON.parse(String(value)) as Partial<SavedSource> | null;
    if (read?.format !== 1) return undefined;
    const { format, name, id, table, absent, keptNames } = read;
    if (typeof name !== "string" || typeof id !== "string" || typeof table !== "string") return undefined;
    const names = Array.isArray(keptNames) ? keptNames.filter((one) => typeof one === "string") : [];
    return { format, name, id, table, ...pickSettings({ absent, keptNames: names }) };
  } catch {
    return undefined;
  }
}
