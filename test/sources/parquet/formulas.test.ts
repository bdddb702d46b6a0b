/** Formulas over a Parquet file on a web server: what its rows say, a block of formulas in few requests. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { FUNCTIONS } from "../../../src/functions";
import { setRemoteSources } from "../../../src/session";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import { openSource, type OpenSource } from "../../../src/sources/open-source";
import { openAddress } from "../../../src/sources/parquet/open-address";
import { createParquetSource } from "../../../src/sources/parquet/parquet-source";
import "../../../src/tools/harness/excel-functions";
import { startRangeServer, type RangeServer } from "../../../src/tools/harness/range-server";

type CsvRow = Readonly<Record<"flow" | "product" | "partner" | "month" | "value" | "quantity" | "unit", string>>;

const csvRows = parse(readFileSync("test/sources/parquet/fixtures/trade.csv", "utf8"), { columns: true }) as CsvRow[];

let server: RangeServer;
let opened: OpenSource;
beforeAll(async () => {
  server = await startRangeServer();
  server.files.set("/trade.parquet", readFileSync("test/sources/parquet/fixtures/trade.parquet"));
});
beforeEach(() => {
  const address = `${server.address}/trade.parquet`;
  const source = createParquetSource({
    name: "Detail",
    publisher: "GACC",
    address,
    open: (signal) => openAddress(address, { signal }),
    mapping: {
      columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
      measures: { value: { column: "value", unit: "CNY" }, quantity: { column: "quantity", unitColumn: "unit" } },
    },
    absent: "zero",
  });
  opened = openSource(source, {
    official: getBundledDataset,
    onChange: () => setRemoteSources([{ name: "Detail", open: opened.getDataset }]),
  });
  setRemoteSources([{ name: "Detail", open: opened.getDataset }]);
});
afterEach(() => {
  opened.close();
  setRemoteSources([]);
  server.reset();
});
afterAll(() => server.close());

/** The first cell of an answer once it has settled; the code of an error. */
async function answer(id: string, ...args: unknown[]): Promise<unknown> {
  try {
    const [[cell] = []] = await FUNCTIONS[id]!(...args.map((one) => (one === null ? one : [[one]])));
    return cell;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const getValue = ({ partner, product, flow, month }: CsvRow): Promise<unknown> =>
  answer("TRADEVALUE", `${partner} / HS ${product}`, flow, month, null, null, "Detail");

test("every row is answered, and all of them in a handful of requests", async () => {
  const answers = await Promise.all(csvRows.map(getValue));
  expect(answers).toEqual(csvRows.map(({ value }) => Number(value)));
  expect(server.counts.requests).toBeLessThanOrEqual(4);
});

test("a month without a row is no trade, and a heading of the HS what is within it", async () => {
  const has = (partner: string, month: string): boolean =>
    csvRows.some(
      (row) => row.partner === partner && row.product === "854231" && row.flow === "exports" && row.month === month,
    );
  const months = [...new Set(csvRows.map(({ month }) => month))].sort();
  const partner = "USA";
  const absent = months.find((month) => !has(partner, month))!;
  const present = csvRows.find((row) => row.partner === partner && row.product === "854231" && row.flow === "exports")!;
  expect(await answer("TRADEVALUE", `${partner} / HS 854231`, "exports", absent, null, null, "Detail")).toBe(0);
  expect(await answer("TRADEVALUE", `${partner} / HS 8542`, "exports", present.month, null, null, "Detail")).toBe(
    Number(present.value),
  );
});

test("a citation names the source and the row groups", async () => {
  const [row] = csvRows;
  const text = await answer(
    "TRADESOURCE",
    `${row!.partner} / HS ${row!.product}`,
    row!.flow,
    row!.month,
    null,
    null,
    null,
    "Detail",
  );
  expect(text).toContain("GACC");
  expect(text).toContain("row groups 1");
});

test("a file that is not there is #N/A with the reason", async () => {
  server.behaviour.status = 404;
  expect(await getValue(csvRows[0]!)).toBe("#N/A");
  expect(opened.activity.get().lastError).toMatchObject({ code: "notFound" });
});
