export { answerQuery, computeBounds, findAnswer, chooseFlow, type Answer, type Query } from "./answer";
export {
  describeObservation,
  formatSource,
  formatStatus,
  getPublisherName,
  listAnswerPublishers,
  listAnswerReleases,
  listAnswerSources,
  listCaveats,
} from "./citation";
export { formatCitation } from "./reference";
export { listPeriodObservations, listSubjectObservations } from "./coverage";
export { type AnswerBase, type Estimate } from "./estimate";
export { formatNote } from "./format-note";
export { checkIdentities } from "./identities";
export { selectRanked } from "./overlap";
export { localizeAmount } from "./available";
export { listDatasetArguments, toFormula, toPeriodArgument } from "./figure-formula";
export { suggestTables } from "./suggest-tables";
export { getMembershipNote } from "./membership";
export { buildSeries, listSeriesNotes } from "./series";
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
export { NUMBER_WORDS } from "./number-words";
export { buildPartnerTable, buildProductTable, type TableRow } from "./tables";
