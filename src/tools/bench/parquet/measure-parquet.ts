/** A block of 1,000 formulas over Parquet files of 1, 10 and 30 million rows, in a browser, on a server 40 ms away. */
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { asyncBufferFromFile, parquetMetadataAsync } from "hyparquet";
import { chromium, type Page } from "playwright-core";
import type { TableMapping } from "../../../sources/table/table-mapping";
import type { Block } from "../../../sources/source";
import { LAUNCH_ARGUMENTS, findBrowser } from "../../harness/find-browser";
import { startRangeServer, type RangeServer } from "../../harness/range-server";
import { spread } from "../sources/detail-formulas";
import { TABLES, listPartners, listProducts, provideTable, type TableName } from "../sources/detail-table";

/** What a query costs: requests and bytes are exact, milliseconds the median of some rounds. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
  /** Those that the page's thread has computed, whatever else the machine does. */
  readonly computed: number;
  /** Those that have passed. */
  readonly milliseconds: number;
}

export interface ParquetResult {
  readonly table: TableName;
  readonly rows: number;
  readonly megabytes: number;
  /** The first block in a browser that knows nothing of the file; the file opened again; further blocks. */
  readonly first: Cost;
  readonly reopened: Cost;
  readonly block: Cost;
  /** The figures that a block holds afterwards. */
  readonly figures: number;
  /** The same formulas one by one. */
  readonly single: Cost;
  /** All rows of the columns, as without statistics: requests of 1 MB. */
  readonly whole: Pick<Cost, "requests" | "bytes">;
}

const LATENCY = 40;
const FORMULAS = 1_000;
/** Ten products, ten partners, ten months: 100 subjects. */
const SIDE = 10;
/** The formulas that are asked for one by one, of each block; the rest would cost as much. */
const SINGLE_FORMULAS = 20;
const WHOLE_REQUEST = 1_000_000;

const MAPPING: TableMapping = {
  columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
  measures: { value: { column: "value", unit: "CNY" }, quantity: { column: "quantity", unitColumn: "unit" } },
};

interface MeasuredPage {
  readonly page: Page;
  /** Milliseconds that the page's thread has computed. */
  readClock(): Promise<number>;
}

const createBlock = (product: readonly string[], partner: readonly string[]): Block => ({
  kind: "series",
  codes: { product, partner, regime: [null], enterprise: [null] },
});

const chooseCodes = (table: TableName, round: number) => ({
  products: spread(listProducts(table), SIDE, round),
  partners: spread(listPartners(), SIDE, 0),
});

const findMedian = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

export async function measureParquet(rounds: number): Promise<ParquetResult[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("The benchmark needs Chromium, Chrome or Edge; CHROMIUM_PATH says where it is.");
  const files = new Map<TableName, string>();
  for (const table of Object.keys(TABLES) as TableName[]) files.set(table, await provideTable(table));
  const [pages, server] = await Promise.all([startRangeServer(), startRangeServer()]);
  pages.files.set("/", Buffer.from(buildPage()));
  server.behaviour.latency = LATENCY;
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
  try {
    const results: ParquetResult[] = [];
    for (const [table, file] of files) {
      server.files.set("/table.parquet", file);
      const openPage = async (): Promise<MeasuredPage> => {
        const page = await (await browser.newContext()).newPage();
        await page.goto(pages.address);
        const session = await page.context().newCDPSession(page);
        await session.send("Performance.enable", { timeDomain: "threadTicks" });
        const readClock = async (): Promise<number> => {
          const { metrics } = await session.send("Performance.getMetrics");
          return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
        };
        return { page, readClock };
      };
      results.push(await measureTable(table, file, server, openPage, rounds));
    }
    return results;
  } finally {
    await browser.close();
    await Promise.all([pages.close(), server.close()]);
  }
}

function buildPage(): string {
  const entryPoints = ["src/tools/bench/parquet/parquet-page.ts"];
  const [script] = buildSync({ entryPoints, bundle: true, minify: true, format: "iife", write: false }).outputFiles;
  return `<!doctype html><script>${script!.text.replaceAll("</script", "<\\/script")}</script>`;
}

async function measureTable(
  table: TableName,
  file: string,
  server: RangeServer,
  openPage: () => Promise<MeasuredPage>,
  rounds: number,
): Promise<ParquetResult> {
  const address = `${server.address}/table.parquet`;
  const open = (page: Page): Promise<number> =>
    page.evaluate(([from, mapping]) => window.parquetPage.open(from, mapping), [address, MAPPING] as const);
  const ask = (page: Page, queries: readonly (readonly Block[])[]) =>
    page.evaluate((asked) => window.parquetPage.ask(asked), queries);
  /** @param run - gives the milliseconds that have passed. */
  async function measureCost({ readClock }: MeasuredPage, run: () => Promise<number>): Promise<Cost> {
    Object.assign(server.counts, { requests: 0, bytes: 0 });
    const start = await readClock();
    const milliseconds = await run();
    const computed = (await readClock()) - start;
    return { requests: server.counts.requests, bytes: server.counts.bytes, computed, milliseconds };
  }

  const costs = { first: [] as Cost[], reopened: [] as Cost[], block: [] as Cost[], single: [] as Cost[] };
  let figures = 0;
  for (let round = 0; round < rounds; round++) {
    const measured = await openPage();
    const { page } = measured;
    const { products, partners } = chooseCodes(table, 2 * round);
    costs.first.push(
      await measureCost(measured, async () => {
        const opening = await open(page);
        const { milliseconds, rows } = await ask(page, [[createBlock(products, partners)]]);
        figures = rows;
        return opening + milliseconds;
      }),
    );
    costs.reopened.push(await measureCost(measured, () => open(page)));
    const others = chooseCodes(table, 2 * round + 1);
    const block = [[createBlock(others.products, others.partners)]];
    costs.block.push(await measureCost(measured, async () => (await ask(page, block)).milliseconds));
    const subjects = others.products.flatMap((product) =>
      others.partners.map((partner) => [product, partner] as const),
    );
    const single = subjects
      .filter((_subject, at) => at % (subjects.length / SINGLE_FORMULAS) === 0)
      .map(([product, partner]) => [createBlock([product], [partner])]);
    costs.single.push(
      multiplyCost(
        await measureCost(measured, async () => (await ask(page, single)).milliseconds),
        FORMULAS / SINGLE_FORMULAS,
      ),
    );
    await page.context().close();
  }
  const summarize = (all: readonly Cost[]): Cost => ({
    // The most of any round, so that a target is met by all.
    requests: Math.max(...all.map(({ requests }) => requests)),
    bytes: Math.max(...all.map(({ bytes }) => bytes)),
    computed: findMedian(all.map(({ computed }) => computed)),
    milliseconds: findMedian(all.map(({ milliseconds }) => milliseconds)),
  });
  const { num_rows, row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(file));
  const bytes = row_groups.reduce(
    (sum, { columns }) => columns.reduce((size, { meta_data }) => size + Number(meta_data!.total_compressed_size), sum),
    0,
  );
  return {
    table,
    rows: Number(num_rows),
    megabytes: readFileSync(file).length / 1e6,
    first: summarize(costs.first),
    reopened: summarize(costs.reopened),
    block: summarize(costs.block),
    figures,
    single: summarize(costs.single),
    whole: { requests: Math.ceil(bytes / WHOLE_REQUEST), bytes },
  };
}

const multiplyCost = ({ requests, bytes, computed, milliseconds }: Cost, times: number): Cost => ({
  requests: requests * times,
  bytes: bytes * times,
  computed: computed * times,
  milliseconds: milliseconds * times,
});
