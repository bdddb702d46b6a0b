import fc from "fast-check";
import { parseArgument, formatFormula, parseFormula } from "../../src/taskpane/shared/formula";

test.each([
  ["TRADESHARE", ["ASEAN"], '=TRADE.TRADESHARE("ASEAN")'],
  ["TRADEVALUE", ["", "exports", "2025", "CNY bn", ""], '=TRADE.TRADEVALUE(,"exports",2025,"CNY bn")'],
  ["DATAINFO", ["", ""], "=TRADE.DATAINFO()"],
  ["TRADESEARCH", ['a "b" c'], '=TRADE.TRADESEARCH("a ""b"" c")'],
])("%s with arguments %j formats as %s", (id, filled, formula) => {
  expect(
    formatFormula(
      id,
      filled.map((text) => parseArgument(text, "text") ?? null),
    ),
  ).toBe(formula);
});

test.each([
  ["10", 10],
  ["036", "036"],
  ["2025-11", "2025-11"],
  [" EU ", "EU"],
  ["", null],
  ["12345678901234567890", "12345678901234567890"],
])("the field text %j parses as the argument %j", (filled, value) => {
  expect(parseArgument(filled, "text")).toBe(value);
});

test.each([
  ["A1:D9", { reference: "A1:D9" }],
  [" 'My figures'!$A$1:D9 ", { reference: "'My figures'!$A$1:D9" }],
  ["figures", { reference: "figures" }],
  [
    '{"CNY trn",2025;"ASEAN",0.65}',
    [
      ["CNY trn", 2025],
      ["ASEAN", 0.65],
    ],
  ],
  ["", null],
  ["my figures", undefined],
  ["0.65", undefined],
  ['"A1:D9"', undefined],
  ["A1:D9,B2", undefined],
  ["A1:D9)+(1", undefined],
])("the field of a range parses %j as %j", (filled, value) => {
  expect(parseArgument(filled, "range")).toEqual(value);
});

test("a range is written into the formula as a reference", () => {
  const range = parseArgument("Sheet1!A1:D9", "range")!;
  expect(formatFormula("TRADECHECK", [range, "exports"])).toBe('=TRADE.TRADECHECK(Sheet1!A1:D9,"exports")');
});

test("a formatted formula parses back to its arguments", () => {
  const constant = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.string(), fc.boolean());
  const value = fc.oneof(
    fc.constant(null),
    constant,
    fc.constant([
      ["ASEAN", 0.65],
      [true, -1],
    ]),
  );
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

test.each(["=SUM(A1)", "TRADE.TRADEVALUE()", "=TRADE.TRADEVALUE(A1+1)", '=TRADE.TRADEVALUE("a")+1', '=TRADE.X("a"'])(
  "%s is not a formula of one function with plain arguments",
  (formula) => {
    expect(parseFormula(formula)).toBeUndefined();
  },
);
