/** What the workbook remembers of its sources: which of its tables are some, and which source answers it. */

/** A table of the workbook that is a source. */
export interface RememberedSource {
  readonly format: 1;
  readonly name: string;
  /** Excel's id, which outlives a new name; and the name, should a saved file number its tables anew. */
  readonly id: string;
  readonly table: string;
}

const SOURCE = "TradeSheet.source.";
const USUAL = "TradeSheet.answersFrom";

/** The setting of the source of that key (src/owndata). */
export const settingOf = (key: string): string => SOURCE + key;

/** Every remembered source; load "items/key,items/value" of the settings before. */
export const sourcesIn = (settings: Excel.SettingCollection): RememberedSource[] =>
  settings.items.filter(({ key }) => key.startsWith(SOURCE)).flatMap(({ value }) => parse(value) ?? []);

export function usualIn(settings: Excel.SettingCollection): string | undefined {
  const value: unknown = settings.items.find(({ key }) => key === USUAL)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function rememberUsual(settings: Excel.SettingCollection, name: string | undefined): void {
  // Deleting what was never set is an error, and an empty text says the same.
  settings.add(USUAL, name ?? "");
}

/** A setting of another version of the add-in, or one that was tampered with, is left alone. */
function parse(value: unknown): RememberedSource | undefined {
  try {
    const read = JSON.parse(String(value)) as Partial<RememberedSource> | null;
    const whole = read?.format === 1 && [read.name, read.id, read.table].every((text) => typeof text === "string");
    return whole ? (read as RememberedSource) : undefined;
  } catch {
    return undefined;
  }
}
