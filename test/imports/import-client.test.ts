/** Imports against services over loopback: what is asked, what becomes of it as own data, and every way a service can fail. */
import { JSDOM } from "../../src/tools/harness/jsdom";
import fc from "fast-check";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { readOwnData } from "../../src/owndata";
import { createImportClient, type ImportClientOptions, type ImportProgress } from "../../src/imports/import-client";
import type { ImportStorage } from "../../src/imports/call-log";
import { ImportCancelled, ImportError, type ImportErrorCode } from "../../src/imports/import-error";
import type { ImportQuery } from "../../src/imports/import-query";
import { readData } from "../../src/imports/read-data";
import { toService, type Service } from "../../src/imports/service";
import type { Structure } from "../../src/imports/structure";
import { COMTRADE_KEY, DIMENSIONS, FLOW, MockService, getValue, select, toCsv, toJson } from "./mock-service";

let service: MockService;
beforeAll(async () => {
  // The parser that browsers have.
  globalThis.DOMParser = new JSDOM("").window.DOMParser;
  service = await MockService.start();
});
afterAll(() => service.close());
beforeEach(() => {
  service.requests.length = service.faults.length = 0;
  service.faultFor = service.delay = undefined;
});

function createMemoryStorage(): ImportStorage & { readonly calls: Map<string, number[]> } {
  const calls = new Map<string, number[]>();
  const keys = new Map<string, string | undefined>();
  return {
    calls,
    loadCalls: async (id, since) => (calls.get(id) ?? []).filter((at) => at > since),
    addCall: async (id, at) => void calls.set(id, [...(calls.get(id) ?? []), at]),
    loadKey: async (id) => keys.get(id),
    saveKey: async (id, key) => void keys.set(id, key),
  };
}

const create = (options: Partial<ImportClientOptions> = {}) =>
  createImportClient({ storage: createMemoryStorage(), maxRows: 20_000, ...options });

const signal = new AbortController().signal;
const language = "en";
const sdmx21 = (): Service => toService(service.sdmx21, "sdmx2.1")!;
const sdmx30 = (): Service => toService(service.sdmx30, "sdmx3.0")!;
const comtrade = (): Service => toService(service.address, "comtrade")!;

const QUERY: ImportQuery = {
  service: { id: "", kind: "sdmx2.1" },
  dataflow: FLOW,
  title: "International merchandise trade statistics",
  codes: {
    FREQ: ["A"],
    REF_AREA: ["CHN"],
    COUNTERPART_AREA: ["W00", "USA", "JPN"],
    TRADE_FLOW: ["X", "M"],
    VALUATION: ["_T"],
  },
  from: "2022",
  to: "2024",
  measure: "value",
};

const read = (text: string) =>
  readOwnData(text, { name: "Imported", official: getBundledDataset(), asOf: "2026-01-31", language });

/** The failure of a promise, by its code. */
const getFailure = async (promise: Promise<unknown>): Promise<ImportError["details"]> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportError);
  return (error as ImportError).details;
};

const load = (from: Service): Promise<Structure> => create().loadStructure(from, FLOW, language, signal);

describe.each([
  ["SDMX 2.1", sdmx21],
  ["SDMX 3.0", sdmx30],
] as const)("%s", (_name, getService) => {
  test("lists the dataflows with their names", async () => {
    const flows = await create().listDataflows(getService(), language, signal);
    expect(flows.map(({ id }) => id)).toEqual(["DF_IMTS", "DF_CPI"]);
    expect(flows[0]).toEqual({
      ...FLOW,
      names: { en: "International merchandise trade statistics", zh: "国际货物贸易统计" },
    });
  });

  test("loads the dimensions in the order of the key, with roles, codes and names in both languages", async () => {
    const { dimensions } = await load(getService());
    expect(dimensions.map(({ id, role }) => [id, role])).toEqual([
      ["FREQ", "frequency"],
      ["REF_AREA", "reporter"],
      ["COUNTERPART_AREA", "partner"],
      ["TRADE_FLOW", "flow"],
      ["VALUATION", "other"],
    ]);
    expect(dimensions[2]!.names).toEqual({ en: "Counterpart area", zh: "贸易伙伴" });
    expect(dimensions[2]!.codes[1]).toEqual({ id: "USA", names: { en: "United States", zh: "美国" } });
  });

  test("asks once for what is chosen, and every figure is one of own data", async () => {
    const structure = await load(getService());
    service.requests.length = 0;
    const { text, observations } = await create().run(getService(), QUERY, structure, { language, signal });
    expect(service.requests).toHaveLength(1);
    expect(observations).toBe(18);
    const data = read(text);
    expect(data.problems).toEqual([]);
    for (const [code, partner] of [
      ["W00", "WORLD"],
      ["USA", "USA"],
      ["JPN", "JPN"],
    ] as const)
      for (const [flowCode, flow] of [
        ["X", "exports"],
        ["M", "imports"],
      ] as const)
        for (const period of ["2022", "2023", "2024"])
          expect(
            data.dataset!.observations.filter((o) => o.partner === partner && o.flow === flow && o.period === period),
          ).toMatchObject([
            { printed: getValue(code, flowCode, period), unit: "USD mn", measure: "value", status: "published" },
          ]);
  });

  test("cuts what the service finds too large, and misses nothing and repeats nothing", async () => {
    const structure = await load(getService());
    const whole = await create().run(getService(), QUERY, structure, { language, signal });
    for (const status of [413, 414]) {
      service.faults.push({ status }, { status });
      const cut = await create().run(getService(), QUERY, structure, { language, signal });
      const sort = (text: string) => text.split("\r\n").sort();
      expect(sort(cut.text)).toEqual(sort(whole.text));
    }
  });
});

