/** Why a question has no answer, and what there is instead. */
import { unitOf, type Dimension, type Observation } from "../dataset";
import { comparePeriods, distance, messages, narrowed, subjectLabel, type AskedMeasure } from "../query";
import { flowsOf, observationsOf, oneSided, printedFor } from "./coverage";
import { published } from "./estimate";
import { MEASURE_LABELS } from "./measures";
import { observation, type Options, type Question } from "./question";
import { show } from "./show";

/** The sentence that names what is missing and the nearest thing that is printed. */
export function explain(question: Question, measure: AskedMeasure, options: Options): string {
  const { dataset, subject, flow, period } = question;
  const label = subjectLabel(subject);
  const what = whatIsAsked(question, measure, options);

  const printed = printedFor(dataset, subject);
  if (printed.length === 0) {
    return messages.noFigures(label, kindOf(question), dataset.newest.id, available(question, dataset.observations));
  }

  const anyRelease = { ...question, release: undefined };
  const bound = oneSided(anyRelease, measure, options);
  if (bound) return messages.onlyBound(what, period, `${bound.qualifier} ${show(published(bound))}`);

  const conversion = observation(anyRelease, "value (publisher conversion)", "USD");
  if (measure === "value" && options.currency === "USD" && conversion) {
    const publisher = dataset.source(conversion.source)?.publisher ?? conversion.source;
    return messages.onlyConversion(what, period, publisher, show(published(conversion)), unitOf(conversion.unit).base);
  }

  const here = printed.filter((o) => o.period === period);
  if (here.length === 0) {
    const ofFlow = printed.filter((o) => o.flow === flow);
    const nearest = nearestPeriod(ofFlow.length > 0 ? ofFlow : printed, period);
    const flows = flowsOf(dataset, subject, nearest);
    const others = available(question, observationsOf(dataset, period));
    return messages.noPeriod(label, flow, period, nearest, flows, others);
  }
  const same = printed.filter((o) => o.flow === flow && o.measure === measure && fits(o, options));
  const nearest = same.length > 0 ? nearestPeriod(same, period) : undefined;
  return messages.noMeasure(what, period, describe(here), nearest);
}

function whatIsAsked({ subject, flow }: Question, measure: AskedMeasure, { currency }: Options): string {
  const money = measure === "value" || measure === "prior value" || measure === "unit value" ? ` in ${currency}` : "";
  return `${MEASURE_LABELS[measure]} of ${subjectLabel(subject)} ${flow}${money}`;
}

const KINDS: Readonly<Record<Dimension, string>> = {
  partner: "partner",
  product: "product",
  regime: "customs regime",
  enterprise: "type of enterprise",
};

const kindOf = ({ subject }: Question): string => {
  const kinds = narrowed(subject).map((dimension) => KINDS[dimension]);
  return kinds.length > 1 ? `combination of ${messages.and(kinds)}` : (kinds[0] ?? "total");
};

const MOST_NAMED = 12;

/** Subjects of the same kind that these observations are about, in the order they are printed. */
function available({ dataset, subject }: Question, observations: readonly Observation[]): string[] {
  const [dimension, ...more] = narrowed(subject);
  if (!dimension || more.length > 0) return [];
  const whole = dimension === "partner" ? "WORLD" : "all";
  const ids = new Set(observations.map((o) => o[dimension]).filter((id) => id !== whole));
  const labels = [...ids].map((id) => dataset[dimension](id)!.en);
  const unnamed = labels.length - MOST_NAMED;
  return unnamed > 0 ? [...labels.slice(0, MOST_NAMED), `${unnamed} more`] : labels;
}

/** Whether a printed value is in the currency asked for; other measures have none. */
const fits = ({ measure, unit }: Observation, { currency }: Options): boolean =>
  measure !== "value" || unitOf(unit).base === currency;

/** The printed period nearest to the one asked for; the later one where two are as near. */
const nearestPeriod = (printed: readonly Observation[], period: string): string =>
  [...new Set(printed.map((o) => o.period))].sort(
    (a, b) => distance(a, period) - distance(b, period) || comparePeriods(b, a),
  )[0]!;

/** "exports: value, YoY change" for each flow printed. */
function describe(printed: readonly Observation[]): string[] {
  const flows = [...new Set(printed.map((o) => o.flow))];
  return flows.map((flow) => {
    const measures = printed.filter((o) => o.flow === flow).map((o) => MEASURE_LABELS[o.measure]);
    return `${flow}: ${[...new Set(measures)].join(", ")}`;
  });
}
