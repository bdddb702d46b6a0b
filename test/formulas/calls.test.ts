import fc from "fast-check";
import { findCalls, isTradeFormula } from "../../src/formulas/calls";
import { tokenize } from "../../src/formulas/tokens";

const getArgs = (formula: string): string[] => findCalls(formula)[0]!.args.map(({ text }) => text);
const getKinds = (formula: string): string[] => findCalls(formula)[0]!.args.map(({ expression }) => expression.kind);

test("calls are found anywhere in a formula", () => {
  const formula = `=IFNA(SUM(TRADE.TRADEVALUE("ASEAN"),trade.tradevalue("EU")),"")+'My sheet'!A1`;
  expect(findCalls(formula).map(({ id, text }) => [id, text])).toEqual([
    ["TRADEVALUE", 'TRADE.TRADEVALUE("ASEAN")'],
    ["TRADEVALUE", 'trade.tradevalue("EU")'],
  ]);
});

test("a call within a call is found, and is an argument of the other", () => {
  const formula = '=TRADE.TRADEVALUE("ASEAN",,TRADE.DATAINFO("headline period"))';
  expect(findCalls(formula).map(({ id }) => id)).toEqual(["TRADEVALUE", "DATAINFO"]);
  expect(getKinds(formula)).toEqual(["literal", "omitted", "call"]);
});

test("calls are found in the form that an Excel without the add-in shows", () => {
  expect(findCalls('=_xldudf_TRADE_TRADESHARE("ASEAN")').map(({ id }) => id)).toEqual(["TRADESHARE"]);
});

test("arguments are split at their own commas only", () => {
  expect(getArgs(`=TRADE.TRADEVALUE("a, ""b"", (c)",'It''s, ok'!$A$1:B2,,{"x","y";1,2},IF(A1>1,"x",TRUE))`)).toEqual([
    '"a, ""b"", (c)"',
    "'It''s, ok'!$A$1:B2",
    "",
    '{"x","y";1,2}',
    'IF(A1>1,"x",TRUE)',
  ]);
});

test.each([
  ['"ASEAN"', { kind: "literal", value: "ASEAN" }],
  ['"say ""x"""', { kind: "literal", value: 'say "x"' }],
  ["8542", { kind: "literal", value: 8542 }],
  ["-1.5e3", { kind: "literal", value: -1500 }],
  ["true", { kind: "literal", value: true }],
  ["$A$1", { kind: "reference", text: "$A$1" }],
  ["Sheet2!A1:B3", { kind: "reference", text: "Sheet2!A1:B3" }],
  ["'2025 data'!A:A", { kind: "reference", text: "'2025 data'!A:A" }],
  ["D1#", { kind: "reference", text: "D1#" }],
  ["my_partner", { kind: "name", text: "my_partner" }],
  ["Table1[Partner]", { kind: "name", text: "Table1[Partner]" }],
  ["[@Partner]", { kind: "name", text: "[@Partner]" }],
  [
    '{"a","b";1,2}',
    {
      kind: "matrix",
      values: [
        ["a", "b"],
        [1, 2],
      ],
    },
  ],
  [
    "{-1,true;2,-0.5}",
    {
      kind: "matrix",
      values: [
        [-1, true],
        [2, -0.5],
      ],
    },
  ],
  ["{--1}", { kind: "other", text: "{--1}" }],
  ['{-"a"}', { kind: "other", text: '{-"a"}' }],
  ["{1-}", { kind: "other", text: "{1-}" }],
  ["{1-2}", { kind: "other", text: "{1-2}" }],
  ["A1*2", { kind: "other", text: "A1*2" }],
  ["DATE(2025,11,1)", { kind: "other", text: "DATE(2025,11,1)" }],
])("the argument %s is understood", (text, expression) => {
  expect(findCalls(`=TRADE.TRADEVALUE(${text})`)[0]!.args[0]!.expression).toEqual(expression);
});

test("joined texts are parsed part by part", () => {
  expect(findCalls('=TRADE.TRADEVALUE(A1&" / "&B1)')[0]!.args[0]!.expression).toMatchObject({
    kind: "joined",
    parts: [{ kind: "reference" }, { kind: "literal", value: " / " }, { kind: "reference" }],
  });
});

test("empty brackets have no arguments, and a single comma has two omitted ones", () => {
  expect(getArgs("=TRADE.TRADEVALUE()")).toEqual([]);
  expect(getArgs("=TRADE.TRADEVALUE( )")).toEqual([]);
  expect(getArgs("=TRADE.TRADEVALUE(,)")).toEqual(["", ""]);
});

test.each([
  '="TRADE.TRADEVALUE()"',
  "=OTHER.TRADEVALUE()",
  "=TRADE.NOTHING()",
  "=TRADEVALUE()",
  "TRADE.TRADEVALUE()",
  5,
])("%j asks for nothing of ours", (formula) => expect(isTradeFormula(formula)).toBe(false));

test("the tokens of any text join to the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(
        tokenize(`=${text}`)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("a formula that ends within a call gives the arguments so far", () => {
  expect(findCalls('=TRADE.TRADEVALUE("ASEAN",A1').map(({ args: given }) => given.length)).toEqual([2]);
});
