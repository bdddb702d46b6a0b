/** The common axis of several charts. */
export interface AxisBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** About as many intervals as a small chart has room for. */
const INTERVALS = 4;

/** Round bounds that cover all values and zero; undefined without values. */
export function computeAxisBounds(values: readonly (number | null)[]): AxisBounds | undefined {
  const numbers = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (numbers.length === 0) return undefined;
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  if (low === high) return { minimum: 0, maximum: 1 };
  const step = roundUpStep((high - low) / INTERVALS);
  const [minimum, maximum] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  // A product of binary fractions can miss a bound that is a value by its last digit.
  return { minimum: Math.min(minimum, low), maximum: Math.max(maximum, high) };
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function roundUpStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= step) ?? 10;
  return factor * power;
}
