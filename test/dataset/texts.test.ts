/** Days, periods, names and releases as data writes them. */
import fc from "fast-check";
import { memoizeByObject, memoizeByText, normalise } from "../../src/dataset";
import { isDateText, isPeriodText } from "../../src/dataset/date-text";
import { compareNewestFirst, getLatestDay, isLater } from "../../src/dataset/release-order";
import { groupRows } from "../../src/dataset/row-groups";

describe("a date", () => {
  test.each(["2025", "2025-06", "2025-06-30", "2024-02-29", "1999-12-31"])("is %s", (text) =>
    expect(isDateText(text)).toBe(true),
  );
  test.each([
    "",
    "25",
    "2025-6",
    "2025-13",
    "2025-00",
    "2025-02-30",
    "2025-02-29",
    "2025-06-31",
    "2025-06-00",
    "2025-06-30T00",
    "x2025",
    "2025-",
  ])("is not '%s'", (text) => expect(isDateText(text)).toBe(false));
});

describe("a period", () => {
  test.each(["2025", "2025-Q3", "2025-11", "2025-01/2025-11", "2025-11/2025-11", "2024-12/2025-02"])("is %s", (text) =>
    expect(isPeriodText(text)).toBe(true),
  );
  test.each([
    "",
    "2025-Q5",
    "2025-Q0",
    "2025-13",
    "2025-00",
    "2025-1",
    "2025-11/2025-01",
    "2025/2026",
    "2025-11/",
    "x2025",
    "2025-11-30",
    "2025-Q3/2025-Q4",
  ])("is not '%s'", (text) => expect(isPeriodText(text)).toBe(false));
});

describe("releases", () => {
  test("are as late as the end of their month where their day is not known", () => {
    expect(getLatestDay("2025-12")).toBe("2025-12-31");
    expect(getLatestDay("2025-12-08")).toBe("2025-12-08");
  });
  test("come newest first", () =>
    expect(["2025-11", "2025-12-08", "2025-11-07", "2025-12", "2024-12"].sort(compareNewestFirst)).toEqual([
      "2025-12",
      "2025-12-08",
      "2025-11",
      "2025-11-07",
      "2024-12",
    ]));
  test("are later than those before, and not than themselves", () => {
    expect(isLater("2025-12", "2025-12-08")).toBe(true);
    expect(isLater("2025-12-08", "2025-12")).toBe(false);
    expect(isLater("2025-12-08", "2025-12-08")).toBe(false);
  });
});

test.each([
  ["Côte d'Ivoire", "cotedivoire"],
  ["Belt & Road", "beltandroad"],
  ["欧盟", "欧盟"],
  ["ＨＳ 85", "hs85"],
  ["m³", "m3"],
  [" - . ", ""],
])("'%s' is compared as '%s'", (text, normalised) => expect(normalise(text)).toBe(normalised));

describe("what is computed once", () => {
  test("of a text is kept, also where it is undefined, but not for long texts", () => {
    const asked: string[] = [];
    const find = memoizeByText((text) => {
      asked.push(text);
      return text === "none" ? undefined : text.length;
    });
    const long = "x".repeat(201);
    expect(["a", "a", "none", "none", long, long].map(find)).toEqual([1, 1, undefined, undefined, 201, 201]);
    expect(asked).toEqual(["a", "none", long, long]);
    const longest = "y".repeat(200);
    [longest, longest].forEach(find);
    expect(asked.filter((text) => text === longest)).toHaveLength(1);
  });
  test("of texts is forgotten when there are too many", () => {
    let count = 0;
    const find = memoizeByText(() => (count += 1));
    for (let at = 0; at < 10_000; at += 1) find(String(at));
    expect([find("0"), count]).toEqual([1, 10_000]);
    find("one more");
    expect([find("0"), count]).toEqual([10_002, 10_002]);
  });
  test("of an object is kept for that object", () => {
    let count = 0;
    const find = memoizeByObject((_: object) => (count += 1));
    const [one, other] = [{}, {}];
    expect([find(one), find(one), find(other), find(one)]).toEqual([1, 1, 2, 1]);
  });
});

test("rows are grouped in their order, or in another one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }), (groups) => {
      const rows = groups.map((_, row) => row);
      const reversed = [...rows].reverse();
      const [plain, ordered] = [groupRows(groups, 7), groupRows(groups, 7, reversed)];
      for (let group = 0; group < 7; group += 1) {
        expect([...plain.get(group)]).toEqual(rows.filter((row) => groups[row] === group));
        expect([...ordered.get(group)]).toEqual(reversed.filter((row) => groups[row] === group));
      }
      expect([...plain.rows]).toEqual([...rows].sort((a, b) => groups[a]! - groups[b]! || a - b));
      expect([plain.get(-1).length, plain.get(7).length]).toEqual([0, 0]);
    }),
  );
});
