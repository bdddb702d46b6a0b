/** Labels of rows and columns in a person's table, and the figure that those of a cell name together. */
import { InvalidArgumentError, NotAvailableError, formatSubject } from "../../src/query";
import type { Item } from "../../src/query/question/meaning";
import { combineLabels, readLabel } from "../../src/query/question/labels";
import { getDatasetInUse } from "../../src/session";

const dataset = getDatasetInUse();
const describeItems = (items: readonly Item[]): string[] =>
  items.map(({ text, meaning }) => `${text}: ${meaning.kind}`);
const read = (label: string): string[] => describeItems(readLabel(dataset, label));

describe("a label means", () => {
  test.each<[string, string[]]>([
    ["", []],
    [" \n ", []],
    ["World", []],
    ["Japan", ["Japan: entry"]],
    ["392", ["392: entry"]],
    ["Japan / Iron ore", ["Japan / Iron ore: entry", "Japan / Iron ore: entry"]],
    ["2601", ["2601: entry"]],
    // A heading of the HS as well, but first of all a year
    ["2009", ["2009: period"]],
    [" 2009 ", ["2009: period"]],
    ["Japan / 2009", ["Japan / 2009: entry", "Japan / 2009: entry"]],
    ["2009 / Japan", ["2009 / Japan: entry", "2009 / Japan: entry"]],
    ["exports 2009", ["exports: flow", "2009: period"]],
    ["2025-11", ["2025-11: period"]],
    [" Exports\nCNY bn ", ["Exports: flow", "CNY bn: unit"]],
    ["Quantity (t)", ["Quantity: measure", "t: unit"]],
    ["exports to Japan", ["exports: flow", "to: role", "Japan: entry"]],
    // Codes that are words as well
    ["IT exports", ["IT: entry", "exports: flow"]],
    ["exports to IN", ["exports: flow", "to: role", "IN: entry"]],
    ["imports from IN", ["imports: flow", "from: role", "IN: entry"]],
    ["trade with IN", ["trade: flow", "with: role", "IN: entry"]],
    ["exports TO IN", ["exports: flow", "TO: role", "IN: entry"]],
    ["exports of IN", ["exports: flow", "of: role", "IN: role"]],
    ["exports IN CNY", ["exports: flow", "IN: role", "CNY: unit"]],
    ["it exports", ["it: filler", "exports: flow"]],
  ])("%j: %p", (label, items) => expect(read(label)).toEqual(items));

  test.each([
    ["exports foo", "Not understood: 'foo'."],
    ["x".repeat(200), "Not understood: 'xxx"],
    // However many words it has
    [`${"exports ".repeat(25)}.`, `Not understood: '${"exports ".repeat(7)}`],
  ])("nothing where a word is not understood: %s", (label, message) => {
    expect(() => read(label)).toThrow(InvalidArgumentError);
    expect(() => read(label)).toThrow(message);
  });
  test("up to 200 characters", () => expect(read(`${"a ".repeat(99)}US`)).toContain("US: entry"));
  test("no part of a product that customs publishes as a whole", () =>
    expect(() => read("8703")).toThrow(NotAvailableError));
});

describe("the labels of a cell", () => {
  const combine = (labels: readonly string[], defaults: readonly string[] = []) => {
    const readAll = (texts: readonly string[]) => texts.flatMap((text) => readLabel(dataset, text));
    const { subject, flow, period, measure, unit } = combineLabels(dataset, readAll(labels), readAll(defaults));
    return [measure, formatSubject(subject, "en"), flow, period, unit?.name.en].filter(Boolean).join(", ");
  };
  test.each<[string[], string[], string]>([
    [["Japan", "exports", "2024"], [], "value, Japan, exports, 2024"],
    [["Japan", "Soybeans"], [], "value, Japan / Soybeans"],
    [[], [], "value, World"],
    // What they leave open, the defaults say
    [["Japan"], ["Germany", "imports", "2024", "share"], "share, Japan, imports, 2024"],
    [["exports", "2023"], ["Germany", "imports", "2024"], "value, Germany, exports, 2023"],
    [["yoy"], ["share"], "yoy, World"],
    [["rank"], ["share"], "rank, World"],
    // The unit of a table is that of its values, and says nothing of its shares and changes
    [["share", "Japan"], ["CNY bn"], "share, Japan, CNY bn"],
    [["yoy", "Japan"], ["CNY bn"], "yoy, Japan, CNY bn"],
    [["Iron ore", "t"], [], "quantity, Iron ore, t"],
    [["Iron ore", "yoy quantity"], ["t"], "yoy quantity, Iron ore, t"],
    [["Iron ore", "growth"], ["t"], "yoy, Iron ore, t"],
    [["Iron ore", "USD bn"], [], "value, Iron ore, USD bn"],
    [["Iron ore", "CNY bn"], [], "value, Iron ore, CNY bn"],
    [["Iron ore", "price"], ["CNY/t"], "unit value, Iron ore"],
    [["Iron ore", "CNY/t"], [], "unit value, Iron ore"],
    [["Iron ore", "CNY/t", "元/吨"], ["USD bn"], "unit value, Iron ore, USD bn"],
    [["Iron ore", "share"], ["CNY/t"], "share, Iron ore"],
  ])("%j, by default %j: %s", (labels, defaults, figure) => expect(combine(labels, defaults)).toBe(figure));

  test.each<[string[], string]>([
    [["Japan", "Germany"], "one partner"],
    [["exports", "imports"], "one flow"],
    [["2024", "2025"], "one period"],
    [["CNY bn", "USD bn"], "one unit"],
    [["CNY/t", "USD/t"], "one unit"],
    [["CNY/t", "CNY/kg"], "one unit"],
    [["share", "rank"], "one measure"],
  ])("may not name two of what a figure has one of: %j", (labels, message) =>
    expect(() => combine(labels)).toThrow(message),
  );
});
