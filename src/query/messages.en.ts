/** The English error messages: what is wrong, why, and what to do. */
import { formatFormula, type Formula } from "./formula";
import { LABELS } from "./labels";
import { formatPartialList, joinWithAnd, joinWithOr } from "./list";
import type { ArgumentKind, AvailableFigure, Choice, ErrorMessages, NameKind, RequestedFigure } from "./messages.types";
import { formatPeriod, type PeriodKind } from "./period";
import { shorten } from "./shorten";
import type { View } from "./view";

const labels = LABELS.en;
const quote = (text: string): string => `'${shorten(text)}'`;
const getName = (choice: Choice): string => shorten(typeof choice === "string" ? choice : choice.en);
const getNames = (choices: readonly Choice[]): string[] => choices.map(getName);
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const format = (formula: Formula): string => formatFormula(formula, "en");

/** A period in its canonical form and its display form; once if they are the same. */
const describePeriod = (period: string): string => {
  const label = formatPeriod(period, "en");
  return label === period ? period : `${period} (${label})`;
};

/** "Unknown flow 'exprts'. Did you mean exports?"; `fallback` is suggested if no name is similar. */
function describeUnknown(what: string, input: string, nearest: readonly Choice[], fallback: string): string {
  const help = nearest.length > 0 ? ` Did you mean ${joinWithOr(getNames(nearest))}?` : fallback && ` Use ${fallback}.`;
  return `Unknown ${what} ${quote(input)}.${help}`;
}

const NAME_KINDS: Readonly<Record<NameKind, string>> = {
  subject: "partner or product",
  flow: "flow",
  unit: "unit",
  measure: "measure",
  view: "view",
  lines: "choice of lines",
  among: "ranking",
  style: "style",
  indicator: "indicator",
  item: "item",
  chart: "chart",
  transformation: "transformation",
  frequency: "frequency",
  order: "order",
  headers: "number of header rows",
  column: "column",
};

const ARGUMENT_KINDS: Readonly<Record<ArgumentKind, string>> = {
  subject: "a partner or product",
  flow: "a flow",
  period: "a period",
  unit: "a unit",
  measure: "a measure",
};

const OWN_DATA_LOCATION = "in the pane under Data, Your own data";

const PERIOD_KINDS: Readonly<Record<PeriodKind, string>> = {
  month: "single months",
  quarter: "quarters",
  year: "whole years",
  "year to date": "years to date",
  span: "spans of months",
};

const RANKED: Readonly<Record<View, string>> = {
  customs: "ASEAN, the EU and the economies outside them",
  economies: "single economies",
  continents: "continents",
};

const FLOWS = { exports: "exports", imports: "imports", total: "total trade", balance: "trade balance" } as const;

/** "China's total trade in USD for 2024"; "ASEAN: share of exports for 2019". */
function describeFigure({ subject, flow, period, measure, currency }: RequestedFigure): string {
  const money = currency ? ` in ${labels.currencies[currency]}` : "";
  const when = ` for ${formatPeriod(period, "en")}`;
  const whose = subject ? `${getName(subject)}:` : "China's";
  if (measure === "value") return `${whose} ${FLOWS[flow]}${money}${when}`;
  if (measure.startsWith("share of world")) return `${whose} ${labels.measures[measure]}${when}`;
  return `${whose} ${labels.measures[measure]} of ${FLOWS[flow]}${money}${when}`;
}

/** "China's exports in USD for 2024 are not in the data." */
function describeMissing(figure: RequestedFigure): string {
  const isPlural = figure.measure === "value" && (figure.flow === "exports" || figure.flow === "imports");
  return `${describeFigure(figure)} ${isPlural ? "are" : "is"} not in the data.`;
}

function describeDifference({ differsIn, subject, currency, flow, period, measure }: AvailableFigure): string {
  switch (differsIn) {
    case "subject":
      return subject ? getName(subject) : "China";
    case "currency":
      return `In ${labels.currencies[currency!]}`;
    case "flow":
      return capitalize(FLOWS[flow]);
    case "period":
      return `Nearest period, ${formatPeriod(period, "en")}`;
    case "measure":
      return capitalize(labels.measures[measure]);
    case "several":
      return `${capitalize(measure === "value" ? FLOWS[flow] : `${labels.measures[measure]} of ${FLOWS[flow]}`)} for ${formatPeriod(period, "en")}`;
  }
}

/** " In yuan: 43.85 trn CNY, with =TRADE.TRADEVALUE(,"total",2024)." */
const describeAvailable = (available: readonly AvailableFigure[]): string =>
  available.map((one) => ` ${describeDifference(one)}: ${one.amount.en}, with ${format(one.formula)}.`).join("");

const suggest = (formulas: readonly Formula[]): string =>
  formulas.length > 0 ? ` Use ${joinWithOr(formulas.map(format))}.` : "";

