/** The formula that an error names for a figure: typed into a cell, it gives the figure. */
import { BACI } from "../../src/dataset";
import type { QueryMeasure } from "../../src/query";
import { formatFormula } from "../../src/query/formula";
import { toBoundsFormula, toFormula } from "../../src/statistics/figure-formula";
import type { QueryOptions } from "../../src/statistics/release-query";
import { createTestDataset, getTestSubject } from "./test-dataset";

const dataset = createTestDataset([]);
const createQuery = (partner: string, period: string, within = dataset) =>
  ({ dataset: within, subject: getTestSubject(within, partner), flow: "exports", period }) as const;
const query = createQuery("A", "2025-11");
const format = (measure: QueryMeasure, options: Partial<QueryOptions> = {}, from = query) =>
  formatFormula(toFormula(from, measure, { currency: "CNY", ...options }), "en");

test.each<[QueryMeasure, string]>([
  ["value", '=TRADE.TRADEVALUE("A","exports","2025-11")'],
  ["value (publisher conversion)", '=TRADE.TRADEVALUE("A","exports","2025-11","USD converted")'],
  ["prior value", '=TRADE.PRIORVALUE("A","exports","2025-11")'],
  ["quantity", '=TRADE.QUANTITY("A","exports","2025-11")'],
  ["unit value", '=TRADE.UNITVALUE("A","exports","2025-11")'],
  ["share", '=TRADE.TRADESHARE("A","exports","2025-11")'],
  ["contribution", '=TRADE.CONTRIBUTION("A","exports","2025-11")'],
  ["rank", '=TRADE.TRADERANK("A","exports","2025-11")'],
  ["yoy", '=TRADE.YOYCHANGE("A","exports","2025-11")'],
  ["yoy quantity", '=TRADE.YOYCHANGE("A","exports","2025-11","quantity")'],
  ["yoy unit value", '=TRADE.YOYCHANGE("A","exports","2025-11","unit value")'],
  ["yoy usd", '=TRADE.YOYCHANGE("A","exports","2025-11","usd value")'],
  ["yoy (basis not stated)", '=TRADE.YOYCHANGE("A","exports","2025-11","basis not stated")'],
  ["share of world exports", '=TRADE.WORLDSHARE("2025-11","exports")'],
  ["share of world imports", '=TRADE.WORLDSHARE("2025-11","imports")'],
])("%s: %s", (measure, formula) => expect(format(measure)).toBe(formula));

test("names what is not the default: currency, whole, view, and what is ranked among", () => {
  expect(format("value", { currency: "USD" })).toBe('=TRADE.TRADEVALUE("A","exports","2025-11","USD")');
  expect(format("share", { within: getTestSubject(dataset, "B") })).toBe(
    '=TRADE.TRADESHARE("A","exports","2025-11","B")',
  );
  expect(format("rank", { view: "continents", among: "product" })).toBe(
    '=TRADE.TRADERANK("A","exports","2025-11",,,"continents","product")',
  );
});

test("leaves the total out, and writes a year as a number", () =>
  expect(format("value", {}, createQuery("WORLD", "2025"))).toBe('=TRADE.TRADEVALUE(,"exports",2025)'));

test("names the release and the source of the data", () => {
  const asOf = createQuery("A", "2025-11", { ...dataset, asOf: "2025-11-07" });
  expect(format("value", {}, asOf)).toBe('=TRADE.TRADEVALUE("A","exports","2025-11",,"2025-11-07")');
  expect(format("rank", {}, asOf)).toBe('=TRADE.TRADERANK("A","exports","2025-11","2025-11-07")');
  const own = createQuery("A", "2025-11", { ...dataset, own: "Mine" });
  expect(format("value", {}, own)).toBe('=TRADE.TRADEVALUE("A","exports","2025-11",,,"Mine")');
});

test("in a source of dollars, the change is one of dollars without saying so", () => {
  const baci = createQuery("A", "2025-11", { ...dataset, second: BACI, currency: "USD" });
  expect(format("yoy usd", { currency: "USD" }, baci)).toBe('=TRADE.YOYCHANGE("A","exports","2025-11",,,"BACI")');
  expect(format("yoy quantity", { currency: "USD" }, baci)).toBe(
    '=TRADE.YOYCHANGE("A","exports","2025-11","quantity",,"BACI")',
  );
});

test("the bounds of a figure have its arguments", () =>
  expect(formatFormula(toBoundsFormula(query, "share", { currency: "USD" }), "en")).toBe(
    '=TRADE.TRADEBOUNDS("share","A","exports","2025-11","USD")',
  ));
