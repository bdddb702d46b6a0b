/** What is printed about a subject: for choosing a flow, for series, and for saying what there is. */
import { unitOf, type Dataset, type Flow, type Observation } from "../dataset";
import type { AskedMeasure, Period, Subject } from "../query";
import type { Options } from "./measures";
import type { Question } from "./question";

const bySubject = new WeakMap<Dataset, Map<string, Observation[]>>();
const keyOf = (partner: string, product: string): string => `${partner}|${product}`;

/** Every observation about the subject, in all releases, flows and periods. */
export function printedFor(dataset: Dataset, { partner, product }: Subject): readonly Observation[] {
  let index = bySubject.get(dataset);
  if (!index) {
    index = new Map();
    for (const observation of dataset.observations) {
      const key = keyOf(observation.partner, observation.product);
      const list = index.get(key);
      if (list) list.push(observation);
      else index.set(key, [observation]);
    }
    bySubject.set(dataset, index);
  }
  return index.get(keyOf(partner.id, product.id)) ?? [];
}

/** The flows printed for the subject in that period; a balance is not a flow that goods take. */
export function flowsOf(dataset: Dataset, subject: Subject, period: Period): Flow[] {
  const printed = printedFor(dataset, subject).filter((o) => o.period === period && o.flow !== "balance");
  return [...new Set(printed.map(({ flow }) => flow))];
}

export const isOneSided = ({ qualifier }: Observation): boolean =>
  qualifier === "more than" || qualifier === "less than";

/** The observation that only bounds the answer from one side ("more than 1 trn"), if that is what was printed. */
export function oneSided(question: Question, measure: AskedMeasure, { currency }: Options): Observation | undefined {
  return printedFor(question.dataset, question.subject).find(
    (o) =>
      isOneSided(o) &&
      o.release === question.release &&
      o.period === question.period &&
      o.flow === question.flow &&
      o.measure === measure &&
      (measure !== "value" || unitOf(o.unit).base === currency),
  );
}
