/** A table of a ClickHouse server as a source of figures. */
import { FLOWS } from "../../dataset";
import { createSourceError } from "../create-source-error";
import type { Block, Source, SourceAnswer, SourceCatalogue, SourceLimits, SourceRow } from "../source";
import { mapDimensions } from "../table/map-dimensions";
import { getCurrency } from "../table/table-mapping";
import { createParameters, type BoundParameters } from "./bound-parameters";
import {
  getDay,
  getTableName,
  getVersionParameters,
  openTable,
  quoteTable,
  type ClickHouseTable,
  type OpenedTable,
} from "./open-table";
import { planSelects, type Select } from "./plan-selects";
import { addFigures } from "./add-figures";
import { sendQuery, type QueryAnswer } from "./send-query";
import { MAX_ROWS } from "./table-settings";
import { PLACES, VERSION_ROW, writeSql } from "./write-sql";

export interface ClickHouseSourceOptions extends ClickHouseTable {
  /** Its name in formulas. */
  readonly name: string;
  readonly publisher: string;
}

const LIMITS: SourceLimits = { slices: true, rowsPerQuery: MAX_ROWS, codesPerQuery: 20_000 };

/** Parts of one query; each reads the table once. */
const SELECTS_PER_QUERY = 40;

/**
 * The source of a table. Nothing is asked before its first call. What the table has is read once and again after each
 * change of its version.
 */
export function createClickHouseSource(options: ClickHouseSourceOptions): Source {
  const { name, publisher, address, absent } = options;
  let opened: OpenedTable | undefined;
  const reopen = async (signal: AbortSignal): Promise<OpenedTable> => (opened = await openTable(options, signal));
  return {
    name,
    publisher,
    address: `${stripPath(address)}/${getTableName(options)}`,
    limits: LIMITS,
    absent,
    vintage: "one",
    catalogue: async (signal) => describeTable(await reopen(signal), options),
    async fetch(blocks, signal) {
      const known = opened;
      const table = known ?? (await reopen(signal));
      const answer = await fetchBlocks(blocks, table, options, signal);
      if (answer.version === table.version) return answer;
      // The codes are those of an older version: a sum might lack new ones or count them twice.
      const again = await fetchBlocks(blocks, await reopen(signal), options, signal);
      if (again.version !== opened?.version) throw createSourceError("changed", { address: getTableName(options) });
      return { ...again, requests: again.requests + answer.requests, bytes: again.bytes + answer.bytes };
    },
  };
}

const stripPath = (address: string): string => /^https?:\/\/[^/?#]+/.exec(address)?.[0] ?? address;

function describeTable(
  { version, rows, trees, cells, keys, flows, numbers }: OpenedTable,
  options: ClickHouseTable,
): SourceCatalogue {
  const known = keys.flow ? [...flows.values()] : [options.mapping.onlyFlow];
  return {
    version,
    codes: mapDimensions((dimension) => trees[dimension].entries),
    periods: [...cells.period.keys()].sort(),
    flows: FLOWS.filter((flow) => known.includes(flow)),
    measures: numbers.map(({ measure }) => measure),
    currency: getCurrency(options.mapping),
    rows,
  };
}

/** Asks one query after the other, so that the server has one of this source at a time. */
async function fetchBlocks(
  blocks: readonly Block[],
  table: OpenedTable,
  options: ClickHouseTable,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const figures = new Map<string, SourceRow>();
  const asked: string[] = [];
  const cost = { requests: 0, bytes: 0, rowsRead: 0 };
  const name = getTableName(options);
  for (const { selects, parameters } of planQueries(blocks, table, options)) {
    const sql = writeSql(selects, table, quoteTable(options));
    const bound = { ...parameters, ...(table.hasVersion && getVersionParameters(options)) };
    const query = { sql, parameters: bound, settings: table.settings, table: name };
    const { rows, bytes, rowsRead } = await sendQuery(options, query, signal);
    cost.requests += 1;
    cost.bytes += bytes;
    cost.rowsRead += rowsRead;
    const version = readVersion(rows, table);
    // The figures of another version are not read: the codes that they were asked by are of this one.
    if (version !== table.version) return { rows: [], version, query: "", ...cost };
    addFigures(figures, rows, selects, table, options);
    asked.push(describeQuery(writeSql(selects, { ...table, hasVersion: false }, name), parameters));
  }
  return { rows: [...figures.values()], version: table.version, query: asked.join(";\n"), ...cost };
}

function readVersion(rows: QueryAnswer["rows"], { hasVersion }: OpenedTable): string {
  if (!hasVersion) return getDay();
  return String(rows.find((cells) => cells[PLACES.select] === VERSION_ROW)?.[PLACES.flow] ?? "");
}

interface PlannedQuery {
  readonly selects: readonly Select[];
  readonly parameters: BoundParameters["texts"];
}

function planQueries(blocks: readonly Block[], table: OpenedTable, { mapping }: ClickHouseTable): PlannedQuery[] {
  const queries: PlannedQuery[] = [];
  let selects: Select[] = [];
  let parameters = createParameters();
  const close = (): void => {
    if (selects.length > 0) queries.push({ selects, parameters: parameters.texts });
    selects = [];
    parameters = createParameters();
  };
  for (const block of blocks) {
    selects.push(...planSelects(block, table, parameters, mapping.totals ?? {}));
    if (selects.length >= SELECTS_PER_QUERY) close();
  }
  close();
  return queries;
}

/** The SQL and the beginnings of its lists, for a citation. */
const describeQuery = (sql: string, parameters: BoundParameters["texts"]): string =>
  [sql, ...Object.entries(parameters).map(([name, text]) => `${name} = ${shorten(text)}`)].join("; ");

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
