import { setDatasetInUse } from "../../src/session";
import { openExcel, type TestExcel } from "../host/open-excel";
import { CHARTS } from "./scenarios/charts";
import { COMMANDS } from "./scenarios/commands";
import { INSERT } from "./scenarios/insert";
import { INSERT_FORMULA, LOOK_UP } from "./scenarios/look-up";
import { FREEZE, SOURCES } from "./scenarios/sources";
import { UPDATE } from "./scenarios/update";

jest.setTimeout(60_000);

let excel: TestExcel;
beforeAll(async () => (excel = await openExcel()));
beforeEach(() => excel.reset());
afterEach(() => setDatasetInUse(undefined));
afterAll(() => excel.close());

describe.each([
  ["tables", INSERT],
  ["charts", CHARTS],
  ["formulas", INSERT_FORMULA],
  ["looking up", LOOK_UP],
  ["the list of sources", SOURCES],
  ["freezing", FREEZE],
  ["updating", UPDATE],
  ["ribbon buttons", COMMANDS],
])("%s", (_what, scenarios) => {
  test.each(scenarios)("$name", ({ run }) => run(excel));
});
