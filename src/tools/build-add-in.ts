import { spawnSync } from "node:child_process";
import { digestInputs, forgetBuild, recordBuild } from "./build-record";

/** Runs a program of an installed package. @throws Error when it fails; it has told why. */
function run(program: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [require.resolve(program), ...args], { stdio: "inherit" });
  if (status !== 0) throw new Error("The add-in could not be built.");
}

/** Compiles the data and builds the add-in into dist/, for production. @throws Error when that fails. */
export function buildAddIn(): void {
  const inputs = digestInputs();
  forgetBuild();
  run("tsx/cli", "src/tools/data-compile.ts");
  run("webpack-cli/bin/cli.js", "--mode", "production");
  recordBuild(inputs);
}
