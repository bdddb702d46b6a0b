import fc from "fast-check";
import {
  comparePeriods,
  computePeriodDistance,
  getPeriodKind,
  parsePeriod,
  formatPeriod,
  getYearBefore,
} from "../../src/query";

const LATEST = "2025-01/2025-11";
const parseWithLatest = (typed: string | number | null) => parsePeriod(typed, LATEST);

describe("parsePeriod understands what people type", () => {
  test.each<[string | number | null, string]>([
    [null, LATEST],
    ["", LATEST],
    ["latest", LATEST],
    [2025, "2025"],
    ["2025", "2025"],
    ["2025年", "2025"],
    ["2025-11", "2025-11"],
    ["2025-1", "2025-01"],
    ["2025/11", "2025-11"],
    [202511, "2025-11"],
    ["2025-11-30", "2025-11"],
    ["Nov 2025", "2025-11"],
    ["november 2025", "2025-11"],
    ["2025 Nov", "2025-11"],
    ["2025年11月", "2025-11"],
    ["2025-11 YTD", LATEST],
    ["Nov 2025 YTD", LATEST],
    ["YTD Nov 2025", LATEST],
    ["Jan-Nov 2025", LATEST],
    ["Jan–Nov 2025", LATEST],
    ["January to November 2025", LATEST],
    ["2025-01/2025-11", LATEST],
    ["2025年1-11月", LATEST],
    ["2025年前11个月", LATEST],
    ["2025年第三季度", "2025-Q3"],
    ["2025年3季度", "2025-Q3"],
    ["2025年上半年", "2025-01/2025-06"],
    ["2025年下半年", "2025-07/2025-12"],
    ["2025-Q3", "2025-Q3"],
    ["Q3 2025", "2025-Q3"],
    ["2025Q3", "2025-Q3"],
    ["H1 2025", "2025-01/2025-06"],
    ["2025-07/2025-09", "2025-Q3"],
    ["2025-01/2025-12", "2025"],
    [45962, "2025-11"],
    ["45962", "2025-11"],
    [45991.75, "2025-11"],
  ])("%p is %s", (typed, period) => expect(parseWithLatest(typed)).toBe(period));

  test.each(["soon", "2025-13", "Foo 2025", "2025-11/2025-01", "Q5 2025", "20251", "13"])(
    "%s is refused with examples",
    (typed) => {
      expect(() => parseWithLatest(typed)).toThrow(`Unknown period '${typed}'. Use for example ${LATEST}`);
    },
  );
});

const monthArbitrary = fc.tuple(fc.integer({ min: 1990, max: 2096 }), fc.integer({ min: 1, max: 12 }));
const formatMonth = ([year, index]: [number, number]) => `${year}-${String(index).padStart(2, "0")}`;
const spanArbitrary = fc.tuple(monthArbitrary, fc.integer({ min: 0, max: 23 })).map(([[year, index], more]) => {
  const last = year * 12 + index - 1 + more;
  return parseWithLatest(`${formatMonth([year, index])}/${formatMonth([Math.floor(last / 12), (last % 12) + 1])}`);
});

describe("laws of periods", () => {
  test("a canonical period is understood as itself, and so is its label", () => {
    fc.assert(
      fc.property(spanArbitrary, (period) => {
        expect(parseWithLatest(period)).toBe(period);
        if (getPeriodKind(period) !== "span") expect(parseWithLatest(formatPeriod(period))).toBe(period);
      }),
    );
  });

  test("an Excel date is in the month it names, whatever the time zone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        expect(parseWithLatest(serial)).toBe(date.toISOString().slice(0, 7));
      }),
    );
  });

  test("a year before is earlier, of the same kind and twelve months away at both ends", () => {
    fc.assert(
      fc.property(spanArbitrary, (period) => {
        const before = getYearBefore(period);
        expect(getPeriodKind(before)).toBe(getPeriodKind(period));
        expect(comparePeriods(before, period)).toBeLessThan(0);
        expect(computePeriodDistance(before, period)).toBe(24);
      }),
    );
  });
});
