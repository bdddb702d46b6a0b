/** Answers beside the reports they cite, the bounds they state, and each other. */
import {
  add,
  computeInterval,
  intersect,
  isWithin,
  multiply,
  parseNumber,
  subtract,
  toPointInterval,
  viewAsOf,
  type Dataset,
  type Flow,
  type Interval,
} from "../../../dataset";
import { callFunction, isFailedCell, type Cell } from "../../../functions";
import { LANGUAGES } from "../../../language";
import { NotAvailableError, formatSubject, getSubject, type QueryMeasure, type Subject } from "../../../query";
import { getBundledDataset, SECOND_SOURCES } from "../../../session";
import { getSecondSource } from "../../../session/second-sources";
import { computeBounds, findAnswer, formatCitation, type Answer } from "../../../statistics";
import { CHECKED_MEASURES } from "../../harness/checked-measures";
import { recompute } from "../../harness/recompute";
import { pick } from "../../harness/seeded-random";
import { ensure, runCases, type CaseReport, type CaseSelection } from "../cases";

/** The function that answers with a measure alone. */
const FUNCTION_IDS: Readonly<Partial<Record<QueryMeasure, string>>> = {
  value: "TRADEVALUE",
  quantity: "QUANTITY",
  "unit value": "UNITVALUE",
  share: "TRADESHARE",
  yoy: "YOYCHANGE",
  "prior value": "PRIORVALUE",
  contribution: "CONTRIBUTION",
  rank: "TRADERANK",
};

/** What is compared, as the page names it. */
const AGREEMENTS = {
  source: "a published number is that of the report it cites, to its digits",
  interval: "a number lies within its own bounds",
  bounds: "the bounds of TRADEBOUNDS and those of the answer allow the same numbers",
  derivation: "a derived number is what its written derivation gives a reader with a calculator",
  citation: "TRADESOURCE cites the figure that the function answers with",
  cell: "a formula answers with the number of the statistic",
  flows: "exports and imports add up to the total, and differ by the balance; or the citation says that they do not",
  share: "a share of the total is the value",
  price: "quantity times unit value is the value",
  growth: "the value a year earlier and the change give the value",
} as const;
type Agreement = keyof typeof AGREEMENTS;

export interface AnswerReport extends CaseReport {
  /** How many times each was found to hold. */
  readonly agreements: readonly { readonly what: string; readonly count: number }[];
  /** The number of agreements. */
  readonly total: number;
}

interface Figure {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly flow: Flow;
  readonly period: string;
}

/** An interval with the width of what sums of doubles lose. */
const loosen = ({ low, high }: Interval): Interval => ({
  low: low - Math.abs(low) * 1e-12,
  high: high + Math.abs(high) * 1e-12,
});

const overlap = (one: Interval, other: Interval): boolean => intersect(loosen(one), loosen(other)) !== undefined;

const formatRange = ({ low, high }: Interval): string => `[${low}, ${high}]`;

/** Whether all come from one release, so that nothing was revised in between. */
const isOneRelease = (answers: readonly Answer[]): boolean =>
  new Set(answers.flatMap(({ observations }) => observations.map(({ release }) => release))).size === 1;

function createAgreements() {
  const counts = new Map<Agreement, number>();
  return {
    /** @throws BrokenRule unless it holds. */
    hold(agreement: Agreement, holds: boolean, explain: () => string): void {
      ensure(holds, () => `${AGREEMENTS[agreement]}: ${explain()}`);
      counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
    },
    list: () =>
      (Object.keys(AGREEMENTS) as Agreement[]).map((one) => ({ what: AGREEMENTS[one], count: counts.get(one) ?? 0 })),
  };
}
type Agreements = ReturnType<typeof createAgreements>;

function checkAnswer({ hold }: Agreements, figure: Figure, answer: Answer): void {
  const { number, interval, status, observations, measure, base } = answer;
  hold("interval", interval.low <= number && number <= interval.high, () => `${number}, ${formatRange(interval)}`);
  const [observation] = observations;
  if (status !== "derived") {
    hold("source", number === parseNumber(observation!), () => `${number}, not ${parseNumber(observation!)}`);
    hold("source", isWithin(interval, computeInterval(observation!)), () => formatRange(interval));
    ensure(figure.dataset.source(observation!.source) !== undefined, "a figure has no source");
  } else
    for (const language of LANGUAGES) {
      const method = answer.describeMethod(language);
      const computed = recompute(method) * (base === "pp" ? 100 : 1);
      const slack = Math.abs(number) * 1e-13 + (interval.high - interval.low) * 0.05;
      const isAgreed = computed >= interval.low - slack && computed <= interval.high + slack;
      hold("derivation", isAgreed, () => `${method} is ${computed}, not ${number}`);
    }
  try {
    const bounds = computeBounds(figure.dataset, { ...figure, measure });
    hold(
      "bounds",
      bounds.low <= bounds.high && overlap(bounds, interval),
      () => `${formatRange(bounds)}, ${formatRange(interval)}`,
    );
  } catch (error) {
    // Figures of one release that contradict each other, which the message names.
    if (!(error instanceof NotAvailableError && error.code === "contradiction")) throw error;
  }
}

function callAlone(id: string, args: readonly unknown[], dataset: Dataset): Cell {
  return callFunction(id, args, dataset, "en")[0]![0]!;
}

