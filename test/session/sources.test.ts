/** Own data beside the official data: a formula is answered from the one source that it names. */
import fc from "fast-check";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { callFunction } from "../../src/functions";
import { expectSources, onSourcesChanged, setDatasetInUse, setSourcesInUse } from "../../src/session";
import { readOwnData } from "../../src/owndata";
import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate, evaluateToError, resetExcel, simulateExcel, spill } from "../../src/tools/harness/excel-functions";

const official = getBundledDataset();

const createOwnSource = (name: string, ...lines: string[]) => {
  const text = ["period,flow,partner,product,measure,printed,unit", ...lines].join("\n");
  const { dataset, problems } = readOwnData(text, { name, official, asOf: "2026-01-31" });
  if (!dataset) throw new Error(JSON.stringify(problems));
  return { name, dataset };
};

const forecast = createOwnSource(
  "My forecast",
  "2026,exports,,,value,27,CNY trn",
  "2026,imports,,,value,18,CNY trn",
  "2026,total,,,value,45.0,CNY trn",
  "2026,total,ASEAN,,value,7.5,CNY trn",
  "2026,total,ASEAN,,yoy,10.0,%",
  "2026,total,Japan,,value,2.1,CNY trn",
  "2026,exports,,,share of world exports,15,%",
);
const [TRN, NAMED] = [1e12, "My forecast"];
/** Customs' exports to ASEAN, 429,051,660.0941, and imports from it, 253,368,394.2475, in 10,000 yuan. */
const OFFICIAL_ASEAN = 6_824_200_543_416;

beforeEach(() => setSourcesInUse({ named: [forecast] }));
afterEach(() => {
  setSourcesInUse();
  setDatasetInUse(undefined);
  resetExcel();
});

describe("a formula that names a source", () => {
  test.each(["My forecast", "my forecast", "MY-FORECAST", " myforecast "])(
    "is answered from it under the spelling %s",
    (name) => {
      expect(evaluate("TRADEVALUE", "ASEAN", null, null, null, null, name)).toBe(7.5 * TRN);
    },
  );
  test.each<[string, unknown[], unknown]>([
    ["TRADEVALUE", [null, null, null, null, null, NAMED], 45 * TRN],
    ["TRADESHARE", ["ASEAN", null, null, null, null, NAMED], 7.5 / 45],
    ["YOYCHANGE", ["ASEAN", null, null, null, null, NAMED], 0.1],
    ["TRADEBALANCE", [null, null, null, null, NAMED], 9 * TRN],
    ["PRIORVALUE", ["ASEAN", null, null, null, null, NAMED], 7.5e12 / 1.1],
    ["TRADERANK", ["Japan", null, null, null, NAMED], 2],
    ["TRADEBOUNDS", ["value", null, null, null, null, null, NAMED], 44.95 * TRN],
    ["WORLDSHARE", [2026, null, null, NAMED], 0.15],
    ["DATAINFO", ["headline period", null, NAMED], "2026"],
    ["DATAINFO", ["source", null, NAMED], "My forecast"],
    ["DATAINFO", ["data version", null, NAMED], "2026-01-31, own data"],
    ["TRADESERIES", [null, null, null, null, null, null, null, NAMED], "2026"],
  ])("%s%j", (id, args, answer) => {
    const given = evaluate(id, ...args);
    if (typeof answer === "number") expect(given).toBeCloseTo(answer, answer > 1e6 ? -3 : 9);
    else expect(given).toBe(answer);
  });
  test("spills tables from it", () => {
    expect(spill("PARTNERS", null, null, null, "partner, value", null, NAMED)).toEqual([
      ["Partner", "Value (CNY)"],
      ["ASEAN", 7.5 * TRN],
      ["Japan", 2.1 * TRN],
    ]);
  });
  test("may name another source in each cell of a range", () => {
    const answers = spill("TRADEVALUE", "ASEAN", null, null, null, null, [["My forecast"], ["official"], ["mine"]]);
    expect(answers.flat()).toEqual([7.5 * TRN, OFFICIAL_ASEAN, expect.objectContaining({ code: "#VALUE!" })]);
  });
  test("is not answered from the official data where the source has no figure", () => {
    expect(evaluateToError("TRADEVALUE", "US", null, null, null, null, NAMED)).toMatchObject({ code: "#N/A" });
    expect(evaluateToError("TRADESHARE", "ASEAN", null, "2025-11 YTD", null, null, NAMED)).toMatchObject({
      code: "#N/A",
    });
    // 7.5 / 1.1 follows from the growth in the source, whatever the official figure of 2025.
    expect(evaluate("TRADESOURCE", "ASEAN", null, null, "prior value", null, null, NAMED)).toMatch(/7\.5.*10\.0%/);
  });
  test("has the source in its citation and on its card", () => {
    expect(evaluate("TRADESOURCE", "ASEAN", null, null, null, null, null, NAMED)).toContain("My forecast");
    simulateExcel("CustomFunctionsRuntime 1.4", "ExcelApi 1.19");
    expect(evaluate("TRADEVALUE", "ASEAN", null, null, null, null, NAMED)).toMatchObject({
      properties: { "Own data": { basicValue: "My forecast" } },
      provider: { description: "My forecast (own data)" },
    });
  });
});

