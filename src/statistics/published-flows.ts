/**
 * Whether a figure may be there, told from the periods, flows and measures that are published for its subject. A refusal
 * names what is there instead; most of what could be named is ruled out here, before a search through the releases.
 */
import { getUnit, type Dataset, type Flow, type Observation } from "../dataset";
import { toMonthRange, type Period, type QueryMeasure, type Subject } from "../query";
import { listSubjectObservations } from "./coverage";
import type { AnswerBase } from "./estimate";
import { listMemberSubjects } from "./members";
import type { QueryOptions, ReleaseQuery } from "./release-query";

/** Flows as the bits of a number. */
const BITS: Readonly<Record<Flow, number>> = { exports: 1, imports: 2, total: 4, balance: 8 };

/** The flows that are published, by period and by year. */
interface PublishedFlows {
  readonly byPeriod: Map<Period, number>;
  readonly byYear: Map<number, number>;
}

/** By measure; those of value by currency too. */
type FlowsByKind = ReadonlyMap<string, PublishedFlows>;

const flowsByObservations = new WeakMap<readonly Observation[], FlowsByKind>();

function getFlows(dataset: Dataset, subject: Subject): FlowsByKind {
  // A dataset has one list of the observations of a subject.
  const observations = listSubjectObservations(dataset, subject);
  let flows = flowsByObservations.get(observations);
  if (!flows) flowsByObservations.set(observations, (flows = collectFlows(observations)));
  return flows;
}

const toYear = (month: number): number => Math.floor(month / 12);

function collectFlows(observations: readonly Observation[]): FlowsByKind {
  const flowsByKind = new Map<string, PublishedFlows>();
  for (const { measure, unit, period, flow } of observations) {
    const kind = measure === "value" ? `${measure} ${getUnit(unit).base}` : measure;
    let flows = flowsByKind.get(kind);
    if (!flows) flowsByKind.set(kind, (flows = { byPeriod: new Map(), byYear: new Map() }));
    const add = <Key>(flowsByKey: Map<Key, number>, key: Key): unknown =>
      flowsByKey.set(key, (flowsByKey.get(key) ?? 0) | BITS[flow]);
    add(flows.byPeriod, period);
    const { first, last } = toMonthRange(period);
    for (let year = toYear(first); year <= toYear(last); year += 1) add(flows.byYear, year);
  }
  return flowsByKind;
}

/** Whether the flow is among those published; a value follows from any two others too. */
function gives(flows: number, flow: Flow, isValue: boolean): boolean {
  if (flows & BITS[flow]) return true;
  const others = flows & ~BITS[flow];
  return isValue && (others & (others - 1)) !== 0;
}

/** Whether the test holds for the subject itself, or for every member of a group. */
function holdsFor(
  { dataset, subject }: Pick<ReleaseQuery, "dataset" | "subject">,
  test: (flows: FlowsByKind) => boolean,
): boolean {
  if (test(getFlows(dataset, subject))) return true;
  const members = subject.partner.members.length > 0 ? listMemberSubjects({ dataset, subject }) : [];
  return members.length > 0 && members.every((member) => test(getFlows(dataset, member)));
}

/**
 * A test of periods: whether the value or quantity may be there for one, published or from other flows of it.
 * @param base - base unit of the figure.
 */
export function createPeriodTest(query: ReleaseQuery, base: AnswerBase): (period: Period) => boolean {
  const isValue = base === "CNY" || base === "USD";
  const kind = isValue ? `value ${base}` : "quantity";
  const test = (flows: FlowsByKind, period: Period): boolean =>
    gives(flows.get(kind)?.byPeriod.get(period) ?? 0, query.flow, isValue);
  const own = getFlows(query.dataset, query.subject);
  if (query.subject.partner.members.length === 0) return (period) => test(own, period);
  return (period) => holdsFor(query, (flows) => test(flows, period));
}

const ANY_VALUE = ["value CNY", "value USD"];

/** What a measure may follow from, where that is not a published figure of its own; "value" is that of the currency. */
const KINDS: Readonly<Partial<Record<QueryMeasure, readonly string[]>>> = {
  "prior value": ["value"],
  contribution: ANY_VALUE,
  share: ["share", ...ANY_VALUE],
  rank: ["rank", ...ANY_VALUE],
  yoy: ["yoy", "yoy quantity", "value CNY"],
  "yoy usd": ["yoy usd", "value USD"],
  "yoy quantity": ["yoy quantity", "yoy"],
  "yoy unit value": ["yoy unit value", "yoy"],
  "unit value": ["unit value", "quantity"],
};

/** Whether there may be such a figure in some release; false only if there is none. */
export function mayHaveFigure(
  query: Pick<ReleaseQuery, "dataset" | "subject" | "flow" | "period">,
  measure: QueryMeasure,
  { currency }: QueryOptions,
): boolean {
  const { first, last } = toMonthRange(query.period);
  return holdsFor(query, (flowsByKind) =>
    (KINDS[measure] ?? [measure]).some((kind) => {
      const published = flowsByKind.get(kind === "value" ? `value ${currency}` : kind);
      let flows = 0;
      // A value follows from the change of the year after, and the value a year earlier is one of the year before.
      for (let year = toYear(first) - 1; published && year <= toYear(last) + 1; year += 1)
        flows |= published.byYear.get(year) ?? 0;
      return gives(flows, query.flow, kind.startsWith("value"));
    }),
  );
}
