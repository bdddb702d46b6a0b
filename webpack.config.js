require("tsx/cjs");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { FunctionsMetadataPlugin } = require("./src/tools/functions/metadata-plugin.ts");
const { readAddress, replaceAddress } = require("./src/tools/address.ts");
const { localizeManifest } = require("./src/tools/manifest/localize.ts");
const { createFeedTrust } = require("./src/tools/feed");

module.exports = async (_env, { mode }) => {
  const production = mode === "production";
  const address = readAddress(production);
  const trust = await createFeedTrust(address);
  return {
    mode,
    // One entry, so that functions, pane and commands share one instance of the dataset.
    entry: { functions: "./src/addin.ts" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    devtool: production ? false : "source-map",
    target: ["web", "es2020"],
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      alias: { "bundled-dataset": path.resolve(__dirname, "build/dataset") },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, use: { loader: "ts-loader", options: { transpileOnly: true } }, exclude: /node_modules/ },
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    plugins: [
      // The keys whose data the bundle accepts; src/refresh/feed-config.ts reads them.
      new DefinePlugin({ TRADESHEET_FEED: `(${JSON.stringify(trust)})` }),
      new FunctionsMetadataPlugin(address),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.html" },
          { from: "assets", to: "assets" },
          { from: "build/dataset", to: "data" },
          {
            from: "manifest.xml",
            transform: (content) => localizeManifest(replaceAddress(content.toString(), address)),
          },
        ],
      }),
    ],
    performance: { hints: false },
  };
};
