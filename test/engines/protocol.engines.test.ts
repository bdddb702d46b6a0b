/** Debian's server: accounts, limits, a server that dies, and pages of other origins. It does not know query parameters. */
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";
import { sendQuery, type Connection, type QueryAnswer } from "../../src/sources/clickhouse/send-query";
import { SETTINGS_SQL, chooseSettings } from "../../src/sources/clickhouse/table-settings";
import { startFaultProxy, type FaultProxy } from "../../src/tools/engines/fault-proxy";
import { PASSWORD, startDebianServer } from "../../src/tools/engines/start-debian-server";
import { LAUNCH_ARGUMENTS, findBrowser } from "../../src/tools/harness/find-browser";
import { getDebianServer, run } from "./engine-urls";

const server = getDebianServer();

interface Asked extends Partial<Connection> {
  readonly sql: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const ask = ({
  sql,
  address = server.address,
  user = "analyst",
  getPassword = () => PASSWORD,
  settings = {},
  signal = new AbortController().signal,
}: Asked): Promise<QueryAnswer> =>
  sendQuery({ address, user, getPassword }, { sql, parameters: {}, settings, table: "trade.detail" }, signal);

/** Takes the server minutes, and one row of memory. */
const ENDLESS = "SELECT count() FROM system.numbers WHERE NOT ignore(sin(number))";

const countQueries = async (mark: string): Promise<number> =>
  Number(
    await run(
      server,
      `SELECT count() FROM system.processes WHERE query LIKE '%${mark}%' AND query NOT LIKE '%processes%'`,
    ),
  );

beforeAll(async () => {
  await run(server, "CREATE DATABASE IF NOT EXISTS trade");
  await run(server, "CREATE TABLE trade.detail (code String, value Decimal(18, 2)) ENGINE = MergeTree ORDER BY code");
  await run(
    server,
    "INSERT INTO trade.detail SELECT toString(number), toDecimal64(number, 2) FROM system.numbers LIMIT 20000",
  );
});

test("an account and its password", async () => {
  const { rows, rowsRead, bytes } = await ask({ sql: "SELECT count(), toString(sum(value)) FROM trade.detail" });
  expect(rows.map((row) => row.map(String))).toEqual([["20000", "199990000.00"]]);
  expect(rowsRead).toBe(20_000);
  expect(bytes).toBeGreaterThan(50);
});

test.each<[string, Asked, string, string]>([
  ["a wrong password", { sql: "SELECT 1", getPassword: () => "wrong" }, "refused", "user and password"],
  ["an unknown user", { sql: "SELECT 1", user: "nobody" }, "refused", "user and password"],
  ["no such table", { sql: "SELECT 1 FROM trade.nowhere" }, "notFound", "no table"],
  ["no such database", { sql: "SELECT 1 FROM nowhere.detail" }, "notFound", "no table"],
  ["no such column", { sql: "SELECT nothing FROM trade.detail" }, "badMapping", "nothing"],
  ["types that do not fit", { sql: "SELECT sum(code) FROM trade.detail" }, "badMapping", "do not fit"],
  ["a time limit of the account", { sql: ENDLESS, user: "hasty" }, "timedOut", "seconds"],
  ["a time limit of the query", { sql: ENDLESS, settings: { max_execution_time: "1" } }, "timedOut", "seconds"],
  ["a limit of rows", { sql: "SELECT code FROM trade.detail", user: "small" }, "clickhouse: tooManyRows", "fewer"],
  [
    "a limit of memory",
    { sql: "SELECT code, count() FROM trade.detail GROUP BY code", user: "poor", settings: { max_block_size: "1000" } },
    "clickhouse: memory",
    "memory",
  ],
  [
    "a server that takes a parameter for a setting",
    { sql: "SELECT 1", settings: { param_p0: "[]" } },
    "clickhouse: oldServer",
    "22.8",
  ],
])("%s", async (_name, asked, code, text) => {
  await expect(ask(asked)).rejects.toMatchObject({ code, explanation: { en: expect.stringContaining(text) } });
});

test("an account that reads only cannot write", async () => {
  for (const user of ["analyst", "strict"]) {
    await expect(ask({ sql: "DROP TABLE trade.detail", user })).rejects.toMatchObject({ code: "serverError" });
  }
  expect((await ask({ sql: "SELECT count() FROM trade.detail" })).rows).toHaveLength(1);
});

test("a quota that is used up", async () => {
  const asked = { sql: "SELECT 1", user: "rationed" };
  // Two queries an hour; the server refuses the one after the limit has been exceeded.
  for (let query = 0; query < 3; query++) await ask(asked);
  await expect(ask(asked)).rejects.toMatchObject({ code: "clickhouse: quota" });
});

test("the settings that this server knows are sent, and hold", async () => {
  const { rows } = await ask({ sql: SETTINGS_SQL.replace("readonly FROM", "0 FROM") });
  const settings = chooseSettings(rows, "analyst");
  expect(settings).toMatchObject({ max_execution_time: "12", max_result_rows: "200000" });
  const held = await ask({ sql: "SELECT value FROM system.settings WHERE name = 'max_execution_time'", settings });
  expect(held.rows).toEqual([["12"]]);
});

test("a query that is given up ends at the server by its time limit at the latest", async () => {
  const controller = new AbortController();
  const asked = ask({
    sql: `${ENDLESS} AND 77 = 77`,
    settings: { max_execution_time: "2" },
    signal: controller.signal,
  });
  for (let waited = 0; waited < 100 && (await countQueries("77 = 77")) === 0; waited++) await sleep(20);
  expect(await countQueries("77 = 77")).toBe(1);
  controller.abort(new Error("given up"));
  await expect(asked).rejects.toThrow("given up");
  for (let waited = 0; waited < 100 && (await countQueries("77 = 77")) > 0; waited++) await sleep(100);
  expect(await countQueries("77 = 77")).toBe(0);
});

test("a server that dies while it answers", async () => {
  const dying = await startDebianServer();
  try {
    const asked = ask({ sql: ENDLESS, address: dying.url });
    const rejected = expect(asked).rejects.toMatchObject({ code: "unreachable" });
    await sleep(500);
    dying.kill();
    await rejected;
    await expect(ask({ sql: "SELECT 1", address: dying.url })).rejects.toMatchObject({ code: "unreachable" });
  } finally {
    await dying.stop();
  }
});

describe("behind a network", () => {
  let proxy: FaultProxy;
  beforeAll(async () => {
    proxy = await startFaultProxy(server.address);
  });
  afterAll(() => proxy.stop());
  afterEach(() =>
    Object.assign(proxy.faults, { allowsOrigins: true, breakAfterBytes: undefined, appended: undefined }),
  );

  const SQL = "SELECT code FROM trade.detail LIMIT 1000";

  test.each([0, 1, 500, 3000])("an answer that breaks off after %i bytes", async (bytes) => {
    proxy.faults.breakAfterBytes = bytes;
    await expect(ask({ sql: SQL, address: proxy.url })).rejects.toMatchObject({ code: "badAnswer" });
  });

  test("an answer that ends in an exception after 200", async () => {
    const text =
      "Code: 241, e.displayText() = DB::Exception: Memory limit (for query) exceeded, e.what() = DB::Exception";
    proxy.faults.appended = { afterBytes: 3000, text };
    await expect(ask({ sql: SQL, address: proxy.url })).rejects.toMatchObject({ code: "clickhouse: memory" });
  });

  test("an answer without an end", async () => {
    proxy.faults.appended = { afterBytes: 3000, text: "" };
    await expect(ask({ sql: SQL, address: proxy.url })).rejects.toMatchObject({ code: "badAnswer" });
  });

  describe("from a page", () => {
    let browser: Browser;
    let page: Page;
    let pages: http.Server;
    beforeAll(async () => {
      const executablePath = findBrowser();
      if (!executablePath)
        throw new Error("This test needs Chromium, Chrome or Edge; set CHROMIUM_PATH to its program file.");
      const bundle = async (contents: string): Promise<string> => {
        const { outputFiles } = await build({
          stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
          bundle: true,
          write: false,
          format: "iife",
          globalName: "clickhouse",
        });
        return outputFiles[0]!.text;
      };
      const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
        "/": ["text/html", '<meta charset="utf-8"><body><script src="script.js"></script>'],
        "/script.js": ["text/javascript", await bundle('export * from "./src/sources/clickhouse/send-query";')],
        // The page that asks other servers for the add-in's.
        "/gateway.html": ["text/html", await readFile("src/gateway/gateway.html", "utf8")],
        "/gateway.js": ["text/javascript", await bundle('import "./src/gateway/gateway";')],
      };
      pages = http.createServer((request, response) => {
        const [type, text] = files[request.url!] ?? ["text/plain", ""];
        if (request.url === "/") response.setHeader("Content-Security-Policy", "connect-src 'self'");
        response.setHeader("Content-Type", type).end(text);
      });
      await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
      browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
      page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
    });
    afterAll(async () => {
      await browser?.close();
      await new Promise((resolve) => pages.close(resolve));
    });

    const askFromPage = (address: string, password: string): Promise<unknown> =>
      page.evaluate(
        async ([url, key, sql]) => {
          const { clickhouse } = globalThis as unknown as { clickhouse: { sendQuery: typeof sendQuery } };
          try {
            const answer = await clickhouse.sendQuery(
              { address: url!, user: "analyst", getPassword: () => key },
              { sql: sql!, parameters: {}, settings: {}, table: "trade.detail" },
              new AbortController().signal,
            );
            return answer.rows.length;
          } catch (error) {
            return (error as { code: string }).code;
          }
        },
        [address, password, SQL] as const,
      );

    test("a server that allows it", async () => {
      expect(await askFromPage(proxy.url, PASSWORD)).toBe(1000);
      expect(await askFromPage(proxy.url, "wrong")).toBe("refused");
    });

    test("a server that does not: no answer arrives", async () => {
      proxy.faults.allowsOrigins = false;
      expect(await askFromPage(proxy.url, PASSWORD)).toBe("unreachable");
      expect(await askFromPage(server.address, PASSWORD)).toBe("unreachable");
    });
  });
});
