/** Imports from statistical services, which fill own data (docs/imports.md). Formulas never ask a service. */
export { createImportClient, type ImportClient, type ImportPlan, type ImportProgress } from "./import-client";
export { createIndexedDbImportStorage, getDatabaseName } from "./indexed-db-storage";
export { ImportCancelled, ImportError } from "./import-error";
export { formatImportQuery, parseImportQuery, type ImportQuery } from "./import-query";
export { findFlow } from "./find-flow";
export { formatImportError } from "./messages";
export { createDefaultCodes, findQueryProblem, isMultiple, isOptional, type QueryProblem } from "./query-defaults";
export { SERVICES, findService, toService, type Service, type ServiceKind } from "./service";
export { getName, type Code, type Dataflow, type Structure, type StructureDimension } from "./structure";
