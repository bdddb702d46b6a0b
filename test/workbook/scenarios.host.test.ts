import { KINDS } from "../../src/playground/host/objects/kinds";
import { listMembers } from "../../src/playground/host/protocol/members";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";
import { CALCULATION } from "./scenarios/calculation";
import { CHARTS } from "./scenarios/charts";
import { COMMANDS } from "./scenarios/commands";
import { INSERT } from "./scenarios/insert";
import { INSERT_FORMULA, LOOK_UP } from "./scenarios/look-up";
import { FREEZE, SOURCES } from "./scenarios/sources";
import { useAllData, useRelease } from "./scenarios/scenario";
import { UPDATE } from "./scenarios/update";

jest.setTimeout(120_000);

let excel: TestExcel;
const usedMembers = new Set<string>();
beforeAll(async () => {
  const opened = await openExcel();
  // A new workbook starts a new record of members, and scenarios start workbooks as well.
  const reset = (): Promise<void> => {
    for (const member of opened.members()) usedMembers.add(member);
    return opened.reset();
  };
  excel = { ...opened, reset };
});
beforeEach(async () => {
  useRelease("2025-12-08");
  await excel.reset();
});
afterEach(useAllData);
afterAll(() => excel.close());

describe.each([
  ["tables", INSERT],
  ["charts", CHARTS],
  ["formulas", INSERT_FORMULA],
  ["looking up", LOOK_UP],
  ["the list of sources", SOURCES],
  ["freezing", FREEZE],
  ["updating", UPDATE],
  ["calculation", CALCULATION],
  ["ribbon buttons", COMMANDS],
])("%s", (_what, scenarios) => {
  test.each(scenarios)("$name", ({ run }) => run(excel));
});

// What the add-in does not use has no place in the host of the tests. Fails when only a part of the scenarios is run.
test("every member of the object model that the host offers is used", () => {
  expect(listMembers(KINDS).filter((member) => !usedMembers.has(member))).toEqual([]);
});
