import fc from "fast-check";
import { formatText, formatTextArray } from "../../../src/sources/clickhouse/format-array";
import { quoteIdentifier } from "../../../src/sources/clickhouse/quote-identifier";

/** Reads a text up to an end that no backslash stands before, as ClickHouse does. */
function unquote(text: string, quote: string): { readonly value: string; readonly rest: string } {
  let value = "";
  for (let at = 1; at < text.length; at++) {
    if (text[at] === quote) return { value, rest: text.slice(at + 1) };
    if (text[at] !== "\\") value += text[at];
    else value += { 0: "\0", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }[text[++at]!] ?? text[at];
  }
  throw new Error(`Unfinished: ${text}`);
}

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("\\", "'", "`", "\n", "a") }),
);

test("what a list contains never ends a text of it", () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const read: string[] = [];
      let rest = formatTextArray(texts).slice(1);
      while (rest !== "]") {
        const { value, rest: after } = unquote(rest, "'");
        read.push(value);
        rest = after.replace(/^,/, "");
      }
      expect(read).toEqual(texts);
    }),
  );
});

test("what an identifier contains never ends it", () => {
  fc.assert(
    fc.property(anyText, (name) => expect(unquote(quoteIdentifier(name), "`")).toEqual({ value: name, rest: "" })),
  );
});

test("a text has no sign that ends a parameter", () => {
  expect(formatText("a\tb\nc\\d'e")).toBe("a\\tb\\nc\\\\d'e");
});
