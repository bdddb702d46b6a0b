import fc from "fast-check";
import { parseArgument, formatFormula, parseFormula } from "../../src/taskpane/functions/formula";

test.each([
  ["TRADESHARE", ["ASEAN"], '=TRADE.TRADESHARE("ASEAN")'],
  ["TRADEVALUE", ["", "exports", "2025", "CNY bn", ""], '=TRADE.TRADEVALUE(,"exports",2025,"CNY bn")'],
  ["DATAINFO", ["", ""], "=TRADE.DATAINFO()"],
  ["TRADESEARCH", ['a "b" c'], '=TRADE.TRADESEARCH("a ""b"" c")'],
])("%s with arguments %j formats as %s", (id, filled, formula) => {
  expect(formatFormula(id, filled.map(parseArgument))).toBe(formula);
});

test.each([
  ["10", 10],
  ["036", "036"],
  ["2025-11", "2025-11"],
  [" EU ", "EU"],
  ["", null],
  ["12345678901234567890", "12345678901234567890"],
])("the field text %j parses as the argument %j", (filled, value) => {
  expect(parseArgument(filled)).toBe(value);
});

test("a formatted formula parses back to its arguments", () => {
  const value = fc.oneof(fc.constant(null), fc.integer({ min: -1e9, max: 1e9 }), fc.string());
  fc.assert(
    fc.property(fc.array(value, { maxLength: 7 }), (args) => {
      const length = args.map((one) => one !== null).lastIndexOf(true) + 1;
      expect(parseFormula(formatFormula("TRADEVALUE", args))).toEqual({
        id: "TRADEVALUE",
        args: args.slice(0, length),
      });
    }),
  );
});

test.each(["=SUM(A1)", "TRADE.TRADEVALUE()", "=TRADE.TRADEVALUE(A1)", '=TRADE.TRADEVALUE("a")+1', '=TRADE.X("a"'])(
  "%s is not a formula with constant arguments",
  (formula) => {
    expect(parseFormula(formula)).toBeUndefined();
  },
);
