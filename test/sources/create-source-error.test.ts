import { createSourceError } from "../../src/sources/create-source-error";
import { SOURCE_FAILURES, SourceError } from "../../src/sources/source";

const DETAILS = {
  address: "https://data.example/trade.parquet",
  status: 503,
  seconds: 15,
  retryAfterSeconds: 90,
  rows: 480_000,
  limit: 200_000,
  message: "Memory limit exceeded",
  column: "hs6",
  minutes: 12,
} as const;

describe("a failure of a source", () => {
  test.each(SOURCE_FAILURES)("%s is explained in both languages", (code) => {
    const error = createSourceError(code, DETAILS);
    expect(error).toBeInstanceOf(SourceError);
    expect(error.code).toBe(code);
    expect(error.message).toBe(error.explanation.en);
    expect(error.explanation.en).toMatch(/^[A-Z"h][^一-鿿]+$/);
    expect(error.explanation.zh).toMatch(/[一-鿿]/);
    for (const text of Object.values(error.explanation)) expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test("says what is known of it, and what to do", () => {
    expect(createSourceError("tooManyRows", DETAILS).explanation).toEqual({
      en: "The query would return about 480,000 rows; the source is limited to 200,000. Choose one period or fewer subjects.",
      zh: "查询约返回 480,000 行，超过该数据源上限 200,000 行。请选择单个时期，或减少统计对象。",
    });
    expect(createSourceError("tooManyRequests", { ...DETAILS, retryAfterSeconds: undefined }).message).toBe(
      "https://data.example/trade.parquet has answered as many requests as it allows (429). Recalculate later.",
    );
    expect(createSourceError("serverError", DETAILS).message).toContain("(503): Memory limit exceeded");
  });
});
