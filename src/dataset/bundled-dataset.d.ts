/** The compiled data package, written by `npm run data:compile`. */
declare module "bundled-dataset/dataset.json" {
  const dataset: import("./types").CompiledDataset;
  export default dataset;
}
declare module "bundled-dataset/digest.json" {
  const digest: import("./types").CompiledDigest;
  export default digest;
}
