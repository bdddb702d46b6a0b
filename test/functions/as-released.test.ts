/** Revisions: a later release supersedes an earlier one, and both stay reachable. */
import type { Dataset, Observation } from "../../src/dataset";
import { setDatasetInUse } from "../../src/session/dataset-in-use";
import { readNewestDataset } from "../newest-dataset";
import { evaluate, evaluateToError, spill } from "../../src/tools/harness/excel-functions";

let newest: Dataset;
beforeAll(() => {
  newest = readNewestDataset();
});
afterEach(() => setDatasetInUse(undefined));

test("left out, the release is the newest; named, everything is as it was then", () => {
  expect(evaluate("TRADEVALUE")).toBe(41_207_636_347_713);
  expect(evaluate("TRADEVALUE", null, null, null, null, "2025-12-08")).toBe(41_210_000_000_000);
  expect(evaluate("TRADEVALUE", null, null, null, null, "2025-11-07")).toBe(37_310_000_000_000);
  expect(evaluate("DATAINFO", "headline period", "2025-11-07")).toBe("2025-01/2025-10");
});

test("what the data is made of is counted as it was then", () => {
  const [before, now] = ["2025-11-07", null].map((release) => Object.fromEntries(spill("DATAINFO", null, release)));
  for (const count of ["releases", "observations", "sources"])
    expect(before![count]).toBeLessThan(now![count] as number);
});

test("a day between two releases means the earlier", () => {
  expect(evaluate("TRADEVALUE", null, null, null, null, "2025-12-07")).toBe(
    evaluate("TRADEVALUE", null, null, null, null, "2025-11-07"),
  );
});

test("a period of a later release is not known yet", () => {
  const { code, message } = evaluateToError("TRADEVALUE", null, null, "2025-01/2025-11", null, "2025-11-07");
  expect(code).toBe("#N/A");
  expect(message).toContain("Nearest period, Jan-Oct 2025: 37.31 trn CNY");
});

test("after a refresh, a memo of the release before can be reproduced to the digit", () => {
  const memo = () => [
    spill("PARTNERS", null, null, null, null, "2025-12-08"),
    spill("PRODUCTS", "exports", null, null, null, "2025-12-08"),
    spill("TRADESERIES", "ASEAN", null, null, null, null, null, "2025-12-08"),
    spill("TRADEBALANCE", null, null, "USD", "2025-12-08"),
  ];
  const before = memo();
  setDatasetInUse(newest);
  expect(evaluate("TRADEVALUE")).toBe(30_127_459_313_321);
  expect(memo()).toEqual(before);
});

test("the newest printing of a figure supersedes the others: each revised total answers with the newer number", () => {
  setDatasetInUse(newest);
  const totals = newest.observations.filter(
    ({ measure, flow, unit, qualifier }) =>
      measure === "value" && flow === "total" && unit === "CNY trn" && qualifier === "",
  );
  const isRevision = (o: Observation, before: Observation): boolean =>
    before.release < o.release &&
    (["period", "partner", "product", "regime", "enterprise"] as const).every(
      (column) => before[column] === o[column],
    ) &&
    Number(before.printed) !== Number(o.printed);
  const revised = totals.filter((o) => totals.some((before) => isRevision(o, before)));
  expect(revised.length).toBeGreaterThan(0);
  for (const { partner, product, regime, enterprise, period, printed } of revised) {
    const subject = [partner, product, regime, enterprise].filter((id) => id !== "WORLD" && id !== "all").join(" / ");
    expect(evaluate("TRADEVALUE", subject, "total", period, "CNY trn")).toBeCloseTo(Number(printed), 9);
  }
});
