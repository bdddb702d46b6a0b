export { answerQuery, computeBounds, findAnswer, chooseFlow, toAnswer, type Answer, type Query } from "./answer";
export {
  describeObservation,
  formatStatus,
  getPublisherName,
  getSourceTitle,
  listAnswerPublishers,
  listAnswerReleases,
  listAnswerSources,
  listCaveats,
} from "./citation";
export { formatCitation } from "./reference";
export { listPeriodObservations, listSubjectObservations } from "./coverage";
export { accumulate } from "./accumulate";
export { estimateChange } from "./change";
export {
  difference,
  isOneSided,
  sum,
  takeFirst,
  toConstant,
  toEstimate,
  type AnswerBase,
  type Bounded,
  type Estimate,
} from "./estimate";
export { findPublished, type ReleaseQuery } from "./release-query";
export { estimateShare } from "./share";
export { estimateUnitValue, estimateValue } from "./value";
export { formatNote } from "./format-note";
export { selectRanked, selectRankedProducts } from "./overlap";
export { localizeAmount } from "./available";
export { listDatasetArguments, toArgument, toFormula, toPeriodArgument } from "./figure-formula";
export { suggestTables } from "./suggest-tables";
export { getMembershipNote } from "./membership";
export { buildSeries, labelPoint, listSeriesNotes } from "./series";
export { formatEstimate, formatInterval, getUnitName } from "./format-estimate";
export {
  chooseRounding,
  countShownDecimals,
  divideByPowerOfTen,
  getMostDecimals,
  groupThousands,
  roundHalfUp,
  type Rounding,
} from "./rounding";
export { MESSAGES } from "./messages";
export { NUMBER_WORDS } from "./number-words";
export { buildPartnerTable, buildProductTable, type TableRow } from "./tables";
