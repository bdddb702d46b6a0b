/** The units in which releases publish, as powers of ten of base units. */

/** Base units of quantities: kilograms, items, and the other units in which customs counts (m3: cubic metres). */
export const QUANTITY_BASES = ["kg", "items", "pairs", "sets", "cartons", "L", "m3"] as const;
export type QuantityBase = (typeof QUANTITY_BASES)[number];

/** The currencies in which values are published. */
export type Currency = "CNY" | "USD";

/** Base units of prices: currency per unit of a quantity. */
export type PriceBase = `${Currency}/${QuantityBase}`;

/** Base units of computation: yuan, dollars, quantities, prices, fractions (`ratio`) and positions (`rank`). */
export type Base = Currency | QuantityBase | PriceBase | "ratio" | "rank";

export interface Unit {
  readonly base: Base;
  /** A number in this unit times 10^exponent is in the base unit. */
  readonly exponent: number;
}

const scales = { "": 0, th: 3, "10 th": 4, mn: 6, "100 mn": 8, bn: 9, trn: 12 } as const;

function listScaledUnits(base: Base, name: string, baseExponent = 0, prefixBase = false): [string, Unit][] {
  return Object.entries(scales).map(([scale, exponent]) => {
    const label = prefixBase ? [name, scale] : [scale, name];
    return [label.filter(Boolean).join(" "), { base, exponent: exponent + baseExponent }];
  });
}

const COUNTED = QUANTITY_BASES.filter((base) => base !== "kg");
const toSingular = (base: QuantityBase): string => base.replace(/s$/, "");

/** Every unit of observations, by its name in the data package. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...listScaledUnits("CNY", "CNY", 0, true),
  ...listScaledUnits("USD", "USD", 0, true),
  ...listScaledUnits("kg", "t", 3),
  ["kg", { base: "kg", exponent: 0 } as Unit],
  ...COUNTED.flatMap((base) => listScaledUnits(base, base)),
  ...(["CNY", "USD"] as const).flatMap((money): [string, Unit][] => [
    [`${money}/kg`, { base: `${money}/kg`, exponent: 0 }],
    [`${money}/t`, { base: `${money}/kg`, exponent: -3 }],
    ...COUNTED.map((base): [string, Unit] => [
      `${money}/${toSingular(base)}`,
      { base: `${money}/${base}`, exponent: 0 },
    ]),
  ]),
  ["%", { base: "ratio", exponent: -2 } as Unit],
  ["rank", { base: "rank", exponent: 0 } as Unit],
]);

/**
 * The unit with this name.
 * @throws Error if the name is not in {@link UNITS}.
 */
export function getUnit(name: string): Unit {
  const unit = UNITS.get(name);
  if (!unit) throw new Error(`Unknown unit '${name}'. Known units: ${[...UNITS.keys()].join(", ")}.`);
  return unit;
}
