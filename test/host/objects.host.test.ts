/** The object model that the host offers, through the real office.js, over both ways it can travel. */
import { openExcel, type TestExcel } from "./open-excel";
import { SCENARIOS } from "./scenarios";

jest.setTimeout(20_000);

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(() => excel.reset());
  afterAll(() => excel.close());

  describe.each(SCENARIOS)("%s", (_what, scenarios) => {
    test.each(scenarios)("$name", ({ run }) => run(excel));
  });
});
