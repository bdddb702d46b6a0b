/** Reads what a table has: its columns, the codes in them, its version; and what the account may set. */
import { MEASURES, type Dimension, type Flow, type Measure } from "../../dataset";
import { SourceError } from "../source";
import { createCodeTree, type CodeTree } from "../table/code-tree";
import { mapDimensions } from "../table/map-dimensions";
import { KEY_ROLES, mapFlows, type KeyRole, type TableMapping } from "../table/table-mapping";
import { createClickHouseError } from "./clickhouse-error";
import { parseColumnType } from "./column-type";
import { formatText } from "./format-array";
import { createKeyColumn, type KeyColumn } from "./key-column";
import { createNumberColumn, type NumberColumn } from "./measure-column";
import { quoteIdentifier } from "./quote-identifier";
import { sendQuery, type Cell, type Connection, type QueryAnswer } from "./send-query";
import { SETTINGS_SQL, chooseSettings, type QuerySettings } from "./table-settings";

export interface ClickHouseTable extends Connection {
  readonly database: string;
  readonly table: string;
  readonly mapping: TableMapping;
  /** What a combination without a row means; see `Source.absent`. */
  readonly absent: "unknown" | "zero";
}

type KeyColumns = { readonly [Role in KeyRole]?: KeyColumn };

export interface OpenedTable {
  readonly keys: KeyColumns;
  readonly numbers: readonly NumberColumn[];
  readonly trees: Readonly<Record<Dimension, CodeTree>>;
  /** The texts of cells that say a code, by the code. */
  readonly cells: Readonly<Record<KeyRole, ReadonlyMap<string, readonly string[]>>>;
  /** The flow that each text of the flow column means. */
  readonly flows: ReadonlyMap<string, Flow>;
  /** Whether the server tells the version. */
  readonly hasVersion: boolean;
  readonly version: string;
  readonly rows: number;
  readonly settings: QuerySettings;
}

/** The database and table as messages and citations name them. */
export const getTableName = ({ database, table }: ClickHouseTable): string => `${database}.${table}`;

export const quoteTable = ({ database, table }: ClickHouseTable): string =>
  `${quoteIdentifier(database)}.${quoteIdentifier(table)}`;

/** The parameters that {@link VERSION_SQL} names. */
export const getVersionParameters = ({ database, table }: ClickHouseTable): Readonly<Record<string, string>> => ({
  database: formatText(database),
  table: formatText(table),
});

/**
 * The time of the last change, with what tells changes of one second apart. Merging parts changes the time but no figure,
 * so that equal versions have equal figures.
 */
export const VERSION_SQL =
  "concat(formatDateTime(max(modification_time), '%FT%TZ', 'UTC'), ' ', toString(sum(rows)), ' ', toString(sum(data_uncompressed_bytes)))";
export const VERSION_SOURCE =
  "FROM system.parts WHERE active AND database = {database:String} AND table = {table:String} HAVING count() > 0";

/** What stands before the number of rows in place of the role of a column. */
const COUNT = "rows";

/** Where the server does not tell when a table has changed, as of a view or without the right to ask, the day stands for it. */
export const getDay = (): string => new Date().toISOString().slice(0, 10);

/** @throws SourceError; the reason of the signal */
export async function openTable(table: ClickHouseTable, signal: AbortSignal): Promise<OpenedTable> {
  const ask = (
    sql: string,
    parameters: Readonly<Record<string, string>> = {},
    settings: QuerySettings = {},
  ): Promise<QueryAnswer> => sendQuery(table, { sql, parameters, settings, table: getTableName(table) }, signal);
  const described = await ask(`DESCRIBE TABLE ${quoteTable(table)}`);
  const { keys, numbers } = mapColumns(table, described.rows);
  const settings = chooseSettings((await ask(SETTINGS_SQL)).rows, table.user);
  const version = await readVersion(() =>
    ask(`SELECT ${VERSION_SQL} ${VERSION_SOURCE}`, getVersionParameters(table), settings),
  );
  const columns = KEY_ROLES.flatMap((role) => keys[role] ?? []);
  const { rows } = await ask(
    columns
      .map((column) => `SELECT '${column.role}', ${column.text} FROM ${quoteTable(table)} GROUP BY ${column.text}`)
      .concat(`SELECT '${COUNT}', toString(count()) FROM ${quoteTable(table)}`)
      .join(" UNION ALL "),
    {},
    settings,
  );
  return {
    keys,
    numbers,
    ...readCodes(rows, keys, table),
    rows: Number(rows.find(([role]) => role === COUNT)?.[1] ?? 0),
    settings,
    hasVersion: version !== undefined,
    version: version ?? getDay(),
  };
}

