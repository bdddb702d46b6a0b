/** Customs' tables as observations: what is read, what is nil, what is merged, what is left out. */
import { buildBulletins, readBulletins } from "../../../../src/dataset/package/bulletin";
import type { Observation } from "../../../../src/dataset";
import { createTable } from "../table";

const BULLETINS = createTable(
  "bulletins",
  `month,release,headline,delivery
2025-02,2025-03,,bundled
2025-03,2025-04,,bundled
2025-07,2025-08,,bundled
2025-11,2025-12,2025-01/2025-11,bundled
2025-12,2026-01,2025,feed`,
);
const PARTNERS = [
  createTable(
    "partner-lines",
    "line,partner,continent\nWLD,WORLD,\nR_ASIA,ASIA,\nJPN,JPN,ASIA\nBTN,BTN,ASIA\nG_RCEP,RCEP,",
  ),
  createTable("definitions", "partner,flow,first,last,note\nRCEP,imports,2025-02,,Re-imports are left out"),
];
const COMMODITIES = [
  createTable(
    "commodity-lines",
    "commodity,product,counted_in,note\n集成电路,integrated_circuits,,\n中药材及中式成药,medicines,,\n稻谷、大米及大米粉,rice,,with rice flour\n原木及锯材,timber,,",
  ),
  createTable("commodity-exclusions", "table,commodity,month,reason\nexport,中药材及中式成药,2025-07,a wider group"),
];

function build(tables: ReturnType<typeof createTable>[], reported: readonly Observation[] = []) {
  const all = [BULLETINS, ...PARTNERS, ...COMMODITIES, ...tables];
  const read = readBulletins(all);
  return { findings: read.findings, ...buildBulletins(all, read, reported) };
}
const getRows = (contents: ReturnType<typeof build>) =>
  [...contents.observations.keys()].map(
    (o) => `${o.release} ${o.period} ${o.flow} ${o.partner} ${o.product} ${o.measure} ${o.printed} ${o.unit}`,
  );

const MONTHLY = createTable(
  "gacc-partners-monthly",
  `period,flow,partner,printed
2025-02,imports,WLD,12.5000
2025-02,imports,R_ASIA,12.5000
2025-02,imports,JPN,12.5000`,
);

test("a month of the table of countries, and a country without an amount as nil", () => {
  const contents = build([MONTHLY]);
  expect(getRows(contents)).toEqual([
    "2025-03 2025-02 imports WORLD all value 12.5000 CNY 10 th",
    "2025-03 2025-02 imports ASIA all value 12.5000 CNY 10 th",
    "2025-03 2025-02 imports JPN all value 12.5000 CNY 10 th",
    "2025-03 2025-02 imports BTN all value 0.0000 CNY 10 th",
  ]);
  const nil = [...contents.observations.keys()].find(({ partner }) => partner === "BTN")!;
  expect(nil.note).toBe("The table lists the line and leaves it blank: nil");
  expect(contents.rowOutcomes).toEqual([
    { file: "gacc-partners-monthly.csv", rows: 3, figures: 3, repeated: 0, different: 0, leftOut: {}, nil: 1 },
  ]);
});

test("a group that is not in the table is unknown, not nil; its definition is told", () => {
  const table = createTable("gacc-partners-monthly", "period,flow,partner,printed\n2025-02,imports,G_RCEP,3.0000");
  expect([...build([MONTHLY]).observations.keys()].some(({ partner }) => partner === "RCEP")).toBe(false);
  const group = [...build([table]).observations.keys()].find(({ partner }) => partner === "RCEP")!;
  expect(group.note).toBe("Re-imports are left out");
});

test("years to date: the change in percent, January to March as the first quarter, the year in the bulletin of December", () => {
  const table = createTable(
    "gacc-partners-ytd",
    `period,flow,partner,measure,printed
2025-01/2025-11,total,JPN,yoy,-1.5
2025-01/2025-03,exports,JPN,yoy,2.0
2025,exports,JPN,yoy,3.1`,
  );
  expect(getRows(build([table]))).toEqual([
    "2025-12 2025-01/2025-11 total JPN all yoy -1.5 %",
    "2025-04 2025-Q1 exports JPN all yoy 2.0 %",
    "2026-01 2025 exports JPN all yoy 3.1 %",
  ]);
});

const KEY_HEADER = "published,period,flow,commodity,measure,printed,unit,table";
const toKey = (...lines: string[]) => createTable("gacc-commodities-key", [KEY_HEADER, ...lines].join("\n"));
const toMain = (...lines: string[]) => createTable("gacc-commodities-main", [KEY_HEADER, ...lines].join("\n"));

