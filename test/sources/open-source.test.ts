/** Formulas over a source beyond the bundle: the same answers as from the same figures held here, in few queries. */
import "fake-indexeddb/auto";
import type { Dataset } from "../../src/dataset";
import { FUNCTIONS, callFunction } from "../../src/functions";
import { encodeCells } from "../../src/functions/encode";
import { readOwnData } from "../../src/owndata";
import { onSourcesChanged, setRemoteSources, setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { createSourceError } from "../../src/sources/create-source-error";
import { openSource, type OpenSource } from "../../src/sources/open-source";
import { createSourceCache, type SourceCache } from "../../src/sources/source-cache";
import { NO_FIGURE, type Source } from "../../src/sources/source";
import "../../src/tools/harness/excel-functions";
import { createDatasetSource, type DatasetSource } from "./dataset-source";

type Cell = number | string | { code: string; message: string };

const PARTNERS = ["Japan", "Germany", "France", "Brazil", "Thailand", "Vietnam"];
const PRODUCTS = ["Integrated circuits", "Iron ore", ""];
const MONTHS = ["2023", "2024", "2025"].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
);

function readFigures(): Dataset {
  const rows = ["", ...PARTNERS].flatMap((partner, p) =>
    PRODUCTS.flatMap((product, k) =>
      MONTHS.flatMap((month, m) =>
        ["exports", "imports"].flatMap((flow, f) =>
          // Some months are missing, of France all imports.
          (p + k * 3 + m + f) % 11 === 7 || (partner === "France" && f === 1)
            ? []
            : `${month},${flow},${partner},${product},value,${(p === 0 ? 9 : p) * 1_000_000 + k * 70_000 + m * 1013 + f},CNY`,
        ),
      ),
    ),
  );
  const text = ["period,flow,partner,product,measure,printed,unit", ...rows].join("\n");
  const { dataset, problems } = readOwnData(text, {
    name: "detail",
    official: getBundledDataset(),
    asOf: "2026-01-18",
  });
  expect(problems).toEqual([]);
  return dataset!;
}

const ROW_OF_FRANCE = { partner: "FRA", product: null, regime: null, enterprise: null } as const;

const figures = readFigures();
let opened: OpenSource | undefined;

function useRemote(source: Source, cache?: SourceCache): OpenSource {
  const one = openSource(source, {
    official: getBundledDataset,
    cache,
    onChange: () => setRemoteSources([{ name: source.name, open: one.getDataset }]),
  });
  setRemoteSources([{ name: source.name, open: one.getDataset }]);
  return (opened = one);
}

/** What a cell shows once its promise has settled. */
async function answer(id: string, ...args: unknown[]): Promise<Cell[][]> {
  const matrices = args.map((one) => (one === null || Array.isArray(one) ? one : [[one]]));
  const show = (cell: unknown): Cell => {
    const error = cell as { code?: string; message?: string };
    return cell && typeof cell === "object" ? { code: error.code!, message: error.message! } : (cell as Cell);
  };
  try {
    return (await FUNCTIONS[id]!(...matrices)).map((row) => row.map(show));
  } catch (error) {
    return [[show(error)]];
  }
}
const answerOne = async (id: string, ...args: unknown[]): Promise<Cell> => (await answer(id, ...args))[0]![0]!;

const valueOf = (subject: unknown, period: unknown = "2025-11"): Promise<Cell> =>
  answerOne("TRADEVALUE", subject, "exports", period, null, null, "detail");

afterEach(() => {
  opened?.close();
  opened = undefined;
  setRemoteSources([]);
  setSourcesInUse();
});

