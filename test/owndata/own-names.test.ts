/** Names and codes that only own data has: taken as its own, told, answered; not taken where they look mistyped. */
import { readOwnData, type OwnData } from "../../src/owndata";
import { setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { findCandidates } from "../../src/taskpane/shared/subjects";
import { evaluate, evaluateToError, spill } from "../../src/tools/harness/excel-functions";

const official = getBundledDataset();
const HEADING = "period,flow,partner,product,measure,printed,unit";

function read(rows: readonly string[], options: { keptNames?: string[]; heading?: string } = {}): OwnData {
  const { heading = HEADING, keptNames } = options;
  return readOwnData([heading, ...rows].join("\n"), { name: "Detail", official, asOf: "2026-01-31", keptNames });
}

function use(rows: readonly string[], options?: Parameters<typeof read>[1]): OwnData {
  const data = read(rows, options);
  expect(data.problems).toEqual([]);
  setSourcesInUse({ named: [{ name: "Detail", dataset: data.dataset! }] });
  return data;
}

const listNames = ({ ownNames }: OwnData) => ownNames.map(({ dimension, en }) => `${dimension} ${en}`);
const value = (subject: string, source: string | null = "Detail"): unknown =>
  evaluate("TRADEVALUE", subject, "exports", "2025-11", null, null, source);

afterEach(() => setSourcesInUse());

const DETAIL = [
  "2025-11,exports,Japan,85423190,value,10,CNY mn",
  "2025-11,exports,Japan,85423119,value,7,CNY mn",
  "2025-11,exports,Japan,8542.31,value,17,CNY mn",
  "2025-11,exports,Japan,62,value,20,CNY mn",
  "2025-11,exports,Japan,Widgets,value,5,CNY mn",
  "2025-11,exports,Atlantis,Widgets,value,3,CNY mn",
  "2025-11,exports,Atlantis,,value,30,CNY mn",
  "2025-11,exports,Japan,,value,60,CNY mn",
];

test("codes of HS and names that the customs data does not have are those of the source", () => {
  const data = use(DETAIL);
  expect(listNames(data)).toEqual([
    "partner Atlantis",
    "product HS 85423190",
    "product HS 85423119",
    "product HS 854231",
    "product HS 62",
    "product Widgets",
  ]);
  for (const [subject, expected] of [
    ["Japan / HS 85423190", 10e6],
    ["Japan / 8542.3119", 7e6],
    ["Japan / HS 854231", 17e6],
    ["Japan / HS 62", 20e6],
    ["atlantis / widgets", 3e6],
    ["Atlantis", 30e6],
  ] as const)
    expect([subject, value(subject)]).toEqual([subject, expected]);
  expect(evaluate("TRADESOURCE", "Atlantis", "exports", "2025-11", null, null, null, "Detail")).toMatch(
    /Source: Detail/,
  );
  expect(evaluate("TRADESOURCE", "Atlantis", "exports", "2025-11", "value", null, null, "Detail", "short")).toMatch(
    /^Atlantis, /,
  );
});

test("a code is one however it is written, and so is a name", () => {
  const rows = [
    "2025-10,exports,ATLANTIS,8542.31,value,1,CNY mn",
    "2025-11,exports,Atlantis ,HS 854231,value,2,CNY mn",
  ];
  expect(listNames(use(rows))).toEqual(["partner ATLANTIS", "product HS 854231"]);
  expect(value("Atlantis / 854231")).toBe(2e6);
});

test("a number in the column of products is a code of HS, not one of M49", () => {
  use(["2025-11,exports,Japan,84,value,1,CNY mn", "2025-11,exports,36,85,value,2,CNY mn"]);
  expect(value("Japan / HS 84")).toBe(1e6);
  expect(value("Australia / HS 85")).toBe(2e6);
});

test("they are not in the official data, nor in other own data", () => {
  use(DETAIL);
  expect(evaluateToError("TRADEVALUE", "Atlantis", "exports", "2025-11").code).toBe("#VALUE!");
  expect(evaluateToError("TRADEVALUE", "Japan / HS 85423190", "exports", "2025-11").code).not.toBe(10e6);
  expect(official.partner("Atlantis")).toBeUndefined();
  expect(evaluate("TRADESEARCH", "Atlantis")).not.toBe("Atlantis");
});

test("PARTNERS and PRODUCTS list them, and no code within another beside it", () => {
  use(DETAIL);
  const partners = spill("PARTNERS", "exports", "2025-11", null, null, null, "Detail").map(([, name]) => name);
  expect(partners).toEqual(expect.arrayContaining(["Atlantis", "Japan"]));
  const products = spill("PRODUCTS", "exports", "2025-11", null, null, null, "Detail", null, "Japan");
  expect(products.slice(1).map(([name]) => name)).toEqual(["HS 62", "HS 85423190", "HS 85423119", "Widgets"]);
  expect(evaluate("TRADERANK", "Japan / HS 62", "exports", "2025-11", null, "Detail", null, "products")).toBe(1);
  expect(evaluate("TRADERANK", "Japan / HS 85423190", "exports", "2025-11", null, "Detail", null, "products")).toBe(2);
});

test("the search of the pane finds them where the workbook answers from the source", () => {
  const { dataset } = use(DETAIL);
  const find = (typed: string): string[] => findCandidates(dataset!, typed).map(({ entry }) => entry.en);
  expect(find("atlan")).toContain("Atlantis");
  expect(find("854231")).toContain("HS 85423190");
  expect(findCandidates(official, "atlan").map(({ entry }) => entry.en)).not.toContain("Atlantis");
});

test("a name that is spelt like an official one is a problem with a suggestion, until it is kept", () => {
  const rows = ["2025-11,exports,ASAEN,,value,5,CNY mn", "2025-11,exports,Atlantis,,value,3,CNY mn"];
  const { problems, dataset, similarNames } = read(rows);
  expect(dataset).toBeUndefined();
  expect(problems.map(({ line, column }) => [line, column])).toEqual([[2, "partner"]]);
  expect(problems[0]!.message).toBe(
    "Unknown partner or product 'ASAEN'. Did you mean ASEAN? Correct it, or keep it as a name of this data, which the customs data does not have.",
  );
  expect(similarNames).toEqual(["ASAEN"]);
  const kept = use(rows, { keptNames: ["asaen"] });
  expect(listNames(kept)).toEqual(["partner ASAEN", "partner Atlantis"]);
  expect(value("ASAEN")).toBe(5e6);
  // The official name goes on meaning the official entry.
  expect(value("ASEAN")).toMatchObject({ code: "#N/A" });
});

test("what no formula could name is a problem", () => {
  expect(
    read([`2025-11,exports,${"x".repeat(300)},,value,5,CNY mn`, "2025-11,exports,?!,,value,5,CNY mn"]).problems,
  ).toEqual([
    expect.objectContaining({ line: 2, column: "partner" }),
    expect.objectContaining({ line: 3, column: "partner" }),
  ]);
});

test("a name of another column is still told where it belongs", () => {
  expect(read(["2025-11,exports,Iron ore,Japan,value,5,CNY mn"]).problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/'Iron ore' is a product, not a partner/),
    expect.stringMatching(/'Japan' is a partner, not a product/),
  ]);
});

test("a code of SDMX with a label is known by both, and by its label where only that is official", () => {
  const heading =
    "DATAFLOW,REF_AREA,COUNTERPART_AREA: Partner,COMMODITY: Product,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE";
  const data = use(
    [
      'x,CN,"A7: Areas, not elsewhere specified",85: Electrical machinery,X,2025-11,10,CNY',
      "x,CN,EL: Greece,85: Electrical machinery,X,2025-11,20,CNY",
      "x,CN,XQ,_T: Total,X,2025-11,30,CNY",
    ],
    { heading },
  );
  expect(listNames(data)).toEqual([
    "partner Areas, not elsewhere specified",
    "partner XQ",
    "product Electrical machinery",
  ]);
  expect(value("A7 / HS 85")).toBe(10);
  expect(value("Areas, not elsewhere specified / Electrical machinery")).toBe(10);
  expect(value("Greece / 85")).toBe(20);
  expect(value("XQ")).toBe(30);
});
