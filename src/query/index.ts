export { createNameIndex, type NameIndex } from "./name-index";
export { InvalidArgumentError, NotAvailableError, type TradeError } from "./errors";
export { parseFlow } from "./parse-flow";
export { isBlank, toText, type UserInput } from "./user-input";
export { parseChange, parseMeasure, type QueryMeasure } from "./measure";
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
  getYearAfter,
  getYearBefore,
  type MonthRange,
  type Period,
  type PeriodKind,
} from "./period";
export { HEADINGS, LABELS, type Status } from "./labels";
export { isLatest, parsePeriod } from "./parse-period";
export { parseProductLines, parseView } from "./parse-view";
export { PRODUCT_LINES, VIEWS, type ProductLines, type View } from "./view";
export { parseRelease } from "./parse-release";
export { findHsName, searchCatalogues, searchHsNames, type SearchResult } from "./search";
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
export { parseMoneyUnit, parseQuantityUnit, parsePriceUnit, type RequestedUnit } from "./unit";
export { formatPartialList, joinWithAnd, joinWithOr } from "./list";
export { isPartnerList } from "./partner-list";
export { INTERNAL_ERROR_MESSAGE } from "./messages.en";
