/** Numbers as they are written: rounded, grouped, scaled, with the digits that are known. */
import fc from "fast-check";
import type { Language } from "../../src/language";
import { formatEstimate, type AnswerBase } from "../../src/statistics";
import { formatInterval, formatOperand } from "../../src/statistics/format-estimate";
import {
  chooseRounding,
  divideByPowerOfTen,
  getMostDecimals,
  groupThousands,
  isGrouped,
  roundHalfUp,
} from "../../src/statistics/rounding";

describe("rounding", () => {
  test.each([
    [453.215, 2, "453.22"],
    [-453.215, 2, "-453.22"],
    [1.005, 2, "1.01"],
    [0.5, 0, "1"],
    [2.5, 0, "3"],
    [1.449, 1, "1.4"],
    [7, 2, "7.00"],
    [0, 1, "0.0"],
    [-0.04, 1, "0.0"],
    [-0.05, 1, "-0.1"],
    [1e20, 0, "100000000000000000000"],
    [1_234_567_890_123_456, 0, "1234567890123456"],
    [0.000_000_123, 9, "0.000000123"],
    [0.000_000_4, 2, "0.00"],
  ])("%d to %d decimals is %s", (number, decimals, text) => expect(roundHalfUp(number, decimals)).toBe(text));

  test("is off by half a step at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (thousandths, decimals) => {
        const number = thousandths / 1000;
        expect(Math.abs(Number(roundHalfUp(number, decimals)) - number)).toBeLessThanOrEqual(
          0.5 / 10 ** decimals + 1e-9,
        );
      }),
    );
  });
});

describe("a scale divides by shifting the decimal point", () => {
  test.each([
    [0.0929, -3, 92.9],
    [41_207_636_248_463, 12, 41.207636248463],
    [-5.2e8, 8, -5.2],
    [1e-9, -2, 1e-7],
    [2.5e25, 12, 2.5e13],
  ])("%d by 10^%d is %d", (number, exponent, quotient) => expect(divideByPowerOfTen(number, exponent)).toBe(quotient));
  test("what has no end stays so", () => {
    expect(divideByPowerOfTen(Infinity, 12)).toBe(Infinity);
    expect(divideByPowerOfTen(-Infinity, 12)).toBe(-Infinity);
    expect(divideByPowerOfTen(NaN, 12)).toBeNaN();
  });
});

test.each([
  ["1", "1"],
  ["999", "999"],
  ["1000", "1,000"],
  ["-1234567", "-1,234,567"],
  ["123456.123456", "123,456.123456"],
  ["0.1234", "0.1234"],
])("%s is grouped as %s", (digits, grouped) => expect(groupThousands(digits)).toBe(grouped));

test.each<[number, AnswerBase, boolean]>([
  [0, "items", true],
  [3, "kg", true],
  [6, "CNY", false],
  [0, "pp", false],
  [0, "rank", false],
])("at 10^%d, whether %s are grouped is %p", (exponent, base, grouped) =>
  expect(isGrouped(exponent, base)).toBe(grouped),
);

test.each<[AnswerBase, number, number]>([
  ["rank", 3, 0],
  ["ratio", 3, 1],
  ["pp", 3, 1],
  ["CNY", 3, 2],
  ["USD", 3, 2],
  ["kg", 3, 3],
  ["items", 3, 3],
  ["CNY/kg", 1234, 2],
  ["CNY/kg", 12.3, 2],
  ["CNY/kg", 9.99, 3],
  ["CNY/kg", 0.0123, 5],
  ["CNY/kg", 0, 3],
  ["index", 123.4, 1],
  ["index", 1.456, 2],
  ["index", 0.0366, 4],
  ["index", 0, 1],
])("of %s at a size of %d, %d decimals are shown at most", (base, size, decimals) =>
  expect(getMostDecimals(base, size)).toBe(decimals),
);

const createNumber = (number: number, base: AnswerBase, lastDigit: number) => ({ number, base, lastDigit });

test.each<[text: string, number: number, base: AnswerBase, lastDigit: number, language: Language]>([
  ["1.00 trn CNY", 1e12, "CNY", 10, "en"],
  ["999.99 bn CNY", 999_990_000_000, "CNY", 7, "en"],
  ["1.00 mn USD", 1e6, "USD", 0, "en"],
  ["999,999 CNY", 999_999, "CNY", 0, "en"],
  ["12.35 CNY", 12.345, "CNY", -3, "en"],
  ["12.3 CNY", 12.3, "CNY", -1, "en"],
  ["-5.20 bn CNY", -5.2e9, "CNY", 7, "en"],
  ["0 CNY", 0, "CNY", 0, "en"],
  ["1.500 mn t", 1.5e9, "kg", 6, "en"],
  ["1.5 t", 1500, "kg", 2, "en"],
  ["150 kg", 150, "kg", 0, "en"],
  ["12.345 kg", 12.3452, "kg", -4, "en"],
  ["1.234 mn items", 1_234_000, "items", 3, "en"],
  ["15.8%", 0.158, "ratio", -3, "en"],
  ["0.02%", 0.000_234, "ratio", -7, "en"],
  ["0.0%", 0, "ratio", -3, "en"],
  ["-1.9 pp", -1.9234, "pp", -4, "en"],
  ["7", 7, "rank", 0, "en"],
  // Places, percentage points, indices and prices have no scale
  ["2000000", 2e6, "rank", 0, "en"],
  ["2000000.0 pp", 2e6, "pp", 0, "en"],
  ["2,000,000.0", 2e6, "index", -1, "en"],
  ["2,000,000.00 CNY/kg", 2e6, "CNY/kg", 0, "en"],
  ["1,981.00 CNY/kg", 1981, "CNY/kg", 0, "en"],
  ["0.01981 CNY/kg", 0.01981, "CNY/kg", -5, "en"],
  ["1.00万亿元", 1e12, "CNY", 10, "zh"],
  ["9999.90亿元", 999_990_000_000, "CNY", 7, "zh"],
  ["1.0万吨", 1e7, "kg", 0, "zh"],
  ["1.00亿吨", 1e11, "kg", 5, "zh"],
  ["15.8%", 0.158, "ratio", -3, "zh"],
  ["-1.9个百分点", -1.9234, "pp", -4, "zh"],
  ["1.980美元/千克", 1.98, "USD/kg", -2, "zh"],
])("%s is written of %d %s known to 10^%d", (text, number, base, lastDigit, language) =>
  expect(formatEstimate(createNumber(number, base, lastDigit), language)).toBe(text),
);

