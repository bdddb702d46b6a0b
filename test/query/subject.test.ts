import fc from "fast-check";
import { getDatasetInUse } from "../../src/session";
import { BACI, NotLoadedError, createPartialDataset } from "../../src/dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  formatSubject,
  getSubjectName,
  parseAmong,
  parseChange,
  parseFlow,
  parseMeasure,
  parseMoneyUnit,
  parseSubject,
  toSubjectArgument,
} from "../../src/query";
import { value } from "../statistics/figures";
import { createProduct, createTestDataset, getTestSubject } from "../statistics/test-dataset";

const dataset = getDatasetInUse();
const parseLabel = (typed: string | number) => formatSubject(parseSubject(dataset, typed), "en");

describe("parseSubject", () => {
  test.each<[string | number, string]>([
    ["United States / Soybeans", "United States / Soybeans"],
    ["大豆 / 美国", "United States / Soybeans"],
    ["US/1201", "United States / Soybeans"],
    ["World / Iron ore", "Iron ore"],
    ["Cote d'Ivoire", "Côte d'Ivoire"],
    ["Congo", "Congo"],
    ["DRC", "DR Congo"],
    ["South Korea", "South Korea"],
    ["Viet Nam", "Vietnam"],
    [36, "Australia"],
    [392, "Japan"],
    ["Belt & Road", "Belt and Road"],
    ["steel", "Steel products"],
  ])("%s is %s", (typed, label) => expect(parseLabel(typed)).toBe(label));

  test.each([
    ["Untied States", "Did you mean United States?"],
    ["integrated circit", "Did you mean Integrated circuits?"],
    ["Germny", "Did you mean Germany?"],
    ["854231", "Did you mean 8542 (Integrated circuits)?"],
    [
      "circuits",
      "Did you mean Integrated circuits, Printed circuits or Machines for making semiconductor devices or integrated circuits?",
    ],
  ])("suggests the nearest names for %s", (typed, help) => expect(() => parseLabel(typed)).toThrow(help));

  test("suggests nothing where nothing is near", () => {
    expect(() => parseLabel("qqqqqq")).toThrow(
      new InvalidArgumentError("unknownName", { kind: "subject", input: "qqqqqq", nearest: [] }),
    );
  });
});

describe("a list of partners", () => {
  test.each([
    ["Germany + France + Italy", "Germany + France + Italy"],
    ["德国 + 法国", "Germany + France"],
    ["DE+fr", "Germany + France"],
    ["ASEAN ＋ Japan", "ASEAN + Japan"],
    ["Germany + France / Soybeans", "Germany + France / Soybeans"],
  ])("%s is %s", (typed, label) => expect(parseLabel(typed)).toBe(label));

  test("has a name in Chinese, by which it is found again", () => {
    const { partner } = parseSubject(dataset, "Germany + France");
    expect(partner).toMatchObject({ id: "DEU + FRA", zh: "德国 + 法国", kind: "group", members: ["DEU", "FRA"] });
    expect(parseLabel(partner.zh)).toBe("Germany + France");
  });
  test.each([
    ["Germany + Frnace", "Unknown partner or product 'Frnace'. Did you mean France?"],
    ["Germany + Soybeans", "'Soybeans' is not a partner"],
    ["ASEAN + Vietnam", "ASEAN and Vietnam overlap"],
    ["Germany + Germany", "Germany and Germany overlap"],
    ["World + Japan", "World and Japan overlap"],
    ["Belt and Road + Japan", "its members are not known"],
  ])("%s is refused in words", (typed, message) => expect(() => parseLabel(typed)).toThrow(message));
});

/** The same name with other case, accents, punctuation and spacing. */
const mangleName = (name: string) =>
  fc
    .array(fc.constantFrom("", " ", "-", ".", "'"), { minLength: [...name].length, maxLength: [...name].length })
    .chain((gaps) =>
      fc.boolean().map((upper) => {
        const text = upper ? name.toUpperCase() : name.toLowerCase();
        return [...text].map((letter, at) => letter + gaps[at]).join("");
      }),
    );