async function readVersion(ask: () => Promise<QueryAnswer>): Promise<string | undefined> {
  try {
    const version = (await ask()).rows[0]?.[0];
    return version === undefined ? undefined : String(version);
  } catch (error) {
    // Most accounts may not read the table of parts.
    if (error instanceof SourceError && error.code === "refused") return undefined;
    throw error;
  }
}

/** @throws SourceError for a column that is not there, or that is of a type that does not serve. */
function mapColumns(
  table: ClickHouseTable,
  described: readonly (readonly Cell[])[],
): Pick<OpenedTable, "keys" | "numbers"> {
  const { columns, measures } = table.mapping;
  const name = getTableName(table);
  const types = new Map(described.map(([column, type]) => [String(column), String(type)]));
  const getType = (column: string): string => {
    const type = types.get(column);
    if (type === undefined)
      throw createClickHouseError("missingColumn", { table: name, column, columns: [...types.keys()] });
    return type;
  };
  const createColumn = <Column>(
    column: string,
    role: string,
    create: (type: ReturnType<typeof parseColumnType>) => Column | undefined,
  ): Column => {
    const type = getType(column);
    const created = create(parseColumnType(type));
    if (!created) throw createClickHouseError("wrongType", { table: name, column, role, type });
    return created;
  };
  const keys: KeyColumns = Object.fromEntries(
    KEY_ROLES.flatMap((role) => {
      const column = columns[role];
      if (column === undefined) return [];
      return [[role, createColumn(column, role, (type) => createKeyColumn(role, column, type))]];
    }),
  );
  const numbers = MEASURES.flatMap((measure: Measure) => {
    const mapped = measures[measure];
    if (!mapped) return [];
    if ("unitColumn" in mapped)
      createColumn(mapped.unitColumn, "unit", ({ kind }) => (kind === "text" ? mapped : undefined));
    return [createColumn(mapped.column, measure, (type) => createNumberColumn(measure, mapped, type))];
  });
  return { keys, numbers };
}

/** The codes of the key columns, from their distinct cells. */
function readCodes(
  rows: readonly (readonly Cell[])[],
  keys: KeyColumns,
  table: ClickHouseTable,
): Pick<OpenedTable, "trees" | "cells" | "flows"> {
  const { mapping, absent } = table;
  const listTexts = (role: KeyRole): string[] =>
    rows.flatMap(([one, text]) => (one === role && text !== null && text !== undefined ? [String(text)] : [])).sort();
  const groupTexts = (role: KeyRole): ReadonlyMap<string, readonly string[]> => {
    const grouped = new Map<string, string[]>();
    for (const text of listTexts(role)) {
      const code = keys[role]?.toCode(text);
      if (code === undefined) continue;
      const texts = grouped.get(code);
      if (texts) texts.push(text);
      else grouped.set(code, [text]);
    }
    return grouped;
  };
  const cells = Object.fromEntries(KEY_ROLES.map((role) => [role, groupTexts(role)])) as OpenedTable["cells"];
  const flowTexts = listTexts("flow");
  const flows = mapFlows(flowTexts, mapping);
  const column = mapping.columns.flow;
  if (column !== undefined && flowTexts.length > 0 && flows.size === 0)
    throw createClickHouseError("noFlow", { table: getTableName(table), column, codes: flowTexts.slice(0, 10) });
  return {
    cells,
    flows,
    trees: mapDimensions((dimension) =>
      createCodeTree({
        dimension,
        codes: [...cells[dimension].keys()],
        total: mapping.totals?.[dimension],
        sums: absent === "zero",
      }),
    ),
  };
}
