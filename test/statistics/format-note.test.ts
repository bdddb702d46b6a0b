import { buildSeries, listSeriesNotes } from "../../src/statistics";
import { formatNote } from "../../src/statistics/format-note";
import { getDatasetInUse } from "../../src/session";
import { parseSubject } from "../../src/query";

const dataset = getDatasetInUse();

test("a note is written in the language, clause by clause; a clause without a Chinese text stays", () => {
  const note = "Ten members, without Timor-Leste; a clause of a newer release";
  expect(formatNote(dataset, note, "en")).toBe(note);
  expect(formatNote(dataset, note, "zh")).toBe("十个成员国，不含东帝汶；a clause of a newer release");
});

test("the notes of a series are in the language too", () => {
  const query = { subject: parseSubject(dataset, "ASEAN"), measure: "value" } as const;
  const points = buildSeries(dataset, query, { kind: "month", from: "2025-09", to: "2025-11" });
  expect(listSeriesNotes(points, "zh")).toEqual(["十个成员国，不含东帝汶", "十一个成员国：自2025年10月起含东帝汶", ""]);
});
