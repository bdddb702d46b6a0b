/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  moduleNameMapper: { "^bundled-dataset/(.*)$": "<rootDir>/build/dataset/$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false, tsconfig: { module: "CommonJS", moduleResolution: "Node10", isolatedModules: true, esModuleInterop: true, target: "ES2022" } }] },
};
