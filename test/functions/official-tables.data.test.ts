/**
 * What customs' official tables promise: ordinary questions about every partner, month and main commodity get a number.
 * The numbers were copied from src/data/gacc/, not computed by the code they test.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { setDatasetInUse } from "../../src/session/dataset-in-use";
import { readNewestDataset } from "../newest-dataset";
import { evaluate, evaluateToError, show, spill } from "../../src/tools/harness/excel-functions";

type Row = Readonly<Record<string, string>>;

const readRows = (file: string): Row[] => parse(readFileSync(`src/data/${file}`), { columns: true, bom: true });

const MONTHLY = readRows("gacc/partners-monthly.csv");
const YEARS_TO_DATE = readRows("gacc/partners-ytd.csv");
const PARTNERS = new Map(readRows("partner-lines.csv").map(({ line, partner }) => [line!, partner!]));

/** The tables are in ten thousand yuan. */
const toYuan = (printed: string): number => Number(`${printed}e4`);
const toFraction = (printed: string): number => Number(`${printed}e-2`);

const refresh = (): void => setDatasetInUse(readNewestDataset());
afterAll(() => setDatasetInUse(undefined));

describe("the data that ships", () => {
  beforeAll(() => setDatasetInUse(undefined));

  test.each<[id: string, args: unknown[], number: number, shown: string]>([
    ["TRADEVALUE", [], 24_457_877_687_576 + 16_749_758_660_137, "41.21 trn"],
    ["TRADEVALUE", [null, null, null, null, "2025-12-08"], 41_210_000_000_000, "41.21 trn"],
    ["TRADEVALUE", ["ASEAN"], 4_290_516_600_941 + 2_533_683_942_475, "6.82 trn"],
    ["TRADEVALUE", ["EU"], 3_639_244_926_301 + 1_727_719_698_845, "5.37 trn"],
    ["TRADEVALUE", ["US"], 2_764_726_204_827 + 922_428_049_239, "3.69 trn"],
    ["TRADEVALUE", ["Integrated circuits", "exports"], 1_289_939_902_978, "1.29 trn"],
    ["TRADEVALUE", ["Automobiles", "exports"], 896_910_813_315, "896.91 bn"],
    ["QUANTITY", ["Iron ore", "imports"], 1_139_202_314_011, "1.139 bn t"],
    ["TRADEVALUE", ["Japan", null, 2024], 1_081_576_558_409 + 1_111_854_101_763, "2.19 trn"],
    ["TRADEVALUE", ["Germany", "exports", "2025-11"], 71_638_575_698, "71.64 bn"],
    // Behind ASEAN, the EU, the United States, Hong Kong and South Korea.
    ["TRADERANK", ["Japan"], 6, "6"],
    ["TRADERANK", ["Hong Kong"], 4, "4"],
    ["YOYCHANGE", ["Vietnam", "exports"], 0.236, "23.6%"],
    ["TRADEBALANCE", ["United States", 2024], 3_733_722_275_969 - 1_164_060_875_918, "2.57 trn"],
    ["TRADESHARE", ["Brazil", "imports", 2024], 825_842_093_441 / 18_392_255_342_895, "4.5%"],
    ["TRADEVALUE", ["BRICS", null, 2024], 7_223_782_717_421, "7.22 trn"],
    ["QUANTITY", ["Soybeans", "imports", 2024, "mn t"], 105.032100151, "105.032"],
    ["TRADEVALUE", ["Electric vehicles", "exports"], 440_390_170_000, "440.39 bn"],
    ["TRADEVALUE", ["Solar cells", "exports"], 185_362_250_000, "185.36 bn"],
    ["TRADEVALUE", ["Lithium-ion batteries", "exports"], 495_128_450_000, "495.13 bn"],
  ])("%s%j is %d and shows %s", (id, args, number, shown) => {
    expect(evaluate(id, ...args)).toBe(number);
    expect(show(id, ...args)).toBe(shown);
  });

  test("the contribution of Hong Kong follows from its printed change and that of the total", () => {
    const gain = 2_352_993_347_961 - 2_352_993_347_961 / 1.181;
    const yearBefore = 41_207_636_347_713 / 1.036;
    expect(evaluate("CONTRIBUTION", "Hong Kong")).toBeCloseTo((100 * gain) / yearBefore, 9);
    expect(show("CONTRIBUTION", "Hong Kong")).toBe("0.9 pp");
  });

  test("a partner whose trade has ended contributes what it had traded a year earlier", () => {
    expect(evaluate("YOYCHANGE", "GS", "imports")).toBe(-1);
    const before = evaluate("PRIORVALUE", "GS", "imports") as number;
    expect(before).toBe(20_291);
    const yearBefore = 16_749_758_660_137 / 1.002;
    expect(evaluate("CONTRIBUTION", "GS", "imports")).toBeCloseTo((100 * -before) / yearBefore, 16);
    expect(evaluate("TRADESOURCE", "GS", "imports", null, "contribution")).toMatch(
      /^Derived: \(value 0 CNY - value a year earlier 20,291 CNY\) \/ /,
    );
  });

  test("a group without a line of its own is the sum of its members, and says so", () => {
    const members = ["BRA", "RUS", "IND", "ZAF", "EGY", "ETH", "IDN", "IRN", "SAU", "ARE"];
    const rows = YEARS_TO_DATE.filter(
      ({ period, measure, partner }) => period === "2024" && measure === "value" && members.includes(partner!),
    );
    expect(rows).toHaveLength(2 * members.length);
    const sum = rows.reduce((total, { printed }) => total + toYuan(printed!), 0);
    expect(evaluate("TRADEVALUE", "BRICS", null, 2024)).toBeCloseTo(sum, 0);
    expect(evaluate("TRADESOURCE", "BRICS", null, 2024)).toMatch(
      /^Derived: sum of 10 members: 1\.33866300867 trn CNY \[Brazil\] \+ .* \[Russia\] \+ (.* \+ ){7}.* \[.*\] = /,
    );
  });

  test("a series of a single economy has every month", () => {
    const rows = MONTHLY.filter(
      ({ period, flow, partner }) => partner === "KOR" && flow === "imports" && period! <= "2025-11",
    );
    expect(rows).toHaveLength(23);
    expect(spill("TRADESERIES", "South Korea", "imports", null, "2024-01")).toEqual(
      rows.map(({ period, printed }) => [period, toYuan(printed!)]),
    );
  });

  test.each([
    [
      ["ASEAN", null, null, "2025-08"],
      [
        ["2025-08", "Ten members, without Timor-Leste"],
        ["2025-09", ""],
        ["2025-10", "Eleven members: Timor-Leste is counted since October 2025"],
        ["2025-11", ""],
      ],
    ],
    [
      ["APEC", "imports", null, "2025-01", "2025-04"],
      [
        ["2025-01", "Re-imports (partner China) are counted"],
        ["2025-02", ""],
        ["2025-03", "Re-imports (partner China) are left out since March 2025"],
        ["2025-04", ""],
      ],
    ],
    [
      ["Rice", "imports", null, "2024-12", "2025-02"],
      [
        ["2024-12", ""],
        ["2025-01", "the line includes rice flour from 2025"],
        ["2025-02", ""],
      ],
    ],
  ])("TRADESERIES%j says where what it counts changes", (args, notes) =>
    expect(spill("TRADESERIES", ...args).map(([period, , note]) => [period, note])).toEqual(notes),
  );

  test.each([
    [
      ["Germany", null, "2019"],
      expect.stringMatching(
        /^Germany: total trade in yuan for 2019 is not in the data\. Nearest period, 2024: 1\.4.* trn CNY, with =TRADE\.TRADEVALUE\("Germany","total",2024\)\.$/,
      ) as string,
    ],
    [
      ["Brazil / Soybeans", "imports"],
      expect.stringMatching(
        /^No figures for Brazil \/ Soybeans: no release up to 2025-12 has any for this combination of partner and product\. Brazil: 7.* CNY, with =TRADE\.TRADEVALUE\("Brazil","imports","2025-01\/2025-11"\)\. Soybeans: 3.* bn CNY, with =TRADE\.TRADEVALUE\("Soybeans","imports","2025-01\/2025-11"\)\.$/,
      ) as string,
    ],
  ])("TRADEVALUE%j is #N/A, which says what there is", (args, message) =>
    expect(evaluateToError("TRADEVALUE", ...args)).toEqual({ code: "#N/A", message }),
  );
});