/** Calls with the place of their `source` argument. */
const CALLS: readonly (readonly unknown[])[] = [
  ...["Japan / Integrated circuits", "Brazil", "HS 2601", null, "France / Iron ore", "ASEAN", "Spain"].flatMap(
    (subject) => [
      ["TRADEVALUE", subject, "exports", "2025-11", null, null, "detail"],
      ["TRADEVALUE", subject, "total", "2025-07", null, null, "detail"],
      ["TRADEVALUE", subject, null, null, null, null, "detail"],
      ["TRADEVALUE", subject, "exports", "2025-Q3", null, null, "detail"],
      ["TRADEVALUE", subject, "imports", 2024, null, null, "detail"],
      ["YOYCHANGE", subject, "exports", "2025-11", null, null, "detail"],
      ["PRIORVALUE", subject, "imports", "2025-10", null, null, "detail"],
      ["TRADESHARE", subject, "exports", "2025-11", null, null, "detail"],
      ["CONTRIBUTION", subject, "exports", "2025-11", null, "detail"],
      ["TRADERANK", subject, "exports", "2025-11", null, "detail"],
      ["TRADEBOUNDS", "value", subject, "exports", "2025-11", null, null, "detail"],
      ["TRADESERIES", subject, "exports", "yoy", "2025-01", "2025-12", null, null, "detail"],
    ],
  ),
  ["PARTNERS", "exports", "2025-11", null, null, null, "detail"],
  ["PARTNERS", "total", "2025-11", 3, "partner, value, share, yoy", null, "detail", null, "Integrated circuits"],
  ["PRODUCTS", null, "2025-11", null, null, null, "detail", null, "Japan"],
  ["PRODUCTS", "exports", "2025-11", null, "product, value, share, rank", null, "detail"],
];

test("answers cell by cell what the same figures answer as own data", async () => {
  const answers: Cell[][][] = [];
  setSourcesInUse({ named: [{ name: "detail", dataset: figures }] });
  for (const [id, ...args] of CALLS) answers.push(await answer(id as string, ...args));
  setSourcesInUse();
  const differing: unknown[] = [];
  for (const [at, [id, ...args]] of CALLS.entries()) {
    // Opened anew for each subject, so that calls meet both what is held and what is not.
    if (at % 12 === 0) {
      opened?.close();
      const source = createDatasetSource(figures);
      source.version = "2026-01-18";
      useRemote(source);
    }
    const [held, fetched] = [answers[at], await answer(id as string, ...args)];
    if (JSON.stringify(fetched) !== JSON.stringify(held)) differing.push({ id, args, held, fetched });
  }
  expect(differing).toEqual([]);
});

test("asks once for 10,000 formulas of one calculation, and never again for what is held", async () => {
  const source = createDatasetSource(figures);
  useRemote(source);
  const ask = () =>
    Array.from({ length: 10_000 }, (_, at) =>
      valueOf(`${PARTNERS[at % 6]} / ${PRODUCTS[at % 2]}`, MONTHS[at % MONTHS.length]),
    );
  const answers = await Promise.all(ask());
  expect(source.calls).toHaveLength(1);
  expect(answers.filter((one) => typeof one === "number").length).toBeGreaterThan(8000);
  const again = ask();
  expect(await Promise.all(again)).toEqual(answers);
  expect(source.calls).toHaveLength(1);
  expect(opened!.activity.get()).toMatchObject({ queries: 1, isFetching: false, lastQuery: { text: "blocks 1" } });
});

test("answers at once what is held, by a promise what is not", async () => {
  useRemote(createDatasetSource(figures));
  const call = () => FUNCTIONS.TRADEVALUE!([["Japan"]], [["exports"]], [["2025-11"]], null, null, [["detail"]]);
  const first = call();
  expect(first).toBeInstanceOf(Promise);
  expect(call()).toBeInstanceOf(Promise);
  const value = await first;
  expect(call()).toEqual(value);
});

test("fetches together what the cells of one range need", async () => {
  const source = createDatasetSource(figures);
  useRemote(source);
  const cells = await answer(
    "TRADEVALUE",
    PARTNERS.map((one) => [one]),
    "exports",
    "2025-11",
    null,
    null,
    "detail",
  );
  expect(cells.map(([cell]) => typeof cell)).toEqual(PARTNERS.map(() => "number"));
  expect(source.calls).toHaveLength(1);
  expect(source.calls[0]).toHaveLength(1);
});

