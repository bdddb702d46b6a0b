/**
 * What is written about an answer agrees with it: the derivation recomputes to it, the number is the same in a cell and
 * in a text, and it agrees with the bounds beside it. Of all figures of the newest headline period, and of a sample of
 * others, the same in each run.
 */
import { add, createDataset, intersect, type Observation } from "../../src/dataset";
import { buildBundledEdition, readPackage } from "../../src/dataset/package";
import { formatNumber } from "../../src/tables";
import { toBaseUnitCell } from "../../src/functions/number-format";
import { LANGUAGES } from "../../src/language";
import { getSubject } from "../../src/query";
import { findAnswer, formatCitation, formatEstimate, formatInterval, type Answer } from "../../src/statistics";
import { createRandom, sample } from "../../src/tools/harness/seeded-random";
import { CHECKED_MEASURES } from "../../src/tools/harness/checked-measures";
import { recompute } from "../../src/tools/harness/recompute";

const dataset = createDataset(buildBundledEdition(readPackage("src/data").contents!), "shipped");

const SAMPLED = 600;

const random = createRandom(12);
const identify = ({ partner, product, regime, enterprise, flow, period }: Observation): string =>
  [partner, product, regime, enterprise, flow, period].join("|");
const subjects = [...new Map(dataset.observations.map((one) => [identify(one), one])).values()];
const asked = [...subjects.filter(({ period }) => period === dataset.headline), ...sample(subjects, SAMPLED, random)];

/** The answers about the sampled subjects, of exports, imports, total and balance. */
const answers: Answer[] = asked.flatMap((one) => {
  const flow = sample([one.flow, "total", "balance"] as const, 1, random)[0]!;
  return CHECKED_MEASURES.flatMap(
    (measure) => findAnswer(dataset, { subject: getSubject(dataset, one), flow, period: one.period, measure }) ?? [],
  );
});

const identifyAnswer = ({ query, measure }: Answer): string =>
  [query.subject.partner.id, query.subject.product.id, query.flow, query.period, measure].join(" ");

describe.each(LANGUAGES)("in %s", (language) => {
  test("every derivation recomputes from its own digits to the answer within its bounds", () => {
    const derived = answers.filter(({ status }) => status === "derived");
    expect(derived.length).toBeGreaterThan(3000);
    const wrong = derived.flatMap((answer) => {
      const { interval, base, number } = answer;
      const method = answer.describeMethod(language);
      const computed = recompute(method) * (base === "pp" ? 100 : 1);
      const slack = Math.abs(number) * 1e-13 + (interval.high - interval.low) * 0.05;
      if (computed >= interval.low - slack && computed <= interval.high + slack) return [];
      return [`${identifyAnswer(answer)}: ${method} is ${computed}, not ${number}`];
    });
    expect(wrong).toEqual([]);
  });

  test("a number is the same in a cell as in a text, and agrees with the bounds beside it", () => {
    expect(answers.length).toBeGreaterThan(5000);
    const wrong = answers.flatMap((answer) => {
      const cell = toBaseUnitCell(answer, language);
      const [inCell, inText] = [formatNumber(cell.number, cell.format), formatEstimate(answer, language)];
      const bounds = formatInterval(answer, language);
      // The text names the unit after the number and scale that the cell shows.
      const isSame = inText.startsWith(inCell);
      return isSame && agrees(inText, bounds) ? [] : [`${identifyAnswer(answer)}: ${inCell}, ${inText}, ${bounds}`];
    });
    expect(wrong).toEqual([]);
  });
});

test("exports, imports and total agree within their bounds, or the citation says that they do not", () => {
  const told: string[] = [];
  const values = new Map(
    dataset.observations
      .filter(({ measure, unit }) => measure === "value" && unit.startsWith("CNY"))
      .map((one) => [[one.partner, one.product, one.regime, one.enterprise, one.period].join("|"), one]),
  );
  const silent = [...values].flatMap(([key, one]) => {
    const query = { subject: getSubject(dataset, one), period: one.period, measure: "value" as const };
    const [exports, imports, total] = (["exports", "imports", "total"] as const).map((flow) =>
      findAnswer(dataset, { ...query, flow }),
    );
    if (!exports || !imports || !total) return [];
    if (intersect(add(exports.interval, imports.interval), total.interval)) return [];
    const texts = [exports, imports, total].map((answer) => formatCitation(answer, "sentence", "en"));
    if (!texts.every((text) => text.includes("Exports and imports add up to"))) return [key];
    told.push(key);
    return [];
  });
  expect(values.size).toBeGreaterThan(9000);
  expect(silent).toEqual([]);
  // Revised years of early press reports; the fourth is a report that customs' own tables do not bear out.
  expect(told.length).toBeLessThan(5);
});

/** The numbers of a text; both ends of bounds are shown in one scale. */
const readNumbers = (text: string): number[] =>
  (text.match(/-?\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replace(/,/g, "")));

const countDecimals = (text: string): number => /-?\d[\d,]*(?:\.(\d+))?/.exec(text)?.[1]?.length ?? 0;

/** Whether the number lies within the bounds; or the more exact number before them does, which it is a rounding of. */
function agrees(shown: string, bounds: string): boolean {
  const [number] = readNumbers(shown) as [number];
  const numbers = readNumbers(bounds.replace(/m3/g, ""));
  const [low, high] = numbers.slice(-2) as [number, number];
  if (numbers.length === 2) return low <= number && number <= high;
  const [exact] = numbers as [number];
  return low <= exact && exact <= high && Math.abs(exact - number) <= 0.5000001 / 10 ** countDecimals(shown);
}
