/** Functions that compute each result once. */

/** A function of an object, whose results are kept as long as the object. */
export function memoizeByObject<Key extends object, Value extends object | string | number>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const results = new WeakMap<Key, Value>();
  return (key) => {
    let value = results.get(key);
    if (value === undefined) results.set(key, (value = compute(key)));
    return value;
  };
}

/** A sheet repeats few texts many times. */
const MOST_RESULTS = 10_000;
/** Longer texts are no names or periods; they are not kept. */
const MOST_CHARACTERS = 200;

/** A function of a text; it forgets all results when they become too many, and computes those of long texts anew. */
export function memoizeByText<Value>(compute: (text: string) => Value): (text: string) => Value {
  const results = new Map<string, Value>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as Value;
    const value = compute(text);
    if (text.length > MOST_CHARACTERS) return value;
    if (results.size >= MOST_RESULTS) results.clear();
    results.set(text, value);
    return value;
  };
}
