/**
 * The documentation: every formula of its tables gives what is written beside it, in cells as in words, and its controls
 * have the names of the pane.
 */
import { readFileSync } from "node:fs";
import { findCalls } from "../src/formulas/calls";
import { FIRST_CELL, evaluateCall } from "../src/formulas/evaluate-call";
import type { EvaluatedCall } from "../src/formulas/types";
import { isFailedCell, type Cell } from "../src/functions";
import { getBundledDataset } from "../src/session/bundled-dataset";
import { setSourcesInUse } from "../src/session";
import { readOwnData } from "../src/owndata";
import type { Language } from "../src/language";
import type { Status } from "../src/query";
import { formatNumber } from "../src/tables";

const TABLES = ["README.md", "README.zh-CN.md", "docs/functions.md"];

const getLanguage = (file: string): Language => (file.includes("zh") ? "zh" : "en");

/** A formula and what is written beside it. */
type Example = readonly [file: string, formula: string, stated: string];

const readLines = (file: string): string[] => readFileSync(file, "utf8").split("\n");

/** The rows of tables with a formula, or several, in the first column. */
const ROWS = TABLES.flatMap((file) =>
  readLines(file).flatMap((line): Example[] => {
    const [, formulas, stated] = /^\| (`=TRADE\.[^|]*) +\| (.*?) +\|$/.exec(line) ?? [];
    if (formulas === undefined) return [];
    return [...formulas.matchAll(/`(=TRADE\.[^`]*)`/g)].map(([, formula]) => [file, formula!, stated!]);
  }),
);

/** Formulas in sentences, with what they return. */
const SENTENCES = TABLES.flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(/`(=TRADE\.[^`]*)`\s+(?:returns|即得)\s+"?(.*?)"?(?=,[ \n]|[，。]|\.\n)/g),
  ].map(([, formula, stated]): Example => [file, formula!, stated!]),
);

/** Formulas on a line of their own, with the text that they return on the lines below. */
const BLOCKS = TABLES.flatMap((file) => {
  const lines = readLines(file);
  return lines.flatMap((line, at): Example[] => {
    const [, formula] = /^ {4}(=TRADE\.\S.*\))$/.exec(line) ?? [];
    if (formula === undefined) return [];
    const end = lines.findIndex((one, below) => below > at && !one.startsWith("    "));
    const text = lines.slice(at + 1, end).map((one) => one.trim());
    return [[file, formula, text.join(" ")]];
  });
});

/** The cell that some formulas refer to. */
const readCells = (): string[][] => [["2025-11-07"]];

function ask(file: string, formula: string): EvaluatedCall {
  const [call] = findCalls(formula);
  return evaluateCall(call!, readCells, undefined, FIRST_CELL, getLanguage(file));
}

/** What a cell shows where it has a number; the error and its message where it has none. */
function showCell(cell: Cell): string {
  if (typeof cell !== "object" || cell === null) return String(cell ?? "");
  if (!isFailedCell(cell)) return formatNumber(cell.number, cell.format);
  const { kind, message } = cell.error as { kind: string; message: string } & Error;
  return `${kind === "invalid" ? "#VALUE!" : "#N/A"}: ${message}`;
}

function show({ cell, cells }: EvaluatedCall): string {
  return cells && cells.length === 1 ? cells[0]!.map(showCell).join(" and ") : showCell(cell!);
}

const readTexts = (file: string, formula: string): string[][] =>
  ask(file, formula).cells!.map((row) => row.map(showCell));

const NUMBER = "-?\\d[\\d.,]*(?:%| (?:trn|bn|mn|pp)|万亿|亿|万)?(?: t(?= ))?";
const STATED = new RegExp(
  `^(?:${NUMBER}(?: and ${NUMBER})?|\\d{4}-\\d\\d/\\d{4}-\\d\\d|#VALUE!: .*|#N/A)(?=[ ;,:；，、]|$)`,
);
const readStated = ([, , text]: Example): string | undefined => STATED.exec(text)?.[0];

