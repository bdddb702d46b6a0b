require("tsx/cjs");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { computeMetadataVersion } = require("./src/tools/functions/metadata-version.ts");
const { FunctionsMetadataPlugin } = require("./src/tools/functions/metadata-plugin.ts");
const { BillOfMaterialsPlugin } = require("./src/tools/bundle/bill-of-materials-plugin.ts");
const { BundleReportPlugin } = require("./src/tools/bundle/bundle-report-plugin.ts");
const { ShortcutsPlugin } = require("./src/tools/shortcuts/shortcuts-plugin.ts");
const { StorePagesPlugin } = require("./src/tools/store-pages/store-pages-plugin.ts");
const { readAddress } = require("./src/tools/address.ts");
const { digestFiles } = require("./src/tools/build-record.ts");
const { buildManifest } = require("./src/tools/manifest/build-manifest.ts");
const { readProvider } = require("./src/tools/provider.ts");
const { createFeedTrust } = require("./src/tools/feed");

module.exports = async (_env, { mode }) => {
  const production = mode === "production";
  const address = readAddress(production);
  const provider = readProvider(address);
  const trust = await createFeedTrust(address);
  return {
    mode,
    // One entry, so that functions, pane and commands share one instance of the dataset. The other pages have a runtime of their own.
    entry: { functions: "./src/addin.ts", dialog: "./src/dialog/dialog.ts", gateway: "./src/gateway/gateway.ts" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    // What has not changed since the last build is taken from it. This file is no build dependency of webpack's, which
    // would count every source that the plugins read as one.
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, "build/webpack"),
      version: digestFiles(__dirname, ["webpack.config.js", "package-lock.json", "tsconfig.json"]),
    },
    devtool: production ? false : "source-map",
    target: ["web", "es2020"],
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      alias: { "bundled-dataset": path.resolve(__dirname, "build/dataset") },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, use: { loader: "ts-loader", options: { transpileOnly: true } }, exclude: /node_modules/ },
        // Of these only the decoders that are asked for are taken; the WebAssembly of Snappy, which the policy of the page
        // forbids, is not.
        { test: /[\\/]node_modules[\\/](hyparquet-compressors|hysnappy)[\\/]/, sideEffects: false },
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    plugins: [
      // The keys whose data the bundle accepts; src/refresh/feed-config.ts reads them.
      new DefinePlugin({
        TRADESHEET_FEED: `(${JSON.stringify(trust)})`,
        // What Excel keeps of the functions; src/workbook/startup/refresh-metadata.ts compares it.
        TRADESHEET_METADATA: JSON.stringify(computeMetadataVersion()),
      }),
      new FunctionsMetadataPlugin(address),
      new StorePagesPlugin(address, provider),
      new ShortcutsPlugin(),
      new BillOfMaterialsPlugin(),
      new BundleReportPlugin(),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.html" },
          { from: "src/gateway/gateway.html" },
          { from: "src/dialog/dialog.html" },
          { from: "src/dialog/dialog.css" },
          { from: "assets", to: "assets" },
          { from: "build/dataset", to: "data" },
          {
            from: "manifest.xml",
            transform: (content) => buildManifest(content.toString(), { address, provider: provider.name }),
          },
        ],
      }),
    ],
    // Scripts are asked for anew with each build, so short names of what they share are worth more than lasting ones.
    optimization: { mangleExports: "size", moduleIds: "size" },
    performance: { hints: false },
  };
};