test("the partner's own figures stand for China's, turned round, and say so", async () => {
  const codes = { ...QUERY.codes, REF_AREA: ["DEU"], COUNTERPART_AREA: ["CHN"] };
  const { text } = await create().run(sdmx21(), { ...QUERY, codes }, await load(sdmx21()), { language, signal });
  const { dataset, problems } = read(text);
  expect(problems).toEqual([]);
  const [exports] = dataset!.observations.filter((o) => o.flow === "exports" && o.period === "2024");
  expect(exports).toMatchObject({
    partner: "DEU",
    printed: getValue("CHN", "M", "2024"),
    note: "reported by Germany: imports from China",
  });
});

test("a key without observations is no failure of the others, and none at all is said", async () => {
  const structure = await load(sdmx21());
  service.faults.push({ status: 413 }, { status: 404 });
  const { observations } = await create().run(sdmx21(), QUERY, structure, { language, signal });
  expect(observations).toBeGreaterThan(0);
  expect(observations).toBeLessThan(18);
  const before = { ...QUERY, from: "1990", to: "1991" };
  expect(await getFailure(create().run(sdmx21(), before, structure, { language, signal }))).toMatchObject({
    code: "noObservations",
  });
});

describe("UN Comtrade", () => {
  const query = (): ImportQuery => ({
    ...QUERY,
    service: { id: service.address, kind: "comtrade" },
    dataflow: { agency: "UNSD", id: "C-HS", version: "1" },
    codes: { FREQ: ["M"], REPORTER: ["156"], PARTNER: ["0", "842"], COMMODITY: ["TOTAL"], FLOW: ["X", "M"] },
    from: "2023-01",
    to: "2024-12",
  });
  const run = async (client = create(), asked = query()) => {
    const structure = await client.loadStructure(comtrade(), asked.dataflow, language, signal);
    return client.run(comtrade(), asked, structure, { language, signal });
  };

  test("is asked for at most twelve periods at once, and for totals only", async () => {
    const { text, observations } = await run();
    expect(observations).toBe(96);
    expect(service.dataRequests).toHaveLength(2);
    for (const path of service.dataRequests) {
      expect(path).toMatch(/^\/public\/v1\/preview\/C\/M\/HS\?reporterCode=156&/);
      expect(path).toContain("partner2Code=0&motCode=0&customsCode=C00");
      expect(/period=([\d,]+)/.exec(path)![1]!.split(",")).toHaveLength(12);
    }
    const { dataset, problems } = read(text);
    expect(problems).toEqual([]);
    const us = dataset!.observations.find((o) => o.partner === "USA" && o.flow === "exports" && o.period === "2024-03");
    expect(Number(us!.printed)).toBeCloseTo(Number(getValue("842", "X", "202403")) * 1e6, 3);
    expect(us!.unit).toBe("USD");
  });

  test("an answer as long as one may be is asked for again in halves", async () => {
    service.faults.push({
      body: JSON.stringify({
        data: Array.from({ length: 500 }, () => ({
          period: "202301",
          reporterCode: 156,
          partnerCode: 0,
          flowCode: "X",
          cmdCode: "TOTAL",
          primaryValue: 1,
        })),
      }),
    });
    const { observations } = await run();
    expect(observations).toBe(96);
    expect(service.dataRequests).toHaveLength(4);
  });

  test("the key goes into a header, and never into an address; a wrong one is refused", async () => {
    const client = create();
    await client.saveKey(comtrade(), COMTRADE_KEY);
    expect((await run(client)).observations).toBe(96);
    expect(service.dataRequests.every((path) => path.startsWith("/data/v1/get/C/M/HS?"))).toBe(true);
    expect(service.requests.join()).not.toContain(COMTRADE_KEY);
    await client.saveKey(comtrade(), "wrong");
    expect(await getFailure(run(client))).toMatchObject({ code: "refused", status: 401 });
  });

  test("estimated weights are estimates", async () => {
    const { text } = await run(create(), {
      ...query(),
      codes: { ...query().codes, COMMODITY: ["85"] },
      from: "2024-01",
      to: "2024-01",
    });
    expect(text.split("\r\n").filter((line) => line.includes(",quantity,"))).toHaveLength(4);
    expect(text).toMatch(/85: Electrical machinery and equipment,X?exports,quantity,2024-01,12345\.6,KG,0,E,/);
  });
});

