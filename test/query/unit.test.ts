/** Units as people type them, of money, of quantity and of price. */
import { parseMoneyUnit, parsePriceUnit, parseQuantityUnit } from "../../src/query";
import { findPriceUnit, findUnit } from "../../src/query/unit";

describe("a unit of money", () => {
  test.each([
    ["CNY", "CNY", 0, "CNY", "元"],
    ["yuan", "CNY", 0, "CNY", "元"],
    ["CNY thousand", "CNY", 3, "CNY th", "千元"],
    ["k RMB", "CNY", 3, "CNY th", "千元"],
    ["万元", "CNY", 4, "CNY 10 th", "万元"],
    ["CNY 10 th", "CNY", 4, "CNY 10 th", "万元"],
    ["mio USD", "USD", 6, "USD mn", "百万美元"],
    ["亿美元", "USD", 8, "USD 100 mn", "亿美元"],
    ["US$ b", "USD", 9, "USD bn", "十亿美元"],
    ["￥ trillion", "CNY", 12, "CNY trn", "万亿元"],
    ["万亿人民币", "CNY", 12, "CNY trn", "万亿元"],
    ["$", "USD", 0, "USD", "美元"],
  ])("%s is %s in 10^%d", (typed, base, exponent, en, zh) =>
    expect(parseMoneyUnit(typed)).toEqual({ name: { en, zh }, base, exponent, converted: false, scaled: exponent > 0 }),
  );

  test("may mean dollars that a publisher converted", () => {
    expect(parseMoneyUnit("USD converted")).toMatchObject({ base: "USD", exponent: 0, converted: true, scaled: false });
    expect(parseMoneyUnit("USD bn converted")).toEqual({
      name: { en: "USD bn converted", zh: "折算十亿美元" },
      base: "USD",
      exponent: 9,
      converted: true,
      scaled: true,
    });
  });
  test("is that of the data where it is left out", () => {
    expect(parseMoneyUnit(null)).toMatchObject({ base: "CNY", exponent: 0, scaled: false, converted: false });
    expect(parseMoneyUnit("", "USD")).toMatchObject({ base: "USD", exponent: 0, scaled: false, converted: false });
  });
  test.each([
    ["kg", "Unknown unit 'kg'. Use CNY, CNY bn, CNY trn, USD, USD bn or USD trn."],
    ["dolars", "Unknown unit 'dolars'. Did you mean USD?"],
    // Not a trillion yuan
    ["CNY/t", "Unknown unit 'CNY/t'. "],
  ])("%s is refused: %s", (typed, message) => expect(() => parseMoneyUnit(typed)).toThrow(message));
});

describe("a unit of quantity", () => {
  test.each([
    ["kg", "kg", 0, false, "kg"],
    ["公斤", "kg", 0, false, "kg"],
    ["t", "kg", 3, true, "t"],
    ["tonnes", "kg", 3, true, "t"],
    ["吨", "kg", 3, true, "t"],
    ["万吨", "kg", 7, true, "10 th t"],
    ["mn t", "kg", 9, true, "mn t"],
    ["billion tons", "kg", 12, true, "bn t"],
    ["pieces", "items", 0, false, "items"],
    ["万台", "items", 4, true, "10 th items"],
    ["m units", "items", 6, true, "mn items"],
    ["pair", "pairs", 0, false, "pairs"],
    ["套", "sets", 0, false, "sets"],
    ["cartons", "cartons", 0, false, "cartons"],
    ["litre", "L", 0, false, "L"],
    ["m³", "m3", 0, false, "m3"],
  ])("%s is %s in 10^%d", (typed, base, exponent, scaled, en) => {
    const unit = parseQuantityUnit(typed);
    expect(unit).toMatchObject({ base, exponent, scaled, converted: false });
    expect(unit!.name.en).toBe(en);
  });
  test("is none where it is left out", () => expect(parseQuantityUnit(null)).toBeUndefined());
  test("is refused with those there are", () =>
    expect(() => parseQuantityUnit("CNY")).toThrow("Unknown unit 'CNY'. Use kg, t, mn t, bn t, items or mn items."));
});

describe("a unit of price", () => {
  test.each([
    ["CNY/t", "CNY", 0, "kg", 3],
    ["USD per kg", "USD", 0, "kg", 0],
    ["usd Per item", "USD", 0, "items", 0],
    ["USD   per   kg", "USD", 0, "kg", 0],
    ["CNY mn / 万吨", "CNY", 6, "kg", 7],
  ])("%s", (typed, money, exponent, quantity, quantityExponent) =>
    expect(parsePriceUnit(typed)).toMatchObject({
      money: { base: money, exponent },
      quantity: { base: quantity, exponent: quantityExponent },
    }),
  );
  test("may leave the quantity to the product", () => {
    expect(parsePriceUnit("USD")).toMatchObject({ money: { base: "USD" }, quantity: undefined });
    expect(parsePriceUnit("")).toBeUndefined();
  });
  test("is refused for what is no unit", () => {
    expect(() => parsePriceUnit("kg/t")).toThrow("Unknown unit 'kg'");
    expect(() => parsePriceUnit("CNY/CNY")).toThrow("Unknown unit 'CNY'");
    expect(() => parsePriceUnit("CNY/t/pair")).toThrow("Unknown unit 'CNY/t/pair'. Use CNY/t, USD/t or USD/kg.");
  });
});

test("a unit of either kind is found by its name", () => {
  expect(findUnit("$ bn")).toMatchObject({ base: "USD", exponent: 9 });
  expect(findUnit("¥ t")).toMatchObject({ base: "CNY", exponent: 12 });
  for (const tonnes of ["tons", "t"]) expect(findUnit(tonnes)).toMatchObject({ base: "kg", exponent: 3 });
  expect(findUnit("parsec")).toBeUndefined();
});

test("a unit of price is found where both of its parts are units, and no more", () => {
  expect(findPriceUnit("yuan per tonne")).toMatchObject({
    money: { base: "CNY" },
    quantity: { base: "kg", exponent: 3 },
  });
  for (const text of ["USD", "USD/USD", "t/kg/t", "USD/t/t"]) expect(findPriceUnit(text)).toBeUndefined();
});
