/** Sources beyond the bundle: what a person adds, and what formulas and the pane see of it (docs/sources/). */
export {
  createDefinitionStorage,
  getDefinitionDatabaseName,
  type ConfirmedSource,
} from "./registry/definition-storage";
export {
  createSourceRegistry,
  type RegisteredSource,
  type RegistryState,
  type SourceRegistry,
} from "./registry/source-registry";
export {
  describePlace,
  isAddress,
  parseDefinition,
  toDefinitionKey,
  type SourceDefinition,
  type SourceAccess,
  type SourceKindName,
} from "./registry/source-definition";
export { loadKind } from "./registry/load-kind";
export { type SessionSecrets, type TableColumn } from "./registry/source-kind";
export { SourceError } from "./source";
export { findLikelyTotals } from "./table/find-likely-totals";
export { proposeMapping } from "./table/propose-mapping";
export { KEY_ROLES, type KeyRole, type TableMapping } from "./table/table-mapping";
export type { OpenSource } from "./open-source";
export type { SourceActivity } from "./fetch-needs";
export { createSourceCache, getCacheDatabaseName } from "./source-cache";
