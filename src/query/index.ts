export { createNameIndex, type NameIndex } from "./name-index";
export {
  ERROR_MESSAGES,
  InvalidArgumentError,
  NotAvailableError,
  getInternalErrorMessage,
  type TradeError,
} from "./errors";
export { createFormula, formatFormula, listArguments, type Formula, type FormulaArgument } from "./formula";
export type { ArgumentKind, AvailableFigure, RequestedFigure } from "./messages.types";
export { classifyArgument } from "./classify-argument";
export { findFlow, parseFlow } from "./parse-flow";
export { isBlank, toText, type UserInput } from "./user-input";
export type { QueryMeasure } from "./measure";
export { parseChange, parseMeasure } from "./parse-measure";
export {
  computePeriodDistance,
  getFirstMonth,
  getPeriodKind,
  getLastMonth,
  toMonthRange,
  formatPeriod,
  toPeriod,
  formatSpan,
  comparePeriods,
  shiftPeriod,
  getYearAfter,
  getYearBefore,
  type MonthRange,
  type Period,
  type PeriodKind,
} from "./period";
export { HEADINGS, LABELS, type Status } from "./labels";
export { isLatest, parsePeriod } from "./parse-period";
export { CITATION_STYLES, parseCitationStyle, type CitationStyle } from "./citation-style";
export { parseAmong, parseProductLines, parseView } from "./parse-view";
export { PRODUCT_LINES, VIEWS, type ProductLines, type View } from "./view";
export { parseRelease } from "./parse-release";
export { findHsName } from "./find-hs-name";
export type { SearchResult } from "./search";
export {
  isWhole,
  listEntryNames,
  listNarrowedDimensions,
  parseSubject,
  formatSubject,
  getName,
  getSubject,
  getTotalSubject,
  type Subject,
} from "./subject";
export { getPriceExponent, parseMoneyUnit, parseQuantityUnit, parsePriceUnit, type RequestedUnit } from "./unit";
export { getSubjectName, localizeSubject, toSubjectArgument } from "./subject-name";
export { shorten } from "./shorten";
export { joinWithAnd, joinWithOr } from "./list";
export { isPartnerList } from "./partner-list";
