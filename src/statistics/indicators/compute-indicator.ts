/** Answers the indicators of trade, each with the interval that the published digits allow. */
import type { Dataset, Flow, Partner } from "../../dataset";
import { localize } from "../../language";
import {
  InvalidArgumentError,
  NotAvailableError,
  getTotalSubject,
  getYearBefore,
  isWhole,
  localizeSubject,
  type Period,
  type Subject,
} from "../../query";
import { answerQuery, chooseFlow, toAnswer, type Answer } from "../answer";
import { localizeInterval } from "../available";
import type { Estimate } from "../estimate";
import { suggestTables } from "../suggest-tables";
import { buildPartnerTable, buildProductTable, type TableRow } from "../tables";
import { deriveCoverage, deriveIntraIndustryTrade, deriveNormalisedBalance } from "./balance";
import { deriveConcentration } from "./concentration";
import type { Indicator } from "../../query/indicator";
import { INDICATOR_MESSAGES } from "./messages";
import { requireFlow } from "./require-flow";
import { deriveDiversion, deriveLargestShare } from "./shares";

export interface IndicatorQuery {
  readonly dataset: Dataset;
  readonly subject: Subject;
  /** Chosen if it is omitted; without meaning for the indicators of exports beside imports. */
  readonly flow: Flow | undefined;
  readonly period: Period;
  /** The partner that trade is diverted to. */
  readonly other: Partner | undefined;
}

/**
 * @throws InvalidArgumentError for a subject that the indicator is not of, or an ambiguous flow.
 * @throws NotAvailableError if a figure that it needs is not there, or the interval is too wide to be useful.
 */
export function computeIndicator(indicator: Indicator, query: IndicatorQuery): Answer {
  const { dataset, subject, period } = query;
  const { estimate, flow } = COMPUTATIONS[indicator](query);
  const name = localize((language) => INDICATOR_MESSAGES[language].names[indicator]);
  if (!estimate)
    throw new NotAvailableError("noIndicator", { indicator: name, subject: localizeSubject(subject), period });
  const releases = new Set(estimate.observations.map(({ release }) => release));
  const release = releases.size === 1 ? [...releases][0] : undefined;
  const answer = toAnswer(estimate, { dataset, release, subject, flow, period }, "value", name);
  if (!answer) throw new NotAvailableError("indicatorTooWide", { indicator: name, range: localizeInterval(estimate) });
  return answer;
}

interface Computed {
  readonly estimate: Estimate | undefined;
  readonly flow: Flow;
}
type Computation = (query: IndicatorQuery) => Computed;

function answerValue({ dataset, subject, period }: IndicatorQuery, flow: Flow): Answer {
  return answerQuery(dataset, { subject, flow, period, measure: "value" });
}

/** A balance has no parts that are shares of it. */
const FLOWS_WITH_SHARES: readonly Flow[] = ["exports", "imports", "total"];

/** The rows of a table and the value of all of them. */
function listParts(query: IndicatorQuery, by: "partner" | "product"): { rows: TableRow[]; whole: Answer; flow: Flow } {
  const { dataset, subject, period } = query;
  if (!isWhole(subject, by))
    throw new InvalidArgumentError("listedDimension", { input: localizeSubject(subject).en, kind: by });
  const flow = chooseFlow(dataset, { ...query, measure: "value" });
  requireFlow(flow, FLOWS_WITH_SHARES);
  const whole = answerValue(query, flow);
  const rows =
    by === "partner"
      ? buildPartnerTable(dataset, flow, period, "economies", subject)
      : buildProductTable(dataset, flow, period, "ranked", subject);
  if (rows.length === 0)
    throw new NotAvailableError("emptyTable", {
      kind: by,
      within: localizeSubject(subject),
      flow,
      period,
      formulas: suggestTables(dataset, by, flow, period, subject),
    });
  return { rows, whole, flow };
}

const concentrate =
  (by: "partner" | "product", isNormalised: boolean): Computation =>
  (query) => {
    const { rows, whole, flow } = listParts(query, by);
    return { flow, estimate: deriveConcentration(rows, whole, isNormalised) };
  };

const compareFlows =
  (derive: (exports: Answer, imports: Answer) => Estimate | undefined): Computation =>
  (query) => ({
    flow: "total",
    estimate: derive(answerValue(query, "exports"), answerValue(query, "imports")),
  });

/** The part of a whole that a partner has, now or a year earlier. */
function answerShare({ dataset, subject, period }: IndicatorQuery, flow: Flow, partner: Partner): Answer {
  const total = getTotalSubject(dataset);
  const within = { ...subject, partner: total.partner };
  const isOfAll = (["product", "regime", "enterprise"] as const).every((one) => isWhole(subject, one));
  const query = { subject: { ...subject, partner }, flow, period, measure: "share" } as const;
  return answerQuery(dataset, query, { currency: dataset.currency, ...(!isOfAll && { within }) });
}

function computeDiversion(query: IndicatorQuery): Computed {
  const { dataset, subject, period, other } = query;
  if (isWhole(subject, "partner") || !other)
    throw new InvalidArgumentError("needsTwoPartners", { subject: localizeSubject(subject) });
  const flow = chooseFlow(dataset, { ...query, measure: "share" });
  requireFlow(flow, FLOWS_WITH_SHARES);
  const earlier = { ...query, period: getYearBefore(period) };
  const answerShares = (partner: Partner) => ({
    now: answerShare(query, flow, partner),
    before: answerShare(earlier, flow, partner),
  });
  return { flow, estimate: deriveDiversion(answerShares(subject.partner), answerShares(other)) };
}

const COMPUTATIONS: Readonly<Record<Indicator, Computation>> = {
  "partner concentration": concentrate("partner", false),
  "product concentration": concentrate("product", false),
  "normalised partner concentration": concentrate("partner", true),
  "normalised product concentration": concentrate("product", true),
  dependence(query) {
    const { rows, whole, flow } = listParts(query, "partner");
    return { flow, estimate: deriveLargestShare(rows, whole) };
  },
  coverage: compareFlows(deriveCoverage),
  "normalised balance": compareFlows(deriveNormalisedBalance),
  "intra-industry trade": compareFlows(deriveIntraIndustryTrade),
  diversion: computeDiversion,
};
