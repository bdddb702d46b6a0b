/** A sample of the changed input that `npm run robustness` gives to every reader. */
import { fuzzReaders } from "../../src/tools/robustness/readers/fuzz-readers";

test("whatever is changed of what it reads, a reader takes it whole or says why not", async () => {
  const reports = await fuzzReaders({ seed: 1, count: 100 });
  expect(reports).toHaveLength(8);
  for (const { name, failures, taken, run } of reports) {
    expect({ name, failures }).toEqual({ name, failures: [] });
    // Otherwise only one way was tried.
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(run);
  }
});
