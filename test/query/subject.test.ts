import fc from "fast-check";
import { getDatasetInUse } from "../../src/session";
import { InvalidArgumentError, parseFlow, parseMoneyUnit, parseSubject, formatSubject } from "../../src/query";

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
