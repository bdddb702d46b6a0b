/** Groups whose members changed. */
import { getDatasetInUse } from "../../src/session";
import { getMembershipNote, hasSameMembers } from "../../src/statistics/membership";

const getPartner = (id: string) => getDatasetInUse().partner(id)!;

test("a year to date before the change and one after it do not count the same members", () => {
  expect(hasSameMembers(getPartner("EU"), ["2019-01/2019-11", "2020-01/2020-11"])).toBe(false);
  expect(hasSameMembers(getPartner("EU"), ["2018", "2019"])).toBe(true);
  expect(hasSameMembers(getPartner("EU"), ["2020", "2021"])).toBe(true);
});

test("a span that reaches over the change counts as before it", () => {
  expect(hasSameMembers(getPartner("EU"), ["2019-12/2020-03", "2020-01/2020-03"])).toBe(false);
});

test("no two periods compare where members changed again and again; all do where they never did", () => {
  expect(hasSameMembers(getPartner("BRI"), ["2025"])).toBe(false);
  expect(hasSameMembers(getPartner("USA"), ["2017", "2025"])).toBe(true);
});

test("the note is for figures that do not compare with today's", () => {
  expect(getMembershipNote(getPartner("EU"), ["2019", "2021"])).toContain("United Kingdom");
  expect(getMembershipNote(getPartner("EU"), ["2021"])).toBe("");
  expect(getMembershipNote(getPartner("BRI"), ["2025"])).not.toBe("");
});