/** Compares the answer with those of formulas about the same figure. */
function checkFormulas({ hold }: Agreements, figure: Figure, answer: Answer): void {
  const { dataset, subject, flow, period } = figure;
  const name = formatSubject(subject, "en");
  const id = FUNCTION_IDS[answer.measure];
  if (!id) return;
  const cell = callAlone(id, [name, flow, period], dataset);
  if (typeof cell === "object" && isFailedCell(cell)) throw cell.error;
  const shown = typeof cell === "object" ? cell.number : cell;
  hold("cell", shown === answer.number, () => `${id} is ${shown}, not ${answer.number}`);
  const cited = callAlone("TRADESOURCE", [name, flow, period, answer.measure], dataset);
  const expected = formatCitation(answer, "sentence", "en");
  hold("citation", cited === expected, () => `${formatCell(cited)}, not ${expected}`);
}

const formatCell = (cell: Cell): string =>
  typeof cell === "object" && isFailedCell(cell) ? String(cell.error) : JSON.stringify(cell);

function checkFlows({ hold }: Agreements, figure: Figure): void {
  const find = (flow: Flow): Answer | undefined => findAnswer(figure.dataset, { ...figure, flow, measure: "value" });
  const [exports, imports, total, balance] = [find("exports"), find("imports"), find("total"), find("balance")];
  if (!exports || !imports) return;
  const isTold = (answers: readonly Answer[]): boolean =>
    answers.some((answer) => formatCitation(answer, "sentence", "en").includes("Exports and imports"));
  for (const [whole, parts] of [
    [total, add(exports.interval, imports.interval)],
    [balance, subtract(exports.interval, imports.interval)],
  ] as const)
    if (whole)
      hold(
        "flows",
        overlap(whole.interval, parts) || isTold([whole, exports, imports]) || !isOneRelease([whole, exports, imports]),
        () => `${formatRange(whole.interval)}, ${formatRange(parts)}`,
      );
}

const ONE = toPointInterval(1);

/** Measures of one figure that must fit, as far as one release has all of them. */
function checkMeasures(
  { hold }: Agreements,
  answers: ReadonlyMap<QueryMeasure, Answer>,
  total: Answer | undefined,
): void {
  const compare = (
    agreement: Agreement,
    found: readonly (Answer | undefined)[],
    combine: (intervals: Interval[]) => Interval,
  ): void => {
    if (!found.every((one) => one !== undefined)) return;
    const all = found as readonly Answer[];
    if (!isOneRelease(all)) return;
    const [value, ...others] = all.map(({ interval }) => interval) as [Interval, ...Interval[]];
    const combined = combine(others);
    hold(agreement, overlap(value, combined), () => `${formatRange(value)}, ${formatRange(combined)}`);
  };
  const value = answers.get("value");
  compare("share", [value, answers.get("share"), total], ([share, whole]) => multiply(share!, whole!));
  compare("price", [value, answers.get("quantity"), answers.get("unit value")], ([quantity, price]) =>
    multiply(quantity!, price!),
  );
  compare("growth", [value, answers.get("prior value"), answers.get("yoy")], ([base, change]) =>
    multiply(base!, add(ONE, change!)),
  );
}

/** The data that ships, as it is and as of earlier releases, and the second source. */
function listDatasets(): Dataset[] {
  const bundled = getBundledDataset();
  const earlier = bundled.releases.filter((_, at) => at % 9 === 4).map((release) => viewAsOf(bundled, release));
  return [bundled, bundled, bundled, ...earlier, ...SECOND_SOURCES.map(({ name }) => getSecondSource(name))];
}

export function checkAnswers(selection: CaseSelection): AnswerReport {
  const datasets = listDatasets();
  const agreements = createAgreements();
  const report = runCases(selection, ({ random, describe }) => {
    const dataset = pick(datasets, random);
    const observation = pick(dataset.observations, random);
    const subject = getSubject(dataset, observation);
    const flow = random() < 0.7 ? observation.flow : pick(["exports", "imports", "total", "balance"] as const, random);
    // A neighbouring month is often one that has to be derived.
    const period = random() < 0.7 ? observation.period : pick(dataset.observations, random).period;
    const figure: Figure = { dataset, subject, flow, period };
    describe(
      () =>
        `${formatSubject(subject, "en")}, ${flow}, ${period}, data of ${dataset.newestRelease.id}${dataset.second ? ` (${dataset.second.name})` : ""}`,
    );
    const answers = new Map<QueryMeasure, Answer>();
    for (const measure of CHECKED_MEASURES) {
      const answer = findAnswer(dataset, { ...figure, measure });
      if (answer) answers.set(measure, answer);
    }
    for (const answer of answers.values()) checkAnswer(agreements, figure, answer);
    const one = answers.size > 0 ? pick([...answers.values()], random) : undefined;
    if (one) checkFormulas(agreements, figure, one);
    checkFlows(agreements, figure);
    if (flow !== "balance") checkMeasures(agreements, answers, findTotal(figure));
  });
  const list = agreements.list();
  return { ...report, agreements: list, total: list.reduce((sum, { count }) => sum + count, 0) };
}

/** The value of all partners and goods in the same flow and period. */
function findTotal({ dataset, flow, period }: Figure): Answer | undefined {
  const world = dataset.observations.find(
    ({ partner, product, regime, enterprise }) =>
      partner === "WORLD" && product === "all" && regime === "all" && enterprise === "all",
  );
  return world && findAnswer(dataset, { subject: getSubject(dataset, world), flow, period, measure: "value" });
}
