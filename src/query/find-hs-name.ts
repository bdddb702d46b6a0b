import { normalise, type HsName } from "../dataset";

/** What may stand before a code of HS. */
export const HS_PREFIX = /^\s*(hs|chapter|heading)\s*/i;

/** The longest name of a heading has 400 letters. */
const MAX_HS_NAME_LENGTH = 500;

const hsByName = new WeakMap<readonly HsName[], ReadonlyMap<string, HsName>>();

/** The chapters and headings by code and normalised names; the first of those that share a name. */
function getNamesOfHs(names: readonly HsName[]): ReadonlyMap<string, HsName> {
  let byName = hsByName.get(names);
  if (!byName) {
    const entries = names.flatMap((one) =>
      [one.code, normalise(one.en), normalise(one.zh)].map((name): [string, HsName] => [name, one]),
    );
    byName = new Map(entries.filter(([name]) => name !== "").reverse());
    hsByName.set(names, byName);
  }
  return byName;
}

/**
 * The chapter or heading that a text names by its code ("0901", "HS 09", "heading 0901") or its whole name. A cell that
 * holds 0901 as a number has lost its leading zero.
 */
export function findHsName(names: readonly HsName[], text: string): HsName | undefined {
  if (text.length > MAX_HS_NAME_LENGTH) return undefined;
  const typed = normalise(text);
  const digits = text.replace(HS_PREFIX, "").replace(/\./g, "").trim();
  const code = /^\d{3}$/.test(digits) ? `0${digits}` : digits;
  const byName = getNamesOfHs(names);
  return byName.get(code) ?? byName.get(typed);
}
