/** The names of what formulas choose from. They stand in people's workbooks, so each of them keeps its meaning. */
import { parseIndicator } from "../../src/query/parse-indicator";
import {
  getFrequencyName,
  getTransformationName,
  isNewestFirst,
  parseFrequency,
  parseHeaders,
  parseSeriesColumn,
  parseTransformation,
} from "../../src/query/parse-series-choices";
import { listNamed } from "./list-named";

describe("a transformation", () => {
  test.each(
    listNamed({
      level: "level, Levels, none, 水平值, 原值, 当期, 当期值",
      yoy: "yoy, YoY, y/y, year on year, yoy change, annual change, 同比, 同比增速",
      mom: "mom, m/m, month on month, qoq, q/q, quarter on quarter, period on period, pop, 环比, 环比增速",
      "year to date": "year to date, YTD, 年内累计, 本年累计, 今年以来",
      "rolling 3 sum":
        "rolling 3 sum, rolling 3, rolling 3 months, rolling 3m, 3mma sum, 3 month sum, 滚动3个月, 滚动3个月合计, 滚动三个月",
      "rolling 3 mean":
        "rolling 3 mean, rolling 3 average, 3mma, 3 month mean, 3-month average, 3个月移动平均, 滚动3个月平均, 三个月移动平均",
      "rolling 12 sum":
        "rolling 12 sum, rolling 12, rolling 12 months, rolling 12m, TTM, 12 month sum, 滚动12个月, 滚动12个月合计, 滚动十二个月",
      "rolling 12 mean":
        "rolling 12 mean, rolling 12 average, 12mma, 12 month mean, 12-month average, 12个月移动平均, 滚动12个月平均, 十二个月移动平均",
      index: "index, indexed, rebased, base 100, 指数, 定基指数",
      share: "share, trade share, 占比, 比重",
      contribution: "contribution, contribution to growth, 拉动, 拉动百分点",
      cumulative: "cumulative, cumulative sum, running sum, cumulated, 累计",
    }),
  )("'%s' is %s", (typed, choice) => expect(parseTransformation(typed)).toBe(choice));
  test("is undefined where it is left out", () => expect(parseTransformation("")).toBeUndefined());
  test("is refused with those that are alike, or with all", () => {
    expect(() => parseTransformation("contribtion")).toThrow("'contribtion'. Did you mean contribution");
    expect(() => parseTransformation("median")).toThrow(
      /Unknown transformation 'median'\. Use level, yoy, .* or cumul/,
    );
  });
});

describe("a frequency", () => {
  test.each(
    listNamed({
      month: "month, monthly, M, months, 月, 每月, 月度",
      "single month": "single month, every month, each month, 单月, 逐月",
      quarter: "quarter, quarterly, Q, quarters, 季, 每季, 季度",
      year: "year, yearly, annual, annually, A, Y, years, 年, 每年, 年度",
    }),
  )("'%s' is %s", (typed, choice) => expect(parseFrequency(typed)).toBe(choice));
});

describe("the columns of a series", () => {
  test.each(
    listNamed({
      period: "period, date, periods, 时期, 日期",
      value: "value, number, figure, values, 数值, 金额",
      low: "low, lower bound, min, 下限",
      high: "high, upper bound, max, 上限",
      note: "note, notes, remark, 注释, 备注, 说明",
    }),
  )("'%s' is %s", (typed, choice) => expect(parseSeriesColumn(typed)).toBe(choice));
});

describe("the order of a series", () => {
  test.each(["newest first", "Newest", "descending", "desc", "由近及远", "降序"])("'%s' is newest first", (typed) =>
    expect(isNewestFirst(typed)).toBe(true),
  );
  test.each(["oldest first", "oldest", "ascending", "asc", "由远及近", "升序", null])("%p is oldest first", (typed) =>
    expect(isNewestFirst(typed)).toBe(false),
  );
});

describe("the headers of a series", () => {
  test.each([
    [null, 0],
    ["", 0],
    [0, 0],
    ["0", 0],
    [1, 1],
    ["2", 2],
  ])("%p are %d", (typed, headers) => expect(parseHeaders(typed)).toBe(headers));
  test.each([3, "-1", "yes"])("are refused for %p", (typed) =>
    expect(() => parseHeaders(typed)).toThrow(`'${typed}'. Use 0, 1 or 2.`),
  );
});

describe("an indicator", () => {
  test.each(
    listNamed({
      "partner concentration":
        "partner concentration, HHI, HHI partners, market concentration, concentration, 贸易伙伴集中度, 市场集中度, 集中度",
      "product concentration": "product concentration, HHI products, commodity concentration, 商品集中度",
      "normalised partner concentration":
        "normalised partner concentration, normalized partner concentration, normalised HHI, normalized HHI, UNCTAD market concentration, 贸易伙伴标准化集中度",
      "normalised product concentration":
        "normalised product concentration, normalized product concentration, UNCTAD product concentration, 商品标准化集中度",
      dependence: "dependence, dependency, largest share, import dependence, export dependence, 依存度, 最大伙伴占比",
      coverage: "coverage, coverage ratio, export import ratio, 进出口比, 出口进口比",
      "normalised balance":
        "normalised balance, normalized balance, normalised trade balance, normalized trade balance, trade balance ratio, 贸易竞争力指数, TC指数",
      "intra-industry trade": "intra-industry trade, Grubel-Lloyd, Grubel Lloyd index, GL, IIT, 产业内贸易指数, GL指数",
      diversion: "diversion, trade diversion, share shift, 贸易转移, 份额转移",
    }),
  )("'%s' is %s", (typed, choice) => expect(parseIndicator(typed)).toBe(choice));
  test("is refused with those there are", () =>
    expect(() => parseIndicator("gravity")).toThrow(
      /Unknown indicator 'gravity'\. Use partner concentration, .* or div/,
    ));
});

test("a choice is named in each language", () => {
  expect(getTransformationName("yoy")).toEqual({ en: "yoy", zh: "同比" });
  expect(getFrequencyName("quarter")).toEqual({ en: "quarter", zh: "季" });
});
