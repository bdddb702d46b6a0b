/** The notes of the data stand in both languages. */
import { readPackage } from "../../src/dataset/package";
import { translateNotes } from "../../src/dataset/package/translate-notes";
import { getDatasetInUse } from "../../src/session";

const contents = readPackage("src/data").contents!;

test("every clause of a note on a figure or a partner has a Chinese text", () => {
  const known = new Set(contents.notes!.map(({ en }) => en));
  const clauses = [...contents.observations, ...contents.partners].flatMap(({ note }) => note.split("; "));
  expect([...new Set(clauses)].filter((clause) => clause !== "" && !known.has(clause))).toEqual([]);
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
