export { choicesOf, type Choices } from "./choices";
export { InvalidArgument, NotAvailable, type TradeError } from "./errors";
export { parseFlow } from "./flow";
export { isBlank, textOf, type Typed } from "./typed";
export { parseChange, parseMeasure, type AskedMeasure } from "./measure";
export {
  distance,
  firstMonth,
  kindOf,
  lastMonth,
  monthsOf,
  periodLabel,
  periodOf,
  spanText,
  comparePeriods,
  yearAfter,
  yearBefore,
  type Months,
  type Period,
  type PeriodKind,
} from "./period";
export { parsePeriod } from "./parse-period";
export { parseRelease } from "./release";
export { search, type Found } from "./search";
export {
  isWhole,
  named,
  namesOf,
  narrowed,
  parseSubject,
  subjectLabel,
  subjectOf,
  totalOf,
  type Named,
  type Subject,
} from "./subject";
export { parseMoney, parseQuantityUnit, parseUnitValue, type AskedUnit } from "./unit";
export * as messages from "./messages";
