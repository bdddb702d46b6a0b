/** npm run docs:architecture: draws docs/architecture.svg from the imports between the modules of src/. */
import { writeFileSync } from "node:fs";
import { readModuleImports } from "./architecture/module-imports";
import { renderModuleGraph } from "./architecture/render-module-graph";

const FILE = "docs/architecture.svg";

const imports = readModuleImports("src");
writeFileSync(FILE, renderModuleGraph(imports));
console.log(`${FILE}: ${imports.size} modules`);
