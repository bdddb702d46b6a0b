/** TRADECHECK finds what a person's figure is, by computing what else it would be. */
import fc from "fast-check";
import { callFunction, isFailedCell, type Cell } from "../../src/functions";
import { parsePeriod, parseSubject } from "../../src/query";
import { getDatasetInUse } from "../../src/session";
import { findAnswer } from "../../src/statistics";
import { evaluateToError } from "../../src/tools/harness/excel-functions";
import type { Language } from "../../src/language";

type Value = string | number | boolean | null;
type Labels = readonly [corner: string, header: string | number, name: string];

const read = (cell: Cell): unknown =>
  typeof cell === "object" ? (isFailedCell(cell) ? cell.error : cell.number) : cell;

const check = (table: readonly (readonly Value[])[], args: readonly unknown[] = [], language: Language = "en") =>
  callFunction("TRADECHECK", [table, ...args], undefined, language).map((row) => row.map(read));

const checkOne = ([corner, header, name]: Labels, figure: Value, args: readonly unknown[] = [], language?: Language) =>
  check(
    [
      [corner, header],
      [name, figure],
    ],
    args,
    language,
  )[1]![1];

// Customs' tables of November 2025: ASEAN 6,824.2 bn, the United States 3,687.15 bn in all and 2,764.7 bn of exports.
const ASEAN: Labels = ["CNY bn", "Jan-Nov 2025", "ASEAN"];

describe("a figure is compared at its own digits", () => {
  test.each<[Labels, Value, string]>([
    [["CNY trn", "total Jan-Nov 2025", "ASEAN"], 6.8, "equal to the digits given"],
    [["CNY trn", "total Jan-Nov 2025", "ASEAN"], 6.82, "equal to the digits given"],
    [["CNY trn", "total Jan-Nov 2025", "ASEAN"], 6.83, "one digit differs: 6.82"],
    [["", "total Jan-Nov 2025", "ASEAN"], 6824200543416, "equal to the digits given"],
    [["CNY bn", "total Jan-Nov 2025", "ASEAN"], 6820, "equal to the digits given"],
    [["亿元", "2025年1-11月进出口", "东盟"], "68,242", "equal to the digits given"],
    [["mn t", "2024 imports", "Iron ore"], 1236.5, "equal to the digits given"],
    [["CNY/t", "Imports Jan-Nov 2025", "Iron ore"], 696, "equal to the digits given"],
    [["", "Price of imports Jan-Nov 2025, CNY/t", "Iron ore"], 796, "one digit differs: 696"],
    [["USD/t", "Value of imports Jan-Nov 2025, CNY bn", "Iron ore"], 792.9, "equal to the digits given"],
    [["USD/t", "Imports Jan-Nov 2025", "Iron ore"], 696, "equals the figure in yuan, the only currency published"],
    [["", "YoY Jan-Nov 2025", "US"], -16.9, "equal"],
    [["", "YoY Jan-Nov 2025", "US"], -0.169, "equal"],
    [["", "YoY Jan-Nov 2025", "US"], "(16.9%)", "equal"],
  ])("%j %s: %s", (labels, figure, verdict) => expect(checkOne(labels, figure)).toBe(verdict));

  test("and within the tolerance given", () => {
    expect(checkOne(ASEAN, 6900, ["total", null, null, null, "2%"])).toBe("within tolerance: 6,824");
    expect(checkOne(ASEAN, 6950, ["total", null, null, null, 0.01])).toBe("differs: 6,824");
  });
});

test("labels that are neither text nor a finite number are shown as text, and short rows are filled up", () =>
  expect(
    check([
      [true, "CNY bn", "Jan-Nov 2025", Infinity],
      [false, "ASEAN"],
    ]),
  ).toEqual([
    ["TRUE", "CNY bn", "Jan-Nov 2025", "Infinity"],
    ["FALSE", "Not understood: 'true'.", "", ""],
  ]));

