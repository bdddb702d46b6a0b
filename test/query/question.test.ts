/** Questions in words: what a sentence was made of is what is read from it, and a word from outside is refused. */
import fc from "fast-check";
import { NotLoadedError, createPartialDataset, type Flow } from "../../src/dataset";
import { InvalidArgumentError, NotAvailableError, findFlow, formatSubject } from "../../src/query";
import { findMeasure } from "../../src/query/parse-measure";
import { listCatalogueEntries } from "../../src/query/subject";
import { parseQuestion, type Question } from "../../src/query/question";
import { getDatasetInUse } from "../../src/session";

const dataset = getDatasetInUse();
const parse = (text: string): Question[] => parseQuestion(dataset, text);
const parseOnly = (text: string): Question => {
  const questions = parse(text);
  expect(questions).toHaveLength(1);
  return questions[0]!;
};

function catchError(text: string): InvalidArgumentError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error;
    throw error;
  }
  throw new Error(`'${text}' is understood.`);
}

const listEntries = (dimension: "partner" | "product") =>
  listCatalogueEntries(dataset)
    .filter((one) => one.dimension === dimension && !["WORLD", "CHN", "all"].includes(one.entry.id))
    .map(({ entry }) => entry)
    .filter(({ zh }) => zh !== "");

const anyPartner = fc.constantFrom(...listEntries("partner"));
// Two lines of customs share this name, so that it is none of them.
const anyProduct = fc.constantFrom(...listEntries("product").filter(({ en }) => !/^Edible/.test(en)));

interface Words {
  readonly en: string;
  readonly zh: string;
}

const anyPeriod = fc.constantFrom<[period: string, words: Words]>(
  ["2025-11", { en: "November 2025", zh: "2025年11月" }],
  ["2025-11", { en: "last month", zh: "上月" }],
  ["2025-01/2025-06", { en: "the first half of 2025", zh: "2025年上半年" }],
  ["2025-01/2025-06", { en: "H1 2025", zh: "上半年" }],
  ["2024-07/2024-12", { en: "the second half of last year", zh: "去年下半年" }],
  ["2025-01/2025-09", { en: "the first three quarters of 2025", zh: "前三季度" }],
  ["2025-01/2025-11", { en: "Jan-Nov 2025", zh: "今年前11个月" }],
  ["2025-Q3", { en: "3Q25", zh: "2025年三季度" }],
  ["2024", { en: "last year", zh: "去年" }],
  ["2024", { en: "2024", zh: "2024年" }],
);
const anyDirection = fc.constantFrom<[flow: Flow, en: [string, string], zh: [string, string]]>(
  ["exports", ["exports", "to"], ["对", "出口"]],
  ["imports", ["imports", "from"], ["自", "进口"]],
  ["total", ["trade", "with"], ["与", "进出口"]],
);
const anyMeasure = fc.constantFrom<[measure: string, words: Words]>(
  ["value", { en: "value", zh: "金额" }],
  ["quantity", { en: "quantity", zh: "数量" }],
  ["unit value", { en: "average price", zh: "均价" }],
  ["yoy", { en: "year-on-year growth", zh: "同比增速" }],
  ["contribution", { en: "contribution to growth", zh: "拉动" }],
  ["prior value", { en: "value a year earlier", zh: "上年同期金额" }],
);
const anySentence = fc.record({ partner: anyPartner, product: anyProduct, period: anyPeriod, direction: anyDirection });

/** What a question is about, as it can be compared with what a sentence was made of. */
const describeQuestion = ({ subject, flow, period, measure }: Question) => ({
  partner: subject.partner.id,
  product: subject.product.id,
  flow,
  period,
  measure,
});

