/** Groups whose members changed. */
import { currentDataset } from "../../src/functions";
import { membershipNote, sameMembers } from "../../src/statistics/membership";

const partner = (id: string) => currentDataset().partner(id)!;

test("a year to date before the change and one after it do not count the same members", () => {
  expect(sameMembers(partner("EU"), ["2019-01/2019-11", "2020-01/2020-11"])).toBe(false);
  expect(sameMembers(partner("EU"), ["2018", "2019"])).toBe(true);
  expect(sameMembers(partner("EU"), ["2020", "2021"])).toBe(true);
});

test("a span that reaches over the change counts as before it", () => {
  expect(sameMembers(partner("EU"), ["2019-12/2020-03", "2020-01/2020-03"])).toBe(false);
});

test("no two periods compare where members changed again and again; all do where they never did", () => {
  expect(sameMembers(partner("BRI"), ["2025"])).toBe(false);
  expect(sameMembers(partner("USA"), ["2017", "2025"])).toBe(true);
});

test("the note is for figures that do not compare with today's", () => {
  expect(membershipNote(partner("EU"), ["2019", "2021"])).toContain("United Kingdom");
  expect(membershipNote(partner("EU"), ["2021"])).toBe("");
  expect(membershipNote(partner("BRI"), ["2025"])).not.toBe("");
});
