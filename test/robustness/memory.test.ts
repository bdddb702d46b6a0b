/** A sample of the hour's work that `npm run robustness` repeats. */
import "../../src/tools/harness/excel-functions";
import { repeatWork } from "../../src/tools/robustness/memory/repeat-work";

// It collects garbage many times, in a worker that holds what other tests left.
jest.setTimeout(600_000);

test("work that is done again leaves nothing in memory", async () => {
  const { failures, rounds } = await repeatWork({ seed: 1, count: 2 });
  expect(failures).toEqual([]);
  expect(rounds).toBe(2);
});