/** Rows in words, with what their words mean. */
const DESCRIBED: Readonly<Record<string, (file: string, formula: string) => void>> = {
  '=TRADE.TRADESOURCE("Iron ore","imports",,"yoy")': (file, formula) =>
    expect(show(ask(file, formula))).toMatch(
      /^Published: YoY change -8\.1%\. Source: General Administration of Customs/,
    ),
  '=TRADE.TRADESOURCE("东盟")': (file, formula) => expect(show(ask(file, formula))).toMatch(/^推算值：.*来源：/),
  '=TRADE.TRADEVALUE("ASEAN",,,,,"My forecast")': (file, formula) => expect(show(ask(file, formula))).toBe("7.50 trn"),
  '=TRADE.TRADEVALUE("东盟",,,,,"我的预测")': (file, formula) => expect(show(ask(file, formula))).toBe("7.50万亿"),
  '=TRADE.TRADEVALUE("ASEAN",,,,,"official")': (file, formula) =>
    expect(show(ask(file, formula))).toBe(show(ask(file, '=TRADE.TRADEVALUE("ASEAN")'))),
  '=TRADE.TRADEVALUE("HS 85","exports",2024,,,"BACI")': (file, formula) => {
    expect(show(ask(file, formula))).toBe("1.06 trn");
    expect(ask(file, formula).answer).toMatchObject({ base: "USD", query: { dataset: { second: { name: "BACI" } } } });
  },
  '=TRADE.DATAINFO("source",,"My forecast")': (file, formula) => expect(show(ask(file, formula))).toBe("My forecast"),
  '=TRADE.TRADESEARCH("chips")': (file, formula) => {
    for (const text of ["chips", "芯片", "8542", "integrated circit"])
      expect(readTexts(file, formula.replace("chips", text))[1]![0]).toBe("Integrated circuits");
  },
  '=TRADE.TRADESEARCH("芯片")': (file, formula) => expect(readTexts(file, formula)[1]).toContain("集成电路"),
  '=TRADE.TRADESEARCH("coffee")': (file, formula) => {
    const rows = readTexts(file, formula);
    for (const code of ["0901", "09"]) expect(rows.find((row) => row.includes(code))?.at(-1)).toBe("0");
  },
  '=TRADE.TRADEFIND("exports to Vietnam in the first half of 2025")': (file, formula) =>
    expect(readTexts(file, formula)).toEqual([
      ["670.79 bn", '=TRADE.TRADEVALUE("Vietnam","exports","2025-01/2025-06")'],
    ]),
  '=TRADE.TRADEFIND("2025年上半年对越南出口额")': (file, formula) =>
    expect(readTexts(file, formula)).toEqual([["6707.86亿", '=TRADE.TRADEVALUE("越南","exports","2025-01/2025-06")']]),
  '=TRADE.TRADECHECK({"CNY bn","Jan-Nov 2025";"ASEAN",6842},"total")': (file, formula) =>
    expect(readTexts(file, formula)[1]).toEqual(["ASEAN", "digits transposed? 6,824"]),
  '=TRADE.TRADECHECK({"亿元","2025年1-11月";"东盟",68422},"进出口")': (file, formula) =>
    expect(readTexts(file, formula)[1]).toEqual(["东盟", "数字颠倒？68,242"]),
  "=TRADE.PARTNERS()": (file, formula) => expect(readTexts(file, formula)).toHaveLength(21),
  "=TRADE.PRODUCTS()": (file, formula) => expect(readTexts(file, formula)).toHaveLength(21),
  "=TRADE.PARTNERS(,,,,$B$1)": (file, formula) =>
    expect(readTexts(file, formula)).toEqual(readTexts(file, '=TRADE.PARTNERS(,,,,"2025-11-07")')),
  '=TRADE.TRADESERIES(,"exports",,"2025-01")': expectOldestFirst,
  '=TRADE.TRADESERIES(,"出口",,"2025-01")': expectOldestFirst,
  '=TRADE.TRADESERIES({"ASEAN","EU"},,,"2025-06",,"CNY bn",,,"rolling 12 sum",,,,1)': (file, formula) =>
    expectTwelveMonths(file, formula, ["Period", "ASEAN", "EU", "Note"]),
  '=TRADE.TRADESERIES({"东盟","欧盟"},,,"2025-06",,"亿元",,,"滚动12个月",,,,1)': (file, formula) =>
    expectTwelveMonths(file, formula, ["时期", "东盟", "欧盟", "注释"]),
  "=TRADE.TRADEEVENTS(2025)": (file, formula) =>
    expect(readTexts(file, formula).filter(([date]) => date!.startsWith("2025-")).length).toBeGreaterThan(0),
  '=TRADE.TRADEREVISIONS(,"total","2023-Q1")': expectRevision,
  '=TRADE.TRADEREVISIONS(,"进出口","2023年一季度")': (file, formula) =>
    expect(readTexts(file, formula).map((row) => row[2])).toEqual(["金额", "9.89万亿", "9.69万亿"]),
  '=TRADE.TRADEREVISIONS("World","total","2023-Q1")': expectRevision,
  '=TRADE.TRADEREVISIONS(,"exports","2025-01","2025-11")': (file, formula) =>
    expect(readTexts(file, formula).map(([period]) => period)).toHaveLength(12),
  '=TRADE.PRICEVOLUME("imports","2025-11")': (file, formula) =>
    expect(readTexts(file, formula).map(([name]) => name)).toEqual(["Price index", "Laspeyres", "Paasche", "Fisher"]),
  "=TRADE.DATAINFO()": (file, formula) =>
    expect(readTexts(file, formula).map(([item]) => item)).toEqual(
      expect.arrayContaining(["release date", "headline period", "data version", "observations"]),
    ),
};