describe("after a refresh", () => {
  beforeAll(refresh);

  test("a continent of the whole year is the one that customs prints", () => {
    expect(evaluate("TRADEVALUE", "Africa", null, 2025)).toBe(1_610_158_460_367 + 880_368_618_485);
    expect(show("TRADEVALUE", "Africa", null, 2025)).toBe("2.49 trn");
    expect(evaluate("TRADESOURCE", "Africa", null, 2025)).toMatch(
      /^Derived: exports 1\.610158460367 trn CNY \+ imports 880\.368618485 bn CNY = .*Imports and exports by country \(region\), December 2025/,
    );
  });

  test("every line, flow and month is the bulletin's figure", () => {
    const wrong = MONTHLY.filter(
      ({ period, flow, partner, printed }) =>
        evaluate("TRADEVALUE", PARTNERS.get(partner!), flow, period) !== toYuan(printed!),
    );
    expect(wrong).toEqual([]);
    expect(MONTHLY.length).toBe(15_549);
  });

  test("every year to date is the bulletin's figure, and every change the printed one", () => {
    const wrong = YEARS_TO_DATE.filter(({ period, flow, partner, measure, printed }) => {
      const [id, number] =
        measure === "value" ? ["TRADEVALUE", toYuan(printed!)] : (["YOYCHANGE", toFraction(printed!)] as const);
      return evaluate(id, PARTNERS.get(partner!), flow, period) !== number;
    });
    expect(wrong).toEqual([]);
    expect(YEARS_TO_DATE.length).toBe(5298);
  });

  test("a line that a month leaves blank is nil", () => {
    const groups = ["ASEAN", "EU", "APEC", "RCEP", "BRI"];
    const economies = [...PARTNERS].filter(([, partner]) => !groups.includes(partner));
    const printed = new Set(MONTHLY.map(({ period, flow, partner }) => `${period}|${flow}|${partner}`));
    const months = [...new Set(MONTHLY.map(({ period }) => period!))];
    const blank = months.flatMap((period) =>
      ["exports", "imports"].flatMap((flow) =>
        economies
          .filter(([line]) => !printed.has(`${period}|${flow}|${line}`))
          .map(([, partner]) => ({ partner, flow, period })),
      ),
    );
    expect(blank.length).toBeGreaterThan(500);
    expect(blank.filter(({ partner, flow, period }) => evaluate("TRADEVALUE", partner, flow, period) !== 0)).toEqual(
      [],
    );
  });
});

