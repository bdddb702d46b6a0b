import { checkIdentities } from "../../src/identities";
import { createTestDataset, type TrueFigure } from "../statistics/test-dataset";

const createValue = (flow: TrueFigure["flow"], truth: number, partner = "WORLD"): TrueFigure => ({
  partner,
  flow,
  measure: "value",
  truth,
  unit: "CNY trn",
  decimals: 2,
});
const createPercentage = (
  measure: TrueFigure["measure"],
  truth: number,
  partner = "WORLD",
  flow: TrueFigure["flow"] = "total",
): TrueFigure => ({ partner, flow, measure, truth, unit: "%", decimals: 1 });
const createRank = (truth: number, partner: string): TrueFigure => ({
  partner,
  flow: "total",
  measure: "rank",
  truth,
  unit: "rank",
  decimals: 0,
});
const listMessages = (...prints: TrueFigure[]) =>
  checkIdentities(createTestDataset(prints)).disagreements.map(({ message }) => message);

test("figures that agree within their digits pass", () => {
  expect(
    listMessages(createValue("exports", 24.46), createValue("imports", 16.75), createValue("total", 41.22)),
  ).toEqual([]);
  expect(
    listMessages(createValue("total", 3.69, "A"), createValue("total", 41.21), createPercentage("share", 8.9, "A")),
  ).toEqual([]);
});

test.each<[string, TrueFigure[], RegExp]>([
  [
    "exports + imports = total",
    [createValue("exports", 24.46), createValue("imports", 16.75), createValue("total", 41.3)],
    /value 41\.30 trn CNY disagrees with exports 24\.46 trn CNY \+ imports/,
  ],
  [
    "exports - imports = balance",
    [createValue("exports", 24.46), createValue("imports", 16.75), createValue("balance", 9)],
    /value 9\.00 trn CNY disagrees with exports .* - imports/,
  ],
  [
    "share = part / whole",
    [createValue("total", 3.69, "A"), createValue("total", 41.21), createPercentage("share", 9.2, "A")],
    /share 9\.2% disagrees with value 3\.69 trn CNY \/ whole 41\.21 trn CNY/,
  ],
  [
    "(1 + v) = (1 + q)(1 + p)",
    [createPercentage("yoy", 5), createPercentage("yoy quantity", 1.4), createPercentage("yoy unit value", -9.4)],
    /yoy 5\.0% disagrees with \(1 \+ 1\.4% \[change of quantity\]\) × \(1 - 9\.4% \[change of unit value\]\) - 1/,
  ],
  [
    "ranks in the order of values",
    [createValue("total", 1, "A"), createValue("total", 2, "B"), createRank(1, "A"), createRank(2, "B")],
    /rank 2 has the value 2\.00 trn CNY, more than the 1\.00 trn CNY of rank 1/,
  ],
  ["one rank for each", [createRank(1, "A"), createRank(1, "B")], /rank 1 is published for two/],
])("%s", (_identity, prints, message) =>
  expect(listMessages(...prints)).toContainEqual(expect.stringMatching(message)),
);
