import { installPeers, loadPeer } from "../bench/load-peer";

/** What is used of DuckDB, whose types are there only once it is installed. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(sql: string): Promise<{ getRowObjects(): readonly Readonly<Record<string, unknown>>[] }>;
      }>;
    }>;
  };
}

/** Runs a statement. @returns its rows. */
export type RunSql = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A database in memory; DuckDB is installed first where it is not there. */
export async function openDuckDb(): Promise<RunSql> {
  installPeers();
  const { DuckDBInstance } = await loadPeer<DuckDb>("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
}

export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
