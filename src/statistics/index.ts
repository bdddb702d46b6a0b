export { answerQuery, computeBounds, findAnswer, chooseFlow, type Answer, type Query } from "./answer";
export {
  listCaveats,
  formatCitation,
  formatSource,
  describeObservation,
  listAnswerReleases,
  listAnswerSources,
} from "./citation";
export { listPeriodObservations, listSubjectObservations } from "./coverage";
export { type AnswerBase, type Estimate } from "./estimate";
export { formatNote } from "./format-note";
export { checkIdentities } from "./identities";
export { selectRanked } from "./overlap";
export { localizeAmount } from "./available";
export { getUnitName } from "./format-estimate";
export { listDatasetArguments, toFormula, toPeriodArgument } from "./figure-formula";
export { suggestTables } from "./suggest-tables";
export { getMembershipNote } from "./membership";
export { buildSeries, listSeriesNotes } from "./series";
export { countDecimalsAt, formatInterval, chooseScale } from "./format-estimate";
export { NUMBER_WORDS } from "./number-words";
export { buildPartnerTable, buildProductTable, type TableRow } from "./tables";
