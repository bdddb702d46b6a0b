/** Sources beyond the bundle: what a person adds, and what formulas and the pane see of it (docs/sources/). */
export {
  createDefinitionStorage,
  getDefinitionDatabaseName,
  type ConfirmedSource,
} from "./registry/definition-storage";
export { createSourceRegistry, type SourceRegistry } from "./registry/source-registry";
export { parseDefinition, toDefinitionKey, type SourceDefinition } from "./registry/source-definition";
export { loadKind } from "./registry/load-kind";
export { type SessionSecrets } from "./registry/source-kind";
export { createSourceCache, getCacheDatabaseName } from "./source-cache";