describe("limits", () => {
  test("calls are counted across sessions, and an import beyond the limit makes no request", async () => {
    const storage = createMemoryStorage();
    let now = Date.UTC(2026, 0, 31, 12);
    const limited = (): Service => ({
      ...sdmx21(),
      limits: { addressLength: 2000, calls: { most: 2, seconds: 3600 } },
    });
    const structure = await load(sdmx21());
    const options = { storage, now: () => now };
    await create(options).run(limited(), QUERY, structure, { language, signal });
    now += 600_000;
    await create(options).run(limited(), QUERY, structure, { language, signal });
    service.requests.length = 0;
    const plan = await create(options).plan(limited(), QUERY, structure);
    expect(plan.calls).toMatchObject({ most: 2, left: 0 });
    expect(plan.waitUntil).toBe(Date.UTC(2026, 0, 31, 13));
    expect(await getFailure(create(options).run(limited(), QUERY, structure, { language, signal }))).toEqual({
      code: "limitReached",
      needed: 1,
      left: 0,
      most: 2,
      until: Date.UTC(2026, 0, 31, 13),
    });
    expect(service.requests).toEqual([]);
    now += 3_000_000;
    expect((await create(options).plan(limited(), QUERY, structure)).calls!.left).toBe(1);
  });

  test("a plan says how many observations there can be, and makes no request", async () => {
    const structure = await load(sdmx21());
    service.requests.length = 0;
    const plan = await create().plan(sdmx21(), QUERY, structure);
    expect(plan).toMatchObject({ estimate: 18, pieces: [{}], calls: undefined, waitUntil: undefined });
    expect(plan.address).toBe(
      `${service.sdmx21}/data/TEST.STAT,DF_IMTS,1.2/A.CHN.W00+USA+JPN.X+M._T?startPeriod=2022&endPeriod=2024`,
    );
    expect(service.requests).toEqual([]);
  });

  test("an address that would be too long is cut by its longest list", async () => {
    const structure = await load(sdmx21());
    const short = { ...sdmx21(), limits: { addressLength: plannedLength() - 1 } };
    const { observations } = await create().run(short, QUERY, structure, { language, signal });
    expect(observations).toBe(18);
    expect(service.dataRequests).toHaveLength(2);
  });
  const plannedLength = (): number =>
    `${service.sdmx21}/data/TEST.STAT,DF_IMTS,1.2/A.CHN.W00+USA+JPN.X+M._T?startPeriod=2022&endPeriod=2024`.length;

  test("more observations than own data may have are refused", async () => {
    const structure = await load(sdmx21());
    const failure = await getFailure(create({ maxRows: 10 }).run(sdmx21(), QUERY, structure, { language, signal }));
    expect(failure).toEqual({ code: "tooManyRows", limit: 10 });
  });
});

