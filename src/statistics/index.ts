export { answerQuery, computeBounds, chooseFlow, type Answer, type Query } from "./answer";
export {
  listCaveats,
  formatCitation,
  formatSource,
  describeObservation,
  listAnswerReleases,
  listAnswerSources,
} from "./citation";
export { listFlows, listPeriodObservations, listSubjectObservations } from "./coverage";
export { type AnswerBase, type Estimate } from "./estimate";
export { checkIdentities } from "./identities";
export { type Disagreement } from "./parts";
export { MEASURE_LABELS } from "./measures";
export { getMembershipNote } from "./membership";
export { selectRanked } from "./overlap";
export { type Precision } from "./precision";
export { type Currency, type QueryOptions, type ReleaseQuery } from "./release-query";
export { buildSeries, type SeriesPoint } from "./series";
export { countDecimalsAt, formatInterval, chooseScale, formatEstimate } from "./format-estimate";
export { buildPartnerTable, buildProductTable, type TableRow } from "./tables";
