import { spawnSync } from "node:child_process";
import webpack from "webpack";
import { digestInputs, forgetBuild, recordBuild } from "./build-record";

export type BuildMode = "production" | "development";

/** Compiles the data that ships to build/dataset/. @throws Error when that fails; it has told why. */
function compileData(): void {
  const { status } = spawnSync(process.execPath, [require.resolve("tsx/cli"), "src/tools/data-compile.ts"], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The data could not be compiled.");
}

/** Bundles the add-in into dist/. @throws Error that lists what is wrong in the sources. */
async function bundle(mode: BuildMode): Promise<void> {
  // It reads the functions, and they the compiled data.
  const { default: configure } = await import("../../webpack.config.js");
  const compiler = webpack(await configure({}, { mode }));
  try {
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      compiler.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    if (!stats || stats.hasErrors()) throw new Error(stats?.toString("errors-only") ?? "Webpack has built nothing.");
    console.log(stats.toString({ preset: "errors-warnings", builtAt: false }));
  } finally {
    // Writes what the next build takes over.
    await new Promise((resolve) => compiler.close(resolve));
  }
}

/** Compiles the data and builds the add-in into dist/. @throws Error when that fails. */
export async function buildAddIn(mode: BuildMode = "production"): Promise<void> {
  const inputs = digestInputs();
  forgetBuild();
  compileData();
  await bundle(mode);
  if (mode === "production") recordBuild(inputs);
}