function expectTwelveMonths(file: string, formula: string, headers: readonly string[]): void {
  const [first, ...rows] = readTexts(file, formula);
  expect(first).toEqual(headers);
  expect(rows.map(([period]) => period)).toEqual(["06", "07", "08", "09", "10", "11"].map((month) => `2025-${month}`));
}

function expectRevision(file: string, formula: string): void {
  const [, first, later] = readTexts(file, formula);
  expect(first!.slice(0, 3)).toEqual(["2023-04", "published", "9.89 trn"]);
  expect([later![0], later![2], later![6]]).toEqual(["2024-01-12", "9.69 trn", "revised down"]);
}

function expectOldestFirst(file: string, formula: string): void {
  const periods = readTexts(file, formula).map(([period]) => period!);
  expect(periods.length).toBeGreaterThan(5);
  expect(periods).toEqual([...periods].sort());
}

const addSource = (name: string) => {
  const text = "period,flow,partner,measure,printed,unit\n2026,total,ASEAN,value,7.5,CNY trn";
  const { dataset } = readOwnData(text, { name, official: getBundledDataset(), asOf: "2026-01-31" });
  return { name, dataset: dataset! };
};

beforeAll(() => setSourcesInUse({ named: ["My forecast", "我的预测"].map(addSource) }));
afterAll(() => setSourcesInUse());

test("there are examples of each kind", () => {
  const stated = ROWS.flatMap((row) => readStated(row) ?? []);
  expect(stated.length).toBeGreaterThan(30);
  expect(stated.filter((text) => text.startsWith("#")).length).toBeGreaterThan(2);
  for (const file of TABLES) expect(ROWS.filter(([one]) => one === file).length).toBeGreaterThan(8);
  expect(SENTENCES.map(([file]) => file)).toEqual(TABLES);
  expect(BLOCKS.length).toBeGreaterThan(1);
});

test.each(ROWS.filter((row) => readStated(row) === undefined))("%s: %s gives what is described", (file, formula) => {
  expect(Object.keys(DESCRIBED)).toContain(formula);
  DESCRIBED[formula]!(file, formula);
});

const expectShown = (shown: string, stated: string): void =>
  // A message may go on.
  expect(stated.startsWith("#") ? shown.slice(0, stated.length) : shown).toBe(stated);

test.each([...ROWS.filter(readStated), ...SENTENCES])("%s: %s shows %s", (...example) => {
  const [file, formula, text] = example;
  const stated = readStated(example) ?? text;
  const shown = show(ask(file, formula));
  // A message in a sentence stands without its error.
  if (STATED.test(text)) expectShown(shown, stated);
  else expect(shown).toContain(text);
});

test.each(BLOCKS)("%s: %s returns the text below it", (file, formula, text) => {
  const shown = show(ask(file, formula));
  const parts = text.split(/ ?\.\.\.$/);
  expect(parts.length > 1 ? shown.slice(0, parts[0]!.length) : shown).toBe(parts[0]);
});

