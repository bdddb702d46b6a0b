import { checkIdentities } from "../../src/statistics";
import { worldOf, type Print } from "./world";

const value = (flow: Print["flow"], truth: number, partner = "WORLD"): Print => ({
  partner,
  flow,
  measure: "value",
  truth,
  unit: "CNY trn",
  decimals: 2,
});
const percent = (
  measure: Print["measure"],
  truth: number,
  partner = "WORLD",
  flow: Print["flow"] = "total",
): Print => ({ partner, flow, measure, truth, unit: "%", decimals: 1 });
const rank = (truth: number, partner: string): Print => ({
  partner,
  flow: "total",
  measure: "rank",
  truth,
  unit: "rank",
  decimals: 0,
});
const messages = (...prints: Print[]) => checkIdentities(worldOf(prints)).disagreements.map(({ message }) => message);

test("figures that agree within their digits pass", () => {
  expect(messages(value("exports", 24.46), value("imports", 16.75), value("total", 41.22))).toEqual([]);
  expect(messages(value("total", 3.69, "A"), value("total", 41.21), percent("share", 8.9, "A"))).toEqual([]);
});

test.each<[string, Print[], RegExp]>([
  [
    "exports + imports = total",
    [value("exports", 24.46), value("imports", 16.75), value("total", 41.3)],
    /value 41\.30 trn CNY disagrees with exports 24\.46 trn CNY \+ imports/,
  ],
  [
    "exports - imports = balance",
    [value("exports", 24.46), value("imports", 16.75), value("balance", 9)],
    /value 9\.00 trn CNY disagrees with exports .* - imports/,
  ],
  [
    "share = part / whole",
    [value("total", 3.69, "A"), value("total", 41.21), percent("share", 9.2, "A")],
    /share 9\.2% disagrees with value 3\.69 trn CNY \/ whole 41\.21 trn CNY/,
  ],
  [
    "(1 + v) = (1 + q)(1 + p)",
    [percent("yoy", 5), percent("yoy quantity", 1.4), percent("yoy unit value", -9.4)],
    /yoy 5\.0% disagrees with \(1 \+ 1\.4%\) x \(1 - 9\.4%\) - 1/,
  ],
  [
    "ranks in the order of values",
    [value("total", 1, "A"), value("total", 2, "B"), rank(1, "A"), rank(2, "B")],
    /rank 2 has the value 2\.00 trn CNY, more than the 1\.00 trn CNY of rank 1/,
  ],
  ["one rank for each", [rank(1, "A"), rank(1, "B")], /rank 1 is printed for two/],
])("%s", (_identity, prints, message) => expect(messages(...prints)).toContainEqual(expect.stringMatching(message)));