describe("a sentence is read as what it was made of", () => {
  test.each(["en", "zh"] as const)("partner, direction, period: %s", (language) => {
    fc.assert(
      fc.property(anySentence, ({ partner, period: [period, when], direction: [flow, en, zh] }) => {
        const text =
          language === "en"
            ? `China's ${en[0]} ${en[1]} ${partner.en} in ${when.en}`
            : `${when.zh}${zh[0]}${partner.zh}${zh[1]}额`;
        expect(parse(text).map(describeQuestion)).toEqual([
          { partner: partner.id, product: "all", flow, period, measure: "value" },
        ]);
      }),
    );
  });
  test.each(["en", "zh"] as const)("product, measure, period: %s", (language) => {
    fc.assert(
      fc.property(anySentence, anyMeasure, ({ product, period: [period, when] }, [measure, what]) => {
        const text =
          language === "en"
            ? `What was the ${what.en} of imports of ${product.en} in ${when.en}?`
            : `${when.zh}进口“${product.zh}”的${what.zh}是多少？`;
        expect(parse(text).map(describeQuestion)).toEqual([
          { partner: "WORLD", product: product.id, flow: "imports", period, measure },
        ]);
      }),
    );
  });
  test.each(["en", "zh"] as const)("share of a partner in a product: %s", (language) => {
    fc.assert(
      fc.property(anySentence, ({ partner, product, period: [period, when] }) => {
        const text =
          language === "en"
            ? `share of ${partner.en} in imports of ${product.en} in ${when.en}`
            : `${when.zh}${partner.zh}在“${product.zh}”进口中的占比`;
        const { within, ...question } = parseOnly(text);
        expect(describeQuestion(question as Question)).toEqual({
          partner: partner.id,
          product: product.id,
          flow: "imports",
          period,
          measure: "share",
        });
        expect(within && [within.partner.id, within.product.id]).toEqual(["WORLD", product.id]);
      }),
    );
  });
});

describe("a word from outside is refused by name", () => {
  // No name has such letters.
  const anyWord = fc.stringMatching(/^zqx[bcdfgjkq]{3,8}$/);
  const anyCharacter = fc.constantFrom("璧", "魑", "猫", "幸", "饕");

  test("in English", () => {
    fc.assert(
      fc.property(anySentence, anyWord, fc.nat(3), ({ partner, period: [, when] }, word, at) => {
        const parts = ["exports", `to ${partner.en}`, `in ${when.en}`];
        const error = catchError([...parts.slice(0, at), word, ...parts.slice(at)].join(" "));
        expect(error.message).toContain(`Not understood: '${word}'.`);
      }),
    );
  });
  test("in Chinese", () => {
    fc.assert(
      fc.property(anySentence, anyCharacter, fc.nat(3), ({ partner, period: [, when] }, word, at) => {
        const parts = [when.zh, `对${partner.zh}`, "出口额"];
        const error = catchError([...parts.slice(0, at), word, ...parts.slice(at)].join(""));
        expect(error.message).toContain(`Not understood: '${word}'.`);
      }),
    );
  });
  test.each([
    ["exports to Vietnam excluding phones", "excluding"],
    ["exports of rice cookers", "cookers"],
    ["对大豆出口额", "对"],
    ["monthly exports to Japan", "monthly"],
    ["exports to soybeans", "to"],
    ["value of exports among partners", "partners"],
    ["share of the EU in world exports", "world"],
  ])("%s", (text, word) => expect(catchError(text).message).toContain(`Not understood: '${word}'.`));
  test.each([
    ["exprots to Japan", "Did you mean exports?"],
    ["exports to Vietnm", "Did you mean Vietnam?"],
    ["imports of soybaens", "Did you mean Soybeans?"],
  ])("%s: %s", (text, help) => expect(catchError(text).message).toContain(help));
});

