/** The layers: data flows one way, and each module imports only from those it is listed with. */
const LAYERS = {
  dataset: [],
  query: ["dataset"],
  statistics: ["dataset", "query"],
  identities: ["dataset", "query", "statistics"],
  session: ["dataset", "query"],
  functions: ["dataset", "query", "statistics", "session"],
  formulas: ["dataset", "query", "statistics", "functions"],
  tables: ["dataset", "query", "statistics", "functions", "formulas"],
  briefings: ["dataset", "query", "formulas", "tables"],
  storage: [],
  // The page that may ask other servers, which has a runtime of its own.
  gateway: [],
  http: ["gateway"],
  // Not from refresh: own data cannot reach any code that fetches or sends.
  owndata: ["dataset", "query", "statistics", "identities", "session", "storage"],
  refresh: ["dataset", "query", "statistics", "identities", "session", "storage", "http"],
  // Not from owndata: what fetches from other servers cannot reach what people have added.
  imports: ["dataset", "storage", "http"],
  sources: ["dataset", "query", "session", "storage", "http"],
  excel: ["query", "formulas"],
  workbook: [
    "dataset",
    "query",
    "statistics",
    "session",
    "functions",
    "formulas",
    "tables",
    "briefings",
    "storage",
    "owndata",
    "sources",
    "refresh",
    "excel",
  ],
  taskpane: [
    "dataset",
    "query",
    "statistics",
    "session",
    "functions",
    "formulas",
    "tables",
    "storage",
    "owndata",
    "imports",
    "sources",
    "refresh",
    "workbook",
  ],
  // The page of the dialog, which has a runtime of its own.
  dialog: [],
  commands: ["query", "statistics", "session", "functions", "refresh", "workbook", "dialog"],
  // A host for the add-in, not a part of it: it meets the add-in only through office.js.
  playground: [],
};

/** What every module may import: files of their own, without imports. */
const LEAVES = ["language", "chart-colours"];

const layers = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports-downward-only`,
  severity: "error",
  comment: `src/${layer} may import from: ${allowed.join(", ") || "no other module"}`,
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/((${[layer, ...allowed].join("|")})/|(${LEAVES.join("|")})\\.ts$)` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-node-in-the-add-in",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(tools|dataset/package|playground/server)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "package-is-for-tools",
      severity: "error",
      comment: "the CSV package is read at build time; the add-in loads the compiled asset",
      from: { path: "^src/", pathNot: "^src/(tools|dataset/package)/" },
      to: { path: "^src/dataset/package/" },
    },
    {
      name: "no-tests-in-src",
      severity: "error",
      comment: "what tests and tools both use is in src/tools/harness",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "nothing-imports-tools",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/tools/" },
      to: { path: "^src/tools/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
