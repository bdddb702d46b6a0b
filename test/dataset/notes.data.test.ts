/** The notes of the data stand in both languages. */
import { translateNotes } from "../../src/dataset/package/translate-notes";
import { getDatasetInUse } from "../../src/session";
import { readNewestDataset } from "../newest-dataset";

test("every clause of a note on a figure or a partner has a Chinese text", () => {
  const newest = readNewestDataset();
  const clauses = [...newest.observations, ...newest.partners].flatMap(({ note }) => note.split("; "));
  expect(clauses.length).toBeGreaterThan(60_000);
  expect([...new Set(clauses)].filter((clause) => clause !== "" && !newest.noteInChinese(clause))).toEqual([]);
});

test("a note is translated clause by clause, and what differs in a name and a number by its pattern", () => {
  const notes = ["TASS reports 48350 t; nil", "The table of key imports has 8587.2 10 th t", "not translated"];
  expect(translateNotes(notes, [{ en: "nil", zh: "为零" }])).toEqual([
    { en: "TASS reports 48350 t", zh: "TASS报道为48350 t" },
    { en: "nil", zh: "为零" },
    { en: "The table of key imports has 8587.2 10 th t", zh: "海关进口重点商品表为8587.2 10 th t" },
  ]);
});

test("the data that ships has the Chinese of its notes with it", () => {
  expect(getDatasetInUse().noteInChinese("Ten members, without Timor-Leste")).toBe("十个成员国，不含东帝汶");
  expect(getDatasetInUse().noteInChinese("no note of the data")).toBeUndefined();
});
