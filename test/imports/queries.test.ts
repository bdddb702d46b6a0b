/** What is asked of services, and what their numbers, codes and headers mean. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { createIndexedDbImportStorage, getDatabaseName } from "../../src/imports/indexed-db-storage";
import { parseRetryAfter } from "../../src/imports/fetch-answer";
import { findFlow } from "../../src/imports/find-flow";
import { formatImportQuery, parseImportQuery, type ImportQuery } from "../../src/imports/import-query";
import { createDefaultCodes, findQueryProblem } from "../../src/imports/query-defaults";
import { planPieces, type QueryPiece } from "../../src/imports/query-piece";
import { formatDataAddress } from "../../src/imports/sdmx-address";
import { SERVICES, findService, toService } from "../../src/imports/service";
import { findRole, type Structure } from "../../src/imports/structure";
import { listPeriods, splitSpan, type Frequency } from "../../src/imports/time-span";
import { toDecimalText } from "../../src/imports/to-sdmx-csv";

const createStructure = (lists: Readonly<Record<string, readonly string[]>>): Structure => ({
  dimensions: Object.entries(lists).map(([id, codes]) => ({
    id,
    names: {},
    role: findRole(id),
    codes: codes.map((code) => ({ id: code, names: {} })),
  })),
});

const STRUCTURE = createStructure({
  FREQ: ["A", "M"],
  REF_AREA: ["CHN", "DEU"],
  COUNTERPART_AREA: ["W00", "USA", "DEU", "CHN"],
  TRADE_FLOW: ["X", "M", "RX1"],
  VALUATION: ["FOB", "_T"],
});

const QUERY: ImportQuery = {
  service: { id: "OECD", kind: "sdmx2.1" },
  dataflow: { agency: "OECD", id: "DSD_A@DF_B", version: "1.0" },
  title: "Trade",
  codes: createDefaultCodes(STRUCTURE),
  from: "2020",
  to: "2024",
  measure: "value",
};

describe("time", () => {
  test.each<[string, string, Frequency, string[]]>([
    ["2023", "2024", "A", ["2023", "2024"]],
    ["2023-11", "2024-02", "M", ["2023-11", "2023-12", "2024-01", "2024-02"]],
    ["2023-11", "2024", "Q", ["2023-10", "2024-01", "2024-04", "2024-07", "2024-10"]],
    ["2024", "2024", "M", Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`)],
  ])("%s to %s of %s", (from, to, frequency, periods) => expect(listPeriods({ from, to }, frequency)).toEqual(periods));

  test("halves of a span have its periods, each once and in order", () => {
    const month = fc
      .integer({ min: 1990 * 12, max: 2030 * 12 })
      .map((n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
    fc.assert(
      fc.property(month, month, fc.constantFrom<Frequency>("A", "Q", "M"), (a, b, frequency) => {
        const [from, to] = [a, b].sort() as [string, string];
        const halves = splitSpan({ from, to }, frequency);
        const whole = listPeriods({ from, to }, frequency)!;
        if (!halves) return expect(whole.length).toBeLessThan(2);
        expect(halves.flatMap((half) => listPeriods(half, frequency))).toEqual(whole);
      }),
    );
  });
});

test("pieces of a query are within the limits, and together ask for every figure once", () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,4}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      codes,
      codes,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      (partners, products, years, most, isOpen) => {
        const structure = createStructure({ FREQ: ["A"], COUNTERPART_AREA: partners, COMMODITY: products });
        const query: QueryPiece = {
          codes: { FREQ: ["A"], COUNTERPART_AREA: partners, COMMODITY: isOpen ? [] : products },
          from: "2000",
          to: String(2000 + years - 1),
        };
        const service = { ...SERVICES[1]!, limits: { addressLength: 400, observations: most } };
        const format = (piece: QueryPiece) => formatDataAddress(service, QUERY.dataflow, structure, piece);
        const list = (piece: QueryPiece) =>
          (piece.codes["COUNTERPART_AREA"] ?? []).flatMap((partner) =>
            (piece.codes["COMMODITY"]!.length > 0 ? piece.codes["COMMODITY"]! : products).flatMap((product) =>
              listPeriods(piece, "A")!.map((period) => `${partner} ${product} ${period}`),
            ),
          );
        const pieces = planPieces(query, structure, service, format);
        for (const piece of pieces) {
          expect(format(piece).length).toBeLessThanOrEqual(400);
          expect(list(piece).length).toBeLessThanOrEqual(most);
        }
        expect(pieces.flatMap(list).sort()).toEqual(list(query).sort());
      },
    ),
    { numRuns: 50 },
  );
});

test("addresses of both versions of SDMX REST", () => {
  const [sdmx21, sdmx30] = [
    toService("https://example.org/rest/", "sdmx2.1")!,
    toService("https://example.org/rest", "sdmx3.0")!,
  ];
  const piece = {
    codes: { ...QUERY.codes, COUNTERPART_AREA: ["USA", "DEU"], VALUATION: [] },
    from: "2020",
    to: "2024",
  };
  expect(formatDataAddress(sdmx21, QUERY.dataflow, STRUCTURE, piece)).toBe(
    "https://example.org/rest/data/OECD,DSD_A@DF_B,1.0/A.CHN.USA+DEU.X+M.?startPeriod=2020&endPeriod=2024",
  );
  expect(formatDataAddress(sdmx30, QUERY.dataflow, STRUCTURE, piece)).toBe(
    "https://example.org/rest/data/dataflow/OECD/DSD_A@DF_B/1.0/*?c[FREQ]=A&c[REF_AREA]=CHN&c[COUNTERPART_AREA]=USA,DEU&c[TRADE_FLOW]=X,M&c[TIME_PERIOD]=ge:2020+le:2024",
  );
  expect(formatDataAddress(sdmx30, QUERY.dataflow, STRUCTURE, { codes: { FREQ: ["a&b=c"] } })).toContain(
    "c[FREQ]=a%26b%3Dc",
  );
});

test("only https, or this computer, can be named, without anything that would be kept by mistake", () => {
  expect(toService(" https://example.org/rest/ ", "sdmx2.1")).toMatchObject({
    id: "https://example.org/rest",
    base: "https://example.org/rest",
  });
  expect(toService("http://localhost:8080", "sdmx3.0")).toMatchObject({ base: "http://localhost:8080" });
  for (const wrong of [
    "example.org",
    "http://example.org",
    "ftp://example.org",
    "https://a:b@example.org",
    "https://example.org?key=1",
    "https://example.org#a",
    "javascript:alert(1)",
    "",
  ])
    expect(toService(wrong, "sdmx2.1")).toBeUndefined();
});

test("every preset has an address that can be asked, and is found by its id", () => {
  for (const service of SERVICES) {
    expect(toService(service.base, service.kind)?.base).toBe(service.base);
    expect(findService(service.id, service.kind)).toBe(service);
  }
  expect(SERVICES.find(({ id }) => id === "OECD")!.limits.calls).toEqual({ most: 60, seconds: 3600 });
  expect(SERVICES.find(({ id }) => id === "COMTRADE")!.limits.calls).toEqual({ most: 500, seconds: 86_400 });
});

describe("a query", () => {
  test("begins with China, the totals, and the flows that functions have", () =>
    expect(createDefaultCodes(STRUCTURE)).toEqual({
      FREQ: ["A"],
      REF_AREA: ["CHN"],
      COUNTERPART_AREA: ["W00"],
      TRADE_FLOW: ["X", "M"],
      VALUATION: ["_T"],
    }));

  test.each<[string, Partial<ImportQuery>, ReturnType<typeof findQueryProblem>]>([
    ["nothing", {}, undefined],
    ["another reporter", { codes: { ...QUERY.codes, REF_AREA: ["DEU"] } }, { code: "reporter" }],
    ["no reporter", { codes: { ...QUERY.codes, REF_AREA: [] } }, { code: "dimension", id: "REF_AREA" }],
    ["no flow", { codes: { ...QUERY.codes, TRADE_FLOW: [] } }, { code: "flow" }],
    ["no valuation", { codes: { ...QUERY.codes, VALUATION: [] } }, { code: "dimension", id: "VALUATION" }],
    ["an end before the start", { from: "2024-05", to: "2024-04" }, { code: "period" }],
    ["no period", { from: "soon" }, { code: "period" }],
    ["no end", { to: undefined }, undefined],
    ["no end for UN Comtrade", { to: undefined, service: { id: "COMTRADE", kind: "comtrade" } }, { code: "period" }],
    ["all partners", { codes: { ...QUERY.codes, COUNTERPART_AREA: [] } }, undefined],
    [
      "China as the only partner of others",
      { codes: { ...QUERY.codes, REF_AREA: ["DEU"], COUNTERPART_AREA: ["CHN"] } },
      undefined,
    ],
  ])("%s is wrong with it", (_what, change, problem) =>
    expect(findQueryProblem({ ...QUERY, ...change }, STRUCTURE)).toEqual(problem),
  );

  test("is read again from its text, and anything else is none", () => {
    expect(parseImportQuery(formatImportQuery(QUERY))).toEqual(QUERY);
    for (const wrong of [
      "",
      "{}",
      "[]",
      formatImportQuery({ ...QUERY, service: { id: "http://example.org", kind: "sdmx2.1" } }),
      formatImportQuery({ ...QUERY, unit: "EUR" }),
    ])
      expect(parseImportQuery(wrong)).toBeUndefined();
  });
});

test.each([
  ["X", "Exports", "exports"],
  ["1", "IMPORT", "imports"],
  ["M", undefined, "imports"],
  ["_T", "Total trade: exports and imports", "total"],
  ["B", "Trade balance (exports minus imports)", "balance"],
  ["RX", "Re-exports", undefined],
  ["DX", "Domestic exports", undefined],
  ["XYZ", "Anything", undefined],
])("the flow %s, %s", (id, en, flow) => expect(findFlow({ id, names: en === undefined ? {} : { en } })).toBe(flow));

test.each([
  ["1.50", "1.50"],
  ["-0.5", "-0.5"],
  ["+3", "3"],
  [".5", "0.5"],
  ["7.", "7"],
  ["1.2345E3", "1234.5"],
  ["1e+21", "1000000000000000000000"],
  ["1.5e-7", "0.00000015"],
  ["12E-1", "1.2"],
  ["007.0", "7.0"],
  ["NaN", ""],
  [":", ""],
  ["", ""],
  ["e5", ""],
])("the number %s", (text, decimal) => expect(toDecimalText(text)).toBe(decimal));

test("any number of JSON is the same in decimals", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) =>
      // A negative zero is written without its sign.
      expect(Number(toDecimalText(String(number)))).toBe(number === 0 ? 0 : number),
    ),
  );
});

test("Retry-After is a number of seconds or a date", () => {
  const now = Date.parse("2026-01-31T12:00:00Z");
  expect(parseRetryAfter("7", now)).toBe(7);
  expect(parseRetryAfter("Sat, 31 Jan 2026 12:01:00 GMT", now)).toBe(60);
  expect(parseRetryAfter("Sat, 31 Jan 2026 11:00:00 GMT", now)).toBe(0);
  expect(parseRetryAfter("later", now)).toBeUndefined();
  expect(parseRetryAfter(null, now)).toBeUndefined();
});

test("calls and keys are kept between sessions, in a database of their own", async () => {
  const name = getDatabaseName("https://example.org/tradesheet/taskpane.html");
  expect(name).toBe("tradesheet-imports /tradesheet/");
  const storage = createIndexedDbImportStorage(name);
  await storage.addCall("OECD", 1000, 0);
  await storage.addCall("OECD", 3000, 2000);
  await storage.saveKey("COMTRADE", "0123");
  const next = createIndexedDbImportStorage(name);
  expect(await next.loadCalls("OECD", 0)).toEqual([3000]);
  expect(await next.loadCalls("ECB", 0)).toEqual([]);
  expect(await next.loadKey("COMTRADE")).toBe("0123");
  await next.saveKey("COMTRADE", undefined);
  expect(await storage.loadKey("COMTRADE")).toBeUndefined();
});
