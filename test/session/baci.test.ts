/** CEPII BACI as a source: it answers where a formula names it, in dollars, and nowhere else. */
import { readFileSync } from "node:fs";
import { setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { evaluate, evaluateToError, resetExcel, simulateExcel, spill } from "../../src/tools/harness/excel-functions";

afterEach(() => {
  resetExcel();
  setSourcesInUse();
});

const value = (subject: unknown, flow: string | null, period: unknown, unit: string | null = null, source = "BACI") =>
  evaluate("TRADEVALUE", subject, flow, period, unit, null, source);

describe("figures by HS chapter, checked by hand against the table of CEPII", () => {
  test.each([
    ["HS 85", "exports", 2024, 1064638592770],
    ["85", "imports", 2024, 322812180479],
    ["HS 27", "imports", 2023, 478119345974],
    ["chapter 87", "exports", 2024, 210354483076],
    ["活动物", "exports", 2017, 603425196],
    [null, "exports", 2024, 3592205537980],
    [null, "imports", 2024, 2067199754718],
  ])("%s %s %s", (subject, flow, period, dollars) => expect(value(subject, flow, period)).toBe(dollars));

  test("every row of China and the world", () => {
    const rows = readFileSync("src/data/baci/china-hs2-annual.csv", "utf8").trim().split("\n").slice(1);
    const cells = rows.map((row) => row.split(",")).filter((row) => row[0] === "CHN" && row[1] === "WLD");
    const subjects = cells.map((row) => [row[2] === "TOTAL" ? "World" : row[2]!]);
    const column = (at: number): string[][] => cells.map((row) => [row[at]!]);
    const answers = spill("TRADEVALUE", subjects, column(3), column(4), null, null, "BACI");
    expect(cells.length).toBeGreaterThan(1500);
    expect(answers).toEqual(cells.map((row) => [Number(row[6])]));
  });
});

test("every chapter is understood by each of the names that tables show, however long", () => {
  const [, ...chapters] = spill("PRODUCTS", "exports", 2024, 200, "product", null, "BACI", "all");
  expect(chapters.length).toBeGreaterThan(90);
  const unknown = chapters.flatMap(([name]) => (typeof value(name, "exports", 2024) === "number" ? [] : [name]));
  expect(unknown).toEqual([]);
});

describe("dollars, the only currency it has", () => {
  test("answer an omitted unit and one that names them", () => {
    expect(value("HS 85", "exports", 2024, "USD bn")).toBeCloseTo(1064.63859277, 8);
  });
  test("are shown scaled", () => {
    simulateExcel("CustomFunctionsRuntime 1.4");
    expect(value("HS 85", "exports", 2024)).toMatchObject({
      type: "FormattedNumber",
      basicValue: 1064638592770,
      numberFormat: '0.00,,,," trn"',
    });
  });
  test("are not taken for yuan", () => {
    expect(evaluateToError("TRADEVALUE", "HS 85", "exports", 2024, "CNY", null, "BACI")).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(
        /in yuan for 2024 are not in the data\. In USD: 1\.06.* trn USD, with =TRADE\.TRADEVALUE\("HS 85","exports",2024,,,"BACI"\)\.$/,
      ) as string,
    });
    expect(spill("PRODUCTS", "exports", 2024, 1, "value", null, "BACI")).toEqual([["Value (USD)"], [1064638592770]]);
  });
  test("give shares, changes and ranks", () => {
    expect(evaluate("TRADESHARE", "HS 85", "exports", 2024, null, null, "BACI")).toBeCloseTo(
      1064638592770 / 3592205537980,
      12,
    );
    expect(evaluate("YOYCHANGE", "HS 85", "exports", 2024, null, null, "BACI")).toBeCloseTo(
      1064638592770 / 1058193331066 - 1,
      12,
    );
    expect(evaluate("TRADERANK", "HS 85", "exports", 2024, null, "BACI")).toBe(1);
  });
});

describe("beside customs' figures", () => {
  test.each(["BACI", "baci", "CEPII", "CEPII BACI"])("it answers to the name %s", (name) =>
    expect(value("HS 85", "exports", 2024, null, name)).toBe(1064638592770),
  );

  test("it never answers a formula that does not name it", () => {
    const before = [null, "official"].map((source) =>
      evaluate("TRADEVALUE", null, "imports", 2024, null, null, source),
    );
    value("HS 85", "exports", 2024);
    const after = [null, "official"].map((source) => evaluate("TRADEVALUE", null, "imports", 2024, null, null, source));
    expect(after).toEqual(before);
    expect(after).not.toContain(2067199754718);
    expect(evaluateToError("TRADEVALUE", "HS 85", "exports", 2024).code).toMatch(/^#/);
    expect(getBundledDataset().sources.some(({ publisher }) => publisher === "CEPII")).toBe(false);
  });

  test("its imports are about a fifth below those of customs", () => {
    // At the average rate of 2024; its tables are in yuan.
    const customs = (evaluate("TRADEVALUE", null, "imports", 2024) as number) / 7.12;
    expect(2067199754718 / customs).toBeGreaterThan(0.75);
    expect(2067199754718 / customs).toBeLessThan(0.85);
  });

  test("the citation names publisher, version, licence and basis", () => {
    const citation = evaluate("TRADESOURCE", "HS 85", "imports", 2024, null, null, null, "BACI");
    expect(citation).toMatch(/^Published: value 322\.81 bn USD/);
    for (const part of [
      "CEPII",
      "BACI",
      "202601",
      "Etalab Open Licence 2.0",
      "FOB in both directions",
      "reconciles the reports of both sides",
      "about 20% below customs'",
    ])
      expect(citation).toContain(part);
  });
});

describe("in lists and errors", () => {
  test("DATAINFO names it, and describes it where it is asked", () => {
    expect(evaluate("DATAINFO", "other sources")).toBe("BACI (CEPII)");
    expect(evaluate("DATAINFO", "source", null, "BACI")).toBe("BACI");
    expect(evaluate("DATAINFO", "data version", null, "BACI")).toBe("CEPII BACI V202601");
    expect(evaluate("DATAINFO", "licence", null, "BACI")).toBe("CEPII BACI, Etalab Open Licence 2.0");
  });
  test("the error for an unknown source names it", () => {
    expect(evaluateToError("TRADEVALUE", null, null, null, null, null, "xyz")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('Use "official" or "BACI".') as string,
    });
  });
  test("what it does not have is refused in words", () => {
    expect(evaluateToError("TRADEVALUE", "HS 85", "exports", 2016, null, null, "BACI").message).toContain("2017");
    expect(evaluateToError("TRADEVALUE", "Japan", "exports", 2024, null, null, "BACI").message).toBe(
      "Unknown partner or product 'Japan'. Use an HS chapter such as \"HS 85\".",
    );
    expect(evaluateToError("TRADEVALUE", 8542, "exports", 2024, null, null, "BACI").message).toContain("85 (");
    expect(evaluateToError("TRADEVALUE", "HS 85", "exports", 2024, null, "2025-12-08", "BACI").message).toBe(
      "No release had been published by 2025-12-08. The first in the data is of 2026-01.",
    );
  });
  test("it is not a default source, and own data of that name does not take its place", () => {
    setSourcesInUse({ named: [], defaultSource: "BACI" });
    expect(evaluateToError("TRADEVALUE").code).toBe("#N/A");
    setSourcesInUse({ named: [{ name: "BACI", dataset: getBundledDataset() }] });
    expect(value("HS 85", "exports", 2024)).toBe(1064638592770);
  });
});
