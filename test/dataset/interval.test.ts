import fc from "fast-check";
import {
  add,
  contains,
  divide,
  intersect,
  isWithin,
  multiply,
  subtract,
  unite,
  width,
  type Interval,
} from "../../src/dataset";

const number = fc.double({ min: -1e15, max: 1e15, noNaN: true });
/** An interval with a true value inside it. */
const known = fc
  .tuple(number, number, number)
  .map((ends) => [...ends].sort((a, b) => a - b) as [number, number, number])
  .map(([low, truth, high]) => ({ interval: { low, high }, truth }));

describe("the true result lies inside the interval", () => {
  test.each<[string, (a: Interval, b: Interval) => Interval, (x: number, y: number) => number]>([
    ["add", add, (x, y) => x + y],
    ["subtract", subtract, (x, y) => x - y],
    ["multiply", multiply, (x, y) => x * y],
    ["divide", divide, (x, y) => x / y],
  ])("%s", (_name, operation, exact) => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const truth = exact(a.truth, b.truth);
        fc.pre(Number.isFinite(truth));
        expect(contains(operation(a.interval, b.interval), truth)).toBe(true);
      }),
    );
  });
});

test("a divisor that may be zero leaves the quotient open", () => {
  expect(divide({ low: 1, high: 2 }, { low: -1, high: 1 })).toEqual({ low: -Infinity, high: Infinity });
});

test("intervals that do not meet have no intersection", () => {
  expect(intersect({ low: 0, high: 1 }, { low: 2, high: 3 })).toBeUndefined();
  expect(intersect({ low: 0, high: 2 }, { low: 1, high: 3 })).toEqual({ low: 1, high: 2 });
});

const corners = (a: Interval, b: Interval, operate: (x: number, y: number) => number): number[] =>
  [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => operate(x, y)));

describe("the result is no wider than the numbers in the operands make it", () => {
  test.each<[string, (a: Interval, b: Interval) => Interval, (x: number, y: number) => number]>([
    ["add", add, (x, y) => x + y],
    ["subtract", subtract, (x, y) => x - y],
    ["multiply", multiply, (x, y) => x * y],
    ["divide", divide, (x, y) => x / y],
  ])("%s", (name, operation, exact) => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        fc.pre(name !== "divide" || b.interval.low > 0 || b.interval.high < 0);
        const ends = corners(a.interval, b.interval, exact);
        fc.pre(ends.every(Number.isFinite));
        const { low, high } = operation(a.interval, b.interval);
        const isNear = (x: number, y: number) => Math.abs(x - y) <= 2 ** -51 * Math.abs(y);
        expect(isNear(low, Math.min(...ends)) && low <= Math.min(...ends)).toBe(true);
        expect(isNear(high, Math.max(...ends)) && high >= Math.max(...ends)).toBe(true);
      }),
    );
  });
});

test("nothing times what has no bounds is nothing", () => {
  expect(multiply({ low: 0, high: 0 }, { low: -Infinity, high: Infinity })).toEqual({ low: 0, high: 0 });
  expect(multiply({ low: 0, high: 2 }, { low: 1, high: Infinity })).toEqual({ low: 0, high: Infinity });
});

test("what has no bounds keeps none", () => {
  const open = { low: -Infinity, high: Infinity };
  expect(add(open, { low: 1, high: 2 })).toEqual(open);
  expect(subtract({ low: 1, high: 2 }, { low: 0, high: Infinity })).toMatchObject({ low: -Infinity });
});

test.each([
  [0, 1],
  [-1, 0],
  [0, 0],
])("a divisor from %d to %d contains zero", (low, high) =>
  expect(divide({ low: 1, high: 2 }, { low, high })).toEqual({ low: -Infinity, high: Infinity }),
);

test("intervals that touch meet in the point they share", () =>
  expect(intersect({ low: 0, high: 1 }, { low: 1, high: 2 })).toEqual({ low: 1, high: 1 }));

test("the union of two intervals is the smallest that contains both", () => {
  expect(unite({ low: 0, high: 1 }, { low: 3, high: 4 })).toEqual({ low: 0, high: 4 });
  expect(unite({ low: -1, high: 9 }, { low: 3, high: 4 })).toEqual({ low: -1, high: 9 });
});

test("an interval lies within another up to its ends", () => {
  const whole = { low: 0, high: 4 };
  expect(isWithin({ low: 0, high: 4 }, whole)).toBe(true);
  expect(isWithin({ low: 1, high: 3 }, whole)).toBe(true);
  expect(isWithin({ low: -1, high: 3 }, whole)).toBe(false);
  expect(isWithin({ low: 1, high: 5 }, whole)).toBe(false);
  expect([contains(whole, 0), contains(whole, 4), contains(whole, -1), contains(whole, 5)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(width(whole)).toBe(4);
  expect(width({ low: -1, high: 2 })).toBe(3);
});