describe("failures", () => {
  const cases: [string, Parameters<MockService["faults"]["push"]>[0], ImportErrorCode][] = [
    ["a redirect", { status: 301, headers: { Location: "https://example.org/" } }, "moved"],
    ["a permanent redirect", { status: 308, headers: { Location: "/elsewhere" } }, "moved"],
    ["an end of service", { status: 410 }, "gone"],
    ["a refusal", { status: 403 }, "refused"],
    ["a server error", { status: 500 }, "serverError"],
    ["a bad request", { status: 400 }, "serverError"],
    ["a deferred answer", { status: 202, headers: { "Content-Type": "text/xml" } }, "deferred"],
    ["a deferred answer in XML", { body: "<env:Envelope><status>SUBMITTED</status></env:Envelope>" }, "deferred"],
    ["a web page", { headers: { "Content-Type": "text/html" }, body: "<!doctype html><p>Sign in" }, "webPage"],
    ["a web page of another type", { headers: { "Content-Type": "text/csv" }, body: "<html><p>Sign in" }, "webPage"],
    ["other text", { headers: { "Content-Type": "text/csv" }, body: "a,b\r\n1,2\r\n" }, "badAnswer"],
    [
      "a broken row",
      { headers: { "Content-Type": "text/csv" }, body: toCsv(select([["A"], ["CHN"], ["USA"]]), 1).slice(0, -20) },
      "truncated",
    ],
    [
      "a broken JSON",
      { body: JSON.stringify(toJson(select([["A"], ["CHN"], ["USA"]]), 1)).slice(0, 900) },
      "truncated",
    ],
    ["a broken connection", { headers: { "Content-Length": "1000" }, body: "DATAFLOW,", cut: true }, "truncated"],
    ["a huge answer", { headers: { "Content-Length": "999999999" }, body: "x", cut: true }, "tooLong"],
    ["a long wait", { status: 429, headers: { "Retry-After": "3600" } }, "tooManyRequests"],
    ["a wait without an end", { status: 429 }, "tooManyRequests"],
  ];
  test.each(cases)("%s", async (_name, fault, code) => {
    const structure = await load(sdmx21());
    service.faults.push(fault);
    const failure = await getFailure(create().run(sdmx21(), QUERY, structure, { language, signal }));
    expect(failure.code).toBe(code);
  });

  test("a query that is too large and cannot be cut", async () => {
    const structure = await load(sdmx21());
    service.faultFor = (path) => (path.includes("/data/") ? { status: 413 } : undefined);
    const failure = await getFailure(create().run(sdmx21(), QUERY, structure, { language, signal }));
    expect(failure).toMatchObject({ code: "queryTooLarge", status: 413 });
  });

  test("a server that is not there, and an answer that is no structure", async () => {
    const nowhere = toService("http://127.0.0.1:9/rest", "sdmx2.1")!;
    expect(await getFailure(create().listDataflows(nowhere, language, signal))).toMatchObject({
      code: "unreachable",
      host: "127.0.0.1:9",
    });
    for (const [body, code] of [
      ["<html><body>Sign in</body></html>", "webPage"],
      ["<a><b></a>", "badAnswer"],
      ["<mes:Structure", "truncated"],
      ["{}", "badAnswer"],
      ['{"data": {"dataf', "truncated"],
    ] as const) {
      service.faultFor = () => ({ body });
      expect(await getFailure(create().listDataflows(sdmx21(), language, signal))).toMatchObject({ code });
    }
  });

  test("a short wait is kept, and the rest follows", async () => {
    const structure = await load(sdmx21());
    const waited: number[] = [];
    const seen: ImportProgress[] = [];
    service.faults.push({ status: 429, headers: { "Retry-After": "7" } });
    const client = create({ wait: async (seconds) => void waited.push(seconds) });
    const { observations } = await client.run(sdmx21(), QUERY, structure, {
      language,
      signal,
      onProgress: (one) => seen.push(one),
    });
    expect([observations, waited]).toEqual([18, [7]]);
    expect(seen.some(({ waiting }) => waiting === 7)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ done: 1, pieces: 1, observations: 18 });
  });

  test("cancelling ends the request under way, and a wait", async () => {
    const structure = await load(sdmx21());
    for (const fault of [{ hang: true }, { status: 429, headers: { "Retry-After": "50" } }]) {
      service.faults.push(fault);
      const controller = new AbortController();
      const running = create().run(sdmx21(), QUERY, structure, { language, signal: controller.signal });
      setTimeout(() => controller.abort(), 100);
      await expect(running).rejects.toBeInstanceOf(ImportCancelled);
    }
  });
});

test("CSV and JSON of the same data, of both versions, are the same observations", () => {
  const list = ({ codes }: (typeof DIMENSIONS)[number]) =>
    fc.subarray(
      codes.map(({ id }) => id),
      { minLength: 1 },
    );
  const codes = fc.tuple(...DIMENSIONS.map(list));
  fc.assert(
    fc.property(codes, fc.integer({ min: 2022, max: 2024 }), (chosen, from) => {
      const cells = select(chosen, String(from), "2024");
      const ids = [
        ...DIMENSIONS.map(({ id }) => id),
        "TIME_PERIOD",
        "OBS_VALUE",
        "UNIT_MEASURE",
        "UNIT_MULT",
        "OBS_STATUS",
      ];
      const normalise = (text: string) =>
        readData(text)
          .map((observation) =>
            ids.map((id) => (id === "OBS_VALUE" ? Number(observation.get(id)) : observation.get(id))).join("|"),
          )
          .sort();
      const expected = cells
        .map(({ key, period, value }) => [...key, period, Number(value), "USD", "6", "A"].join("|"))
        .sort();
      for (const text of [
        toCsv(cells, 1),
        toCsv(cells, 2),
        ...([1, 2] as const).map((version) => JSON.stringify(toJson(cells, version))),
      ])
        expect(normalise(text)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
