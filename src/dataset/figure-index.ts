/** An index of figures by integer keys: open addressing over the rows, the newest release of a figure first. */
import type { Columns } from "./columns";
import type { FigureKey } from "./figure-key";
import { getUnit, type Base } from "./units";

/** Finds the rows of a figure. */
export interface FigureIndex {
  /** The row of the newest publication of a figure; -1 where no release publishes it. */
  findFirst(key: FigureKey): number;
  /** The row that publishes the same figure in the release before; -1 after the oldest. */
  getNext(row: number): number;
}

const KEY_COLUMNS = ["measure", "period", "flow", "partner", "product", "regime", "enterprise"] as const;
const EMPTY = -1;
const TWO_32 = 2 ** 32;

/** Mixes the two halves of an integer below 2^53 (the finaliser of MurmurHash3). */
function hash(key: number): number {
  let mixed = (key | 0) ^ Math.imul((key / TWO_32) | 0, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Builds the index.
 * @param order - all rows, oldest release first.
 * @throws Error if the dictionaries are so large that a key does not fit into 53 bits.
 */
export function createFigureIndex({ length, coded }: Columns, order: Iterable<number>): FigureIndex {
  const bases = [...new Set(coded.unit.values.map((unit) => getUnit(unit).base))];
  const baseCodes = coded.unit.values.map((unit) => bases.indexOf(getUnit(unit).base));
  const places = KEY_COLUMNS.map((name) => new Map(coded[name].values.map((value, code) => [value, code])));
  const basePlaces = new Map<Base, number>(bases.map((base, code) => [base, code]));
  const sizes = KEY_COLUMNS.map((name) => coded[name].values.length);
  if (sizes.reduce((all, size) => all * size, bases.length) > Number.MAX_SAFE_INTEGER)
    throw new Error("The catalogues are too large for the index of figures.");

  const keys = new Float64Array(length);
  const unitCodes = coded.unit.codes;
  for (let row = 0; row < length; row += 1) keys[row] = baseCodes[unitCodes[row]!]!;
  KEY_COLUMNS.forEach((name, at) => {
    const { codes } = coded[name];
    const size = sizes[at]!;
    for (let row = 0; row < length; row += 1) keys[row] = keys[row]! * size + codes[row]!;
  });

  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, length * 2)));
  const mask = capacity - 1;
  const slots = new Int32Array(capacity).fill(EMPTY);
  const next = new Int32Array(length).fill(EMPTY);
  const findSlot = (key: number): number => {
    let slot = hash(key) & mask;
    while (slots[slot] !== EMPTY && keys[slots[slot]!] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (const row of order) {
    const slot = findSlot(keys[row]!);
    next[row] = slots[slot]!;
    slots[slot] = row;
  }

  /** The key with the place of one more value; not a number where the column lacks the value. */
  const extend = (key: number, column: number, value: string): number =>
    key * sizes[column]! + (places[column]!.get(value) ?? NaN);

  return {
    findFirst({ base, period, flow, partner, product, regime, enterprise, measure }) {
      let key = extend(basePlaces.get(base) ?? NaN, 0, measure);
      if (!(key >= 0)) return EMPTY;
      key = extend(key, 1, period);
      key = extend(key, 2, flow);
      key = extend(key, 3, partner);
      key = extend(key, 4, product);
      key = extend(key, 5, regime);
      key = extend(key, 6, enterprise);
      return key >= 0 ? slots[findSlot(key)]! : EMPTY;
    },
    getNext: (row) => next[row]!,
  };
}
