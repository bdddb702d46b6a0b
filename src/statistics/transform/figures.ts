/** The figures that a transformed series is made of. */
import type { Currency, Dataset, Flow } from "../../dataset";
import type { Period, QueryMeasure, Subject } from "../../query";
import { findAnswer, type Answer } from "../answer";
import type { ReleaseQuery } from "../release-query";

/** A subject's figures of one flow and measure. */
export interface Figures {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly flow: Flow;
  readonly measure: QueryMeasure;
  readonly currency: Currency;
}

/** The figure of a period; undefined where it is neither published nor derivable with a useful interval. */
export const findFigure = (
  { dataset, subject, flow, measure, currency }: Figures,
  period: Period,
  otherMeasure = measure,
): Answer | undefined => findAnswer(dataset, { subject, flow, period, measure: otherMeasure }, { currency });

/** The query of a number that is made of figures of several releases. */
export const toQuery = ({ dataset, subject, flow }: Figures, period: Period): ReleaseQuery => ({
  dataset,
  release: undefined,
  subject,
  flow,
  period,
});
