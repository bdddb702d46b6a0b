/** ClickHouse tables as a kind of source that a person adds. */
import type { SourceKind, SourceToOpen } from "../registry/source-kind";
import { KEY_ROLES } from "../table/table-mapping";
import { createClickHouseSource, type ClickHouseSourceOptions } from "./clickhouse-source";
import { parseColumnType } from "./column-type";
import { createKeyColumn } from "./key-column";
import { createNumberColumn } from "./measure-column";
import { getTableName, quoteTable } from "./open-table";
import { sendQuery } from "./send-query";

/** The account of a server without accounts of its own. */
const DEFAULT_USER = "default";

export const clickHouseKind: SourceKind = {
  createSource: (source) => createClickHouseSource(toOptions(source)),
  async listColumns(source, signal) {
    const table = toOptions(source);
    const query = {
      sql: `DESCRIBE TABLE ${quoteTable(table)}`,
      parameters: {},
      settings: {},
      table: getTableName(table),
    };
    const { rows } = await sendQuery(table, query, signal);
    return rows.map(([first, second]) => {
      const [name, type] = [String(first), String(second)];
      const parsed = parseColumnType(type);
      return {
        name,
        type,
        roles: [
          ...KEY_ROLES.filter((role) => createKeyColumn(role, name, parsed)),
          ...(createNumberColumn("value", { column: name, unit: "CNY" }, parsed) ? (["number"] as const) : []),
          ...(parsed.kind === "text" ? (["unit"] as const) : []),
        ],
      };
    });
  },
};

function toOptions({ definition, access, getSecrets }: SourceToOpen): ClickHouseSourceOptions {
  if (definition.kind !== "clickhouse") throw new Error(`not a ClickHouse table: ${definition.kind}`);
  return {
    ...definition,
    user: access.user || DEFAULT_USER,
    getPassword: () => getSecrets().password ?? (access.hasPassword ? undefined : ""),
  };
}