/** The whole number behind a rounded one, where the row has it. */
const WHOLE = /(?:the number|即) (\d+)/;
const WHOLE_NUMBERS = ROWS.filter(([, , text]) => WHOLE.test(text));

test("whole numbers are named in both languages", () =>
  expect(new Set(WHOLE_NUMBERS.map(([file]) => getLanguage(file))).size).toBe(2));

test.each(WHOLE_NUMBERS)("%s: %s is the number of %s", (file, formula, text) => {
  const { cell } = ask(file, formula);
  expect(String((cell as { number: number }).number)).toBe(WHOLE.exec(text)![1]);
});

/** Names that a row says give the same, in quotes or as a code. */
const SAME = /(?:; (.*?) gives? the same|；(.*?) ?结果相同|也可使用 (HS 编码 \d+))/;
const SAME_ANSWERS = ROWS.flatMap(([file, formula, text]): Example[] => {
  const [, ...groups] = SAME.exec(text) ?? [];
  const listed = groups.find(Boolean);
  return [...(listed ?? "").matchAll(/"([^"]+)"|(\d{3,4})|(?<!HS )\b((?!HS)[A-Z]{2,3})\b/g)].map(([, ...names]) => [
    file,
    formula,
    names.find(Boolean)!,
  ]);
});

test("rows name what gives the same", () => expect(SAME_ANSWERS.length).toBeGreaterThan(6));

test.each(SAME_ANSWERS)("%s: %s gives the same with %s", (file, formula, name) => {
  const other = formula.replace(/"[^"]*"/, () => (/^\d+$/.test(name) ? name : `"${name}"`));
  expect(other).not.toBe(formula);
  expect(showCell(ask(file, other).cell!)).toBe(showCell(ask(file, formula).cell!));
});

/** What a row says of the status of its figure. */
const STATUSES: readonly [word: RegExp, status: Status][] = [
  [/^[^;:]*\bderived\b|推算/, "derived"],
  [/, a forecast;/, "forecast"],
  [/, an estimate;/, "estimate"],
];

test.each(
  ROWS.filter(readStated).flatMap(([file, formula, text]) =>
    STATUSES.filter(([word]) => word.test(text)).map(([, status]) => [file, formula, status] as const),
  ),
)("%s: %s is %s", (file, formula, status) => {
  const { cell } = ask(file, formula);
  expect((cell as { answer: { status: Status } }).answer.status).toBe(status);
});

/** How many figures there are, in thousands, as the README says and as the page of the data counts. */
test.each<[string, RegExp]>([
  ["README.md", /Some (\d+),000 figures[^]*some\s+(\d+),000 figures, ships/],
  ["README.zh-CN.md", /约 (\d+),000 条数据/],
])("%s says how many figures there are", (file, pattern) => {
  const page = readFileSync("docs/data.md", "utf8");
  const [, all, , ships] = /\*\*(\d+) figures\*\* of (\d+) releases[^]*?(\d+) figures of \d+ releases ship/.exec(page)!;
  const counted = [all, ships].map((count) => String(Math.floor(Number(count) / 1000)));
  const [, ...said] = pattern.exec(readFileSync(file, "utf8"))!;
  expect(said).toEqual(counted.slice(0, said.length));
});

test.each(["README.md", "docs/refresh.md", "docs/own-data.md"])(
  "%s names controls as the pane and the ribbon do",
  (file) => {
    const controls = new Set(
      [...readFileSync(file, "utf8").matchAll(/(?<![\w`])_([A-Z][A-Za-z ]+)_(?!\w)/g)].map(([, name]) => name!),
    );
    expect(controls.size).toBeGreaterThan(0);
    const texts = ["src/taskpane", "src/taskpane/refresh", "src/taskpane/owndata", "src/commands"].map((folder) =>
      readFileSync(`${folder}/messages.en.ts`, "utf8"),
    );
    const named = [...texts, readFileSync("manifest.xml", "utf8")].join("\n");
    expect([...controls].filter((name) => !named.includes(`"${name}"`))).toEqual([]);
  },
);
