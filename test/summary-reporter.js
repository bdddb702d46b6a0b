/** Ends the run with one plain line, "N passed, N failed", whatever the reporter before it printed. */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    // A file that does not load has no tests to fail; it counts as one.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
    process.stderr.write("", () => console.log(`${numPassedTests} passed, ${failed} failed${skipped}`));
  }
};
