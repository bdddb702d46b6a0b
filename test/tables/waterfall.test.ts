import fc from "fast-check";
import { computeAxisBounds } from "../../src/tables/axis-bounds";
import { stackSteps, type Step } from "../../src/tables/waterfall";
import { computeRemainder } from "../../src/tables/waterfall-rows";

const step = (points: number | null): Step => ({ points, isTotal: false });
const points = fc.double({ min: -50, max: 50, noNaN: true });
const TOLERANCE = 9;

test("steps rise from the end of the one before, and the total starts at zero", () =>
  expect(stackSteps([step(2), step(-0.5), { points: 1.5, isTotal: true }])).toEqual([
    { "step base": 0, rise: 2, "rise below": 0, fall: 0, "fall below": 0, "step total": 0 },
    { "step base": 1.5, rise: 0, "rise below": 0, fall: 0.5, "fall below": 0, "step total": 0 },
    { "step base": 0, rise: 0, "rise below": 0, fall: 0, "fall below": 0, "step total": 1.5 },
  ]));

test("a fall through zero has a part on either side, and a step below zero hangs from its upper end", () =>
  expect(stackSteps([step(1), step(-3), step(1)])).toEqual([
    { "step base": 0, rise: 1, "rise below": 0, fall: 0, "fall below": 0, "step total": 0 },
    { "step base": 0, rise: 0, "rise below": 0, fall: 1, "fall below": -2, "step total": 0 },
    { "step base": -1, rise: 0, "rise below": -1, fall: 0, "fall below": 0, "step total": 0 },
  ]));

test("a step without a figure has no length, and the next starts where the one before it ended", () =>
  expect(stackSteps([step(1), step(null), step(1)])[2]).toMatchObject({ "step base": 1, rise: 1 }));

test("whatever the steps, each bar reaches from the sum before it to the sum with it", () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), (all) => {
      const parts = stackSteps(all.map(step));
      let sum = 0;
      for (const [at, value] of all.entries()) {
        const part = parts[at]!;
        const before = sum;
        sum += value;
        const base = part["step base"];
        // Excel stacks what is above zero upward and what is below it downward.
        const top = Math.max(0, base) + part.rise + part.fall;
        const bottom = Math.min(0, base) + part["rise below"] + part["fall below"];
        const ends = [top, bottom, base].filter((end) => end !== 0 || before * sum <= 0);
        expect(Math.max(...ends)).toBeCloseTo(Math.max(before, sum), TOLERANCE);
        expect(Math.min(...ends)).toBeCloseTo(Math.min(before, sum), TOLERANCE);
        // A bar has one colour.
        expect((part.rise - part["rise below"]) * (part.fall - part["fall below"])).toBe(0);
      }
    }),
  );
});

describe("the remainder", () => {
  const bounded = fc
    .tuple(points, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([low, width, at]) => ({ number: low + width * at, interval: { low, high: low + width } }));

  test("makes the parts add up to the whole, and its interval has what the truth of all of them leaves", () => {
    fc.assert(
      fc.property(bounded, fc.array(fc.tuple(bounded, fc.double({ min: 0, max: 1, noNaN: true }))), (whole, parts) => {
        const estimates = parts.map(([part]) => part);
        const rest = computeRemainder(whole, estimates);
        const sum = estimates.reduce((total, { number }) => total + number, 0);
        expect(sum + rest.number).toBeCloseTo(whole.number, TOLERANCE);
        // Any truth within the intervals of the parts.
        const truths = parts.map(([{ interval }, at]) => interval.low + (interval.high - interval.low) * at);
        const truth = whole.interval.high - truths.reduce((total, one) => total + one, 0);
        expect(truth).toBeGreaterThanOrEqual(rest.interval.low - 1e-9);
        expect(truth).toBeLessThanOrEqual(rest.interval.high + 1e-9);
      }),
    );
  });
});

describe("a common axis", () => {
  test("has round bounds with zero within them", () => {
    expect(computeAxisBounds([430, null, 620])).toEqual({ minimum: 0, maximum: 800 });
    expect(computeAxisBounds([-0.19, 0.08])).toEqual({ minimum: expect.closeTo(-0.2), maximum: expect.closeTo(0.1) });
  });

  test("covers all values", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer().map((whole) => whole / 1e4),
          { minLength: 1 },
        ),
        (values) => {
          const { minimum, maximum } = computeAxisBounds(values)!;
          expect(minimum).toBeLessThanOrEqual(Math.min(0, ...values));
          expect(maximum).toBeGreaterThanOrEqual(Math.max(0, ...values));
          expect(maximum).toBeGreaterThan(minimum);
        },
      ),
    );
  });

  test("is left to Excel where there is no figure", () => expect(computeAxisBounds([null])).toBeUndefined());
});
