/** Runs one part in this process. `npm run robustness` bundles it first, as what ships is bundled. */
import "../harness/provide-bundled-parts";
import { describeMachine } from "../describe-machine";
import { COUNTS, type PartName, type RunArguments } from "./part";
import { PARTS } from "./parts";
import { saveResult } from "./results";

// As in browsers, where an error keeps so many lines.
Error.stackTraceLimit = 10;

const [name, json] = process.argv.slice(2) as [PartName, string];
const { isShort, seed, only, count: asked } = JSON.parse(json) as RunArguments;
const count = asked ?? COUNTS[name][isShort ? "short" : "long"];

async function run(): Promise<number> {
  const start = process.cpuUsage();
  const report = await PARTS[name]({ seed, count, only });
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  for (const { what, count: counted } of report.counted) console.log(`  ${counted.toLocaleString("en")} ${what}`);
  for (const note of report.notes) console.log(`  ${note}`);
  for (const { case: at, input, why } of report.failures)
    console.error(`\n  ${why}\n    ${input}\n    again: npm run robustness -- ${name} --seed ${seed} --case ${at}`);
  console.log(`  ${report.failed} failed; ${seconds.toFixed(0)} s of the processor`);
  if (!isShort && only === undefined) {
    const day = new Date().toISOString().slice(0, 10);
    saveResult(name, { circumstances: `${day}, ${describeMachine()}`, seed, seconds, report });
  }
  return report.failed;
}

run().then(
  (failed) => process.exit(failed > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
