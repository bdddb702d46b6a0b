import { useDataset } from "../../src/functions";
import { openExcel, type OpenExcel } from "../host/open";
import { CHARTS } from "./scenarios/charts";
import { INSERT } from "./scenarios/insert";

jest.setTimeout(60_000);

let excel: OpenExcel;
beforeAll(async () => (excel = await openExcel()));
beforeEach(() => excel.fresh());
afterEach(() => useDataset(undefined));
afterAll(() => excel.close());

describe.each([
  ["tables", INSERT],
  ["charts", CHARTS],
])("%s", (_what, scenarios) => {
  test.each(scenarios)("$name", ({ run }) => run(excel));
});
