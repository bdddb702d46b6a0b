/** What each kind of source does with a definition. */
import type { KeyRole } from "../table/table-mapping";
import type { Source } from "../source";
import type { SourceAccess, SourceDefinition } from "./source-definition";

/** What a person has given in this session, and gives again after the next start. */
export interface SessionSecrets {
  readonly password?: string;
  readonly file?: File;
}

/** A source that is to be opened; the secrets are those at the time of a request. */
export interface SourceToOpen {
  readonly definition: SourceDefinition;
  readonly access: SourceAccess;
  readonly getSecrets: () => SessionSecrets;
}

/** A column of a table or file, with what it can be. */
export interface TableColumn {
  readonly name: string;
  /** Its type as the table names it. */
  readonly type: string;
  readonly roles: readonly (KeyRole | "number" | "unit")[];
}

export interface SourceKind {
  createSource(source: SourceToOpen): Source;
  /** The columns, in the order of the table. @throws SourceError */
  listColumns(source: SourceToOpen, signal: AbortSignal): Promise<readonly TableColumn[]>;
}
