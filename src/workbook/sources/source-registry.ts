import { getUnpinnedDataset, setRemoteSources } from "../../session";
import {
  createDefinitionStorage,
  createSourceCache,
  createSourceRegistry,
  getCacheDatabaseName,
  getDefinitionDatabaseName,
  loadKind,
  type SourceRegistry,
} from "../../sources";

let registry: SourceRegistry | undefined;

/** The registry of sources beyond the bundle, created on first use. */
export const getSourceRegistry = (): SourceRegistry =>
  (registry ??= createSourceRegistry({
    storage: createDefinitionStorage(getDefinitionDatabaseName(location.href)),
    cache: createSourceCache(getCacheDatabaseName(location.href)),
    official: getUnpinnedDataset,
    loadKind,
    use: setRemoteSources,
  }));