describe("what differs is told with its reason", () => {
  test.each<[Labels, Value, string]>([
    [["CNY trn", "Q1 2023", "World"], 9.89, "revised since 2023-12: 9.69"],
    [ASEAN, 6.824, "off by a factor of 0.001 (unit?): 6.82 trn CNY"],
    [["", "Jan-Nov 2025", "ASEAN"], 6824.2, "off by a factor of 0.000000001 (unit?): 6.82 trn CNY"],
    [["", "YoY Jan-Nov 2025", "US"], 16.9, "other sign: -16.9%"],
    [["CNY bn", "Exports Jan-Nov 2025", "United States"], 3687.2, "other flow, equals total; here 2,764.7"],
    [["CNY bn", "Nov 2025", "World"], 41207.6, "other period, equals Jan-Nov 2025; here 3,898.7"],
    [["", "Share Jan-Nov 2025", "EU"], 5.3, "differs: 13.0%"],
    [ASEAN, 6842, "digits transposed? 6,824"],
    [ASEAN, 6724, "one digit differs: 6,824"],
    [ASEAN, 5555, "differs: 6,824"],
    [["CNY bn", 1999, "ASEAN"], 5555, "no official figure"],
    [["USD bn", "total Jan-Nov 2025", "ASEAN"], 6824.2, "equals the figure in yuan, the only currency published"],
    [["USD bn", "total Jan-Nov 2025", "ASEAN"], 962.1, "no official figure"],
    [["CNY bn", 2024, "ASEAN"], "n/a", "not a number"],
    [["CNY bn", 2024, "Atlantis"], 5, "Not understood: 'Atlantis'."],
    [["CNY bn", "gibberish", "ASEAN"], 5, "Not understood: 'gibberish'."],
  ])("%j %s: %s", (labels, figure, verdict) =>
    expect(checkOne(labels, figure, ["total"].slice(0, labels[1] === "Exports Jan-Nov 2025" ? 0 : 1))).toBe(verdict),
  );

  test("in Chinese", () =>
    expect(checkOne(["亿元", "2025年1-11月", "东盟"], 68422, ["进出口"], "zh")).toBe("数字颠倒？68,242"));
});

describe("tables as people have them", () => {
  test("a row a partner and a column a measure", () => {
    expect(
      check([
        ["Jan-Nov 2025", "Total trade (CNY bn)", "YoY (%)", "Share", "Note"],
        ["ASEAN", 6824, 8.5, 16.6, null],
        ["US", 3687, -16.9, 0.089, null],
      ]),
    ).toEqual([
      ["Jan-Nov 2025", "Total trade (CNY bn)", "YoY (%)", "Share", "Note"],
      ["ASEAN", "equal to the digits given", "equal", "equal to the digits given", ""],
      ["US", "equal to the digits given", "equal", "equal to the digits given", ""],
    ]);
  });
  test("a row a period and a column a partner", () => {
    const cells = check(
      [
        ["CNY bn", "ASEAN", "United States"],
        ["Jan-Nov 2025", 6824.2, 3687.2],
        [45962, 1, 1],
      ],
      ["total"],
    );
    expect(cells[1]).toEqual(["Jan-Nov 2025", "equal to the digits given", "equal to the digits given"]);
    expect(cells[2]![1]).toMatch(/^differs: \d/);
  });
  test("a row a figure", () => {
    expect(
      check([
        ["Partner", "Period", "Flow", "Measure", "Value"],
        ["ASEAN", "Jan-Nov 2025", "total", "share", 16.6],
        ["US", "Jan-Nov 2025", "total", "yoy", -19.6],
      ]).map((row) => row[4]),
    ).toEqual(["Value", "equal to the digits given", "digits transposed? -16.9%"]);
  });
  test("without figures is refused", () =>
    expect(evaluateToError("TRADECHECK", [["CNY bn"]]).message).toMatch(/^The table has no figures\./));
  test("with a tolerance that is none", () =>
    expect(
      evaluateToError(
        "TRADECHECK",
        [
          ["CNY bn", 2024],
          ["US", 1],
        ],
        null,
        null,
        null,
        null,
        7,
      ).message,
    ).toMatch(/^The tolerance is '7'\./));
});

test("an official figure is equal at any number of digits, and in another unit off by its factor", () => {
  const dataset = getDatasetInUse();
  const partners = dataset.partners.filter(({ kind }) => kind === "country").map(({ en }) => en);
  fc.assert(
    fc.property(
      fc.constantFrom(...partners),
      fc.integer({ min: 3, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      (...drawn) => {
        const [partner, digits, scale] = drawn;
        const subject = parseSubject(dataset, partner);
        const query = {
          subject,
          flow: "exports",
          period: parsePeriod(2024, dataset.headline),
          measure: "value",
        } as const;
        const answer = findAnswer(dataset, query);
        fc.pre(answer !== undefined && answer.number > 1e6);
        const typed = Number((answer!.number / 1e6).toPrecision(digits));
        // Fewer digits tell no reason.
        fc.pre(/^0?\.?0*[\d.]{4,}$/.test(String(typed)));
        const labels: Labels = ["CNY mn", "2024 exports", partner];
        expect(checkOne(labels, typed)).toMatch(/^equal/);
        const scaled = Number(`${typed}e${scale}`);
        expect(checkOne(labels, scaled)).toMatch(/^(?:off by a factor|equal|other|equals|revised)/);
      },
    ),
  );
});
