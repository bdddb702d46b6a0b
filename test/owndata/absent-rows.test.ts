/** What a missing row of own data means: not known, or no trade. */
import { readOwnData, type OwnData } from "../../src/owndata";
import { setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { evaluate, spill } from "../../src/tools/harness/excel-functions";

const HEADING = "period,flow,partner,product,measure,printed,unit";

function use(absent: "unknown" | "zero", rows: readonly string[], heading = HEADING): OwnData {
  const options = { name: "Mine", official: getBundledDataset(), asOf: "2026-01-31", absent };
  const data = readOwnData([heading, ...rows].join("\n"), options);
  expect(data.problems).toEqual([]);
  setSourcesInUse({ named: [{ name: "Mine", dataset: data.dataset! }] });
  return data;
}

afterEach(() => setSourcesInUse());

const value = (subject: string | null, period: string, flow: string | null = "exports", unit: string | null = null) =>
  evaluate("TRADEVALUE", subject, flow, period, unit, null, "Mine");
const NOT_AVAILABLE = { code: "#N/A" };

/** Vietnam has no August; Japan no imports. */
const ROWS = [
  "2025-07,exports,Vietnam,,value,10,CNY mn",
  "2025-09,exports,Vietnam,,value,30,CNY mn",
  "2025-08,imports,Vietnam,,value,4,CNY mn",
  ...["07", "08", "09"].map((month) => `2025-${month},exports,Japan,,value,100,CNY mn`),
  "2025-09,exports,Japan,Iron ore,quantity,7,t",
];

test("unknown, if nothing else is said", () => {
  use("unknown", ROWS);
  expect(value("Vietnam", "2025-08")).toMatchObject(NOT_AVAILABLE);
  expect(value("Vietnam", "2025-Q3")).toMatchObject(NOT_AVAILABLE);
});

test("no trade: 0, exactly, with the reason in the citation", () => {
  use("zero", ROWS);
  expect(value("Vietnam", "2025-08")).toBe(0);
  expect(spill("TRADEBOUNDS", "value", "Vietnam", "exports", "2025-08", null, null, "Mine")).toEqual([[0, 0]]);
  expect(evaluate("TRADESOURCE", "Vietnam", "exports", "2025-08", null, null, null, "Mine")).toMatch(
    /no row in the source: no trade.*Source: Mine/is,
  );
});

test("no trade: what is put together from months and flows counts the absent ones as 0", () => {
  use("zero", ROWS);
  expect(value("Vietnam", "2025-Q3")).toBe(40e6);
  expect(value("Vietnam", "2025-08", "total")).toBe(4e6);
  expect(value("Vietnam", "2025-08", "balance")).toBe(-4e6);
  expect(value("Japan", "2025-09", "imports")).toBe(0);
  expect(value("Japan + Vietnam", "2025-08")).toBe(100e6);
  const series = spill("TRADESERIES", "Vietnam", "exports", "value", "2025-07", "2025-09", null, null, "Mine");
  expect(series.flat()).toEqual(expect.arrayContaining([10e6, 0, 30e6]));
});

test("no trade: the share of nothing is 0, exactly", () => {
  use("zero", [...ROWS, "2025-08,exports,World,,value,500,CNY mn"]);
  expect(evaluate("TRADESHARE", "Vietnam", "exports", "2025-08", null, null, "Mine")).toBe(0);
  expect(spill("TRADEBOUNDS", "share", "Vietnam", "exports", "2025-08", null, null, "Mine")).toEqual([[0, 0]]);
});

test("no trade is assumed only of periods, subjects, measures and currencies that the data has", () => {
  use("zero", ROWS);
  expect(value("Vietnam", "2025-10")).toMatchObject(NOT_AVAILABLE);
  expect(value("Brazil", "2025-08")).toMatchObject(NOT_AVAILABLE);
  expect(value("Vietnam", "2025-08", "exports", "USD")).toMatchObject(NOT_AVAILABLE);
  expect(evaluate("QUANTITY", "Japan / Iron ore", "exports", "2025-08", null, null, "Mine")).toMatchObject(
    NOT_AVAILABLE,
  );
  // Of iron ore to Japan there is a row, if not of its value.
  expect(value("Japan / Iron ore", "2025-09")).toMatchObject(NOT_AVAILABLE);
  expect(value("Japan / Iron ore", "2025-08")).toBe(0);
});

test("what other rows are about is not nil: a total of parts, a month of a longer period, a flow of a total", () => {
  use("zero", [
    "2025-07,exports,,,value,500,CNY mn",
    "2025-08,exports,Japan,,value,100,CNY mn",
    "2025-07,exports,,85,value,50,CNY mn",
    "2025-08,exports,,8542,value,20,CNY mn",
    "2025-07,exports,ASEAN,,value,60,CNY mn",
    "2025-08,exports,Thailand,,value,6,CNY mn",
    "2025-Q3,exports,Brazil,,value,9,CNY mn",
    "2025-08,total,Germany,,value,9,CNY mn",
    "2025-08,imports,Japan,,value,3,CNY mn",
  ]);
  for (const subject of [null, "HS 85", "ASEAN", "Brazil", "Germany"])
    expect([subject, value(subject, "2025-08")]).toEqual([subject, expect.objectContaining(NOT_AVAILABLE)]);
  // The quarter is more than the months that are there, and not nil because there is no row of it.
  expect(value("Japan", "2025-Q3")).toMatchObject(NOT_AVAILABLE);
  expect(value("Germany", "2025-07")).toBe(0);
  expect(value("HS 85", "2025-07")).toBe(50e6);
});

test("a row that marks a figure as missing is unknown all the same", () => {
  const heading = "DATAFLOW,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS";
  use(
    "zero",
    [
      "x,CN,JP,X,2025-08,100,CNY,A",
      "x,CN,JP,X,2025-07,100,CNY,A",
      "x,CN,VN,X,2025-09,1,CNY,A",
      "x,CN,VN,X,2025-08,,CNY,M",
    ],
    heading,
  );
  expect(value("Vietnam", "2025-07")).toBe(0);
  expect(value("Vietnam", "2025-08")).toMatchObject(NOT_AVAILABLE);
});

test("a view of an earlier release has its own absent rows", () => {
  const rows = [
    "2025-07,exports,Japan,,value,100,CNY mn,2025-08-07",
    "2025-08,exports,Japan,,value,100,CNY mn,2025-08-07",
    "2025-07,exports,Vietnam,,value,1,CNY mn,2025-08-07",
    "2025-08,exports,Vietnam,,value,2,CNY mn,2025-09-08",
  ];
  use("zero", rows, `${HEADING},release`);
  expect(value("Vietnam", "2025-08")).toBe(2e6);
  expect(evaluate("TRADEVALUE", "Vietnam", "exports", "2025-08", null, "2025-08-07", "Mine")).toBe(0);
});
