/** A sample of the faults of a server that `npm run robustness` draws; test/refresh/misbehaving.test.ts has the known ones. */
import { CASES } from "../../src/tools/harness/hostile-feeds";
import { attackRefresh } from "../../src/tools/robustness/refresh/attack-refresh";
import "../../src/tools/harness/few-bundled-figures";

test("a refresh survives whatever a server does", async () => {
  const { failures, refused } = await attackRefresh({ seed: 1, first: CASES.length, count: 12 });
  expect(failures).toEqual([]);
  expect(refused).toBeGreaterThan(0);
});
