/** A sample of the hour's work that `npm run robustness` repeats, in a process of its own as there. */
import { spawnSync } from "node:child_process";
import { bundlePartRunner } from "../../src/tools/robustness/bundle-part-runner";
import type { PartName, RunArguments } from "../../src/tools/robustness/part";

const PART: PartName = "memory";
const SAMPLE: RunArguments = { isShort: true, seed: 1, count: 2 };

test("work that is done again leaves nothing in memory", () => {
  const runner = bundlePartRunner("build/robustness/sample.cjs");
  const options = [runner, PART, JSON.stringify(SAMPLE)];
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--no-warnings", ...options], { encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain("2 rounds");
});
