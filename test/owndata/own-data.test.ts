/** Reading own data, and the problems that are reported. */
import { readFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { identifyFigure } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { setDatasetInUse } from "../../src/session";
import { callFunction } from "../../src/functions";
import type { Language } from "../../src/language";
import { buildTableContent, createDefaultSpec } from "../../src/tables";
import { MAX_ROWS, readOwnData, readOwnTable, type OwnData } from "../../src/owndata";
import { evaluate } from "../../src/tools/harness/excel-functions";

const official = getBundledDataset();
const readMine = (text: string, limit?: number): OwnData =>
  readOwnData(text, { name: "mine.csv", official, asOf: "2026-01-31", ...(limit !== undefined && { limit }) });

const HEADING = "period,flow,partner,product,measure,printed,unit";
const buildCsv = (...rows: string[]): string => [HEADING, ...rows].join("\n");
const listProblems = (text: string): [number, string | undefined, string][] =>
  readMine(text).problems.map(({ line, column, message }) => [line, column, message]);

afterEach(() => setDatasetInUse(undefined));

describe("a table with our columns", () => {
  test("reads a release of the data package unchanged, figure by figure", () => {
    const { dataset, problems, figures } = readMine(readFileSync("src/data/releases/2025-12-08.csv", "utf8"));
    expect(problems).toEqual([]);
    const theirs = official.observations.filter(({ release }) => release === "2025-12-08");
    expect(figures).toBe(theirs.length);
    const digits = (observations: typeof theirs) =>
      observations.map((o) => [identifyFigure(o), o.printed, o.unit, o.qualifier, o.status, o.note].join()).sort();
    expect(digits([...dataset!.observations])).toEqual(digits(theirs));
  });

  test("is what functions answer from and name as their source", () => {
    const { dataset } = readMine(buildCsv("2031,exports,Japan,,value,2.5,CNY trn", "2031,exports,,,value,25,CNY trn"));
    setDatasetInUse(dataset);
    expect(evaluate("TRADEVALUE", "Japan", "exports")).toBe(2_500_000_000_000);
    expect(evaluate("TRADESHARE", "Japan", "exports")).toBe(0.1);
    expect(evaluate("TRADESOURCE", "Japan", "exports")).toContain("mine.csv");
  });

  test("keeps a forecast a forecast: in citations, in what is derived from it, in tables", () => {
    const { dataset } = readMine(
      [
        `${HEADING},status`,
        "2031,exports,Japan,,value,2.5,CNY trn,forecast",
        "2031,exports,,,value,25,CNY trn,",
        "2031,imports,Japan,,value,2.0,CNY trn,estimate",
      ].join("\n"),
    );
    setDatasetInUse(dataset);
    const cite = (...args: (string | null)[]): unknown => evaluate("TRADESOURCE", "Japan", ...args);
    expect(cite("exports")).toMatch(/^Forecast: value 2\.50 trn CNY\. Source: mine\.csv/);
    expect(cite("imports", "2031", null, null, null, null, "short")).toBe(
      "Japan, imports, value, 2031: 2.00 trn CNY [estimate]. Source: mine.csv, release of 2026-01-31.",
    );
    expect(cite("exports", "2031", "share")).toMatch(/^Derived: .* = 10\.0%\. Derived from a forecast\. Source/);
    expect(cite("balance", "2031")).toMatch(/Derived from an estimate\. Derived from a forecast\. Source/);
    expect(evaluate("TRADESOURCE", null, "exports")).toMatch(/^Published: /);
    for (const column of ["value", "share"] as const) {
      const spec = { ...createDefaultSpec("partners", "en"), flow: "exports" as const, columns: [column] };
      expect(buildTableContent(dataset!, { ...spec, subjects: ["Japan"] }).source).toBe(
        "Source: mine.csv (own data). Some figures are estimates or forecasts.",
      );
    }
  });

  test("becomes a dataset that shares no figure with the official one", () => {
    const { dataset } = readMine(buildCsv("2031,exports,Japan,,value,2.5,CNY trn"));
    expect(dataset!.observations).toHaveLength(1);
    expect(dataset!.version).toBe("own data: mine.csv");
    expect(official.observations.some(({ source }) => source === "mine.csv")).toBe(false);
  });

  test("may use names, codes, Chinese and other spellings of periods and units", () => {
    const { dataset, problems } = readMine(
      buildCsv(
        "Nov 2025,X,840,8542,value,1.5,RMB billion",
        "2025-11 YTD,出口,美国,集成电路,金额,2,亿元",
        "2025-Q3,imports,,Iron ore,volume,7,tonnes",
        "2025,m,JPN,,growth,-3.1,%",
      ),
    );
    expect(problems).toEqual([]);
    expect(
      dataset!.observations.map((o) => [o.period, o.flow, o.partner, o.product, o.measure, o.unit].join()),
    ).toEqual([
      "2025-11,exports,USA,integrated_circuits,value,CNY bn",
      "2025-01/2025-11,exports,USA,integrated_circuits,value,CNY 100 mn",
      "2025-Q3,imports,WORLD,iron_ore,quantity,t",
      "2025,imports,JPN,all,yoy,%",
    ]);
  });

  test("may be in Chinese, headings and keywords too", () => {
    const { dataset, problems, unused } = readMine(
      [
        "时期,进出口方向,贸易伙伴,商品,贸易方式,企业性质,指标,数值,单位,限定,状态,来源,备注,发布日期",
        "2025年11月,出口,美国,集成电路,,,金额,2,亿元,约,公布,研究部,初步,2026-01-10",
        "2026年,进出口,,,一般贸易,民营企业,金额,21.5,万亿元,超过,预测,,,",
      ].join("\n"),
    );
    expect([problems, unused]).toEqual([[], []]);
    expect(
      dataset!.observations.map((o) =>
        [
          o.period,
          o.flow,
          o.partner,
          o.product,
          o.regime,
          o.enterprise,
          o.measure,
          o.unit,
          o.qualifier,
          o.status,
        ].join(),
      ),
    ).toEqual([
      "2025-11,exports,USA,integrated_circuits,all,all,value,CNY 100 mn,about,published",
      "2026,total,WORLD,all,ordinary_trade,private,value,CNY trn,more than,forecast",
    ]);
    expect(dataset!.observations[0]).toMatchObject({ source: "研究部", note: "初步", release: "2026-01-10" });
  });

  test("may have semicolons as Excel writes them, a byte order mark, quotes and empty lines", () => {
    const text = `\uFEFF${HEADING.replaceAll(",", ";")}\r\n2025-11;exports;"Japan";;value;2.5;CNY trn\r\n\r\n`;
    expect(readMine(text)).toMatchObject({ figures: 1, problems: [] });
  });

  test("is read from a workbook as from a file", () => {
    const texts = [
      HEADING.split(","),
      "2025-11,exports,Japan,,value,2.5,CNY trn".split(","),
      Array<string>(7).fill(""),
    ];
    const made = readOwnTable(texts, { name: "Table1", official, asOf: "2026-01-31" });
    expect(made).toMatchObject({ figures: 1, problems: [] });
    expect(made.dataset!.sources[0]).toMatchObject({ publisher: "Table1" });
  });

  test("has its unused columns listed", () => {
    expect(readMine(`${HEADING},colour\n2025-11,exports,Japan,,value,2.5,CNY trn,red`).unused).toEqual(["colour"]);
  });

  test("may have several releases, of which the newest is answered", () => {
    const { dataset } = readMine(
      `release,${HEADING}\n2030-01-10,2029,exports,,,value,1,CNY trn\n2031-01-10,2029,exports,,,value,2,CNY trn`,
    );
    setDatasetInUse(dataset);
    expect(evaluate("TRADEVALUE", "", "exports", 2029)).toBe(2_000_000_000_000);
  });
});

describe("an error is reported with line, column and what to do", () => {
  const good = "2025-11,exports,Japan,,value,2.5,CNY trn";
  test.each<[string, string, string, RegExp]>([
    [
      "a partner that nobody has",
      buildCsv("2025-11,exports,Japn,,value,1,CNY"),
      "partner",
      /Unknown partner or product 'Japn'. Did you mean Japan/,
    ],
    [
      "a product among the partners",
      buildCsv("2025-11,exports,Iron ore,,value,1,CNY"),
      "partner",
      /is a product, not a partner/,
    ],
    [
      "two things in one cell",
      buildCsv("2025-11,exports,US / Soybeans,,value,1,CNY"),
      "partner",
      /more than a partner/,
    ],
    ["a flow", buildCsv("2025-11,sideways,Japan,,value,1,CNY"), "flow", /Unknown flow 'sideways'/],
    ["a period", buildCsv("2025-13,exports,Japan,,value,1,CNY"), "period", /Unknown period '2025-13'/],
    ["no period of its own", buildCsv("latest,exports,Japan,,value,1,CNY"), "period", /not a fixed period/],
    ["a measure", buildCsv("2025-11,exports,Japan,,mood,1,CNY"), "measure", /Unknown measure 'mood'/],
    [
      "a derived measure",
      buildCsv("2025-11,exports,Japan,,contribution,1,%"),
      "measure",
      /calculated by the functions/,
    ],
    ["thousands separators", buildCsv('2025-11,exports,Japan,,value,"1,234.5",CNY'), "printed", /contains commas/],
    ["a power of ten", buildCsv("2025-11,exports,Japan,,value,1.2E9,CNY"), "printed", /not a plain number/],
    ["a unit", buildCsv("2025-11,exports,Japan,,value,1,zillions"), "unit", /Unknown unit 'zillions'.*CNY/],
    ["a unit of something else", buildCsv("2025-11,exports,Japan,,value,1,%"), "unit", /value cannot be in %/],
    ["an empty cell", buildCsv("2025-11,exports,Japan,,value,,CNY"), "printed", /printed is empty/],
    [
      "a status",
      `${HEADING},status\n2025-11,exports,Japan,,value,1,CNY,rumoured`,
      "status",
      /published, estimate or forecast/,
    ],
    [
      "a release that is no day",
      `${HEADING},release\n2025-11,exports,Japan,,value,1,CNY,soon`,
      "release",
      /2025-12-08/,
    ],
  ])("%s", (_what, text, column, message) => {
    expect(listProblems(text)).toEqual([[2, column, expect.stringMatching(message)]]);
    expect(readMine(text).dataset).toBeUndefined();
  });

  test("a repeated figure, with the line before", () => {
    expect(listProblems(buildCsv(good, "Nov 2025,X,JP,,value,3,CNY bn"))).toEqual([
      [3, undefined, expect.stringContaining("line 2")],
    ]);
  });
  test("a row with too few or too many cells", () => {
    expect(listProblems(buildCsv(good, "2025-10,exports"))).toEqual([
      [3, undefined, expect.stringMatching(/2 cells.*7 columns/)],
    ]);
  });
  test("no error for quotes within a cell, which are text", () => {
    const text = buildCsv('2025-11,exports,"Japan"x,,value,1,CNY', "2025-10,exports,ASAEN,,value,1,CNY");
    expect(listProblems(text)).toEqual([
      [2, "partner", expect.stringMatching(/"Japan"x/)],
      [3, "partner", expect.stringMatching(/ASAEN/)],
    ]);
  });
  test("an unclosed quote, after the problems of the lines before it", () => {
    const text = buildCsv("2025-10,exports,ASAEN,,value,1,CNY", '2025-11,exports,"Japan,,value,1,CNY', good, good);
    expect(listProblems(text)).toEqual([
      [2, "partner", expect.stringMatching(/ASAEN/)],
      [3, undefined, expect.stringMatching(/double quote in this row or a later one/)],
    ]);
  });
  test("missing columns, with all headings they can have", () => {
    expect(listProblems("period,flow,partner\n2025,exports,Japan")).toEqual([
      [1, undefined, expect.stringMatching(/column measure is missing .*INDICATOR/)],
      [1, undefined, expect.stringMatching(/column printed is missing .*OBS_VALUE/)],
      [1, undefined, expect.stringMatching(/column unit is missing .*UNIT_MEASURE/)],
    ]);
  });
  test("a repeated column", () => {
    expect(listProblems(`${HEADING},OBS_VALUE\n${good},3`)).toEqual([
      [1, "OBS_VALUE", expect.stringMatching(/means printed/)],
    ]);
  });
  test.each(["", "\n\n", HEADING])("an empty table: %j", (text) =>
    expect(listProblems(text)).toEqual([[1, undefined, expect.stringMatching(/There is no data/)]]),
  );
  test.each([
    [
      "DATAFLOW,COUNTERPART_AREA,PARTNER,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nE:T(1.0),JP,US,X,2025,1,CNY",
      "PARTNER",
      "partner",
    ],
    ["DATAFLOW,FLOW,TIME_PERIOD,OBS_VALUE,OBS_VALUE,UNIT_MEASURE\nE:T(1.0),X,2025,1,2,CNY", "OBS_VALUE", "printed"],
    ["DATAFLOW,FLOW,flow,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nE:T(1.0),X,M,2025,1,CNY", "flow", "flow"],
    [
      "DATAFLOW,REF_AREA,REPORTER,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nE:T(1.0),CN,JP,X,2025,1,CNY",
      "REPORTER",
      "REF_AREA",
    ],
    [
      "DATAFLOW,UNIT_MULT,UNIT_MULT,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nE:T(1.0),0,9,X,2025,1,CNY",
      "UNIT_MULT",
      "UNIT_MULT",
    ],
  ])("two columns of one concept in SDMX-CSV: %s", (text, column, concept) => {
    expect(listProblems(text)).toEqual([[1, column, expect.stringContaining(`means ${concept}`)]]);
    expect(readMine(text).dataset).toBeUndefined();
  });
  test.each(["9".repeat(31), `0.${"3".repeat(300)}`, `-${"1".repeat(400)}`])(
    "a number with more digits than a number of Excel can hold: %s",
    (digits) => {
      const text = buildCsv(`2025-11,exports,Japan,,value,${digits},CNY trn`);
      expect(listProblems(text)).toEqual([[2, "printed", expect.stringMatching(/has \d+ digits.*at most 30/)]]);
      expect(readMine(text).problems[0]!.message.length).toBeLessThan(200);
    },
  );
  test("more rows than the limit", () => {
    const many = Array<string>(MAX_ROWS + 1).fill(good);
    expect(listProblems(buildCsv(...many))).toEqual([
      [MAX_ROWS + 2, undefined, expect.stringMatching(/more than 20000 rows/)],
    ]);
  });
  test("every wrong cell of every row up to the limit, beyond which they are counted", () => {
    const bad = Array<string>(50).fill("soon,sideways,ASAEN,,mood,many,zillions");
    const { problems, more } = readMine(buildCsv(...bad), 20);
    // Five cells of each row; the unit cannot be checked without a valid measure.
    expect(problems).toHaveLength(20);
    expect(more).toBe(50 * 5 - 20);
    expect(
      problems
        .slice(0, 5)
        .map(({ column }) => column)
        .sort(),
    ).toEqual(["flow", "measure", "partner", "period", "printed"]);
  });
  test("a warning for figures that contradict each other, which are used all the same", () => {
    const { dataset, warnings } = readMine(
      buildCsv("2025,exports,,,value,10,CNY bn", "2025,imports,,,value,5,CNY bn", "2025,total,,,value,99,CNY bn"),
    );
    expect(dataset).toBeDefined();
    expect(warnings[0]).toMatchObject({ line: 2, message: expect.stringMatching(/disagrees.*lines 3, 4/) as string });
  });
});

describe("a column answers only for what it is named after", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", ""];
  test.each(names)("a column named '%s' is not used", (name) => {
    const { dataset, problems, unused } = readMine(`${name},${HEADING}\nx,2025-11,exports,Japan,,value,2.5,CNY trn`);
    expect(problems).toEqual([]);
    expect(unused).toEqual([name]);
    expect(dataset!.observations[0]).toMatchObject({ partner: "JPN", printed: "2.5", note: "", qualifier: "" });
  });
  test.each(names)("a column named '%s' of SDMX-CSV is not used", (name) => {
    const { dataset, problems, unused } = readMine(
      `DATAFLOW,${name},FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nE:T(1.0),x,X,2025,1,CNY`,
    );
    expect(problems).toEqual([]);
    expect(unused).toEqual([name]);
    expect(dataset!.observations[0]).toMatchObject({ partner: "WORLD", note: "" });
  });
  test.each(["constructor", "__proto__", "toString"])("the status '%s' of SDMX-CSV is unknown", (status) =>
    expect(
      listProblems(`DATAFLOW,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS\nE:T(1.0),X,2025,1,CNY,${status}`),
    ).toEqual([[2, "OBS_STATUS", expect.stringContaining(`OBS_STATUS is '${status}'`)]]),
  );
  test("a column without a name does not stand in for a missing one", () => {
    expect(listProblems("period,flow,,measure,printed\n2025,exports,CNY bn,value,1")).toEqual([
      [1, undefined, expect.stringContaining("column unit is missing")],
    ]);
    const { dataset } = readMine(",flow,period,measure,printed,unit\n2031-01-01,exports,2025,value,1,CNY bn");
    expect(dataset!.observations[0]).toMatchObject({ release: "2026-01-31", partner: "WORLD", note: "" });
  });
});

