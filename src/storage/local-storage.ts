/**
 * Small values that are kept between sessions. Storage is a convenience: if it is blocked or full, or holds the data of
 * an older version, nothing is stored and nothing fails.
 */
const PREFIX = "tradesheet.";

/** The key by which Office on the web asks add-ins to partition their storage; absent on Windows. */
const getStorageKey = (name: string): string =>
  `${(typeof Office !== "undefined" && Office.context?.partitionKey) || ""}${PREFIX}${name}`;

/** The stored value of that name; undefined if there is none or it cannot be read. */
export function loadValue(name: string): unknown {
  try {
    const text = localStorage.getItem(getStorageKey(name));
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Stores a value, if possible. */
export function saveValue(name: string, value: unknown): void {
  try {
    localStorage.setItem(getStorageKey(name), JSON.stringify(value));
  } catch {
    // Blocked or full: the next session starts with the defaults.
  }
}
