/** Estimates: what a derivation takes over from its operands, which digits are known, which of several is chosen. */
import type { Observation } from "../../src/dataset";
import { computeOnce } from "../../src/statistics/compute-once";
import { classifyPrecision } from "../../src/statistics/precision";
import {
  deriveEstimate,
  findNarrowest,
  isOneSided,
  takeFirst,
  toEstimate,
  type AnswerBase,
  type Estimate,
} from "../../src/statistics/estimate";
import { formatNote } from "../../src/statistics/format-note";
import { createTestDataset } from "./test-dataset";
import { value } from "./figures";

const observe = (digits: string): Observation => createTestDataset([value("exports", digits)]).observations[0]!;
const published = (digits: string): Estimate => toEstimate(observe(digits));
const derive = (number: number, half: number, base: AnswerBase = "CNY", parts: Estimate[] = []): Estimate =>
  deriveEstimate(base, { number, interval: { low: number - half, high: number + half } }, parts, () => "");

describe("a published estimate", () => {
  test("knows the digits that are printed", () => {
    expect(published("24.46")).toMatchObject({ number: 24.46e9, base: "CNY", lastDigit: 7, caveats: [] });
    expect(published("24").lastDigit).toBe(9);
  });
  test("is the same for the same observation", () => {
    const observation = observe("24.46");
    expect(toEstimate(observation)).toBe(toEstimate(observation));
  });
  test.each([
    ["more than", true],
    ["less than", true],
    ["about", false],
    ["", false],
  ] as const)("'%s' bounds it on one side only: %p", (qualifier, oneSided) =>
    expect(isOneSided({ ...observe("24.46"), qualifier })).toBe(oneSided),
  );
});

describe("a derived estimate", () => {
  test("cites each observation of its operands once", () => {
    const [one, other] = [published("1.0"), published("2.0")];
    const both = deriveEstimate("CNY", one, [one, other, one], () => "");
    expect(both.observations.map(({ printed }) => printed)).toEqual(["1.0", "2.0"]);
  });
  test("has the caveats of its operands and its own, each once", () => {
    const one = deriveEstimate("CNY", published("1.0"), [], () => "", "asRevised");
    expect(one.caveats).toEqual(["asRevised"]);
    expect(deriveEstimate("CNY", one, [one, one], () => "").caveats).toEqual(["asRevised"]);
    expect(deriveEstimate("CNY", one, [one], () => "", "firstPublished").caveats).toEqual([
      "asRevised",
      "firstPublished",
    ]);
    expect(deriveEstimate("CNY", one, [one], () => "", "asRevised").caveats).toEqual(["asRevised"]);
    expect(deriveEstimate("CNY", one, [], () => "").caveats).toEqual([]);
  });
  test.each([
    [41.21e12, 1e10, 10],
    [41.21e12, 1.1e10, 11],
    [41.21e12, 0.9e10, 10],
    [5, 0.5, 0],
    [41.21e12, 0, 11],
    [0.158, 0, -3],
    [-250, 0, 0],
    [0, 0, 0],
    [250, Infinity, 0],
  ])("of %d, known to %d either side, the last digit is at 10^%d", (number, half, lastDigit) =>
    expect(derive(number, half).lastDigit).toBeCloseTo(lastDigit, 9),
  );
  test("as a rank is a whole number", () => expect(derive(3, 0.2, "rank").lastDigit).toBe(0));
});

describe("of several estimates", () => {
  test("the narrowest is chosen, and the first of equally narrow ones", () => {
    const [wide, narrow, alike] = [derive(1, 2), derive(2, 1), derive(3, 1)];
    expect(findNarrowest([wide, narrow, alike])).toBe(narrow);
    expect(findNarrowest([])).toBeUndefined();
  });
  test("the first is taken without computing the others", () => {
    let computed = 0;
    const estimates = function* () {
      computed += 1;
      yield derive(1, 1);
      computed += 1;
      yield derive(2, 1);
    };
    expect(takeFirst(estimates())?.number).toBe(1);
    expect(computed).toBe(1);
    expect(takeFirst([])).toBeUndefined();
  });
  test("each is computed once, when it is first asked for, however often they are listed", () => {
    let computed = 0;
    const once = computeOnce(function* () {
      for (const number of [1, 2]) {
        computed += 1;
        yield derive(number, 1);
      }
    });
    expect(computed).toBe(0);
    expect(takeFirst(once)?.number).toBe(1);
    expect(computed).toBe(1);
    for (const _ of [1, 2, 3]) expect([...once].map(({ number }) => number)).toEqual([1, 2]);
    expect(computed).toBe(2);
  });
});

describe("the precision of a derived estimate", () => {
  test.each<[string, number, number, AnswerBase, boolean, string]>([
    ["a value to 5 %", 100, 5, "CNY", false, "sharp"],
    ["a value beyond 5 %", 100, 5.1, "CNY", false, "rough"],
    ["a value to half", -100, 50, "CNY", false, "rough"],
    ["a value beyond half", 100, 50.1, "CNY", false, "useless"],
    ["nothing that may be something", 0, 1, "CNY", false, "useless"],
    ["nothing for certain", 0, 0, "CNY", false, "sharp"],
    ["the share of a nil to 0.05 points", 0, 0.0005, "ratio", false, "sharp"],
    ["the share of a nil to half a point", 0, 0.005, "ratio", false, "rough"],
    ["the share of a nil beyond half a point", 0, 0.0051, "ratio", false, "useless"],
    ["the ratio of a nil", 0, 0.0005, "index", false, "sharp"],
    ["a share beyond half of itself", 0.001, 0.0006, "ratio", false, "useless"],
    ["a change to two points", 0.001, 0.02, "ratio", true, "sharp"],
    ["a change beyond two points", 0.5, 0.021, "ratio", true, "rough"],
    ["a change beyond 25 points", 0.5, 0.251, "ratio", true, "useless"],
    ["a contribution to half a point", 0.1, 0.5, "pp", false, "sharp"],
    ["a contribution beyond it", 9, 0.6, "pp", false, "rough"],
    ["a contribution beyond five points", 90, 5.1, "pp", false, "useless"],
    ["a rank", 3, 9, "rank", false, "sharp"],
    ["what has no bounds", 3, Infinity, "CNY", false, "useless"],
  ])("%s", (_title, number, half, base, isChange, precision) =>
    expect(classifyPrecision(derive(number, half, base), isChange)).toBe(precision),
  );
  test("is that of its digits where it is published", () =>
    expect(classifyPrecision({ ...derive(1, 9), status: "published" }, false)).toBe("sharp"));
});

test("a note has no empty clauses in Chinese", () =>
  expect(formatNote(createTestDataset([]), "one; ; two", "zh")).toBe("one；two"));