describe("a dot that may separate thousands", () => {
  const listWarnings = (text: string) =>
    readMine(text).warnings.map(({ line, column, message }) => [line, column, message]);
  const SEMICOLONS = HEADING.replaceAll(",", ";");
  const toSemicolons = (...printed: string[]): string =>
    [SEMICOLONS, ...printed.map((digits, at) => `${2020 + at};exports;Japan;;value;${digits};CNY mn`)].join("\n");

  test("is a decimal point, with a warning that has both readings", () => {
    const { dataset } = readMine(toSemicolons("1.234"));
    expect(dataset!.observations[0]!.printed).toBe("1.234");
    expect(listWarnings(toSemicolons("1.234"))).toEqual([
      [
        2,
        "printed",
        expect.stringMatching(/^1\.234 is read with a decimal point.*thousands separator.* 1,234, a thousand times/),
      ],
    ]);
  });
  test("has one warning, which names the other lines", () => {
    expect(listWarnings(toSemicolons("1.234", "17", "-56.789", "999.000"))).toEqual([
      [2, "printed", expect.stringContaining("lines 4, 5")],
    ]);
  });
  test("is possible in a file with tabs too, which Excel saves with the separators of the country", () => {
    expect(listWarnings(toSemicolons("1.234").replaceAll(";", "\t"))).toHaveLength(1);
  });
  test.each<[string, string]>([
    ["another number shows that dots are decimal points", toSemicolons("1.234", "2.5")],
    ["no thousands begin with zero", toSemicolons("0.234")],
    ["there are more than three digits before it", toSemicolons("1234.567")],
    ["commas separate the cells, so that they are no decimal commas", toSemicolons("1.234").replaceAll(";", ",")],
  ])("has no warning where %s", (_why, text) => {
    expect(readMine(text).problems).toEqual([]);
    expect(listWarnings(text)).toEqual([]);
  });
  test("is refused where there are two", () =>
    expect(listProblems(toSemicolons("1.234.567"))).toEqual([
      [2, "printed", expect.stringMatching(/1\.234\.567.*thousands/)],
    ]));
});

