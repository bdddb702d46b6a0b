/**
 * What the pane remembers between openings. Storage is a convenience: where it is blocked, full or holds what an older
 * version wrote, nothing is remembered and nothing fails.
 */
const PREFIX = "tradesheet.";

/** Office on the web asks add-ins to part their storage by this key; it is absent on Windows. */
const getStorageKey = (name: string): string =>
  `${(typeof Office !== "undefined" && Office.context?.partitionKey) || ""}${PREFIX}${name}`;

/** What was remembered under that name; undefined where there is nothing readable. */
export function loadValue(name: string): unknown {
  try {
    const text = localStorage.getItem(getStorageKey(name));
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Remembers a value, if it can be done. */
export function saveValue(name: string, value: unknown): void {
  try {
    localStorage.setItem(getStorageKey(name), JSON.stringify(value));
  } catch {
    // Blocked or full: the pane starts with the usual choices next time.
  }
}
