import { computeOnce } from "../../src/statistics/compute-once";
import { deriveEstimate, toConstant, type Estimate } from "../../src/statistics/estimate";

const createEstimate = (number: number): Estimate => deriveEstimate("CNY", toConstant(number), [], () => "");

test("each estimate is computed once, when it is first asked for", () => {
  let computed = 0;
  function* estimate(): Generator<Estimate> {
    for (const number of [1, 2]) {
      computed += 1;
      yield createEstimate(number);
    }
  }
  const estimates = computeOnce(estimate);
  const [first] = estimates;
  expect([first!.number, computed]).toEqual([1, 1]);
  expect([...estimates, ...estimates].map(({ number }) => number)).toEqual([1, 2, 1, 2]);
  expect(computed).toBe(2);
});

test("a computation that fails fails each time, and does not seem to be without further estimates", () => {
  function* estimate(): Generator<Estimate> {
    yield createEstimate(1);
    throw new Error("on its way");
  }
  const estimates = computeOnce(estimate);
  const [first] = estimates;
  expect(first!.number).toBe(1);
  for (let time = 0; time < 2; time += 1) expect(() => [...estimates]).toThrow("on its way");
});

test("a computation that has failed goes on where it can, without the estimates that it has given", () => {
  let hasArrived = false;
  function* estimate(): Generator<Estimate> {
    yield createEstimate(1);
    if (!hasArrived) throw new Error("on its way");
    yield createEstimate(2);
  }
  const estimates = computeOnce(estimate);
  expect(() => [...estimates]).toThrow("on its way");
  hasArrived = true;
  expect([...estimates].map(({ number }) => number)).toEqual([1, 2]);
});
