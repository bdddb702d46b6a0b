import fc from "fast-check";
import {
  comparePeriods,
  computePeriodDistance,
  formatPeriod,
  formatSpan,
  getFirstMonth,
  getLastMonth,
  getPeriodKind,
  getYearAfter,
  getYearBefore,
  isLatest,
  parsePeriod,
  shiftPeriod,
  toMonthRange,
  toPeriod,
} from "../../src/query";

const LATEST = "2025-01/2025-11";
const parseWithLatest = (typed: string | number | null) => parsePeriod(typed, LATEST);

test.each([
  ["2025-11", "Nov 2025", "2025年11月"],
  ["2025-01/2025-11", "Jan-Nov 2025", "2025年1-11月"],
  ["2025-Q3", "Q3 2025", "2025年第3季度"],
  ["2025", "2025", "2025年"],
  ["2024-12/2025-02", "Dec 2024-Feb 2025", "2024年12月至2025年2月"],
])("%s is written in English and in Chinese", (period, en, zh) => {
  expect([formatPeriod(period, "en"), formatPeriod(period, "zh")]).toEqual([en, zh]);
});

describe("parsePeriod understands what people type", () => {
  test.each<[string | number | null, string]>([
    [null, LATEST],
    [0, LATEST],
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
    [36526, "2000-01"],
    [73050, "2099-12"],
    // Months by name
    ["Sept 2025", "2025-09"],
    ["Sep. 2025", "2025-09"],
    ["Nov-25", "2025-11"],
    ["May '25", "2025-05"],
    ["11/2025", "2025-11"],
    ["2025年十一月", "2025-11"],
    ["2025年11月份", "2025-11"],
    // Days
    ["30 Nov 2025", "2025-11"],
    ["November 30, 2025", "2025-11"],
    ["2025年11月30日", "2025-11"],
    [20251130, "2025-11"],
    ["2024-02-29", "2024-02"],
    ["2025-11-01", "2025-11"],
    // SDMX
    ["2025M11", "2025-11"],
    ["2025-M11", "2025-11"],
    ["2025M1", "2025-01"],
    ["2025-S1", "2025-01/2025-06"],
    ["2025-A1", "2025"],
    // Quarters and halves
    ["3Q25", "2025-Q3"],
    ["3Q2025", "2025-Q3"],
    ["Q3 25", "2025-Q3"],
    ["Q3'25", "2025-Q3"],
    ["third quarter 2025", "2025-Q3"],
    ["3rd quarter of 2025", "2025-Q3"],
    ["2025年三季度", "2025-Q3"],
    ["1H25", "2025-01/2025-06"],
    ["first half 2025", "2025-01/2025-06"],
    ["First half of 2025", "2025-01/2025-06"],
    ["second half 2025", "2025-07/2025-12"],
    ["2025上半年", "2025-01/2025-06"],
    // Years: China's fiscal year is the calendar year
    ["FY2024", "2024"],
    ["FY24", "2024"],
    ["full year 2024", "2024"],
    ["2024年全年", "2024"],
    ["2024年度", "2024"],
    // Years to date and spans
    ["2024年前三季度", "2024-01/2024-09"],
    ["2024年前3个季度", "2024-01/2024-09"],
    ["2024年前两个月", "2024-01/2024-02"],
    ["2025年1—11月", LATEST],
    ["2025年1月至11月", LATEST],
    ["2025年1-11月累计", LATEST],
    ["2025年11月累计", LATEST],
    ["first 11 months of 2025", LATEST],
    ["first eleven months of 2025", LATEST],
    ["first 1 months of 2025", "2025-01"],
    ["first 12 months of 2025", "2025"],
    [`first 11 months${" ".repeat(38)}of 2025`, LATEST],
    ["first three quarters of 2024", "2024-01/2024-09"],
    ["Q1-Q3 2024", "2024-01/2024-09"],
    ["2024:2025", "2024-01/2025-12"],
    ["2024-2025", "2024-01/2025-12"],
    ["2024-Q4/2025-Q1", "2024-10/2025-03"],
    ["Dec 2024-Feb 2025", "2024-12/2025-02"],
    ["2025年1月至2025年11月", LATEST],
    // Full-width characters
    ["２０２５年１１月", "2025-11"],
  ])("%p is %s", (typed, period) => expect(parseWithLatest(typed)).toBe(period));

  test.each([
    "soon",
    "2025-13",
    "Foo 2025",
    "2025-11/2025-01",
    "2025-03/2025-Q1",
    "2025-Q1/2025-02",
    "Q5 2025",
    "20251",
    "73051",
    "13",
    // No months, though they begin like one
    "Febtober 2025",
    "Marchetti 2025",
    "Junk 2025",
    "Janet 2025",
    "2025 Mayo",
    "Ja-Nov 2025",
    // No days
    "2025-11-99",
    "2025-11-31",
    "2025-02-29",
    "2025-11-00",
    "31 Nov 2025",
    "20251199",
    "third half 2025",
    "first 0 months of 2025",
    "first 13 months of 2025",
    `first 11 months${" ".repeat(39)}of 2025`,
    "2025年前五个季度",
    "-1X",
  ])("%s is refused with examples", (typed) => {
    expect(() => parseWithLatest(typed)).toThrow(`Unknown period '${typed}'. Use for example ${LATEST}`);
  });
});