describe("SDMX-CSV", () => {
  const V1 =
    "DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,COMMODITY,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS";
  const V2 =
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,COMMODITY,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS";
  const v1 = (...rows: string[]): string => [V1, ...rows.map((row) => `ESTAT:TRADE(1.0),${row}`)].join("\n");
  const v2 = (...rows: string[]): string => [V2, ...rows.map((row) => `dataflow,ESTAT:TRADE(1.0),${row}`)].join("\n");
  const shown = ({ dataset }: OwnData) =>
    dataset!.observations.map((o) =>
      [o.period, o.flow, o.partner, o.product, o.measure, o.printed, o.unit, o.qualifier, o.status].join(),
    );

  test("1.0 is read with its codes, units and powers of ten", () => {
    const made = readMine(
      v1(
        "A,CN,JP,_T,X,2025,12.5,USD,9,A",
        "M,CHN,W00,TOTAL,M,2025-M11,3,CNY,12,E",
        "Q,156,US,8542,X,2025-Q3,7,USD,6,F",
      ),
    );
    expect(made.problems).toEqual([]);
    expect(shown(made)).toEqual([
      "2025,exports,JPN,all,value,12.5,USD bn,,published",
      "2025-11,imports,WORLD,all,value,3,CNY trn,about,estimate",
      "2025-Q3,exports,USA,integrated_circuits,value,7,USD mn,,forecast",
    ]);
    expect(made.unused).toEqual([]);
  });

  test("2.0 is read with the columns of the structure, an action, half-years and durations", () => {
    const made = readMine(
      v2(
        "I,S,CN,JP,_T,X,2025-S1,1,CNY,12,A",
        "A,M,CN,JP,_T,X,2025-01/P11M,2,CNY,12,P",
        "R,A,CN,JP,_T,X,2025-A1,3,CNY,12,",
      ),
    );
    expect(made.problems).toEqual([]);
    expect(made.dataset!.observations.map(({ period }) => period)).toEqual([
      "2025-01/2025-06",
      "2025-01/2025-11",
      "2025",
    ]);
  });

  test.each([
    ["E", "Estimate", "估计值"],
    ["I", "Estimate", "估计值"],
    ["F", "Forecast", "预测值"],
  ])("a figure with the status %s is cited as what it is", (code, en, zh) => {
    setDatasetInUse(readMine(v1(`A,CN,JP,_T,X,2031,12.5,USD,9,${code}`)).dataset);
    const cite = (language: Language): unknown =>
      callFunction("TRADESOURCE", ["Japan", "exports", "2031", null, "USD"], undefined, language)[0]![0];
    expect(cite("en")).toMatch(new RegExp(`^${en}: value (about )?12\\.50 bn USD\\. Source: mine\\.csv, Own data`));
    expect(cite("zh")).toMatch(new RegExp(`^${zh}：金额约?125\\.00亿美元。来源：mine\\.csv，自有数据`));
  });

  test("is read with labels beside the codes", () => {
    const text =
      "DATAFLOW,REF_AREA: Reference area,COUNTERPART_AREA: Partner,FLOW: Flow,TIME_PERIOD: Time,OBS_VALUE,UNIT_MEASURE: Unit\n" +
      "ESTAT:TRADE(1.0),CN: China,JP: Japan,X: Exports,2025,4,USD: US dollar";
    expect(shown(readMine(text))).toEqual(["2025,exports,JPN,all,value,4,USD,,published"]);
  });

  test("has rows for missing figures, which are counted and are no errors", () => {
    expect(readMine(v1("A,CN,JP,_T,X,2025,,USD,9,M", "A,CN,JP,_T,X,2024,1,USD,9,A"))).toMatchObject({
      missing: 1,
      figures: 1,
      problems: [],
    });
  });

  test.each<[string, string, string | undefined, RegExp]>([
    ["another reporter", v1("A,JP,CN,_T,X,2025,1,USD,9,A"), "REF_AREA", /reporter is JP.*cover China only/],
    ["a line to delete", v2("D,A,CN,JP,_T,X,2025,1,USD,9,A"), "ACTION", /deletes a figure/],
    ["an unknown status", v1("A,CN,JP,_T,X,2025,1,USD,9,Z9"), "OBS_STATUS", /OBS_STATUS is 'Z9'/],
    ["a multiplier that is none", v1("A,CN,JP,_T,X,2025,1,USD,many,A"), "UNIT_MULT", /exponent of ten/],
    ["a unit with a power that no release has", v1("A,CN,JP,_T,X,2025,1,USD,7,A"), "UNIT_MEASURE", /USD x 10\^7/],
    ["a partner that is mistyped", v1("A,CN,ASAEN,_T,X,2025,1,USD,9,A"), "COUNTERPART_AREA", /ASAEN/],
  ])("%s is reported with the heading of its own column", (_what, text, column, message) =>
    expect(listProblems(text)).toEqual([[2, column, expect.stringMatching(message)]]),
  );
});