describe("a source that fails", () => {
  const UNREACHABLE = createSourceError("unreachable", { address: "https://data.example" });

  test("is asked once in a minute, and each cell says why", async () => {
    const source = createDatasetSource(figures);
    useRemote(source);
    source.answer = () => Promise.reject(UNREACHABLE);
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, at) => valueOf(PARTNERS[at % 6])));
    const expected = { code: "#N/A", message: `The source 'detail' does not answer. ${UNREACHABLE.explanation.en}` };
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(expected)]));
    expect(await valueOf("Japan")).toEqual(expected);
    expect(source.calls).toHaveLength(1);
    opened!.retry();
    source.answer = () => Promise.resolve([]);
    expect(await valueOf("Japan")).not.toEqual(expected);
    expect(source.calls).toHaveLength(2);
  });

  test("whose catalogue cannot be read says so too", async () => {
    const source = createDatasetSource(figures);
    source.readCatalogue = () => Promise.reject(createSourceError("notFound", { address: "https://data.example" }));
    useRemote(source);
    expect(await valueOf("Japan")).toMatchObject({ code: "#N/A", message: expect.stringContaining("(404)") });
    expect(source.calls).toHaveLength(0);
  });

  test.each([
    [
      "throws at once",
      () => {
        throw new Error("broken");
      },
    ],
    ["answers with rubbish", () => Promise.resolve(undefined as never)],
  ])("that %s is an error of the cell", async (_what, reply) => {
    const source = createDatasetSource(figures);
    useRemote(source);
    source.answer = reply;
    expect(await valueOf("Japan")).toMatchObject({ code: "#N/A", message: expect.stringContaining("cannot be read") });
  });

  test("and never answers is given up after 15 s, and its request is aborted", async () => {
    jest.useFakeTimers();
    try {
      const source = createDatasetSource(figures);
      useRemote(source);
      let reason: unknown;
      source.answer = (_blocks, signal) =>
        new Promise(() => signal.addEventListener("abort", () => (reason = signal.reason)));
      const waiting = Promise.all([
        valueOf("Japan"),
        valueOf("Germany"),
        answerOne("TRADESHARE", "Brazil", "exports", "2025-11", null, null, "detail"),
      ]);
      await jest.advanceTimersByTimeAsync(15_100);
      expect(await waiting).toEqual(
        Array(3).fill({
          code: "#N/A",
          message: "The source 'detail' does not answer. No answer within 15 seconds. Recalculate to ask again.",
        }),
      );
      expect(reason).toMatchObject({ code: "timedOut" });
    } finally {
      jest.useRealTimers();
    }
  });

  test("keeps no formula waiting where its catalogue never comes", async () => {
    jest.useFakeTimers();
    try {
      const source = createDatasetSource(figures);
      source.readCatalogue = () => new Promise(() => undefined);
      useRemote(source);
      const waiting = valueOf("Japan");
      await jest.advanceTimersByTimeAsync(15_100);
      expect(await waiting).toMatchObject({ code: "#N/A", message: expect.stringContaining("15 seconds") });
    } finally {
      jest.useRealTimers();
    }
  });
});

test("keeps to the limits of a source: rows, and queries an hour", async () => {
  const small = createDatasetSource(figures, { limits: { rowsPerQuery: 160 } });
  useRemote(small);
  const answers = await Promise.all(PARTNERS.map((one) => valueOf(one)));
  expect(answers.every((one) => typeof one === "number")).toBe(true);
  // Blocks are halved until they fit; of 72 rows a series, two fit into a query.
  expect(small.calls).toHaveLength(4);
  opened!.close();

  const tiny = createDatasetSource(figures, { limits: { rowsPerQuery: 10 } });
  useRemote(tiny);
  expect(await valueOf("Japan")).toMatchObject({ code: "#N/A", message: expect.stringContaining("about 72 rows") });
  expect(tiny.calls).toHaveLength(0);
  opened!.close();

  const frugal = createDatasetSource(figures, { limits: { queriesPerHour: 2 } });
  useRemote(frugal);
  expect(typeof (await valueOf("Japan"))).toBe("number");
  expect(await valueOf("Germany")).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("2 queries of this hour"),
  });
  expect(typeof (await valueOf("Japan", "2025-09"))).toBe("number");
});

test("TRADESOURCE and the card name the source, its version, the query and the day", async () => {
  useRemote(createDatasetSource(figures));
  const day = new Date().toISOString().slice(0, 10);
  expect(await answerOne("TRADESOURCE", "Japan", "exports", "2025-11", null, null, null, "detail")).toContain(
    `detail, detail, version 7: blocks 1, ${day}, https://data.example/trade`,
  );
  const cells = callFunction("TRADEVALUE", ["Japan", "exports", "2025-11", null, null, "detail"], undefined, "en");
  const { properties } = encodeCells(cells, "en", "card")[0]![0] as Excel.DoubleCellValue;
  expect(Object.entries(properties!).find(([name]) => name.startsWith("Source"))![1]).toMatchObject({
    basicValue: "detail, version 7: blocks 1",
    propertyMetadata: {
      sublabel: day,
      attribution: [{ sourceText: "detail", sourceAddress: "https://data.example/trade" }],
    },
  });
});

