/** The units in which releases publish, as powers of ten of base units. */

/** Base units of prices: currency per kilogram or item. */
type PriceBase = `${"CNY" | "USD"}/${"kg" | "items"}`;

/** Base units of computation: yuan, dollars, kilograms, items, prices, fractions (`ratio`) and positions (`rank`). */
export type Base = "CNY" | "USD" | "kg" | "items" | PriceBase | "ratio" | "rank";

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

/** Every unit of observations, by its name in the data package. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...listScaledUnits("CNY", "CNY", 0, true),
  ...listScaledUnits("USD", "USD", 0, true),
  ...listScaledUnits("kg", "t", 3),
  ["kg", { base: "kg", exponent: 0 } as Unit],
  ...listScaledUnits("items", "items"),
  ...(["CNY", "USD"] as const).flatMap((money): [string, Unit][] => [
    [`${money}/kg`, { base: `${money}/kg`, exponent: 0 }],
    [`${money}/t`, { base: `${money}/kg`, exponent: -3 }],
    [`${money}/item`, { base: `${money}/items`, exponent: 0 }],
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