test("every name in the catalogues is understood however it is written", () => {
  const names = [
    ...dataset.partners.flatMap((partner) =>
      [partner.id, partner.alpha2, partner.m49, partner.en, partner.zh, ...partner.aliases].map((name) => ({
        name,
        id: partner.id,
      })),
    ),
    ...dataset.products.flatMap((product) =>
      [product.en, product.zh, ...(product.hs.length === 1 ? product.hs : []), ...product.aliases].map((name) => ({
        name,
        id: product.id,
      })),
    ),
  ].filter(({ name }) => name && !name.includes("/"));
  fc.assert(
    fc.property(
      fc.constantFrom(...names).chain(({ name, id }) => mangleName(name).map((typed) => ({ typed, id }))),
      ({ typed, id }) => {
        const { partner, product } = parseSubject(dataset, typed);
        expect([partner.id, product.id]).toContain(id);
      },
    ),
    { numRuns: 2000 },
  );
});

test("whatever is typed, the answer is a subject or a message that names it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      try {
        expect(parseSubject(dataset, typed).partner).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidArgumentError);
        const named = /'([\s\S]*)'/.exec((error as Error).message)![1]!;
        expect(typed).toContain(named.split("' ")[0]);
      }
    }),
  );
});

const createGoods = (id: string, en: string, hs: string[] = [], zh = "") => ({ ...createProduct(id), en, zh, hs });
const goods = createTestDataset(
  [value("exports", "1.0", { product: "pork" }), value("exports", "1.0", { product: "vehicles" })],
  [],
  [
    { ...createGoods("hogs", "Hogs", ["0203"]), aliases: ["pigs"] },
    { ...createGoods("pork", "Pork", ["0203"]), aliases: ["pigs"] },
    createGoods("cars", "Cars", ["8703"]),
    createGoods("vehicles", "Vehicles", ["8702", "8703"]),
    createGoods("fish", "Fish / meat"),
    createGoods("phones", "5G phones", [], "手机"),
    createGoods("petrol", "Type 95 petrol"),
    createGoods("machines", "Machines", ["85", "854"]),
    createGoods("circuits", "Circuits", ["8542"], "电路"),
    createGoods("processors", "Processors", ["85423"]),
  ],
);
const findId = (typed: string): string => parseSubject(goods, typed).product.id;

describe("a name that several products have", () => {
  test("means the one with figures", () => expect([findId("pigs"), findId("0203")]).toEqual(["pork", "pork"]));
  test("means, if it is a code, the product of that code alone", () => {
    expect(findId("8703")).toBe("cars");
    expect(() => findId("8702")).toThrow(NotAvailableError);
  });
  test("may contain the sign between the parts of a subject", () => expect(findId("Fish / meat")).toBe("fish"));
});

describe("an unknown name", () => {
  const getNearest = (typed: string) => {
    try {
      return parseSubject(goods, typed);
    } catch (error) {
      return (error as InvalidArgumentError<"unknownName">).details.nearest;
    }
  };
  test("of digits is a code, for which those that contain it are suggested, three at most", () =>
    expect(getNearest("85423199")).toEqual([
      { en: "85 (Machines)", zh: "85（Machines）" },
      { en: "854 (Machines)", zh: "854（Machines）" },
      { en: "8542 (Circuits)", zh: "8542（电路）" },
    ]));
  test.each([
    ["5G pho", [{ en: "5G phones", zh: "手机" }]],
    ["Type 95", [{ en: "Type 95 petrol", zh: "" }]],
  ])("with letters is compared with names: %s", (typed, nearest) => expect(getNearest(typed)).toMatchObject(nearest));
  test.each(["Gemrany /", "/ Soybaens", "Gemrany +", "+ Gemrany"])("is quoted whole: %s", (typed) =>
    expect(() => parseLabel(typed)).toThrow(`Unknown partner or product '${typed}'`),
  );
  test("may be of an HS chapter where the source has them", () => {
    expect(() => parseSubject({ ...goods, second: BACI }, "qqqq")).toThrow('Use an HS chapter such as "HS 85".');
    expect(() => parseSubject(goods, "qqqq")).not.toThrow("HS chapter");
  });
  test("may be one of the catalogue, as long as that is on its way", () => {
    const partial = createPartialDataset(goods, { subjects: [], periods: [], releases: {} }, undefined, new Set());
    expect(() => parseSubject(partial, "qqqq")).toThrow(new NotLoadedError(["catalogue"]));
    expect(parseSubject(partial, "Pork").product.id).toBe("pork");
  });
});

test("a number that has lost the zeros of its code is the country itself, no list of one", () =>
  expect(parseSubject(dataset, 36).partner).toMatchObject({ id: "AUS", kind: "country" }));