describe("the tables of commodities", () => {
  beforeAll(refresh);

  const ROWS = ["key", "main"].flatMap((name) => readRows(`gacc/commodities-${name}.csv`));
  const PRODUCTS = new Map(readRows("commodity-lines.csv").map(({ commodity, product }) => [commodity!, product!]));

  /** December stands for the year that it ends. */
  const getMonth = (period: string): string => (period.length === 4 ? `${period}-12` : period.slice(-7));
  const EXCLUDED = new Set(
    readRows("commodity-exclusions.csv").map(({ table, commodity, month }) => `${table}|${commodity}|${month}`),
  );
  const toLine = ({ table, period, commodity }: Row): string => `${table}|${period}|${commodity}`;
  const QUANTITY_CHANGES = new Map<string, string[]>();
  for (const row of ROWS.filter(({ measure }) => measure === "yoy quantity"))
    QUANTITY_CHANGES.set(toLine(row), [...(QUANTITY_CHANGES.get(toLine(row)) ?? []), row.unit!]);

  /** A line in two units has two changes of quantity, which no unit tells apart: that of the weight is left out. */
  const isSecondChange = (row: Row): boolean =>
    (QUANTITY_CHANGES.get(toLine(row)) ?? []).length > 1 && row.measure === "yoy quantity" && /[吨克]$/.test(row.unit!);

  const isTakenOver = (row: Row): boolean =>
    !EXCLUDED.has(`${row.table}|${row.commodity}|${getMonth(row.period!)}`) && !isSecondChange(row);

  const BASES: Readonly<Record<string, [base: string, exponent: number]>> = {
    吨: ["kg", 3],
    千克: ["kg", 0],
    升: ["L", 0],
    立方米: ["m3", 0],
    双: ["pairs", 0],
    套: ["sets", 0],
    "CNY 10 th": ["CNY", 4],
    "CNY 100 mn": ["CNY", 8],
  };
  const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

  /** The base unit of a row, and the power of ten that makes it of the row's unit. */
  function readUnit({ measure, unit = "", commodity }: Row): [base: string, exponent: number] {
    if (measure!.startsWith("yoy")) return [measure === "yoy" ? "value" : "quantity", -2];
    const scale = SCALES[unit[0]!] ?? 0;
    const word = scale > 0 ? unit.slice(1) : unit;
    if (word === "条" && PRODUCTS.get(commodity!) === "cigarettes") return ["cartons", scale];
    const [base, exponent] = BASES[word] ?? ["items", 0];
    return [base, scale + exponent];
  }

  const FUNCTIONS: Readonly<Record<string, string>> = {
    value: "TRADEVALUE",
    quantity: "QUANTITY",
    yoy: "YOYCHANGE",
    "yoy quantity": "YOYCHANGE",
  };

  /** Decimals of a row; in the key imports of December 2025 the last three zeros of an amount are no digits. */
  const countDecimals = ({ printed, table, period, unit }: Row): number =>
    table === "import" && getMonth(period!) === "2025-12" && unit === "CNY 10 th" && printed!.endsWith("000")
      ? -3
      : (printed!.split(".")[1] ?? "").length;

  /** Whether the formula for a row answers with its digits, or with finer ones of the other table that agree. */
  function isAnswered(row: Row): boolean {
    const [base, exponent] = readUnit(row);
    const answer = evaluate(FUNCTIONS[row.measure!]!, PRODUCTS.get(row.commodity!)!, row.flow, row.period, base);
    const printed = Number(row.printed);
    const tolerance = 0.5 / 10 ** countDecimals(row) + Math.abs(printed) * 1e-12;
    return typeof answer === "number" && Math.abs(answer / 10 ** exponent - printed) <= tolerance;
  }

  test("every row is answered by its formula, but for those where the other table of the month has another number", () => {
    const taken = ROWS.filter(isTakenOver);
    expect(ROWS).toHaveLength(48_192);
    expect(ROWS.length - taken.length).toBe(466);
    const disagreements = readRows("disagreements.csv").filter(({ other_publisher }) =>
      other_publisher!.startsWith("GACC, "),
    );
    expect(taken.filter((row) => !isAnswered(row))).toHaveLength(disagreements.length);
  });
});
