import fc from "fast-check";
import { countErrors } from "../../src/query/similar-names";
import { parseSubject, type InvalidArgumentError } from "../../src/query";
import { getDatasetInUse } from "../../src/session";
import { MISSPELT_NAMES, OTHER_WORDS } from "./misspelt-names";

const dataset = getDatasetInUse();

/** What is suggested for a text; undefined where it is a name. */
function suggest(text: string): readonly string[] | undefined {
  try {
    parseSubject(dataset, text);
    return undefined;
  } catch (error) {
    const { nearest } = (error as InvalidArgumentError<"unknownName">).details;
    return nearest.map((name) => (typeof name === "string" ? name : name.en));
  }
}

test("what people misspell is suggested", () => {
  const missed = MISSPELT_NAMES.filter(([typed, meant]) => suggest(typed)?.includes(meant) === false);
  expect(MISSPELT_NAMES.length).toBeGreaterThan(150);
  expect(missed.map(([typed]) => typed)).toEqual(["Morroco"]);
});

test("for other words nothing is suggested, but for one in fifty", () => {
  const names = [...dataset.partners, ...dataset.products].flatMap(({ en, aliases }) => [en, ...aliases]);
  const known = new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z]+/g) ?? []));
  const words = OTHER_WORDS.filter((word) => !known.has(word) && suggest(word) !== undefined);
  const silly = words.filter((word) => suggest(word)!.length > 0);
  expect(words.length).toBeGreaterThan(200);
  expect(silly.length / words.length).toBeLessThan(0.02);
});

test.each(["TRUE", "FALSE", "Textbook", "qqqqqq", "xx", "1", "?"])("nothing is suggested for %s", (text) =>
  expect(suggest(text)).toEqual([]),
);

test.each(["soybean", "Soya bean", "Iron ores", "Rare earth", "Battery", "automobile", "mobile phone", "Solar cell"])(
  "%s is a name, singular or plural",
  (text) => expect(suggest(text)).toBeUndefined(),
);

test("errors are counted as a distance, of which a swap of neighbours is one", () => {
  expect(countErrors("roe", "ore")).toBe(1);
  expect(countErrors("", "abc")).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(countErrors(a, b)).toBe(countErrors(b, a));
      expect(countErrors(a, b) === 0).toBe(a === b);
      expect(countErrors(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

/** The processor time of a computation in milliseconds, which a busy machine does not prolong. */
function measureTime(compute: () => void): number {
  const start = process.cpuUsage();
  compute();
  return process.cpuUsage(start).user / 1_000;
}

test.each(["x".repeat(32_767), "\uFDFA".repeat(32_767), "a+".repeat(16_000), "a/".repeat(16_000), "中".repeat(32_767)])(
  "a text of any length is refused at once",
  (text) => {
    suggest("warm");
    // A comparison with each name would take minutes; the benchmark measures how long a typical typo takes.
    expect(measureTime(() => expect(suggest(text) ?? []).toEqual([]))).toBeLessThan(1_000);
  },
);
