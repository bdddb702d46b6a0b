/** The card of a number: what Excel takes, what formulas use of it, and what people read. */
import { readFileSync } from "node:fs";
import { encodeCells } from "../../src/functions/encode";
import { callFunction } from "../../src/functions";
import type { Language } from "../../src/language";
import { plainNumbers } from "../../src/session";
import { formatNumber } from "../../src/tables/format-number";
import { asOf, evaluate, resetExcel, simulateExcel, spill } from "../../src/tools/harness/excel-functions";

const RELEASE = "2025-12-08";
const TYPES = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

beforeEach(() => simulateExcel("CustomFunctionsRuntime 1.4", "ExcelApi 1.19"));
afterEach(() => {
  resetExcel();
  plainNumbers.set(false);
});

type Field = {
  type: string;
  basicValue: string | number;
  numberFormat?: string;
  propertyMetadata?: Excel.CellValuePropertyMetadata;
};
type Cell = Excel.DoubleCellValue & { properties: Record<string, Field> };

/** The answer as Excel gets it in a language. */
function ask(id: string, args: unknown[] = [], language: Language = "en"): Cell {
  const cells = callFunction(
    id,
    args.map((argument) => (argument === null ? null : [[argument]])),
    undefined,
    language,
  );
  return encodeCells(cells, language, "card")[0]![0] as Cell;
}

const show = ({ basicValue, numberFormat }: Field): string => formatNumber(Number(basicValue), numberFormat!);
const listSections = (cell: Cell) => cell.layouts!.card!.sections!;

/** Answers of every kind: published, reported, derived, rates, ranks, quantities, prices, bounds of one side, sums of months. */
const SAMPLE: readonly [id: string, args: unknown[]][] = [
  ["TRADEVALUE", []],
  ["TRADEVALUE", ["ASEAN", "exports", "2025-10", "CNY bn"]],
  ["TRADEVALUE", ["ASEAN", "total", "2019"]],
  ["TRADEVALUE", ["Belt and Road", "exports", "2025-Q2"]],
  ["TRADEVALUE", ["Integrated circuits", "exports"]],
  ["TRADEBALANCE", []],
  ["TRADESHARE", ["ASEAN"]],
  ["YOYCHANGE", ["US"]],
  ["CONTRIBUTION", ["US"]],
  ["TRADERANK", ["US"]],
  ["QUANTITY", ["Iron ore"]],
  ["QUANTITY", ["Iron ore", null, null, "mn t"]],
  ["UNITVALUE", ["Iron ore"]],
  ["PRIORVALUE", ["ASEAN"]],
  ["WORLDSHARE", [2030]],
  ["TRADEVALUE", [null, "total", "2023"]],
  ["TRADEVALUE", ["HS 85", "exports", 2024, null, null, "BACI"]],
];

describe.each(SAMPLE.filter(([, args]) => !args.includes("BACI")))("%s%j", (id, args) => {
  const en = (): Cell => ask(id, args);

  test("lays out every field once, in sections that Excel has", () => {
    const cell = en();
    const fields = listSections(cell).flatMap(({ properties }) => properties);
    expect(fields).toEqual(Object.keys(cell.properties));
    expect(new Set(fields).size).toBe(fields.length);
    expect(listSections(cell).every(({ layout, title }) => layout === "List" && title)).toBe(true);
    expect(cell.properties[cell.layouts!.card!.subTitle!.property]).toBeDefined();
  });

  test("is JSON of numbers and texts that are not empty, and small", () => {
    const cell = en();
    const text = JSON.stringify(cell);
    // Infinity and NaN become null.
    expect(text).not.toContain("null");
    expect(text.length).toBeLessThan(6000);
    for (const { basicValue } of Object.values(cell.properties)) expect(basicValue).not.toBe("");
  });

  test("has the same fields for formulas in Chinese, with their Chinese names beside them", () => {
    const listNames = (cell: Cell) =>
      Object.entries(cell.properties)
        .filter(([, { propertyMetadata }]) => !propertyMetadata?.excludeFrom?.dotNotation)
        .map(([name]) => name);
    const zh = ask(id, args, "zh");
    expect(listNames(zh)).toEqual(listNames(en()));
    expect(listNames(zh).length).toBeGreaterThanOrEqual(3);
    for (const name of listNames(zh)) expect(name).toMatch(/^[A-Z][a-z]+$/);
    for (const [name, field] of Object.entries(zh.properties)) {
      const label = listNames(zh).includes(name) ? field.propertyMetadata!.sublabel : name;
      expect(label).toMatch(/\p{Script=Han}/u);
    }
  });

  test("bounds the number of its cell", () => {
    const { basicValue, properties } = en();
    if (properties.Low) expect(Number(properties.Low.basicValue)).toBeLessThanOrEqual(basicValue);
    if (properties.High) expect(Number(properties.High.basicValue)).toBeGreaterThanOrEqual(basicValue);
  });
});

