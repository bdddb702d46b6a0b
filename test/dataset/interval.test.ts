import fc from "fast-check";
import { add, contains, divide, intersect, multiply, subtract, type Interval } from "../../src/dataset";

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
