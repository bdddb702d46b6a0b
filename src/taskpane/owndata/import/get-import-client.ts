import { createImportClient, createIndexedDbImportStorage, getDatabaseName, type ImportClient } from "../../../imports";
import { MAX_ROWS } from "../../../owndata";

let client: ImportClient | undefined;

/** The client of this session, created on first use. */
export const getImportClient = (): ImportClient =>
  (client ??= createImportClient({
    storage: createIndexedDbImportStorage(getDatabaseName(location.href)),
    maxRows: MAX_ROWS,
  }));