test("the numbers beside a value are those that the functions answer, in its unit", () => {
  const args = ["ASEAN", "exports", "2025-10", "CNY bn"];
  const { properties } = ask("TRADEVALUE", args);
  resetExcel();
  expect(properties.Prior!.basicValue).toBe(evaluate("PRIORVALUE", ...args));
  expect(properties.Share!.basicValue).toBe(evaluate("TRADESHARE", ...args.slice(0, 3)));
  const [[low, high]] = spill("TRADEBOUNDS", "value", ...args) as [[number, number]];
  expect([properties.Low!.basicValue, properties.High!.basicValue]).toEqual([low / 1e9, high / 1e9]);
  expect(show(properties.Share!)).toBe("17.4%");
});

test("only a part has a share, and only a value a value a year earlier", () => {
  const names = (id: string, ...args: unknown[]) => Object.keys(ask(id, args).properties);
  expect(names("TRADEVALUE")).toContain("Prior");
  expect(names("TRADEVALUE")).not.toContain("Share");
  expect(names("TRADEBALANCE")).not.toContain("Share");
  expect(names("YOYCHANGE", "US")).toEqual(expect.not.arrayContaining(["Prior", "Share"]));
});

test("its period and release are what functions take", () => {
  const { properties } = ask("TRADEVALUE", ["ASEAN", "exports", "2025-Q3"]);
  expect(properties.Period).toMatchObject({ basicValue: "2025-Q3", propertyMetadata: { sublabel: "Q3 2025" } });
  const { Release: release } = ask("TRADEVALUE", asOf(RELEASE, "TRADEVALUE", [])).properties;
  expect(release!.basicValue).toBe(RELEASE);
});

test("a figure cites its documents with links, and a derived one its derivation first", () => {
  const cell = ask("TRADEVALUE");
  expect(listSections(cell).map(({ title, collapsed }) => [title, collapsed])).toEqual([
    ["Figure", false],
    ["Precision", false],
    ["Derivation", true],
    ["Sources", true],
  ]);
  expect(cell.properties.Derivation!.basicValue).toMatch(/^exports 24\.457877687576 trn CNY \+ imports /);
  expect(cell.properties["Source 1"]).toMatchObject({
    basicValue: "Imports and exports by country (region), November 2025 (in CNY)",
    propertyMetadata: {
      sublabel: "2025-12",
      attribution: [
        {
          sourceText: "General Administration of Customs of China (GACC)",
          sourceAddress: expect.stringMatching(/^https:\/\//) as string,
        },
      ],
    },
  });
  const published = ask("YOYCHANGE", ["Iron ore"]);
  expect(listSections(published).map(({ title }) => title)).toEqual(["Figure", "Precision", "Sources"]);
});

test("what has many figures behind it lists some and says how many more there are", () => {
  const { properties } = ask("TRADEVALUE", ["Belt and Road", "exports", "2025-01/2025-06"]);
  const observations = Object.keys(properties).filter((name) => name.startsWith("Observation"));
  expect(observations).toHaveLength(4);
  expect(properties["More observations"]!.basicValue).toBe("2 more; TRADESOURCE cites all of them");
});

test("a lone number has an icon that Excel knows; numbers of a table have none", () => {
  const { icon } = ask("TRADEVALUE").layouts!.compact!;
  const icons = /enum EntityCompactLayoutIcons \{([\s\S]*?)\n {4}\}/.exec(TYPES)![1]!;
  expect(icons).toContain(`= "${String(icon)}"`);
  const table = spill("PARTNERS", "total", "latest", 3).flat() as Cell[];
  const cards = table.filter((cell) => typeof cell === "object" && cell.type === "Double");
  expect(cards.length).toBeGreaterThan(3);
  expect(cards.some(({ layouts }) => layouts!.compact)).toBe(false);
});

test("the provider is the add-in with its logo, beside the page that answers", () => {
  Object.assign(globalThis, { document: { baseURI: "https://example.com/sheets/taskpane.html" } });
  try {
    expect(ask("TRADESHARE", ["ASEAN"], "zh").provider).toEqual({
      description: "TradeSheet；数据发布方：中华人民共和国海关总署",
      logoSourceAddress: "https://example.com/sheets/assets/icon-64.png",
      logoTargetAddress: "https://example.com/sheets/assets/help.zh.html",
    });
  } finally {
    Reflect.deleteProperty(globalThis, "document");
  }
});

test("a workbook that wants plain numbers gets bare ones, whatever its Excel supports", () => {
  plainNumbers.set(true);
  expect(evaluate("TRADESHARE", ...asOf(RELEASE, "TRADESHARE", ["ASEAN"]))).toBe(0.166);
  plainNumbers.set(false);
  expect(evaluate("TRADESHARE", "ASEAN")).toMatchObject({ type: "Double" });
});
