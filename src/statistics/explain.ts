/** Why a question has no answer, and what there is instead. */
import { unitOf, type Observation } from "../dataset";
import { comparePeriods, distance, messages, subjectLabel, type AskedMeasure } from "../query";
import { flowsOf, oneSided, printedFor } from "./coverage";
import { published } from "./estimate";
import { MEASURE_LABELS, type Options } from "./measures";
import { observation, type Question } from "./question";
import { show } from "./show";

/** The sentence that names what is missing and the nearest thing that is printed. */
export function explain(question: Question, measure: AskedMeasure, options: Options): string {
  const { dataset, subject, flow, period, release } = question;
  const label = subjectLabel(subject);
  const what = whatIsAsked(question, measure, options);

  const printed = printedFor(dataset, subject);
  if (printed.length === 0) return messages.noFigures(label, kindOfSubject(question), release, available(question));

  const bound = oneSided(question, measure, options);
  if (bound) return messages.onlyBound(what, period, `${bound.qualifier} ${show(published(bound))}`);

  const conversion = observation(question, "value (publisher conversion)", "USD");
  if (measure === "value" && options.currency === "USD" && conversion) {
    const publisher = dataset.source(conversion.source)?.publisher ?? conversion.source;
    return messages.onlyConversion(what, period, publisher, show(published(conversion)), unitOf(conversion.unit).base);
  }

  const here = printed.filter((o) => o.period === period);
  if (here.length === 0) {
    const ofFlow = printed.filter((o) => o.flow === flow);
    const nearest = nearestPeriod(ofFlow.length > 0 ? ofFlow : printed, period);
    return messages.noPeriod(label, flow, period, nearest, flowsOf(dataset, subject, nearest));
  }
  return messages.noMeasure(what, period, describe(here));
}

function whatIsAsked({ subject, flow }: Question, measure: AskedMeasure, { currency }: Options): string {
  const money = measure === "value" || measure === "prior value" || measure === "unit value" ? ` in ${currency}` : "";
  return `${MEASURE_LABELS[measure]} of ${subjectLabel(subject)} ${flow}${money}`;
}

const kindOfSubject = ({ subject: { partner, product } }: Question): string =>
  product.id === "all" ? "partner" : partner.kind === "world" ? "product" : "pair of partner and product";

/** Subjects of the same kind that the release prints figures for, in the order it prints them. */
function available({ dataset, release, subject }: Question): string[] {
  const observations = dataset.observations.filter((o) => o.release === release);
  const labels =
    subject.product.id === "all"
      ? observations
          .filter((o) => o.product === "all" && o.partner !== "WORLD")
          .map((o) => dataset.partner(o.partner)!.en)
      : observations.filter((o) => o.product !== "all").map((o) => dataset.product(o.product)!.en);
  return [...new Set(labels)];
}

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
