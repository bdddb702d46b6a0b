import { evaluate, evaluateToError } from "../../src/tools/harness/excel-functions";

test.each<[string, unknown[], string]>([
  ["TRADEVALUE", ["exports"], `'exports' is a flow, not a partner or product. Use =TRADE.TRADEVALUE(,"exports").`],
  ["TRADEVALUE", ["US", "2025-11"], `'2025-11' is a period, not a flow. Use =TRADE.TRADEVALUE("US",,"2025-11").`],
  // A cell with a date arrives as its serial number.
  ["TRADEVALUE", ["US", "45962"], `'45962' is a period, not a flow. Use =TRADE.TRADEVALUE("US",,"2025-11").`],
  [
    "TRADEVALUE",
    ["exports", "US"],
    `'exports' is a flow, not a partner or product. Use =TRADE.TRADEVALUE("US","exports").`,
  ],
  ["TRADEVALUE", [2024], `'2024' is a period, not a partner or product. Use =TRADE.TRADEVALUE(,,2024).`],
  ["TRADEVALUE", ["US", null, "Germany"], `'Germany' is a partner or product, not a period.`],
  ["TRADEVALUE", ["US", "value"], `'value' is a measure, not a flow.`],
  ["YOYCHANGE", ["US", "CNY bn"], `'CNY bn' is a unit, not a flow.`],
  ["PARTNERS", ["2025-11"], `'2025-11' is a period, not a flow. Use =TRADE.PARTNERS(,"2025-11").`],
  [
    "TRADESERIES",
    ["exports", "World"],
    `'exports' is a flow, not a partner or product. Use =TRADE.TRADESERIES("World","exports").`,
  ],
  ["WORLDSHARE", ["imports"], `'imports' is a flow, not a period. Use =TRADE.WORLDSHARE(,"imports").`],
  ["TRADEBALANCE", ["exports"], `'exports' is a flow, not a partner or product.`],
])("%s%j says what the argument looks like", (id, args, message) => {
  expect(evaluateToError(id, ...args)).toEqual({ code: "#VALUE!", message });
});

test.each([
  [
    85,
    /^No figures for HS 85 .* Commodities with this code or one within it: Integrated circuits, .*TRADESEARCH\("85"\)/,
  ],
  [27, /^No figures for HS 27 .* Refined petroleum products, Crude oil, Coal .*TRADESEARCH\("27"\)/],
  [8507, /^No figures for HS 8507 .*: Lithium-ion batteries\. TRADESEARCH\("8507"\)/],
  ["saffron", /^Unknown partner or product 'saffron'\. TRADESEARCH finds HS 0910 \(Ginger, saffron/],
  ["TRUE", /^Unknown partner or product 'TRUE'\.$/],
  ["BRICKLAYER", /^Unknown partner or product 'BRICKLAYER'\.$/],
])("%s points to what a search finds, or to nothing", (subject, message) => {
  expect(evaluateToError("TRADEVALUE", subject, "exports", 2024).message).toMatch(message);
});

test.each(["BRICS", "soybean", "wine"])("%s is known", (subject) =>
  expect(evaluate("TRADEVALUE", subject, "imports", 2024)).toEqual(expect.any(Number)),
);
