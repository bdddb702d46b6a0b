const BROWSER_TESTS = "**/?(*.)browser.test.ts";
const HOST_TESTS = "**/*.host.test.ts";
const DATA_TESTS = "**/*.data.test.ts";
const ENGINE_TESTS = "**/*.engines.test.ts";

/** Packages that are ES modules only, which Jest does not load as they are. */
const ES_MODULES = "/node_modules/(hyparquet|hyparquet-compressors|hyparquet-writer|hysnappy)/.+\\.js$";

const common = {
  rootDir: __dirname,
  runtime: "<rootDir>/test/compile-once-runtime.js",
  testEnvironment: "<rootDir>/test/worker-environment.ts",
  // What Jest does with the globals of a test file that is over would take a sixth of the time of the unit tests.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // What webpack puts into a build for this machine.
  globals: {
    TRADESHEET_METADATA: "0123456789abcdef",
    TRADESHEET_FEED: { keys: [require("./src/tools/feed/development-key.public.json")], version: 1 },
  },
  moduleNameMapper: {
    "^bundled-dataset/(.*)$": "<rootDir>/build/dataset/$1",
    // The build for browsers is an ES module, which Jest does not load; that for Node has the same functions.
    "^csv-parse/browser/esm/sync$": "csv-parse/sync",
  },
  setupFiles: ["<rootDir>/test/limit-stack-traces.js", "<rootDir>/src/tools/harness/provide-bundled-parts.ts"],
  // Globals of the vm context that a test file runs in are slow to look up, so modules get these as variables. A test
  // may not replace one of them.
  sandboxInjectedGlobals: [
    "Array",
    "BigInt",
    "Error",
    "Float64Array",
    "Infinity",
    "Int32Array",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "RegExp",
    "Set",
    "String",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "WeakMap",
  ],
  transform: {
    "^.+\\.tsx?$": "<rootDir>/test/esbuild-transformer.js",
    [ES_MODULES]: "<rootDir>/test/esbuild-transformer.js",
  },
  transformIgnorePatterns: [`^(?!.*${ES_MODULES}).*/node_modules/`],
};

/** The name of a test file says what it needs, and so which project it belongs to. */
const PROJECTS = [
  // Node and the compiled dataset: the loop while one works.
  {
    displayName: "unit",
    testMatch: [
      "<rootDir>/test/**/*.test.ts",
      `!${DATA_TESTS}`,
      `!${HOST_TESTS}`,
      `!${BROWSER_TESTS}`,
      `!${ENGINE_TESTS}`,
    ],
  },
  // The same, over all published figures: that each is answered and cited as published, and how they are imported and fed;
  // and samples of the attacks of npm run robustness.
  { displayName: "data", testMatch: [DATA_TESTS] },
  // The build in dist/: Excel played by our host under the real office.js, or the files themselves.
  { displayName: "host", testMatch: [HOST_TESTS] },
  // The build and a browser: one browser for all files, with contexts of their own.
  {
    displayName: "browser",
    testMatch: [BROWSER_TESTS],
    globalSetup: "<rootDir>/test/launch-browser.ts",
    globalTeardown: "<rootDir>/test/close-browser.ts",
  },
  // Database engines, which are fetched once a machine: npm run test:engines.
  {
    displayName: "engines",
    testMatch: [ENGINE_TESTS],
    globalSetup: "<rootDir>/test/engines/start-engines.ts",
    globalTeardown: "<rootDir>/test/engines/stop-engines.ts",
  },
];

/** @type {import("jest").Config} */
module.exports = {
  projects: PROJECTS.map((project) => ({ ...common, ...project })),
  maxWorkers: "100%",
  // What test files leave in a worker slows those after them down.
  workerIdleMemoryLimit: "1500MB",
  // Limits catch what hangs; speed is measured by the benchmark, since a busy machine may be many times slower.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/summary-reporter.js"],
};
