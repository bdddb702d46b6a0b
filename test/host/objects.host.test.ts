/** The object model that the host offers, through the real office.js, over both transports. */
import { listMembers } from "../../src/playground/host/protocol/members";
import { KINDS } from "../../src/playground/host/objects/kinds";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";
import { CHARTS } from "./scenarios/charts";
import { EVENTS } from "./scenarios/events";
import { FORMATS } from "./scenarios/formats";
import { RANGES } from "./scenarios/ranges";
import { SETTINGS } from "./scenarios/settings";
import { SHEETS } from "./scenarios/sheets";
import { TABLES } from "./scenarios/tables";

jest.setTimeout(120_000);

const SCENARIOS = Object.entries({
  ranges: RANGES,
  formats: FORMATS,
  sheets: SHEETS,
  tables: TABLES,
  charts: CHARTS,
  "settings and names": SETTINGS,
  events: EVENTS,
});

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: TestExcel;
  const tested = new Set<string>();
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(() => excel.reset());
  afterEach(() => excel.members().forEach((member) => tested.add(member)));
  afterAll(() => excel.close());

  describe.each(SCENARIOS)("%s", (_what, scenarios) => {
    test.each(scenarios)("$name", ({ run }) => run(excel));
  });

  // Fails when only a part of the scenarios is run.
  test("every member offered has a scenario", () => {
    expect(listMembers(KINDS).filter((member) => !tested.has(member))).toEqual([]);
  });
});
