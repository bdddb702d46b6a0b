/**
 * npm run robustness: runs every part of the check in a process of its own and writes docs/robustness.md. `-- --short`
 * takes a minute and writes nothing; `-- calls readers` runs these parts only; `-- calls --seed 15 --case 1234` runs one
 * case again, as a failure says.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { bundlePartRunner } from "./bundle-part-runner";
import { PART_NAMES, type PartName, type RunArguments } from "./part";
import { writeRobustnessPage } from "./robustness-page";

const DEFAULT_SEED = "15";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: "boolean", default: false },
    seed: { type: "string", default: DEFAULT_SEED },
    case: { type: "string" },
  },
});
const unknown = positionals.filter((name) => !PART_NAMES.includes(name as PartName));
if (unknown.length > 0) {
  console.error(`There is no part '${unknown.join("', '")}'. The parts are: ${PART_NAMES.join(", ")}.`);
  process.exit(1);
}

const runner = bundlePartRunner();
const only = values.case === undefined ? undefined : Number(values.case);
const options = JSON.stringify({ isShort: values.short, seed: Number(values.seed), only } satisfies RunArguments);
let failed = 0;
for (const name of positionals.length > 0 ? positionals : PART_NAMES) {
  console.log(name);
  const { status } = spawnSync(process.execPath, ["--no-warnings", runner, name, options], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
if (!values.short && only === undefined) void writeRobustnessPage();
