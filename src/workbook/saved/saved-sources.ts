/** What the workbook remembers of its sources: which of its tables are some, and which source answers it. */

/** A table of the workbook that is a source. */
export interface SavedSource {
  readonly format: 1;
  readonly name: string;
  /** Excel's id, which outlives a new name; and the name, should a saved file number its tables anew. */
  readonly id: string;
  readonly table: string;
}

const SOURCE_PREFIX = "TradeSheet.source.";
const DEFAULT_SOURCE_KEY = "TradeSheet.answersFrom";

/** The setting of the source of that key (src/owndata). */
export const toSourceSettingKey = (key: string): string => SOURCE_PREFIX + key;

/** Every remembered source; load "items/key,items/value" of the settings before. */
export const loadSavedSources = (settings: Excel.SettingCollection): SavedSource[] =>
  settings.items
    .filter(({ key }) => key.startsWith(SOURCE_PREFIX))
    .flatMap(({ value }) => parseSavedSource(value) ?? []);

export function loadDefaultSource(settings: Excel.SettingCollection): string | undefined {
  const value: unknown = settings.items.find(({ key }) => key === DEFAULT_SOURCE_KEY)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function saveDefaultSource(settings: Excel.SettingCollection, name: string | undefined): void {
  // Deleting what was never set is an error, and an empty text says the same.
  settings.add(DEFAULT_SOURCE_KEY, name ?? "");
}

/** A setting of another version of the add-in, or one that was tampered with, is left alone. */
function parseSavedSource(value: unknown): SavedSource | undefined {
  try {
    const read = JSON.parse(String(value)) as Partial<SavedSource> | null;
    const isComplete = read?.format === 1 && [read.name, read.id, read.table].every((text) => typeof text === "string");
    return isComplete ? (read as SavedSource) : undefined;
  } catch {
    return undefined;
  }
}
