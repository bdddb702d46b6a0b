/** @type {import("jest").Config} */
module.exports = {
  // What webpack puts into a build for this machine.
  globals: { TRADESHEET_FEED: { keys: [require("./src/tools/feed/development-key.public.json")], version: 1 } },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  moduleNameMapper: {
    "^bundled-dataset/(.*)$": "<rootDir>/build/dataset/$1",
    // The build for browsers is an ES module, which Jest does not load; that for Node has the same functions.
    "^csv-parse/browser/esm/sync$": "csv-parse/sync",
  },
  transform: { "^.+\\.tsx?$": ["ts-jest", { diagnostics: false, tsconfig: "test/tsconfig.json" }] },
  reporters: ["default", "<rootDir>/test/summary-reporter.js"],
};
