/** The headline part of the data that ships, written by `npm run data:compile`. */
declare module "bundled-dataset/headline.json" {
  const headline: import("./headline").Headline;
  export default headline;
}