export const messagesEn: ErrorMessages = {
  internalError: "TradeSheet could not calculate this. Please report the formula: this is a defect, not your input.",
  unknownName: ({ kind, input, nearest, choices = [], found = [] }) =>
    describeUnknown(NAME_KINDS[kind], input, nearest, joinWithOr(getNames(choices))) +
    (found.length > 0 ? ` TRADESEARCH finds ${joinWithAnd(getNames(found))}.` : ""),
  unknownColumn: ({ input, nearest, columns }) =>
    describeUnknown("column", input, nearest, `one or more of ${joinWithAnd(getNames(columns))}`),
  unknownSource: ({ input, nearest, sources }) =>
    `${describeUnknown("source", input, nearest, joinWithOr(sources.map((name) => `"${name}"`)))} Add a source of your own ${OWN_DATA_LOCATION}.`,
  unknownPeriod: ({ input, latest }) =>
    `Unknown period ${quote(input)}. Use for example ${describePeriod(latest)}, 2025-11, 3Q25, 2025, "2025-11 YTD", "last month", a date or "latest".`,
  misplacedArgument: ({ input, kind, expected, formulas }) =>
    `${quote(input)} is ${ARGUMENT_KINDS[kind]}, not ${typeof expected === "string" ? ARGUMENT_KINDS[expected] : `a ${expected.parameter}`}.${suggest(formulas)}`,
  duplicateDimension: ({ input, dimension }) =>
    `${quote(input)} contains two ${labels.dimensions[dimension]}s. Join at most one each of partner, product, customs regime and ownership type, for example "United States / Soybeans".`,
  notPartner: ({ part }) =>
    `Only partners can be added, for example "Germany + France". ${quote(part)} is not a partner.`,
  overlappingPartners: ({ one, other }) =>
    `${getName(one)} and ${getName(other)} overlap, so their sum would count trade twice. Name partners that do not include each other.`,
  unknownMembers: ({ group }) =>
    `${getName(group)} cannot be added to other partners: its members are not known, so trade might be counted twice.`,
  severalFlows: ({ subject, flows, formulas }) =>
    `${getName(subject)} has figures for ${joinWithAnd(flows)} but no total. Name the flow: ${joinWithOr(flows.map((flow) => `"${flow}"`))}.${suggest(formulas)}`,
  nothingFound: ({ text }) => `Nothing is called ${quote(text)}. Try part of the name, an HS or ISO code, or Chinese.`,
  worldShareFlow: ({ input }) =>
    `The share of world trade is of exports or of imports, not of ${quote(input)}. Use "exports" or "imports".`,
  notOneValue: ({ parameter }) =>
    `${parameter} takes one value, not a range: this function already fills a range of cells.`,
  invalidTop: ({ input, parameter = "top" }) =>
    `${parameter} is ${quote(input)}. Use a whole number of rows from 1, or omit it.`,
  notTransformable: ({ transformation, measures }) =>
    `The transformation "${transformation.en}" needs the measure ${joinWithOr(measures.map((one) => labels.measures[one]))}.`,
  needsProduct: ({ functionId, subject }) =>
    `${functionId} needs a product, such as "Iron ore"; ${getName(subject)} is not one.`,
  noFigures: ({ subject, kinds, release, available, more, figures }) =>
    `No figures for ${getName(subject)}: no release up to ${release} has any for this ${kinds.length > 1 ? `combination of ${joinWithAnd(kinds.map((kind) => labels.dimensions[kind]))}` : labels.dimensions[kinds[0] ?? "partner"]}.` +
    (available.length > 0
      ? ` Available: ${joinWithAnd([...getNames(available), ...(more > 0 ? [`${more} more`] : [])])}.`
      : "") +
    describeAvailable(figures),
  noHsFigures: ({ code, name, products }) =>
    [
      `No figures for HS ${code} (${getName(name)}): customs' tables have none by HS ${code.length === 2 ? "chapter" : "heading"}.`,
      ...(products.length > 0
        ? [
            `Commodities with this code or one within it: ${formatPartialList(getNames(products), 3)}. TRADESEARCH("${code}") lists them.`,
          ]
        : []),
      ...(code.length === 2 ? ['The source "BACI" has chapters by year.'] : []),
    ].join(" "),
  partOfProduct: ({ code, product, codes }) =>
    `HS ${code} is only a part of ${getName(product)} (HS ${joinWithAnd(codes)}), which customs publishes as one commodity. "${getName(product)}" gives the whole.`,
  noFigure: ({ figure, available }) => describeMissing(figure) + describeAvailable(available),
  missingMembers: ({ figure, members, missing, available }) =>
    `${describeMissing(figure)} It is the sum of ${members} partners, of which ${formatPartialList(getNames(missing), 5)} ${missing.length > 1 ? "have" : "has"} no figure.${describeAvailable(available)}`,
  notRanked: ({ subject, view, within, ranking }) =>
    (within
      ? `No rank for ${getName(subject)}: the view "${view}" ranks ${getName(within)}, which includes it.`
      : `No rank for ${getName(subject)}: the view "${view}" ranks ${RANKED[view]}.`) +
    (ranking ? ` The view "${ranking.view}" ranks it: ${format(ranking.formula)}.` : ""),
  onlyBound: ({ figure, qualifier, amount, formula }) =>
    `${describeFigure(figure)}: only "${qualifier} ${amount.en}" was published. For the bounds use ${format(formula)}.`,
  unknownRelease: ({ input, newest }) =>
    `Unknown release ${quote(input)}. Use the day as of which you want the figures, such as "${newest}", a date, or "latest".`,
  beforeAllReleases: ({ input, first }) =>
    `No release had been published by ${shorten(input)}. The first in the data is of ${first}.`,
  pinNotHeld: ({ release, newest }) =>
    `This workbook is pinned to the release of ${release}, and the current data ends with that of ${newest}. Refresh the data or unpin the workbook.`,
  noIndicator: ({ indicator, subject, period }) =>
    `${getName(subject)}: the figures from which ${indicator.en} follows are not in the data for ${formatPeriod(period, "en")}.`,
  indicatorTooWide: ({ indicator, range }) =>
    `The published digits allow only ${range.en} for ${indicator.en}, which is too wide to be useful.`,
  notComparable: ({ transformation, subject, period }) =>
    `${getName(subject)}: "${transformation.en}" compares with the figure for ${formatPeriod(period, "en")}, which is not positive or not known well enough.`,
  needsTwoPartners: ({ subject }) =>
    `Diversion is between two partners; ${getName(subject)} is not one, or "other" is missing. Use two, such as "US" and "ASEAN".`,
  tooWide: ({ figure, range, formula }) =>
    `No useful number for ${describeFigure(figure)}: the published digits allow ${range.en}. For these bounds use ${format(formula)}.`,
  onlyConversion: ({ figure, publisher, amount, formula }) =>
    `${describeMissing(figure)} Customs published no dollars. ${publisher} converted the yuan to ${amount.en}: ${format(formula)}.`,
  noUpperBound: () => 'The published figure has no upper bound: it says "more than".',
  noLowerBound: () => 'The published figure has no lower bound: it says "less than".',
  contradiction: ({ measure, subject, range, method, otherRange }) =>
    `The published figures for the ${labels.measures[measure]} of ${getName(subject)} contradict each other: its digits allow ${range.en}, but ${method.en} allows ${otherRange.en}, so no bounds hold.`,
  shapesDiffer: () => "The ranges do not have the same shape. Use ranges of one size, or single values.",
  noEvents: () => "No policy events are recorded between these dates.",
  partsNotLoaded: ({ why }) =>
    `The detailed figures could not be loaded: ${why} Calculate the formula again, or reload the add-in.`,
  wrongUnit: ({ unit, subject, base, amount, formula }) =>
    `${getName(subject)} is counted in ${base.en}, which cannot be shown in ${unit.en}. In its own unit: ${amount.en}, with ${format(formula)}.`,
  sourceLoading: ({ name }) =>
    `The source ${quote(name)} is being loaded. The formula is calculated again as soon as it is there.`,
  refused: ({ why }) => why.en,
  sourceFailed: ({ name, why }) => `The source ${quote(name)} does not answer. ${why.en}`,
  sourceUnreadable: ({ name }) => `The source ${quote(name)} cannot be read. The reason is shown ${OWN_DATA_LOCATION}.`,
  defaultSourceMissing: ({ name }) =>
    `This workbook answers from the source ${quote(name)}, which is not on this computer. Add it ${OWN_DATA_LOCATION}, or choose the customs data there; the source "official" does so in one formula.`,
  noSuchPeriods: ({ subjects, kind }) =>
    `No figures for ${joinWithOr(getNames(subjects))} in ${PERIOD_KINDS[kind]}. Choose other periods, such as the same months of each year.`,
  listedDimension: ({ input, kind }) =>
    kind === "partner"
      ? `PARTNERS lists partners within a product, such as "Iron ore"; ${quote(input)} names a partner.`
      : `PRODUCTS lists products within a partner, such as "Brazil"; ${quote(input)} names a product.`,
  emptyTable: ({ kind, within, flow, period, formulas }) =>
    `No figures ${within ? `for ${getName(within)} ` : ""}by ${kind}${flow ? ` (${FLOWS[flow]})` : ""} for ${describePeriod(period)}.${suggest(formulas)}`,
  emptyColumns: ({ kind, within, flow, period, columns, formulas }) =>
    `None of these columns has figures ${within ? `for ${getName(within)} ` : ""}by ${kind}${flow ? ` (${FLOWS[flow]})` : ""} for ${describePeriod(period)}.` +
    (columns.length > 0 ? ` Available: ${joinWithAnd(getNames(columns))}.` : "") +
    suggest(formulas),
};
