/** The sources of this session: those from files, which are stored, and those from tables of the workbook. */
import type { Sources } from "../session";
import type { StorageErrorCode } from "../storage";
import { isSameSourceName, toSourceKey, type StoredSource } from "./source-storage";
import { pickSettings, type OwnData, type SourceSettings } from "./types";

export interface OwnSource extends SourceSettings {
  readonly name: string;
  /** The file, the table of the workbook, or the dataset of a statistical service that the source comes from. */
  readonly from: { readonly kind: "file" | "table" | "service"; readonly name: string };
  /** What was asked of the service. */
  readonly query?: string;
  readonly asOf: string;
  readonly data: OwnData;
  /** Whether the workbook has a source of the same name, which is used instead of this one while it is open. */
  readonly hidden: boolean;
}

/** A table of the workbook as a source. */
export type TableSource = Omit<OwnSource, "hidden">;

/** A stored source from a file, with what was read from its text. */
export type FileSource = StoredSource & { readonly data: OwnData };

export interface OwnDataState {
  /** Whether the sources are still being loaded. */
  readonly loading: boolean;
  readonly sources: readonly OwnSource[];
  /** The source of this workbook for formulas that name none; undefined for the official data. */
  readonly defaultSource?: string;
  /** Why sources from files last only until the session ends. */
  readonly storageError?: StorageErrorCode;
}

/** Why a name cannot be given to a source. */
export type SourceNameError = "empty" | "long" | "reserved" | "taken";

/** Both kinds of sources, sorted by name. */
export function mergeSources(tables: readonly TableSource[], files: readonly FileSource[]): OwnSource[] {
  const tableSources = tables.map((table): OwnSource => ({ ...table, hidden: false }));
  const fileSources = files.map((source): OwnSource => {
    const { name, file, asOf, data, query } = source;
    const hidden = tables.some((table) => isSameSourceName(table.name, name));
    const kind = query === undefined ? "file" : "service";
    const from = { kind, name: file } as const;
    return { name, from, asOf, data, hidden, ...pickSettings(source), ...(query !== undefined && { query }) };
  });
  return [...tableSources, ...fileSources].sort((a, b) => toSourceKey(a.name).localeCompare(toSourceKey(b.name)));
}

/** The sources as formulas can name them. */
export function toSourcesInUse({ sources, defaultSource }: OwnDataState): Sources {
  const named = sources
    .filter(({ hidden }) => !hidden)
    .map(({ name, data: { dataset } }) => ({ name, ...(dataset && { dataset }) }));
  return { named, ...(defaultSource !== undefined && { defaultSource }) };
}
