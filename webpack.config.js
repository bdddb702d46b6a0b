require("tsx/cjs");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./src/tools/metadata.ts");
const { readAddress, withAddress } = require("./src/tools/address.ts");

module.exports = (_env, { mode }) => {
  const production = mode === "production";
  const address = readAddress(production);
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
      new FunctionsMetadataPlugin("src/functions/functions.ts", "functions.json", address),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.html" },
          { from: "assets", to: "assets" },
          { from: "build/dataset", to: "data" },
          { from: "manifest.xml", transform: (content) => withAddress(content.toString(), address) },
        ],
      }),
    ],
    performance: { hints: false },
  };
};
