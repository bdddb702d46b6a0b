/** Figures that several tables print, or a report in the same release. */
import type { Observation } from "../../../../src/dataset";
import { build, getRows, toKey, toMain, toMonthly } from "./build";

const TABLE = toMonthly("2025-02,imports,WLD,12.5000");

test("of a key and a main table that agree the finer digits stand, with the other as a second source", () => {
  const contents = build([
    toKey("2025-12-08,2025-11,exports,集成电路,value,1490.12345678,CNY 100 mn,export"),
    toMain(",2025-11,exports,集成电路,value,14901235,CNY 10 th,export-main"),
  ]);
  expect(getRows(contents)).toEqual([
    "2025-12 2025-11 exports WORLD integrated_circuits value 1490.12345678 CNY 100 mn",
  ]);
  const [observation] = contents.observations.keys();
  expect(observation).toMatchObject({
    source: "gacc-key-exports-2025-11",
    also: "gacc-main-exports-2025-11",
    note: "",
  });
  expect(contents.rowOutcomes.map(({ figures, repeated }) => [figures, repeated])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test("where they differ the main table stands and the other is named", () => {
  const contents = build([
    toKey("2025-12-08,2025-11,exports,集成电路,value,1490.13345678,CNY 100 mn,export"),
    toMain(",2025-11,exports,集成电路,value,14901235,CNY 10 th,export-main"),
  ]);
  const [observation] = contents.observations.keys();
  expect(observation).toMatchObject({
    printed: "14901235",
    source: "gacc-main-exports-2025-11",
    also: "",
    note: "The table of key exports has 1490.13345678 CNY 100 mn",
  });
  expect(contents.disagreements).toHaveLength(1);
  expect(contents.rowOutcomes.map(({ figures, different }) => [figures, different])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("a report in the release of a bulletin gives way to it", () => {
  const [reported] = build([TABLE]).observations.keys();
  const report: Observation = { ...reported!, printed: "0.1", unit: "CNY mn", source: "press" };
  const contents = build([TABLE], [report]);
  expect([...contents.superseded]).toEqual([report]);
  const [kept] = contents.observations.keys();
  expect(kept).toMatchObject({ printed: "12.5000", source: "gacc-countries-2025-02", also: "press" });
});

const KEY = "The table of key exports";
/** The figure that a key and a main table give, with the note on what differs. */
const merge = (key: string, main: string) => {
  const [observation] = build([
    toKey(`2025-12-08,2025-11,exports,集成电路,value,${key},export`),
    toMain(`,2025-11,exports,集成电路,value,${main},export-main`),
  ]).observations.keys();
  const { printed, unit, source, also, note } = observation!;
  return { figure: `${printed} ${unit}`, sources: [source, also], note };
};
const [OF_KEY, OF_MAIN] = ["gacc-key-exports-2025-11", "gacc-main-exports-2025-11"];

describe("two tables agree", () => {
  test("within half a unit of the last digit of the coarser", () => {
    expect(merge("1490.12355,CNY 100 mn", "14901235,CNY 10 th")).toEqual({
      figure: "1490.12355 CNY 100 mn",
      sources: [OF_KEY, OF_MAIN],
      note: "",
    });
    expect(merge("1490.12356,CNY 100 mn", "14901235,CNY 10 th")).toEqual({
      figure: "14901235 CNY 10 th",
      sources: [OF_MAIN, ""],
      note: `${KEY} has 1490.12356 CNY 100 mn`,
    });
  });
  test("in the same digits, of which the key table's stand", () =>
    expect(merge("12.5,CNY 100 mn", "12.5,CNY 100 mn")).toEqual({
      figure: "12.5 CNY 100 mn",
      sources: [OF_KEY, OF_MAIN],
      note: "",
    }));
  test("not in as many digits that differ", () =>
    expect(merge("12.5,CNY 100 mn", "12.6,CNY 100 mn")).toEqual({
      figure: "12.6 CNY 100 mn",
      sources: [OF_MAIN, ""],
      note: `${KEY} has 12.5 CNY 100 mn`,
    }));
  test("where the main table has the finer digits", () =>
    expect(merge("1490,CNY 100 mn", "14901235,CNY 10 th")).toEqual({
      figure: "14901235 CNY 10 th",
      sources: [OF_MAIN, OF_KEY],
      note: "",
    }));
});

test("the main table of imports stands as well", () => {
  const [observation] = build([
    toKey("2025-12-08,2025-11,imports,原木及锯材,value,1,CNY 100 mn,import"),
    toMain(",2025-11,imports,原木及锯材,value,2,CNY 100 mn,import-main"),
  ]).observations.keys();
  expect(observation).toMatchObject({ printed: "2", note: "The table of key imports has 1 CNY 100 mn" });
});

test("a table that has a figure twice is one source of it", () => {
  const { observations, rowOutcomes } = build([
    toMain(
      ",2025-11,exports,集成电路,value,14901235,CNY 10 th,export-main",
      ",2025-11,exports,集成电路,value,1490.1235,CNY 100 mn,export-main",
    ),
  ]);
  expect([...observations.keys()].map(({ source, also }) => [source, also])).toEqual([[OF_MAIN, ""]]);
  expect(rowOutcomes).toMatchObject([{ figures: 1, repeated: 1 }]);
});

test("who differs is named: a table, or a report beside what it cites", () => {
  const tables = [
    toKey("2025-12-08,2025-11,exports,集成电路,value,12.5,CNY 100 mn,export"),
    toMain(",2025-11,exports,集成电路,value,12.6,CNY 100 mn,export-main"),
  ];
  const [own] = build(tables).observations.keys();
  const report = { ...own!, printed: "12.7", source: "daily", also: "wire", note: "" };
  const contents = build(tables, [report, { ...report, release: "2025-12-08", printed: "12.8" }]);
  const [kept] = contents.observations.keys();
  expect(kept).toMatchObject({
    printed: "12.6",
    also: "",
    note: `${KEY} has 12.5 CNY 100 mn; A report has 12.7 CNY 100 mn`,
  });
  expect(contents.disagreements).toEqual([
    { kept, other: expect.objectContaining({ printed: "12.5", source: OF_KEY }) as object },
    { kept, other: report },
  ]);
  expect([...contents.superseded]).toEqual([report]);
  const [agreeing] = build(tables, [{ ...report, printed: "12.60", also: "wire;daily" }]).observations.keys();
  expect(agreeing).toMatchObject({
    printed: "12.6",
    source: OF_MAIN,
    also: "daily;wire",
    note: `${KEY} has 12.5 CNY 100 mn`,
  });
});

test("a note of the commodity stands before who differs", () => {
  const [observation] = build([
    toKey("2025-12-08,2025-11,exports,稻谷、大米及大米粉,value,1,CNY 100 mn,export"),
    toMain(",2025-11,exports,稻谷、大米及大米粉,value,2,CNY 100 mn,export-main"),
  ]).observations.keys();
  expect(observation!.note).toBe(`with rice flour; ${KEY} has 1 CNY 100 mn`);
});
