import fc from "fast-check";
import {
  UNITS,
  contains,
  countDecimals,
  computeInterval,
  isDecimalText,
  parseNumber,
  getUnit,
} from "../../src/dataset";

describe("parseNumber is exact", () => {
  test.each([
    ["41.21", "CNY trn", 41_210_000_000_000],
    ["896.91", "CNY bn", 896_910_000_000],
    ["1.139", "bn t", 1_139_000_000_000],
    ["16.6", "%", 0.166],
    ["-16.9", "%", -0.169],
    ["3", "rank", 3],
  ])("%s %s", (printed, unit, number) => expect(parseNumber({ printed, unit })).toBe(number));
});

describe("computeInterval extends half a unit of the last digit to either side", () => {
  test.each([
    ["6.82", "CNY trn", "", 6.815e12, 6.825e12],
    ["13", "%", "", 0.125, 0.135],
    ["-16.9", "%", "", -0.1695, -0.1685],
    ["1", "USD trn", "more than", 1e12, Infinity],
    ["5", "%", "less than", -Infinity, 0.05],
    ["2", "rank", "", 2, 2],
  ] as const)("%s %s %s", (printed, unit, qualifier, low, high) =>
    expect(computeInterval({ printed, unit, qualifier })).toEqual({ low, high }),
  );
});

test("a sum is uncertain by half a unit for each of its terms", () =>
  expect(computeInterval({ printed: "6.82", unit: "CNY trn", qualifier: "", terms: 3 })).toEqual({
    low: 6.805e12,
    high: 6.835e12,
  }));

test("more digits than a double holds are as exact as a double can tell", () =>
  expect(computeInterval({ printed: "90071992547409.93", unit: "CNY 100 mn", qualifier: "" })).toEqual({
    low: Number("90071992547409.925e8"),
    high: Number("90071992547409.935e8"),
  }));

test("what is no decimal number has neither interval nor decimals", () => {
  expect(() => computeInterval({ printed: "n/a", unit: "%", qualifier: "" })).toThrow(
    "'n/a' is not a printed number such as -16.9.",
  );
  expect(countDecimals("n/a")).toBe(0);
});

test("a true value lies inside the interval of what is printed of it", () => {
  const unit = fc.constantFrom(...[...UNITS.keys()].filter((name) => name !== "rank"));
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000_000, max: 100_000_000 }).map((n) => n / 100_000),
      fc.integer({ min: 0, max: 3 }),
      unit,
      (truth, decimals, name) => {
        const printed = truth.toFixed(decimals);
        fc.pre(isDecimalText(printed));
        const interval = computeInterval({ printed, unit: name, qualifier: "" });
        expect(contains(interval, Number(`${truth}e${getUnit(name).exponent}`))).toBe(true);
        expect(contains(interval, parseNumber({ printed, unit: name }))).toBe(true);
        expect(countDecimals(printed)).toBe(decimals);
      },
    ),
  );
});

test("an unknown unit is named with the known ones", () => {
  expect(() => getUnit("CNY gazillion")).toThrow("Unknown unit 'CNY gazillion'. Known units: CNY, CNY th");
});
