/** What is printed about a subject or a period: for choosing a flow, for series, and for saying what there is. */
import { unitOf, type Dataset, type Flow, type Observation } from "../dataset";
import type { AskedMeasure, Period, Subject } from "../query";
import { isOneSided } from "./estimate";
import { idsOf, type Options, type Question } from "./question";

interface Index {
  readonly bySubject: ReadonlyMap<string, readonly Observation[]>;
  readonly byPeriod: ReadonlyMap<string, readonly Observation[]>;
}

const indices = new WeakMap<Dataset, Index>();
const NOTHING: readonly Observation[] = [];

const subjectKey = ({ partner, product, regime, enterprise }: ReturnType<typeof idsOf>): string =>
  [partner, product, regime, enterprise].join("|");

function indexOf(dataset: Dataset): Index {
  let index = indices.get(dataset);
  if (!index) {
    const group = (keyOf: (o: Observation) => string): Map<string, Observation[]> => {
      const groups = new Map<string, Observation[]>();
      for (const o of dataset.observations) {
        const key = keyOf(o);
        const list = groups.get(key);
        if (list) list.push(o);
        else groups.set(key, [o]);
      }
      return groups;
    };
    index = { bySubject: group(subjectKey), byPeriod: group(({ period }) => period) };
    indices.set(dataset, index);
  }
  return index;
}

/** Every observation about the subject, in all releases, flows and periods. */
export const printedFor = (dataset: Dataset, subject: Subject): readonly Observation[] =>
  indexOf(dataset).bySubject.get(subjectKey(idsOf(subject))) ?? NOTHING;

/** Every observation about the period, in all releases. */
export const observationsOf = (dataset: Dataset, period: Period): readonly Observation[] =>
  indexOf(dataset).byPeriod.get(period) ?? NOTHING;

const flows = (printed: readonly Observation[]): Flow[] =>
  // A balance is not a flow that goods take.
  [...new Set(printed.filter(({ flow }) => flow !== "balance").map(({ flow }) => flow))];

/** The flows printed for the subject in that period; where there is none, those printed for it in any period. */
export function flowsOf(dataset: Dataset, subject: Subject, period: Period): Flow[] {
  const printed = printedFor(dataset, subject);
  const here = flows(printed.filter((o) => o.period === period));
  return here.length > 0 ? here : flows(printed);
}

/** The observation that only bounds the answer from one side ("more than 1 trn"), if that is what was printed. */
export function oneSided(question: Question, measure: AskedMeasure, { currency }: Options): Observation | undefined {
  return printedFor(question.dataset, question.subject).find(
    (o) =>
      isOneSided(o) &&
      (question.release === undefined || o.release === question.release) &&
      o.period === question.period &&
      o.flow === question.flow &&
      o.measure === measure &&
      (measure !== "value" || unitOf(o.unit).base === currency),
  );
}