describe("the name of a subject in a formula", () => {
  const [most, more] = ["x".repeat(60), "y".repeat(61)];
  const named = createTestDataset(
    [value("exports", "1.0", { product: "soya" })],
    [],
    [
      createGoods("soya", "Soya beans", ["1201"], "大豆"),
      createGoods("soya_twin", "Soya beans", ["1202"], "黄豆"),
      createGoods("soya_other", "Soya beans", [], "大豆"),
      createGoods("soya_beans", "Soya beans"),
      createGoods("most", most, ["1001"], "最长"),
      createGoods("more", more, ["1002"], "更长"),
      createGoods("pair", "z".repeat(61), ["1003", "1004"]),
      createGoods("by_code", "1003", ["1003", "1004"], "两个"),
    ],
  );
  test.each([
    ["WORLD", "soya", "Soya beans", "大豆"],
    ["A", "soya", "A / Soya beans", "A / 大豆"],
    // Names that another subject has: the code, or the id
    ["WORLD", "soya_twin", "HS 1202", "黄豆"],
    ["WORLD", "soya_other", "soya_other", "soya_other"],
    ["A", "soya_twin", "A / soya_twin", "A / 黄豆"],
    // A name that is refused
    ["WORLD", "by_code", "by_code", "两个"],
    // Nothing finds it
    ["WORLD", "soya_beans", "Soya beans", "Soya beans"],
    // Long names
    ["WORLD", "most", most, "最长"],
    ["WORLD", "more", "HS 1002", "更长"],
    ["A", "more", `A / ${more}`, "A / 更长"],
    ["WORLD", "pair", "z".repeat(61), "z".repeat(61)],
  ])("%s, %s is '%s', '%s'", (partner, product, en, zh) =>
    expect(toSubjectArgument(named, getTestSubject(named, partner, product))).toEqual({ en, zh }),
  );
  test("is the code in a source by HS", () =>
    expect(toSubjectArgument({ ...named, second: BACI }, getTestSubject(named, "WORLD", "soya"))).toEqual({
      en: "HS 1201",
      zh: "HS 1201",
    }));
  test.each([
    ["soya", "en", "Soya beans"],
    ["soya", "zh", "大豆"],
    ["soya_twin", "zh", "黄豆"],
    ["soya_other", "zh", "Soya beans"],
    ["by_code", "en", "1003"],
  ] as const)("%s is shown in %s as %s", (product, language, name) =>
    expect(getSubjectName(named, getTestSubject(named, "WORLD", product), language)).toBe(name),
  );
});

test("an unknown measure is refused with those most asked for", () => {
  expect(() => parseMeasure("qqqq")).toThrow(
    "Use value, quantity, unit value, share, yoy, yoy quantity, yoy unit value, yoy usd, rank, prior value or contribution.",
  );
  expect(() => parseChange("qqqq")).toThrow("Use value, quantity, unit value or usd value.");
});

test("what a partner's product is ranked among is partners or products", () =>
  expect(() => parseAmong("qqqq")).toThrow("Use partners or products."));

describe("parseFlow", () => {
  test.each([
    ["exports", "exports"],
    ["X", "exports"],
    ["Import", "imports"],
    ["进口", "imports"],
    ["trade", "total"],
    ["surplus", "balance"],
  ])("%s is %s", (typed, flow) => expect(parseFlow(typed)).toBe(flow));
  test("returns undefined if the flow is omitted", () => expect(parseFlow(null)).toBeUndefined());
});

describe("parseMoneyUnit", () => {
  test.each([
    ["CNY", "CNY", 0],
    ["RMB bn", "CNY", 9],
    ["亿元", "CNY", 8],
    ["¥", "CNY", 0],
    ["US$ trn", "USD", 12],
    ["$ million", "USD", 6],
    ["billion dollars", "USD", 9],
  ])("%s", (typed, base, exponent) =>
    expect(parseMoneyUnit(typed)).toMatchObject({ base, exponent, converted: false }),
  );
});

test("a subject is written in English and in Chinese", () => {
  const subject = parseSubject(dataset, "United States / Soybeans");
  expect(formatSubject(subject, "en")).toBe("United States / Soybeans");
  expect(formatSubject(subject, "zh")).toBe("美国 / 大豆");
});
