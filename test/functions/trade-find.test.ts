/** TRADEFIND answers with what the formula beside it gives. */
import { findCalls } from "../../src/formulas/calls";
import { FIRST_CELL, evaluateCall } from "../../src/formulas/evaluate-call";
import { callFunction, isFailedCell, type Cell } from "../../src/functions";
import { evaluateToError, resetExcel, simulateExcel, spill } from "../../src/tools/harness/excel-functions";
import type { Language } from "../../src/language";

afterEach(resetExcel);

const find = (question: string, language: Language, ...args: unknown[]): readonly Cell[] =>
  callFunction("TRADEFIND", [question, ...args], undefined, language)[0]!;

const read = (cell: Cell | undefined): unknown =>
  typeof cell === "object" ? (isFailedCell(cell) ? String((cell.error as Error).message) : cell.number) : cell;

function evaluateFormula(formula: string, language: Language): readonly Cell[] {
  const [call] = findCalls(formula);
  const { cell, cells } = evaluateCall(call!, () => [], undefined, FIRST_CELL, language);
  return cells?.[0] ?? [cell!];
}

test.each<[string, Language, string]>([
  ["exports to Vietnam in the first half of 2025", "en", '=TRADE.TRADEVALUE("Vietnam","exports","2025-01/2025-06")'],
  ["2025年上半年对越南出口", "zh", '=TRADE.TRADEVALUE("越南","exports","2025-01/2025-06")'],
  ["share of the EU in imports last year", "en", '=TRADE.TRADESHARE("EU","imports",2024)'],
  ["how did imports of soybeans change in November 2025?", "en", '=TRADE.YOYCHANGE("Soybeans","imports","2025-11")'],
  ["rank of the US among partners", "en", '=TRADE.TRADERANK("United States",,"2025-01/2025-11")'],
  // Only the ranking of economies has a place for a member of the EU.
  ["rank of Germany among partners", "en", '=TRADE.TRADERANK("Germany",,"2025-01/2025-11",,,"economies")'],
  ["trade surplus with the US in Nov 2025", "en", '=TRADE.TRADEBALANCE("United States","2025-11")'],
  ["How many cars were exported in 2024?", "en", '=TRADE.QUANTITY("Automobiles","exports",2024)'],
  ["imports of iron ore in mn t in 2024", "en", '=TRADE.QUANTITY("Iron ore","imports",2024,"mn t")'],
  ["2025年1-11月铁矿砂进口均价 元/吨", "zh", '=TRADE.UNITVALUE("铁矿石","imports","2025-01/2025-11","元/吨")'],
  ["美国对出口增长的拉动", "zh", '=TRADE.CONTRIBUTION("美国","exports","2025-01/2025-11")'],
  ["share of world exports in 2030", "en", '=TRADE.WORLDSHARE(2030,"exports")'],
  ["exports of iron ore a year earlier", "en", '=TRADE.PRIORVALUE("Iron ore","exports","2025-01/2025-11")'],
  ["bounds of the share of the EU in imports", "en", '=TRADE.TRADEBOUNDS("share","EU","imports","2025-01/2025-11")'],
  ["growth of iron ore import volume YTD", "en", '=TRADE.YOYCHANGE("Iron ore","imports","2025-01/2025-11","quantity")'],
])("%s", (question, language, formula) => {
  const cells = find(question, language);
  expect(cells.at(-1)).toBe(formula);
  for (const other of ["en", "zh"] as const)
    expect(cells.slice(0, -1).map(read)).toEqual(evaluateFormula(formula, other).map(read));
});

test("the answer has the format of the function that gives it", () => {
  simulateExcel("ExcelApi 1.19");
  const [[answer]] = spill("TRADEFIND", "exports to Vietnam in 2024") as [
    [{ numberFormat: string; properties: object }],
  ];
  expect(answer.numberFormat).toContain("trn");
  expect(answer.properties).toBeDefined();
});

test("a figure that is not there is #N/A beside its formula", () => {
  const [cell, formula] = find("exports to Vietnam in 1999", "en");
  expect(isFailedCell(cell!)).toBe(true);
  expect(formula).toBe('=TRADE.TRADEVALUE("Vietnam","exports",1999)');
});

test("another source is asked, and its name is in the formula", () => {
  const cells = find("exports of HS 85 in 2024", "en", "BACI");
  expect(cells.at(-1)).toBe('=TRADE.TRADEVALUE("HS 85","exports",2024,,,"BACI")');
  expect(read(cells[0])).toBeGreaterThan(1e12);
});

test("what is not understood is named", () => {
  expect(evaluateToError("TRADEFIND", "exports of rice cookers to Vietnam")).toEqual({
    code: "#VALUE!",
    message: "Not understood: 'cookers'. Understood: 'exports', 'rice' and 'Vietnam'.",
  });
});

test("readings are told with their formulas", () => {
  expect(evaluateToError("TRADEFIND", "exports from Vietnam in 2024").message).toBe(
    'The question can mean =TRADE.TRADEVALUE("Vietnam","exports",2024) or =TRADE.TRADEVALUE("Vietnam","imports",2024). ' +
      "Use one of these formulas, or ask more exactly.",
  );
});
