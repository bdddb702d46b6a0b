import { readdirSync } from "node:fs";

/** The modules that are mutated, and the tests that hold what they do. */
const TESTS = {
  statistics: [
    "test/statistics/",
    "test/identities/",
    "test/functions/card",
    "test/functions/history",
    "test/functions/number-format",
    "test/functions/trade-",
    "test/functions/transformed-series",
    "test/functions/release-2025-12-08",
    "test/functions/spilled-tables",
    "test/session/baci",
    "test/tables/",
  ],
  query: [
    "test/query/",
    "test/functions/contract",
    "test/functions/error-arguments",
    "test/functions/hs-names",
    "test/functions/misplaced-arguments",
    "test/functions/trade-check",
    "test/functions/trade-find",
  ],
  session: ["test/session/", "test/functions/as-released", "test/functions/hs-names", "test/functions/loading"],
  dataset: [
    "test/dataset/columns",
    "test/dataset/dataset",
    "test/dataset/decimal-text",
    "test/dataset/deferred-module",
    "test/dataset/interval",
    "test/dataset/memoize",
    "test/dataset/partial-dataset",
    "test/dataset/parse-part",
    "test/dataset/texts",
    "test/functions/as-released",
    "test/functions/release-2025-12-08",
    "test/identities/",
    "test/statistics/derivations",
  ],
  "dataset/package": ["test/dataset/package/"],
} as const;

export type Folder = keyof typeof TESTS;
export const FOLDERS = Object.keys(TESTS) as Folder[];

/** Tests of the build, of a page, or of all published figures, which take minutes. */
const LONG_TEST = /\.(browser|data|host)\.test\.ts$/;

/** Tests of how long something takes: code that can be mutated is slower. */
export const TIMED_TEST = /within two seconds|within seconds|at once|in milliseconds/;

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replace(/\\/g, "/")}`)
    .sort();

/** The innermost of the folders that a source is in. */
export const findFolder = (file: string): Folder | undefined =>
  FOLDERS.filter((folder) => file.startsWith(`src/${folder}/`)).sort((a, b) => b.length - a.length)[0];

export const findTestFiles = (folder: Folder): string[] =>
  list("test").filter(
    (file) =>
      TESTS[folder].some((start) => file.startsWith(start)) && file.endsWith(".test.ts") && !LONG_TEST.test(file),
  );

/** The sources of a module. Texts are pinned elsewhere, and a mutant of one says nothing about what it is computed from. */
export const findSources = (folder: Folder): string[] =>
  list(`src/${folder}`).filter(
    (file) => /(?<!\.d|\.types|messages\.(en|zh))\.ts$/.test(file) && findFolder(file) === folder,
  );
