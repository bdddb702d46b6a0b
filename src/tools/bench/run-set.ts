/**
 * One set of figures in this process, so that none is measured in the wake of another. `npm run bench` bundles it first: as
 * modules that are compiled while they load, the code would be half as fast as what ships.
 */
// Microsoft's runtime of custom functions, whose errors the functions throw.
import "../harness/excel-functions";
import "../harness/provide-scripts";
import { readFileSync } from "node:fs";
import type { CompiledHsNames } from "../../dataset";
import { HS_NAMES_FILE, provideHsNames } from "../../session/hs-names";
import { compareContestants } from "./compare";
import { saveResult } from "./results";
import { prepareSet, type SetName } from "./sets";

// What suggests other names, which the add-in would load.
provideHsNames(() => JSON.parse(readFileSync(`build/dataset/parts/${HS_NAMES_FILE}.json`, "utf8")) as CompiledHsNames);

const [name, ...options] = process.argv.slice(2) as [SetName, ...string[]];
const isShort = options.includes("--short");
compareContestants(prepareSet(name), { short: isShort, isRevised: name === "shipped" }).then(
  (result) => {
    saveResult(name, result, isShort);
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