describe("relative periods count from the newest figures, not from today", () => {
  test.each([
    ["last month", "2025-01/2025-11", "2025-11"],
    ["上个月", "2025-01/2025-11", "2025-11"],
    ["last month", "2025", "2025-12"],
    ["last quarter", "2025-01/2025-11", "2025-Q3"],
    ["last quarter", "2025", "2025-Q4"],
    ["last quarter", "2026-01/2026-02", "2025-Q4"],
    ["last year", "2025-01/2025-11", "2024"],
    ["last year", "2025", "2025"],
    ["去年", "2026-01/2026-02", "2025"],
    ["same months last year", "2025-01/2025-11", "2024-01/2024-11"],
    ["Same period of last year", "2026-Q1", "2025-Q1"],
    ["latest month", "2025-01/2025-11", "2025-11"],
    ["latest quarter", "2025-01/2025-11", "2025-Q3"],
    ["去年同期", "2025-01/2025-11", "2024-01/2024-11"],
    ["-12M", "2025-01/2025-11", "2024-11"],
    ["YTD", "2025-01/2025-11", "2025-01/2025-11"],
    ["year to date", "2025-08", "2025-01/2025-08"],
    ["今年以来", "2025-01/2025-11", "2025-01/2025-11"],
    ["2025 YTD", "2025-01/2025-11", "2025-01/2025-11"],
    // The same months, so that the two compare
    ["2024 YTD", "2025-01/2025-11", "2024-01/2024-11"],
    ["YTD 2024", "2025-01/2025-11", "2024-01/2024-11"],
    ["-1Y", "2025-01/2025-11", "2024-01/2024-11"],
    ["-2y", "2025", "2023"],
    ["-1M", "2025-01/2025-11", "2025-10"],
    ["0M", "2025-01/2025-11", "2025-11"],
    ["-1Q", "2025-01/2025-11", "2025-Q2"],
    ["-3Q", "2025-01/2025-11", "2024-Q4"],
    ["last   month", "2025-01/2025-11", "2025-11"],
    ["最新", "2025-01/2025-11", "2025-01/2025-11"],
  ])("%s is, where %s is the newest period, %s", (typed, latest, period) =>
    expect(parsePeriod(typed, latest)).toBe(period),
  );
});

test("a text of any length is answered at once", () => {
  const start = performance.now();
  for (const unit of ["2025-", "1", "- ", "年", "\uFDFA", "q1-"])
    expect(() => parseWithLatest(unit.repeat(Math.ceil(32_767 / unit.length)))).toThrow("Unknown period");
  expect(performance.now() - start).toBeLessThan(200);
});

const monthArbitrary = fc.tuple(fc.integer({ min: 1990, max: 2096 }), fc.integer({ min: 1, max: 12 }));
const formatMonth = ([year, index]: [number, number]) => `${year}-${String(index).padStart(2, "0")}`;
const spanArbitrary = fc.tuple(monthArbitrary, fc.integer({ min: 0, max: 23 })).map(([[year, index], more]) => {
  const last = year * 12 + index - 1 + more;
  return parseWithLatest(`${formatMonth([year, index])}/${formatMonth([Math.floor(last / 12), (last % 12) + 1])}`);
});

test.each([
  ["2025-11", "month"],
  ["2025-Q3", "quarter"],
  ["2025", "year"],
  ["2025-01/2025-11", "year to date"],
  ["2025-01/2025-02", "year to date"],
  ["2025-02/2025-11", "span"],
  ["2024-01/2025-01", "span"],
  ["2024-01/2025-12", "span"],
])("%s is a %s", (period, kind) => expect(getPeriodKind(period)).toBe(kind));

test.each([
  ["2025-11", "2025-11/2025-11"],
  ["2025-Q3", "2025-07/2025-09"],
  ["2025", "2025-01/2025-12"],
  ["2024-12/2025-02", "2024-12/2025-02"],
])("%s is the span %s", (period, span) => {
  expect(formatSpan(period)).toBe(span);
  expect([getFirstMonth(period), getLastMonth(period)]).toEqual(span.split("/"));
});

test("periods come by their last month, then by their first", () => {
  const ordered = ["2024-12", "2025-Q1", "2025-02/2025-03", "2025-03", "2024", "2025-01/2025-11", "2025-11", "2025"];
  expect([...ordered].reverse().sort(comparePeriods)).toEqual([
    "2024",
    "2024-12",
    "2025-Q1",
    "2025-02/2025-03",
    "2025-03",
    "2025-01/2025-11",
    "2025-11",
    "2025",
  ]);
});

test.each(["latest", "Newest", "最新", " LATEST "])("%s is the newest", (typed) => expect(isLatest(typed)).toBe(true));
test.each(["latest month", "the latest", "", null, 2025])("%p is not the newest", (typed) =>
  expect(isLatest(typed)).toBe(false),
);

describe("laws of periods", () => {
  test("a period is the months that it covers", () => {
    fc.assert(
      fc.property(spanArbitrary, (period) => {
        const { first, last } = toMonthRange(period);
        expect(toPeriod({ first, last })).toBe(period);
        expect(toMonthRange(formatSpan(period))).toEqual({ first, last });
      }),
    );
  });

  test("what is shifted by some months lies as many months away at both ends, and comes back", () => {
    fc.assert(
      fc.property(spanArbitrary, fc.integer({ min: -30, max: 30 }), (period, months) => {
        const shifted = shiftPeriod(period, months);
        expect(computePeriodDistance(period, shifted)).toBe(2 * Math.abs(months));
        expect(Math.sign(comparePeriods(shifted, period))).toBe(Math.sign(months));
        expect(shiftPeriod(shifted, -months)).toBe(period);
        expect(getYearAfter(getYearBefore(period))).toBe(period);
      }),
    );
  });

  test("a canonical period is understood as itself, and so is its label", () => {
    fc.assert(
      fc.property(spanArbitrary, (period) => {
        expect(parseWithLatest(period)).toBe(period);
        expect(parseWithLatest(formatPeriod(period, "en"))).toBe(period);
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
