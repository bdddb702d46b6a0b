declare module "*/webpack.config.js" {
  export default function configure(
    environment: object,
    options: { readonly mode: "production" | "development" },
  ): Promise<import("webpack").Configuration>;
}