describe("a name that no source has", () => {
  test("is an error with the nearest names and what to do", () => {
    expect(evaluateToError("TRADEVALUE", null, null, null, null, null, "My forcast")).toEqual({
      code: "#VALUE!",
      message:
        "Unknown source 'My forcast'. Did you mean My forecast? " +
        "Add a source of your own in the pane under Data, Your own data.",
    });
    expect(evaluateToError("PARTNERS", null, null, null, null, null, "xyz").message).toMatch(
      /^Unknown source 'xyz'\. Use "official", "BACI" or "My forecast"\. /,
    );
  });
  test("gives #N/A while sources are loading, and is reported as missed when they are loaded", () => {
    setSourcesInUse();
    expectSources();
    expect(evaluateToError("TRADEVALUE", null, null, null, null, null, NAMED)).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("is being loaded") as string,
    });
    const listener = jest.fn();
    const unsubscribe = onSourcesChanged(listener);
    setSourcesInUse({ named: [forecast] });
    unsubscribe();
    expect(listener).toHaveBeenCalledWith({ missed: true });
    expect(evaluate("TRADEVALUE", null, null, null, null, null, NAMED)).toBe(45 * TRN);
  });
  test("of a source that cannot be read gives #N/A", () => {
    setSourcesInUse({ named: [{ name: NAMED }] });
    expect(evaluateToError("TRADEVALUE", null, null, null, null, null, NAMED)).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("cannot be read") as string,
    });
  });
});

describe("a workbook with a default source", () => {
  test("answers from it where a formula names none, and from the official data where it names that", () => {
    setSourcesInUse({ named: [forecast], defaultSource: NAMED });
    expect(evaluate("TRADEVALUE", "ASEAN")).toBe(7.5 * TRN);
    expect(evaluate("TRADEVALUE", "ASEAN", null, null, null, null, "official")).toBe(OFFICIAL_ASEAN);
    expect(evaluate("TRADEVALUE", "ASEAN", null, null, null, null, "官方数据")).toBe(OFFICIAL_ASEAN);
    expect(evaluate("DATAINFO", "source")).toBe("My forecast");
  });
  test("does not answer from the official data where the source is missing", () => {
    setSourcesInUse({ named: [], defaultSource: NAMED });
    expect(evaluateToError("TRADEVALUE", "ASEAN")).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(
        /answers from the source 'My forecast', which is not on this computer\. Add it/,
      ) as string,
    });
    expect(evaluate("TRADEVALUE", "ASEAN", null, null, null, null, "official")).toBe(OFFICIAL_ASEAN);
  });
  test("has the official events and names, since there are no others", () => {
    const [events, names] = [spill("TRADEEVENTS", 2025), spill("TRADESEARCH", "chips")];
    setSourcesInUse({ named: [forecast], defaultSource: NAMED });
    expect([spill("TRADEEVENTS", 2025), spill("TRADESEARCH", "chips")]).toEqual([events, names]);
  });
  test("is reported as missed where formulas were answered before it was loaded", () => {
    const listener = jest.fn();
    expectSources();
    evaluate("TRADEVALUE");
    const unsubscribe = onSourcesChanged(listener);
    setSourcesInUse({ named: [forecast], defaultSource: NAMED });
    unsubscribe();
    expect(listener).toHaveBeenCalledWith({ missed: true });
  });
});