test("a missing row is unknown, or no trade where the source is complete", async () => {
  useRemote(createDatasetSource(figures));
  expect(await answerOne("TRADEVALUE", "France", "imports", "2025-11", null, null, "detail")).toMatchObject({
    code: "#N/A",
  });
  opened!.close();
  useRemote(createDatasetSource(figures, { absent: "zero" }));
  expect(await answerOne("TRADEVALUE", "France", "imports", "2025-11", null, null, "detail")).toBe(0);
  expect(await answerOne("TRADEVALUE", "France", "imports", "2025-Q3", null, null, "detail")).toBe(0);
  expect(await answer("TRADEBOUNDS", "value", "France", "imports", "2025-11", null, null, "detail")).toEqual([[0, 0]]);
  expect(await answerOne("TRADESOURCE", "France", "imports", "2025-11", null, null, null, "detail")).toContain(
    "no row in the source: no trade",
  );
  expect(await answerOne("TRADEVALUE", "Spain", "imports", "2025-11", null, null, "detail")).toMatchObject({
    code: "#N/A",
  });
});

test("a value whose rows make up no figure is unknown, also where a missing row is no trade", async () => {
  const source = createDatasetSource(figures, { absent: "zero" });
  const { answer: reply } = source;
  source.answer = async (blocks, signal) => [
    ...(await reply(blocks, signal)),
    { ...ROW_OF_FRANCE, period: "2025-11", flow: "imports", measure: "value", ...NO_FIGURE },
  ];
  useRemote(source);
  const ask = (period: string) => answerOne("TRADEVALUE", "France", "imports", period, null, null, "detail");
  expect(await ask("2025-10")).toBe(0);
  expect(await ask("2025-11")).toMatchObject({ code: "#N/A" });
});

test("a sum is as much less precise as it has terms", async () => {
  const source = createDatasetSource(figures);
  const { answer: reply } = source;
  source.answer = async (blocks, signal) => (await reply(blocks, signal)).map((row) => ({ ...row, terms: 230 }));
  useRemote(source);
  const [[low, high]] = (await answer("TRADEBOUNDS", "value", "Japan", "exports", "2025-11", null, null, "detail")) as [
    [number, number],
  ];
  expect(high - low).toBe(230);
  expect(await answerOne("TRADESOURCE", "Japan", "exports", "2025-11", null, null, null, "detail")).toContain(
    "sum of 230 rows",
  );
});

describe("a cache on this computer", () => {
  const cache = createSourceCache("sources of a test");

  test("answers offline, with the day of the figures, and again without a query when the source is back", async () => {
    const source = createDatasetSource(figures);
    useRemote(source, cache);
    const japan = await valueOf("Japan");
    await new Promise((resolve) => setTimeout(resolve, 50));
    opened!.close();

    const offline: DatasetSource = createDatasetSource(figures);
    const fail = () => Promise.reject(createSourceError("unreachable", { address: "https://data.example" }));
    offline.readCatalogue = fail;
    offline.answer = fail;
    useRemote(offline, cache);
    expect(await valueOf("Japan")).toBe(japan);
    expect(await valueOf("Japan", "2024-03")).toEqual(expect.any(Number));
    expect(await valueOf("Germany")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("No answer from"),
    });
    opened!.close();

    const back = createDatasetSource(figures);
    useRemote(back, cache);
    expect(await valueOf("Japan")).toBe(japan);
    expect(back.calls).toHaveLength(0);
    opened!.close();

    const newer = createDatasetSource(figures);
    newer.version = "8";
    useRemote(newer, cache);
    expect(await valueOf("Japan")).toBe(japan);
    expect(newer.calls).toHaveLength(1);
  });
});

test("recalculates when a newer version has another figure, and only then", async () => {
  const source = createDatasetSource(figures);
  useRemote(source);
  const before = (await valueOf("Japan")) as number;
  let changes = 0;
  const unsubscribe = onSourcesChanged(() => (changes += 1));
  await opened!.refresh();
  source.version = "8";
  await opened!.refresh();
  expect(changes).toBe(0);
  const { answer: reply } = source;
  source.version = "9";
  source.answer = async (blocks, signal) =>
    (await reply(blocks, signal)).map((row) => ({ ...row, printed: `${row.printed}0` }));
  await opened!.refresh();
  expect(changes).toBe(1);
  expect(await valueOf("Japan")).toBe(before * 10);
  source.version = "10";
  source.answer = () => Promise.reject(createSourceError("unreachable", { address: "" }));
  await opened!.refresh();
  expect(await valueOf("Japan")).toBe(before * 10);
  unsubscribe();
});
