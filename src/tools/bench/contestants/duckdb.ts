/** DuckDB in this process: a table with an index on the joined key, asked by prepared statements; a range is one join. */
import { VALUE } from "../figures";
import { loadPeer } from "../load-peer";
import { CELL_FUNCTIONS, FORMULAS, type CellFunction, type CellQuestion } from "../questions";
import type { ContestantType, Numbers } from "./contestant";

interface Reader {
  getColumns(): unknown[][];
}

interface Statement {
  bindVarchar(place: number, text: string): void;
  runAndReadAll(): Promise<Reader>;
}

interface Appender {
  appendVarchar(text: string): void;
  appendDouble(number: number): void;
  endRow(): void;
  closeSync(): void;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<Reader>;
  prepare(sql: string): Promise<Statement>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

interface DuckDB {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
}

const TEXTS = ["key", "period", "flow", "partner", "product", "measure"] as const;
const SERIES = `SELECT number FROM figures WHERE partner = 'WORLD' AND product = 'all' AND measure = '${VALUE}'
  AND flow = $1 AND period BETWEEN $2 AND $3 AND length(period) = 7 ORDER BY period`;
/** Value, share and change of the largest of some partners. */
const TABLE = `SELECT now.number, now.number / total.number, now.number / before.number - 1
  FROM figures now
  JOIN figures total ON total.key = concat($1, '|', $2, '|WORLD|all|all|all|value|CNY')
  JOIN figures before ON before.key = concat($3, '|', $2, '|', now.partner, '|all|all|all|value|CNY')
  WHERE now.period = $1 AND now.flow = $2 AND now.product = 'all' AND now.measure = '${VALUE}'
    AND now.partner IN (SELECT unnest(string_split($4, ',')))
  ORDER BY now.number DESC LIMIT 10`;

const toNumbers = (reader: Reader): number[] => (reader.getColumns()[0] ?? []).map(Number);

export const duckdb: ContestantType = {
  name: "DuckDB",
  async load(figures) {
    const { DuckDBInstance } = await loadPeer<DuckDB>("@duckdb/node-api");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE figures (${TEXTS.map((name) => `${name} VARCHAR`).join(", ")}, number DOUBLE)`);
    const appender = await connection.createAppender("figures");
    for (const figure of figures) {
      for (const name of TEXTS) appender.appendVarchar(figure[name]);
      appender.appendDouble(figure.number);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run("CREATE INDEX by_key ON figures (key)");

    const statements = new Map<CellFunction, Statement>();
    for (const id of CELL_FUNCTIONS) {
      const { listKeys, write } = FORMULAS[id];
      const count = listKeys({ period: "2025-01", flow: "", partner: "" }).length;
      const terms = Array.from({ length: count }, (_, at) => `(SELECT number FROM figures WHERE key = $${at + 1})`);
      statements.set(id, await connection.prepare(`SELECT ${write(terms)}`));
    }
    const ask = async (statement: Statement, texts: readonly string[]): Promise<Reader> => {
      texts.forEach((text, at) => statement.bindVarchar(at + 1, text));
      return statement.runAndReadAll();
    };
    const series = await connection.prepare(SERIES);
    const table = await connection.prepare(TABLE);

    async function answerEach(questions: readonly CellQuestion[]): Promise<number[]> {
      const numbers: number[] = [];
      for (const { id, keys } of questions) numbers.push(toNumbers(await ask(statements.get(id)!, keys))[0]!);
      return numbers;
    }
    return {
      answerEach,
      async prepareRange(questions) {
        const { id, keys } = questions[0]!;
        const columns = keys.map((_key, at) => `k${at}`);
        await connection.run(
          `CREATE OR REPLACE TABLE asked (place DOUBLE, ${columns.map((name) => `${name} VARCHAR`).join(", ")})`,
        );
        const asked = await connection.createAppender("asked");
        questions.forEach((question, place) => {
          asked.appendDouble(place);
          for (const key of question.keys) asked.appendVarchar(key);
          asked.endRow();
        });
        asked.closeSync();
        const joins = columns.map((name) => `LEFT JOIN figures f_${name} ON f_${name}.key = asked.${name}`).join(" ");
        const sql = `SELECT ${FORMULAS[id].write(columns.map((name) => `f_${name}.number`))} FROM asked ${joins} ORDER BY place`;
        return async (): Promise<Awaited<Numbers>> => toNumbers(await connection.runAndReadAll(sql));
      },
      readSeries: async ({ flow, months }) =>
        toNumbers(await ask(series, [flow, months[0]!, months[months.length - 1]!])),
      async readTable({ flow, period, before, partners }) {
        const [values, shares, changes] = (await ask(table, [period, flow, before, partners.join(",")])).getColumns();
        return values!.flatMap((value, row) => [value, shares![row], changes![row]].map(Number));
      },
      async measureMemory() {
        const sql = "SELECT sum(memory_usage_bytes)::DOUBLE FROM duckdb_memory()";
        return toNumbers(await connection.runAndReadAll(sql))[0]! / 1e6;
      },
      close() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  },
};