test("a function that is called with a dataset answers from it, whatever the default source", () => {
  setSourcesInUse({ named: [forecast], defaultSource: NAMED });
  expect(callFunction("TRADEVALUE", ["ASEAN"], official, "en")).toMatchObject([[{ number: OFFICIAL_ASEAN }]]);
  expect(callFunction("TRADEVALUE", ["ASEAN"], undefined, "en")).toMatchObject([[{ number: 7.5 * TRN }]]);
});

describe("the official answers", () => {
  const CALLS: readonly [id: string, args: unknown[]][] = [
    ["TRADEVALUE", []],
    ["TRADEVALUE", ["ASEAN", "total", "2025-11 YTD"]],
    ["TRADESHARE", ["US"]],
    ["YOYCHANGE", ["Iron ore", "imports"]],
    ["TRADEBALANCE", []],
    ["QUANTITY", ["Iron ore"]],
    ["PRIORVALUE", ["EU"]],
    ["CONTRIBUTION", ["US"]],
    ["TRADERANK", ["US"]],
    ["TRADEBOUNDS", ["share", "EU"]],
    ["TRADESOURCE", ["ASEAN"]],
    ["PARTNERS", []],
    ["PRODUCTS", ["exports"]],
    ["TRADESERIES", [null, "exports"]],
    ["WORLDSHARE", [2030]],
    ["DATAINFO", []],
  ];
  const figure = fc.record({
    period: fc.constantFrom("2025-01/2025-11", "2025-11", "2024-01/2024-11", "2030", "2031-Q1"),
    flow: fc.constantFrom("exports", "imports", "total"),
    partner: fc.constantFrom("", "ASEAN", "US", "EU", "Japan"),
    printed: fc.integer({ min: 1, max: 99_999 }).map((digits) => String(digits / 100)),
  });
  const sources = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom("Mine", "Bank", "预测", "Official forecast"),
      figures: fc.uniqueArray(figure, { minLength: 1, selector: (f) => `${f.period}|${f.flow}|${f.partner}` }),
    }),
    { selector: ({ name }) => name },
  );

  test("are the same with and without other sources", () => {
    setSourcesInUse();
    const before = CALLS.map(([id, args]) => spill(id, ...args));
    const placeOf = (id: string): number =>
      CATALOGUE.find((one) => one.id === id)!.parameters.findIndex(({ name }) => name === "source");
    const addSource = (id: string, args: unknown[]): unknown[] => {
      const all: unknown[] = [...args, ...Array<null>(placeOf(id) - args.length).fill(null)];
      return [...all, "official"];
    };
    fc.assert(
      fc.property(sources, fc.boolean(), (brought, set) => {
        const named = brought.map(({ name, figures }) =>
          createOwnSource(
            name,
            ...figures.map((f) => `${f.period},${f.flow},${f.partner},,value,${f.printed},CNY trn`),
          ),
        );
        setSourcesInUse({ named, ...(set && named[0] && { defaultSource: named[0].name }) });
        CALLS.forEach(([id, args], at) => {
          expect(spill(id, ...addSource(id, args))).toEqual(before[at]);
          if (!set || named.length === 0) expect(spill(id, ...args)).toEqual(before[at]);
        });
      }),
      { numRuns: 15 },
    );
  });
});

test("every function that answers from figures takes a source", () => {
  const without = CATALOGUE.filter(({ parameters }) => !parameters.some(({ name }) => name === "source"));
  expect(without.map(({ id }) => id)).toEqual(["TRADEEVENTS", "TRADESEARCH"]);
});