test("of a key and a main table that agree the finer digits stand, with the other as a second source", () => {
  const contents = build([
    toKey("2025-12-08,2025-11,exports,集成电路,value,1490.12345678,CNY 100 mn,export"),
    toMain(",2025-11,exports,集成电路,value,14901235,CNY 10 th,export-main"),
  ]);
  expect(getRows(contents)).toEqual([
    "2025-12 2025-11 exports WORLD integrated_circuits value 1490.12345678 CNY 100 mn",
  ]);
  const [observation] = contents.observations.keys();
  expect(observation).toMatchObject({
    source: "gacc-key-exports-2025-11",
    also: "gacc-main-exports-2025-11",
    note: "",
  });
  expect(contents.rowOutcomes.map(({ figures, repeated }) => [figures, repeated])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test("where they differ the main table stands and the other is named", () => {
  const contents = build([
    toKey("2025-12-08,2025-11,exports,集成电路,value,1490.13345678,CNY 100 mn,export"),
    toMain(",2025-11,exports,集成电路,value,14901235,CNY 10 th,export-main"),
  ]);
  const [observation] = contents.observations.keys();
  expect(observation).toMatchObject({
    printed: "14901235",
    source: "gacc-main-exports-2025-11",
    also: "",
    note: "The table of key exports has 1490.13345678 CNY 100 mn",
  });
  expect(contents.disagreements).toHaveLength(1);
  expect(contents.rowOutcomes.map(({ figures, different }) => [figures, different])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("a commodity in two units has two quantities and one change", () => {
  const contents = build([
    toMain(
      ",2025-11,exports,集成电路,quantity,3,万吨,export-main",
      ",2025-11,exports,集成电路,quantity,300,亿个,export-main",
      ",2025-11,exports,集成电路,yoy quantity,5.0,% of 万吨,export-main",
      ",2025-11,exports,集成电路,yoy quantity,7.5,% of 亿个,export-main",
    ),
  ]);
  expect(getRows(contents)).toEqual([
    "2025-12 2025-11 exports WORLD integrated_circuits quantity 3 10 th t",
    "2025-12 2025-11 exports WORLD integrated_circuits quantity 300 100 mn items",
    "2025-12 2025-11 exports WORLD integrated_circuits yoy quantity 7.5 %",
  ]);
  expect(Object.values(contents.rowOutcomes[0]!.leftOut)).toEqual([1]);
});

test("an excluded row is counted with its reason; a line that changed its name says so", () => {
  const contents = build([
    toKey("2025-08-07,2025-07,exports,中药材及中式成药,value,9.9,CNY 100 mn,export"),
    toMain(",2025-07,imports,稻谷、大米及大米粉,value,1,CNY 10 th,import-main"),
  ]);
  expect(contents.rowOutcomes[0]!.leftOut).toEqual({ "a wider group": 1 });
  expect([...contents.observations.keys()].map(({ product, note }) => [product, note])).toEqual([
    ["rice", "with rice flour"],
  ]);
});

test("the key imports of December 2025 are rounded: zeros that fill up ten thousand yuan are no digits", () => {
  const contents = build([toKey("2026-01-14,2025-12,imports,原木及锯材,value,418000,CNY 10 th,import")]);
  expect(getRows(contents)).toEqual(["2026-01 2025-12 imports WORLD timber value 41.8 CNY 100 mn"]);
});

test("a report in the release of a bulletin gives way to it", () => {
  const [reported] = build([MONTHLY]).observations.keys();
  const report: Observation = { ...reported!, printed: "0.1", unit: "CNY mn", source: "press" };
  const contents = build([MONTHLY], [report]);
  expect([...contents.superseded]).toEqual([report]);
  const [kept] = contents.observations.keys();
  expect(kept).toMatchObject({ printed: "12.5000", source: "gacc-countries-2025-02", also: "press" });
});

test("a table is a source of its own: its title, its day or month, where it was read", () => {
  const { sources } = build([MONTHLY, toKey("2025-12-08,2025-11,exports,集成电路,value,1490.1,CNY 100 mn,export")]);
  expect(sources.map(({ id, date, title, weight }) => [id, date, title, weight])).toEqual([
    [
      "gacc-countries-2025-02",
      "2025-03",
      "Imports and exports by country (region), February 2025 (in CNY)",
      "official",
    ],
    [
      "gacc-key-exports-2025-11",
      "2025-12-08",
      "Key export commodities, quantity and value, November 2025 (in CNY)",
      "official",
    ],
  ]);
});

test("what no mapping has is named with file and line", () => {
  const { findings } = build([
    createTable(
      "gacc-partners-monthly",
      "period,flow,partner,printed\n2025-02,imports,XYZ,1.0\n2031-01,imports,JPN,1.0",
    ),
    toMain(
      ",2025-11,exports,新商品,value,1,CNY 10 th,export-main",
      ",2025-11,exports,集成电路,quantity,1,打,export-main",
    ),
  ]);
  expect(findings.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    "gacc-partners-monthly.csv:2: 'XYZ' is not in partner-lines. Add its row.",
    "gacc-partners-monthly.csv:3: the bulletin of 2031-01 is not in bulletins. Add its row.",
    "gacc-commodities-main.csv:2: '新商品' is not in commodity-lines. Add its row.",
    "gacc-commodities-main.csv:3: unit '打' is unknown. Add it to customs-units.ts.",
  ]);
});