test("in Chinese a scale leaves the decimals that Excel can show", () => {
  const decimalsOf = (number: number, base: AnswerBase) => {
    const { exponent, decimals } = chooseRounding(createNumber(number, base, 0), "zh");
    return [exponent, decimals];
  };
  expect(decimalsOf(5e8, "CNY")).toEqual([8, 2]);
  expect(decimalsOf(5e4, "CNY")).toEqual([4, 1]);
  expect(decimalsOf(5e4, "items")).toEqual([4, 1]);
  expect(decimalsOf(5e7, "kg")).toEqual([7, 1]);
  expect(decimalsOf(5e11, "kg")).toEqual([11, 2]);
  expect(decimalsOf(0.04e4, "CNY")).toEqual([0, 0]);
});

describe("an operand", () => {
  const format = (number: number, base: AnswerBase, lastDigit: number, status: "published" | "derived") =>
    formatOperand({ ...createNumber(number, base, lastDigit), status }, "en");

  test("that is published has its digits", () => {
    expect(format(41.2e12, "CNY", 11, "published")).toBe("41.2 trn CNY");
    expect(format(41e12, "CNY", 12, "published")).toBe("41 trn CNY");
    expect(format(0.158, "ratio", -3, "published")).toBe("15.8%");
    expect(format(1_234_500, "kg", 2, "published")).toBe("1,234.5 t");
    expect(format(0, "CNY", 6, "published")).toBe("0 CNY");
    expect(format(3, "rank", 0, "published")).toBe("3");
  });
  test("that is derived has two more than are known, without zeros beyond the second", () => {
    expect(format(23_610_038_610, "CNY", 8, "derived")).toBe("23.61 bn CNY");
    expect(format(16_919_191_919, "CNY", 8, "derived")).toBe("16.919 bn CNY");
    expect(format(3e9, "CNY", 6, "derived")).toBe("3.00 bn CNY");
    expect(format(3.1e9, "CNY", 4, "derived")).toBe("3.10 bn CNY");
  });
  test("that is published keeps its zeros", () =>
    expect(format(16_919_000_000, "CNY", 4, "published")).toBe("16.91900 bn CNY"));
  test("has no more digits than a double", () =>
    expect(format(12_345_678_901_234.5, "CNY", -6, "published")).toBe("12.3456789012345 trn CNY"));
});

describe("an interval", () => {
  const format = (
    number: number,
    low: number,
    high: number,
    base: AnswerBase,
    lastDigit: number,
    language: Language = "en",
  ) => formatInterval({ ...createNumber(number, base, lastDigit), interval: { low, high } }, language);

  test("is rounded outward, one digit beyond what is known", () => {
    expect(format(6.95e12, 6.934_49e12, 6.965_51e12, "CNY", 10)).toBe("6.934 trn CNY to 6.966 trn CNY");
    expect(format(-6.95e12, -6.965_51e12, -6.934_49e12, "CNY", 10)).toBe("-6.966 trn CNY to -6.934 trn CNY");
  });
  test("whose ends have no further digits keeps them", () =>
    expect(format(6.95e12, 6.945e12, 6.955e12, "CNY", 10)).toBe("6.945 trn CNY to 6.955 trn CNY"));
  test("may be open at an end", () => {
    expect(format(24e12, 24e12, Infinity, "CNY", 12)).toBe("24.00 trn CNY to open");
    expect(format(24e12, -Infinity, 24e12, "CNY", 12, "zh")).toBe("无界至24.00万亿元");
  });
  test("that does not contain the number as it is shown has the number before it", () => {
    expect(format(0.130_26, 0.130_25, 0.130_27, "ratio", -5)).toBe("13.0260% (13.0250% to 13.0270%)");
    expect(format(0.130_74, 0.130_73, 0.130_75, "ratio", -5)).toBe("13.0740% (13.0730% to 13.0750%)");
    expect(format(0.13, 0.13, 0.13, "ratio", -5)).toBe("13.0000% to 13.0000%");
  });
  test("contains what it is of, however it is rounded", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 5 }),
        (middle, half, lastDigit) => {
          const text = format(middle, middle - half, middle + half, "items", lastDigit);
          const scales: Record<string, number> = { "mn items": 1e6, "bn items": 1e9, items: 1 };
          const ends = text
            .match(/-?[\d,.]+ (?:mn |bn )?items/g)!
            .slice(-2)
            .map((end) => {
              const [digits, ...unit] = end.split(" ");
              return Number(digits!.replace(/,/g, "")) * scales[unit.join(" ")]!;
            });
          // A billionth is what doubles leave open.
          expect(ends[0]).toBeLessThanOrEqual(middle - half + 1e-9 * middle);
          expect(ends[1]).toBeGreaterThanOrEqual(middle + half - 1e-9 * middle);
        },
      ),
    );
  });
});
