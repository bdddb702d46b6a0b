/** The house: data flows one way, and each room imports only from the rooms it is listed with. */
const ROOMS = {
  dataset: [],
  query: ["dataset"],
  statistics: ["dataset", "query"],
  functions: ["dataset", "query", "statistics"],
  storage: [],
  // Not from refresh: no code that can fetch or send is within its reach.
  owndata: ["dataset", "query", "statistics", "functions", "storage"],
  refresh: ["dataset", "query", "statistics", "functions", "storage"],
  workbook: ["dataset", "query", "statistics", "functions", "owndata", "refresh"],
  taskpane: ["dataset", "query", "statistics", "functions", "storage", "owndata", "refresh", "workbook"],
  commands: ["refresh", "workbook"],
  // A host for the add-in, not a part of it: it meets the add-in only through office.js.
  playground: [],
};

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-upwards-only`,
  severity: "error",
  comment: `src/${room} may import from: ${allowed.join(", ") || "nothing else"}`,
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
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
