/** The object model that the host offers, through the real office.js, over both ways it can travel. */
import { openExcel, type OpenExcel } from "./open";
import { SCENARIOS } from "./scenarios";

jest.setTimeout(20_000);

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: OpenExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(() => excel.fresh());
  afterAll(() => excel.close());

  describe.each(SCENARIOS)("%s", (_what, scenarios) => {
    test.each(scenarios)("$name", ({ run }) => run(excel));
  });
});
