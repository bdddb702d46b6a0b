/** What a cell's number says: its amount and the place of its last digit. */
import {
  listDigits,
  readTypedNumber,
  roundTyped,
  scaleTyped,
  toTypedInterval,
} from "../../../src/statistics/check/typed-number";

describe("a number is read with the place of its last digit", () => {
  test.each<[string | number, number, number]>([
    [6.8, 6.8, -1],
    [6820, 6820, 0],
    ["6.80", 6.8, -2],
    ["+5", 5, 0],
    ["68,242", 68242, 0],
    ["68 242.0", 68242, -1],
    ["(16.9)", -16.9, -1],
    ["−16.9", -16.9, -1],
    ["–3", -3, 0],
    ["１２．５", 12.5, -1],
    ["16.9%", 0.169, -3],
    ["16.9 %", 0.169, -3],
    ["16.9％", 0.169, -3],
    ["(16.9%)", -0.169, -3],
    ["（16.9％） ", -0.169, -3],
    ["(16.9)%", -0.169, -3],
    // What a sum of binary numbers leaves.
    [0.1 + 0.2, 0.3, -1],
    [6824200543416, 6824200543420, 0],
  ])("%j is %d", (cell, number, lastDigit) => expect(readTypedNumber(cell)).toEqual({ number, lastDigit }));

  test.each(["", "n/a", "1.2.3", "5 bn", "x5", "5-", "(5", ".5"])("%j is none", (cell) =>
    expect(readTypedNumber(cell)).toBeUndefined(),
  );
});

test("a power of ten moves the point and the last digit alike", () => {
  expect(scaleTyped({ number: 6.82, lastDigit: -2 }, 3)).toEqual({ number: 6820, lastDigit: 1 });
  // By division this would be 0.16899999999999998.
  expect(scaleTyped({ number: 16.9, lastDigit: -1 }, -2)).toEqual({ number: 0.169, lastDigit: -3 });
});

test("the digits of a number stand for half a unit of the last one to either side", () => {
  expect(toTypedInterval({ number: 6.8, lastDigit: -1 })).toEqual({ low: 6.75, high: 6.85 });
  expect(toTypedInterval({ number: -6820, lastDigit: 1 })).toEqual({ low: -6825, high: -6815 });
});

test("the digits that count have neither sign nor point nor zeros before them", () => {
  expect(listDigits({ number: -0.0682, lastDigit: -4 })).toBe("682");
  expect(listDigits({ number: 6820, lastDigit: 0 })).toBe("6820");
  expect(listDigits({ number: 6820, lastDigit: 1 })).toBe("682");
});

test("zeros at the end of a whole number may stand for rounding, but for its first two digits", () => {
  expect(roundTyped({ number: 6820, lastDigit: 0 })).toEqual({ number: 6820, lastDigit: 1 });
  expect(roundTyped({ number: 6800, lastDigit: 0 })).toEqual({ number: 6800, lastDigit: 2 });
  expect(roundTyped({ number: -6800, lastDigit: 0 })).toEqual({ number: -6800, lastDigit: 2 });
  expect(roundTyped({ number: 6000, lastDigit: 0 })).toEqual({ number: 6000, lastDigit: 2 });
  for (const [number, lastDigit] of [
    [6824, 0],
    [60, 0],
    [6820.5, -1],
    [68, -1],
  ] as const)
    expect(roundTyped({ number, lastDigit })).toBeUndefined();
});
