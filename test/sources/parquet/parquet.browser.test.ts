/** Parquet files in a real browser: from a server of another origin, and from disk. */
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { TableMapping } from "../../../src/sources/table/table-mapping";
import { createParquetSource } from "../../../src/sources/parquet/parquet-source";
import type { Block, SourceAnswer } from "../../../src/sources/source";
import { startRangeServer, type RangeServer } from "../../../src/tools/harness/range-server";
import { connectBrowser } from "../../browser";
import { createMemoryReader } from "./make-file";

const FILE = "test/sources/parquet/fixtures/trade.parquet";
const MAPPING: TableMapping = {
  columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
  measures: { value: { column: "value", unit: "CNY" }, quantity: { column: "quantity", unitColumn: "unit" } },
};
const BLOCK: Block = {
  kind: "series",
  codes: { partner: ["USA", "DEU", null], product: ["854231", "85"], regime: [null], enterprise: [null] },
};

/** What the script of the page gives to the test. */
interface Scope {
  openAddress: (address: string, options?: { fetch?: unknown }) => Promise<unknown>;
  fetchOutside: unknown;
  openFile: (file: File) => unknown;
  answer: (
    reader: unknown,
    mapping: unknown,
    blocks: unknown,
    isKept?: boolean,
  ) => Promise<SourceAnswer | { code: string }>;
}

let browser: Browser;
let page: Page;
let pages: RangeServer;
let server: RangeServer;

beforeAll(async () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        import { fetchOutside } from "./src/http";
        import { createFileCache } from "./src/sources/parquet/file-cache";
        import { openAddress } from "./src/sources/parquet/open-address";
        import { openFile } from "./src/sources/parquet/open-file";
        import { createParquetSource } from "./src/sources/parquet/parquet-source";
        const { signal } = new AbortController();
        const cache = createFileCache("test");
        Object.assign(window, {
          openAddress,
          fetchOutside,
          openFile,
          answer: (reader, mapping, blocks, isKept) =>
            createParquetSource({
              name: "Trade", publisher: "GACC", address: "", open: async () => reader, mapping, absent: "zero",
              ...(isKept && { cache }),
            })
              .fetch(blocks, signal)
              .catch(({ code, message }) => ({ code, message })),
        });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    target: "es2020",
  });
  [browser, pages, server] = await Promise.all([connectBrowser(), startRangeServer(), startRangeServer()]);
  pages.files.set("/", Buffer.from('<!doctype html><script src="script.js"></script><input type="file" />'));
  pages.files.set("/script.js", outputFiles[0]!.contents);
  // The pages of the add-in: one that may ask its own server only, and the gateway in it.
  pages.files.set(
    "/add-in.html",
    Buffer.from(
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="connect-src 'self'" /><body><script src="script.js"></script></body>`,
    ),
  );
  pages.files.set("/gateway.html", Buffer.from('<!doctype html><script src="gateway.js"></script>'));
  const gateway = buildSync({ entryPoints: ["src/gateway/gateway.ts"], bundle: true, write: false, target: "es2020" });
  pages.files.set("/gateway.js", gateway.outputFiles[0]!.contents);
  server.files.set("/trade.parquet", readFileSync(FILE));
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(pages.address);
});
afterEach(async () => {
  server.reset();
  await page.close();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([pages.close(), server.close()]);
});

const ask = (path = "/trade.parquet", isKept = false, isOutside = false) =>
  page.evaluate(
    async ([address, mapping, blocks, kept, outside]) => {
      const scope = window as unknown as Scope;
      const options = outside ? { fetch: scope.fetchOutside } : {};
      const reader = await scope
        .openAddress(address, options)
        .catch((error: { code: string; message: string }) => error);
      if (reader instanceof Error)
        return { code: (reader as unknown as { code: string }).code, message: reader.message };
      return scope.answer(reader, mapping, blocks, kept);
    },
    [`${server.address}${path}`, MAPPING, [BLOCK], isKept, isOutside] as const,
  );

async function answerInNode(): Promise<SourceAnswer> {
  const open = () => Promise.resolve(createMemoryReader(readFileSync(FILE)));
  const source = createParquetSource({
    name: "Trade",
    publisher: "GACC",
    address: "",
    open,
    mapping: MAPPING,
    absent: "zero",
  });
  return source.fetch([BLOCK], new AbortController().signal);
}

test("a file on a server of another origin answers as it does in Node, without a preflight", async () => {
  const answer = (await ask()) as SourceAnswer;
  const { rows } = await answerInNode();
  expect(rows.length).toBeGreaterThan(200);
  expect(answer.rows).toEqual(rows);
  expect(server.counts).toMatchObject({ requests: 3, preflights: 0 });
});

test("its footer is kept by the browser", async () => {
  await ask("/trade.parquet", true);
  server.reset();
  await page.reload();
  expect(await ask("/trade.parquet", true)).toMatchObject({ requests: 1 });
  expect(server.counts.requests).toBe(2);
});

test("a server that exposes no header is read all the same", async () => {
  server.behaviour.exposedHeaders = "";
  expect(((await ask()) as SourceAnswer).rows.length).toBeGreaterThan(200);
});

test("a server that does not allow the page is told from one that is not there", async () => {
  server.behaviour.allowsOrigins = false;
  expect(await ask()).toMatchObject({ code: "unreachable", message: expect.stringContaining("CORS") as string });
  const gone = await startRangeServer();
  await gone.close();
  const answer = await page.evaluate(
    (address) =>
      (window as unknown as Scope).openAddress(address).catch(({ code, message }) => ({ code, message }) as unknown),
    `${gone.address}/trade.parquet`,
  );
  expect(answer).toMatchObject({ code: "unreachable", message: expect.stringContaining("No answer from") as string });
});

describe("where the policy of the page allows its own server only", () => {
  beforeEach(() => page.goto(`${pages.address}/add-in.html`));
  test("a file of another is not read", async () => expect(await ask()).toMatchObject({ code: "unreachable" }));
  test("it is read through the gateway", async () => {
    const answer = (await ask("/trade.parquet", false, true)) as SourceAnswer;
    expect(answer.rows).toEqual((await answerInNode()).rows);
  });
  test("a server that does not allow the page is told through the gateway too", async () => {
    server.behaviour.allowsOrigins = false;
    expect(await ask("/trade.parquet", false, true)).toMatchObject({
      message: expect.stringContaining("CORS") as string,
    });
  });
});

test.each([
  ["notFound", {}, "/other.parquet"],
  ["parquet: noRanges", { answersRanges: false }, "/trade.parquet"],
  ["badAnswer", { breaksOffAfter: 100 }, "/trade.parquet"],
])("what fails is told by its code: %s", async (code, behaviour, path) => {
  Object.assign(server.behaviour, behaviour);
  expect(await ask(path)).toMatchObject({ code });
});

test("a file chosen from disk answers likewise, and no server is asked", async () => {
  const input = page.locator("input");
  await input.setInputFiles(FILE);
  const answer = (await input.evaluate(
    (element, [mapping, blocks]) => {
      const scope = window as unknown as Scope;
      return scope.answer(scope.openFile((element as HTMLInputElement).files![0]!), mapping, blocks);
    },
    [MAPPING, [BLOCK]] as const,
  )) as SourceAnswer;
  expect(answer.rows).toEqual((await answerInNode()).rows);
  expect(server.counts.requests).toBe(0);
});
