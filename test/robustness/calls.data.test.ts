/** A sample of the calls that `npm run robustness` makes. */
import "../../src/tools/harness/excel-functions";
import { fuzzCalls } from "../../src/tools/robustness/calls/fuzz-calls";

test("whatever functions are called with, they answer as Excel takes it", () => {
  const { failures, answered, run } = fuzzCalls({ seed: 1, count: 2500 });
  expect(failures).toEqual([]);
  // Otherwise only refusals were seen.
  expect(answered).toBeGreaterThan(run / 6);
});