describe("for any input", () => {
  const partner = fc.constantFrom("JPN", "USA", "DEU", "WORLD");
  const row = fc.record({
    period: fc.constantFrom("2025-11", "2025", "2025-Q3", "2025-01/2025-11"),
    flow: fc.constantFrom("exports", "imports", "total"),
    partner,
    product: fc.constantFrom("all", "iron_ore"),
    printed: fc.integer({ min: 1, max: 10_000 }).map((n) => (n / 100).toFixed(2)),
    note: fc.string(),
  });

  test("cells written as CSV are read unchanged", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, {
          minLength: 1,
          maxLength: 8,
          selector: ({ period, flow, partner, product }) => [period, flow, partner, product].join(),
        }),
        (rows) => {
          const text = stringify(
            rows.map((each) => ({ ...each, note: each.note.trim(), measure: "value", unit: "CNY bn" })),
            { header: true },
          );
          const { dataset, problems } = readMine(text);
          expect(problems).toEqual([]);
          expect(dataset!.observations.map((o) => [o.period, o.flow, o.partner, o.product, o.printed, o.note])).toEqual(
            rows.map((o) => [o.period, o.flow, o.partner, o.product, o.printed, o.note.trim()]),
          );
        },
      ),
    );
  });

  test("nothing is thrown, and there is a dataset exactly where there is no problem", () => {
    const text = fc.array(
      fc
        .array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              "period",
              "2025",
              "exports",
              '"',
              "value",
              "1",
              "CNY",
              "DATAFLOW",
              "OBS_VALUE",
              "constructor",
              "__proto__",
              "",
            ),
          ),
          {
            maxLength: 8,
          },
        )
        .map((cells) => cells.join()),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, fc.boolean(), (rows, headed) => {
        const { dataset, problems } = readMine((headed ? [HEADING, ...rows] : rows).join("\n"));
        expect(dataset === undefined).toBe(problems.length > 0);
      }),
    );
  });
});