describe("what has several readings gives each of them", () => {
  const describeReading = ({ subject, within, flow, measure, among }: Question) =>
    [measure, formatSubject(subject, "en"), flow, within && formatSubject(within, "en"), among]
      .filter(Boolean)
      .join(", ");

  test.each([
    ["exports from Vietnam", ["value, Vietnam, exports", "value, Vietnam, imports"]],
    ["Vietnam's exports", ["value, Vietnam, exports", "value, Vietnam, imports"]],
    ["越南的出口", ["value, Vietnam, exports", "value, Vietnam, imports"]],
    [
      "exports to Germany and France",
      ["value, Germany + France, exports", "value, Germany, exports", "value, France, exports"],
    ],
    ["how much iron ore was imported", ["value, Iron ore, imports", "quantity, Iron ore, imports"]],
    [
      "share of soybean imports from Brazil",
      [
        "share, Brazil / Soybeans, imports",
        "share, Brazil / Soybeans, imports, Soybeans",
        "share, Brazil / Soybeans, imports, Brazil",
      ],
    ],
    ["rank of soybeans from Brazil", ["rank, Brazil / Soybeans, partner", "rank, Brazil / Soybeans, product"]],
  ])("%s", (text, readings) => expect(parse(text).map(describeReading).sort()).toEqual([...readings].sort()));

  test.each([
    ["China's exports to Vietnam", "value, Vietnam, exports"],
    ["中国和越南的双边贸易额", "value, Vietnam, total"],
    ["China's imports from China", "value, China (re-imports), imports"],
    ["exports to Germany + France", "value, Germany + France, exports"],
    ["exports to IN", "value, India, exports"],
    ["Brazil's share of soybean imports", "share, Brazil / Soybeans, imports, Soybeans"],
    ["大豆占自巴西进口的比重", "share, Brazil / Soybeans, imports, Brazil"],
    ["大豆进口中巴西的占比", "share, Brazil / Soybeans, imports, Soybeans"],
    ["rank of Brazil in imports of soybeans", "rank, Brazil / Soybeans, imports, partner"],
    ["share of Vietnam in exports to ASEAN", "share, Vietnam, exports, ASEAN"],
  ])("%s has one", (text, reading) => expect(describeReading(parseOnly(text))).toBe(reading));
});

describe("units and measures", () => {
  test.each([
    ["exports in USD bn", "value", "USD bn"],
    ["出口额多少亿元", "value", "CNY 100 mn"],
    ["imports of iron ore in tonnes", "quantity", "t"],
    ["price of iron ore imports in yuan per tonne", "unit value", "CNY/t"],
    ["growth of exports in dollars", "yoy usd", undefined],
    ["growth of the volume of iron ore imports", "yoy quantity", undefined],
  ])("%s", (text, measure, unit) => {
    const question = parseOnly(text);
    expect([question.measure, question.unit?.en]).toEqual([measure, unit]);
  });
  test.each([
    ["share of the EU in imports in tonnes", "cannot be told in t"],
    ["exports in 2024 and 2025", "one period"],
    ["exports as a share of imports of the EU", "one flow"],
    ["value and quantity of iron ore imports", "Not understood: 'and'"],
    ["share in exports", "Whose share?"],
    ["2025", "Ask for a figure"],
    ["", "Ask for a figure"],
    ["exports ".repeat(40), "Ask for a figure"],
  ])("%s is refused: %s", (text, why) => expect(catchError(text).message).toContain(why));
  test("a part of a product by its code names the product", () =>
    expect(() => parse("imports of 8702")).toThrow(NotAvailableError));
});

test("a question waits for all figures, on which depends which of two entries of one name is meant", () => {
  const partial = createPartialDataset(dataset, { subjects: [], periods: [], releases: {} }, undefined, new Set());
  expect(() => parseQuestion(partial, "exports to Vietnam")).toThrow(NotLoadedError);
});

describe("the keywords that arguments take are words of questions", () => {
  const names = [
    "exports",
    "imports",
    "trade",
    "trade balance",
    "surplus",
    "share",
    "rank",
    "price",
    "volume",
    "出口",
    "进出口",
    "占比",
    "同比",
    "均价",
  ];
  test.each(names)("%s", (name) => {
    expect(findFlow(name) ?? findMeasure(name)).toBeDefined();
    expect(() => parse(`${name} Iron ore`)).not.toThrow();
  });
});
