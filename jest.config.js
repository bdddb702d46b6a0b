/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  moduleNameMapper: { "^bundled-dataset/(.*)$": "<rootDir>/build/dataset/$1" },
  transform: { "^.+\\.tsx?$": ["ts-jest", { diagnostics: false, tsconfig: "test/tsconfig.json" }] },
  reporters: ["default", "<rootDir>/test/summary-reporter.js"],
};
