/** Compiles TypeScript for Jest one file at a time; types are checked by `npm run typecheck`. */
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

/** @type {import("esbuild").TransformOptions} */
const OPTIONS = {
  format: "cjs",
  jsx: "automatic",
  platform: "node",
  sourcemap: "external",
  target: "node20",
  // Jest runs CommonJS, where a dynamic import has to be a require too.
  supported: { "dynamic-import": false },
};
const OPTIONS_KEY = version + JSON.stringify(OPTIONS);

module.exports = {
  process(source, file) {
    const loader = file.endsWith("x") ? "tsx" : "ts";
    return transformSync(source, { ...OPTIONS, loader, sourcefile: file });
  },
  getCacheKey(source, file) {
    return createHash("sha256").update([OPTIONS_KEY, file, source].join("\0")).digest("hex");
  },
};
