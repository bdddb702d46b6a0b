/** npm run build: builds the add-in for production, whatever is in dist/. */
import { buildAddIn } from "./build-add-in";

try {
  buildAddIn();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
