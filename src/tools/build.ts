/** npm run build: builds the add-in for production, whatever is in dist/; with --development, with source maps. */
import { buildAddIn } from "./build-add-in";

const mode = process.argv.includes("--development") ? "development" : "production";

buildAddIn(mode).catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
