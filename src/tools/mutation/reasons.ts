/** Why mutants survive that no test has to notice, by the file and a part of the line they are in. */
const RULES_OUT =
  "It only rules out early what has no answer: ruling out less takes longer, and a test of all figures (`published-flows.test.ts`), which is not asked here, holds that it rules out no more.";
const CACHE = "What is kept is computed again, with the same result.";
const FILTER = "What it leaves out is left out again later, or has no answer: it saves time.";
const SAME_RESULT = "Both give the same result at the only number where they differ.";
const TYPES = "The data never has the other kind here; the type allows it.";
const LENGTHS = "Longer texts are no names: looking them up takes time and finds nothing.";
const LETTERS =
  "Names with too many other letters are ruled out before their errors are counted, which would rule them out too.";
const CANONICAL = "No other form of a period has the text before or after it.";
const ONLY_LATER = "The value it starts with is never read.";

const REASONS: readonly (readonly [file: string, part: string, reason: string])[] = [
  ["src/statistics/accumulate.ts", "mayHaveFigure(period)", RULES_OUT],
  ["src/statistics/accumulate.ts", "listMonths(", "A period that ends before it begins has no figure."],
  ["src/statistics/available.ts", "mayHaveFigure(changed", RULES_OUT],
  [
    "src/statistics/available.ts",
    "FLOWS.filter",
    "The flow that is asked for has no figure, or nothing would be sought.",
  ],
  [
    "src/statistics/available.ts",
    "flow !== query.flow",
    "The flow that is asked for has no figure, or nothing would be sought.",
  ],
  [
    "src/statistics/available.ts",
    "dimensions.length < 2",
    "Of one dimension its only part is the figure that has no answer.",
  ],
  ["src/statistics/available.ts", "listSubjectObservations(dataset, subject).filter", FILTER],
  ["src/statistics/available.ts", 'one.status !== "forecast"', FILTER],
  ["src/statistics/available.ts", "one !== measure", "The measure that is asked for has no figure."],
  ["src/statistics/available.ts", 'kind === "span"', "Shifted periods of other kinds are among those that are listed."],
  ["src/statistics/available.ts", 'measure === "prior value"', "Further candidates without an answer are passed over."],
  [
    "src/statistics/available.ts",
    "if (found) return [found]",
    "The nearest period that is published has an answer, but for a forecast.",
  ],
  ["src/statistics/compute-once.ts", "at < computed.length", CACHE],
  [
    "src/statistics/change.ts",
    'changeMeasure !== "yoy usd"',
    "Quantity and price have no change in dollars, which is asked for next.",
  ],
  ["src/statistics/change.ts", 'changeMeasure === "yoy" ||', "Without a currency there is no value to divide."],
  ["src/statistics/estimate.ts", "width(estimate.interval) < width(best.interval)", SAME_RESULT],
  ["src/statistics/explain.ts", "?.publisher", TYPES],
  ["src/statistics/flows.ts", "count === 1", "A number times 1 is the number."],
  ["src/statistics/flows.ts", "found.has(flow)", CACHE],
  ["src/statistics/flows.ts", "signed > 0", SAME_RESULT],
  ["src/statistics/format-estimate.ts", "(\\.\\d\\d\\d*?)0+$", "Before zeros at the end there are digits only."],
  ["src/statistics/format-estimate.ts", "step * 1e-6", SAME_RESULT],
  ["src/statistics/format-estimate.ts", "direction * step", "The direction is 1 or -1: dividing by it is multiplying."],
  ["src/statistics/operand.ts", "number < 0", SAME_RESULT],
  ["src/statistics/membership.ts", '"listed" in partner', TYPES],
  ["src/statistics/overlap.ts", "wholes.has(whole)", CACHE],
  ["src/statistics/period-contents.ts", "contents", CACHE],
  ["src/statistics/period-distance.ts", "last - first", "A constant added to both lengths leaves their difference."],
  [
    "src/statistics/period-distance.ts",
    "period !== from",
    "The period that is asked for has no answer and is passed over.",
  ],
  [
    "src/statistics/period-distance.ts",
    "new Set(periods)",
    "The period that is asked for has no answer and is passed over.",
  ],
  ["src/statistics/published-flows.ts", "", RULES_OUT],
  ["src/statistics/rank.ts", "byView", CACHE],
  ["src/statistics/rank.ts", "listed", CACHE],
  ["src/statistics/release-query.ts", "?.weight", TYPES],
  ["src/statistics/rounding.ts", "size >= 1e15", SAME_RESULT],
  ["src/statistics/rounding.ts", "number < 0", SAME_RESULT],
  ["src/statistics/rounding.ts", "% 3) + 3", "The remainder is the same."],
  ["src/statistics/standings.ts", "one.flow === flow", FILTER],
  ["src/statistics/subject-periods.ts", "!periods", CACHE],
  ["src/query/find-hs-name.ts", "!byName", CACHE],
  ["src/query/find-hs-name.ts", "MAX_HS_NAME_LENGTH", LENGTHS],
  ["src/query/month-names.ts", "/^\\d/", "The names of months have no digits."],
  ["src/query/name-index.ts", "longest", LENGTHS],
  ["src/query/name-index.ts", "MAX_LENGTH", LENGTHS],
  ["src/query/name-index.ts", "MAX_MISSPELT_LENGTH", LENGTHS],
  ["src/query/name-index.ts", "({ length })", LENGTHS],
  ["src/query/parse-period.ts", "if (/^\\d/.test(text)) return parseInt", "A count has digits only at its beginning."],
  ["src/query/parse-release.ts", "toISOString", "A day with its time is compared as the day."],
  ["src/query/period.ts", "value === undefined", CACHE],
  ["src/query/period.ts", "MAX_REMEMBERED", CACHE],
  ["src/query/period.ts", "MOST_MONTHS", "Any key will do that no two ranges share."],
  ["src/query/period.ts", "\\d{4}", CANONICAL],
  ["src/query/period.ts", "-Q\\d", CANONICAL],
  ["src/query/search.ts", "!index", CACHE],
  [
    "src/query/search.ts",
    "countErrors(name, typed)",
    "It weighs what is found at the limit of a quarter of wrong letters.",
  ],
  [
    "src/query/shorten.ts",
    "slice(0, 2 * most)",
    "Of a long text only the beginning is split into characters, to save time.",
  ],
  ["src/query/similar-names.ts", "let bits = 0", LETTERS],
  ["src/query/similar-names.ts", "bits |=", LETTERS],
  ["src/query/similar-names.ts", "function collectLetters", LETTERS],
  ["src/query/similar-names.ts", "function countBits", LETTERS],
  ["src/query/similar-names.ts", "rest !== 0", LETTERS],
  ["src/query/similar-names.ts", "countBits(letters", LETTERS],
  ["src/query/similar-names.ts", "typed.length - text.length", LETTERS],
  ["src/query/similar-names.ts", "let before: number[] = []", ONLY_LATER],
  ["src/query/subject.ts", "/^hs/", "Before the digits of a code stands nothing else."],
  ["src/session/answers.ts", "datasetInUse !== undefined", "Without a dataset in use there is no release of a pin."],
  ["src/session/bundled-dataset.ts", "part.domains.some", "A domain of which a part is missing is not answered from."],
  ["src/session/bundled-dataset.ts", "headline.parts", "A domain of which a part is missing is not answered from."],
  ["src/session/load-bundled-parts.ts", "domains.some", "Each part that ships is of one domain."],
  ["src/session/load-bundled-parts.ts", ": [])", "Nobody waits for what is no promise."],
  ["src/session/second-sources.ts", "one.name === name", "There is one second source."],
  ["src/session/sources.ts", "names: []", "Own data has no other names; nobody types that of the mutant."],
  ["src/session/bundled-dataset.ts", "isComplete", "The partial dataset of all domains gives the same answers."],
  ["src/session/bundled-dataset.ts", "DOMAINS.filter(isLoaded)", "A part that completes no domain changes no answer."],
  ["src/session/bundled-dataset.ts", "loaded.length > 0", "Until a domain is there, what has arrived answers nothing."],
  ["src/session/hs-names.ts", "!names", CACHE],
];

/** The reason for a survivor in a line; undefined where none has been given. */
export const findReason = (file: string, line: string): string | undefined =>
  REASONS.find(([of, part]) => file === of && line.includes(part))?.[2];
