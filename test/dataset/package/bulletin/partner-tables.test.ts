/** Customs' tables of partners: what is read, what is nil, and what is said of a line. */
import { toLines } from "../table";
import { build, getRows, toMonthly, toYearToDate } from "./build";

const MONTHLY = toMonthly(
  "2025-02,imports,WLD,12.5000",
  "2025-02,imports,R_ASIA,12.5000",
  "2025-02,imports,JPN,12.5000",
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
  const table = toMonthly("2025-02,imports,G_RCEP,3.0000");
  expect([...build([MONTHLY]).observations.keys()].some(({ partner }) => partner === "RCEP")).toBe(false);
  const group = [...build([table]).observations.keys()].find(({ partner }) => partner === "RCEP")!;
  expect(group.note).toBe("Re-imports are left out");
});

test("years to date: the change in percent, January to March as the first quarter, the year in the bulletin of December", () => {
  const table = toYearToDate(
    "2025-01/2025-11,total,JPN,yoy,-1.5",
    "2025-01/2025-03,exports,JPN,yoy,2.0",
    "2025,exports,JPN,yoy,3.1",
  );
  expect(getRows(build([table]))).toEqual([
    "2025-12 2025-01/2025-11 total JPN all yoy -1.5 %",
    "2025-04 2025-Q1 exports JPN all yoy 2.0 %",
    "2026-01 2025 exports JPN all yoy 3.1 %",
  ]);
});

test("a figure of a table is published, of all goods, regimes and enterprises, and has its source and line", () => {
  const [first] = build([toMonthly("2025-11,exports,WLD,1.5000")]).observations;
  const [observation, location] = first!;
  expect(observation).toEqual({
    release: "2025-12",
    period: "2025-11",
    flow: "exports",
    partner: "WORLD",
    product: "all",
    regime: "all",
    enterprise: "all",
    measure: "value",
    printed: "1.5000",
    unit: "CNY 10 th",
    qualifier: "",
    status: "published",
    source: "gacc-countries-2025-11",
    also: "",
    note: "",
  });
  expect(location).toEqual({ file: "gacc-partners-monthly.csv", line: 2 });
});

test("what is nil stands in no line of its table, in each month and flow that has amounts", () => {
  const { observations } = build([
    toMonthly("2025-02,imports,JPN,1.0000", "2025-02,exports,WLD,2.0000", "2025-03,imports,BTN,3.0000"),
    toYearToDate("2025-01/2025-02,imports,JPN,value,4.0000", "2025-01/2025-03,imports,JPN,yoy,5.0"),
  ]);
  const nil = [...observations].filter(([{ printed }]) => printed === "0.0000");
  expect(nil.map(([o, { file, line }]) => `${file}:${line} ${o.period} ${o.flow} ${o.partner}`)).toEqual([
    "gacc-partners-monthly.csv:0 2025-02 imports WORLD",
    "gacc-partners-monthly.csv:0 2025-02 imports ASIA",
    "gacc-partners-monthly.csv:0 2025-02 imports BTN",
    "gacc-partners-monthly.csv:0 2025-02 exports ASIA",
    "gacc-partners-monthly.csv:0 2025-02 exports JPN",
    "gacc-partners-monthly.csv:0 2025-02 exports BTN",
    "gacc-partners-monthly.csv:0 2025-03 imports WORLD",
    "gacc-partners-monthly.csv:0 2025-03 imports ASIA",
    "gacc-partners-monthly.csv:0 2025-03 imports JPN",
    "gacc-partners-ytd.csv:0 2025-01/2025-02 imports WORLD",
    "gacc-partners-ytd.csv:0 2025-01/2025-02 imports ASIA",
    "gacc-partners-ytd.csv:0 2025-01/2025-02 imports BTN",
  ]);
});

test("a definition is told of the flow and in the months that it is of, and of both flows together", () => {
  const months = ["2025-02", "2025-03", "2025-07", "2025-11"];
  const { observations } = build([
    toMonthly(...months.flatMap((month) => ["exports", "imports"].map((flow) => `${month},${flow},G_EU,1.0000`))),
    toYearToDate("2025-01/2025-03,total,G_EU,yoy,1.0"),
  ]);
  const ofEu = [...observations.keys()].filter(({ partner }) => partner === "EU");
  expect(ofEu.map(({ period, flow, note }) => `${period} ${flow}: ${note}`)).toEqual([
    "2025-02 exports: With the United Kingdom",
    "2025-02 imports: With the United Kingdom; By origin",
    "2025-03 exports: Revised",
    "2025-03 imports: By origin",
    "2025-07 exports: Revised",
    "2025-07 imports: By origin",
    "2025-11 exports: ",
    "2025-11 imports: By origin",
    "2025-Q1 total: Revised; By origin",
  ]);
});

test("a table of another name is none of customs'", () =>
  expect(build([{ ...MONTHLY, resource: { ...MONTHLY.resource, name: "old-gacc-partners-monthly" } }])).toMatchObject({
    rowOutcomes: [],
    observations: new Map(),
  }));

test("what no mapping has is named with file and line", () => {
  const { findings } = build([toMonthly("2025-02,imports,XYZ,1.0", "2031-01,imports,JPN,1.0")]);
  expect(toLines(findings)).toEqual([
    "gacc-partners-monthly.csv:2: 'XYZ' is not in partner-lines. Add its row.",
    "gacc-partners-monthly.csv:3: the bulletin of 2031-01 is not in bulletins. Add its row.",
  ]);
});
