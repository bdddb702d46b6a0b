/** The source line of a series says where its figures begin to count something else. */
import { buildTableContent, createDefaultSpec, type Language, type TableSpec } from "../../src/tables";
import { getDatasetInUse } from "../../src/session";

const buildSource = (subjects: readonly string[], spec: Partial<TableSpec>, language: Language = "en"): string =>
  buildTableContent(getDatasetInUse(), { ...createDefaultSpec("series", language), subjects, every: "month", ...spec })
    .source;

test("a group with another member is named with the month from which it counts", () => {
  expect(buildSource(["ASEAN"], { from: "2025-08" })).toMatch(
    / Note: Aug 2025: Ten members, without Timor-Leste; Oct 2025: Eleven members: Timor-Leste is counted since October 2025\.$/,
  );
  expect(buildSource(["东盟"], { from: "2025-08" }, "zh")).toMatch(
    /注：2025年8月：十个成员国，不含东帝汶；2025年10月：十一个成员国：自2025年10月起含东帝汶。$/,
  );
});

test("of several subjects each is named", () => {
  const source = buildSource(["ASEAN", "APEC"], { flow: "imports", from: "2025-02", columns: ["value"] });
  expect(source).toContain("Note on ASEAN: Feb 2025: Ten members");
  expect(source).toContain("Note on APEC: Feb 2025: Re-imports (partner China) are counted; Mar 2025: Re-imports");
});

test("a partner whose years do not compare is named though nothing changes in between", () => {
  expect(buildSource(["Belt and Road"], { flow: "exports", from: "2025-08" })).toContain(
    "the economies counted as Belt and Road partners have changed over the years",
  );
});

test.each([
  [["Japan"], { from: "2025-08" }],
  [["ASEAN"], { from: "2025-10" }],
])("%j has no note where all its figures count the same", (subjects, spec) =>
  expect(buildSource(subjects, spec)).not.toContain("Note"),
);
