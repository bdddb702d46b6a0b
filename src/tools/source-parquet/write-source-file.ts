/** Writes a table of figures from CSV as a sorted Parquet file. */
import { existsSync, statSync } from "node:fs";
import { openDuckDb, quoteName, quoteText, type RunSql } from "./duckdb";
import { describeParquet, type Codec } from "./parquet-options";

export interface SourceFileOptions {
  /** A CSV file with headings, in UTF-8. */
  readonly input: string;
  readonly output: string;
  /** The columns by which rows are found, in the order of sorting; those that queries always name come first. */
  readonly order: readonly string[];
  readonly codec: string;
}

export interface SourceFile {
  readonly rows: number;
  readonly bytes: number;
  /** The type of each column. */
  readonly types: readonly (readonly [column: string, type: string])[];
}

const CODECS: readonly string[] = ["zstd", "snappy"] satisfies Codec[];

/** @throws Error that says what is wrong with the file or the options. */
export async function writeSourceFile({ input, output, order, codec }: SourceFileOptions): Promise<SourceFile> {
  if (!existsSync(input)) throw new Error(`There is no file ${input}.`);
  if (!CODECS.includes(codec)) throw new Error(`'${codec}' is no codec. The codecs are: ${CODECS.join(", ")}.`);
  const run = await openDuckDb();
  await run(
    `CREATE TABLE input AS SELECT * FROM read_csv(${quoteText(input)}, header = true, all_varchar = true, delim = ',')`,
  );
  const columns = (await run("DESCRIBE input")).map(({ column_name }) => String(column_name));
  const missing = order.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new Error(
      `${input} has no column '${missing.join("', '")}' to sort by. Its columns are: ${columns.join(", ")}. Name others with --order.`,
    );
  }
  const types: [string, string][] = [];
  for (const column of columns) types.push([column, order.includes(column) ? "VARCHAR" : await findType(run, column)]);
  const codes: Record<string, string[]> = {};
  for (const column of order) codes[column] = await listCells(run, column);
  const cells = types.map(
    ([column, type]) => `CAST(nullif(${quoteName(column)}, '') AS ${type}) AS ${quoteName(column)}`,
  );
  const sorting = [...order, ...columns.filter((column) => !order.includes(column))].map(quoteName).join(", ");
  await run(
    `COPY (SELECT ${cells.join(", ")} FROM (SELECT * FROM input ORDER BY ${sorting}))
      TO ${quoteText(output)} (${describeParquet(codec as Codec, codes)})`,
  );
  const [count] = await run("SELECT count(*) AS rows FROM input");
  return { rows: Number(count!.rows), bytes: statSync(output).size, types };
}

const listCells = async (run: RunSql, column: string): Promise<string[]> => {
  const name = quoteName(column);
  const rows = await run(`SELECT DISTINCT ${name} AS cell FROM input WHERE ${name} <> '' ORDER BY cell`);
  return rows.map(({ cell }) => String(cell));
};

/**
 * The type that keeps the digits of a column as they are: integers, decimals where all cells have as many decimals, else
 * texts.
 */
async function findType(run: RunSql, column: string): Promise<string> {
  const name = quoteName(column);
  const [shape] = await run(`
    SELECT count(*) AS cells,
      bool_and(regexp_full_match(${name}, '-?(0|[1-9][0-9]*)([.][0-9]+)?')) AS are_numbers,
      min(length(${name}) - length(regexp_replace(${name}, '[.].*', ''))) AS least,
      max(length(${name}) - length(regexp_replace(${name}, '[.].*', ''))) AS most,
      max(length(regexp_replace(${name}, '[-.]', '', 'g'))) AS digits
    FROM input WHERE ${name} <> ''`);
  const { cells, are_numbers, least, most, digits } = shape!;
  if (Number(cells) === 0 || !are_numbers || least !== most || Number(digits) > 38) return "VARCHAR";
  const decimals = Math.max(Number(most) - 1, 0);
  if (Number(digits) <= 18) return decimals === 0 ? "BIGINT" : `DECIMAL(18, ${decimals})`;
  return `DECIMAL(38, ${decimals})`;
}
