/** The English error messages: what is wrong, why, and what to do. */
import { formatPartialList, joinWithAnd, joinWithOr } from "./list";
import type { ErrorMessages } from "./messages.types";
import { formatPeriod, type PeriodKind } from "./period";
import type { View } from "./view";

/** The message for a defect of the add-in. */
export const INTERNAL_ERROR_MESSAGE =
  "TradeSheet could not compute this. Please report the formula: this is a defect, not your input.";

/** A period in its canonical form and its display form; once if they are the same. */
const describePeriod = (period: string): string => {
  const label = formatPeriod(period, "en");
  return label === period ? period : `${period} (${label})`;
};

/** "Unknown flow 'exprts'. Did you mean exports?"; `fallback` is suggested if no name is similar. */
function describeUnknown(what: string, input: string, nearest: readonly string[], fallback: string): string {
  const help = nearest.length > 0 ? ` Did you mean ${joinWithOr(nearest)}?` : fallback && ` Use ${fallback}.`;
  return `Unknown ${what} '${input}'.${help}`;
}

const listAvailable = (available: readonly string[], when = ""): string =>
  available.length > 0 ? ` Available${when}: ${joinWithAnd(available)}.` : "";

const describeKinds = (kinds: readonly string[]): string =>
  kinds.length > 1 ? `combination of ${joinWithAnd(kinds)}` : (kinds[0] ?? "total");

const OWN_DATA_LOCATION = "in the pane under Data, Your own data";

const PERIOD_KINDS: Readonly<Record<PeriodKind, string>> = {
  month: "single months",
  quarter: "quarters",
  year: "whole years",
  "year to date": "years to date",
  span: "such spans of months",
};

const RANKED: Readonly<Record<View, string>> = {
  customs: "ASEAN, the EU and the economies outside them",
  economies: "single economies",
  continents: "continents",
};

export const messagesEn: ErrorMessages = {
  unknownName: ({ what, input, nearest, choices = [] }) => describeUnknown(what, input, nearest, joinWithOr(choices)),
  unknownColumn: ({ input, nearest, columns }) =>
    describeUnknown("column", input, nearest, `one or more of ${joinWithAnd(columns)}`),
  unknownSource: ({ input, nearest, sources }) =>
    `${describeUnknown("source", input, nearest, joinWithOr(sources.map((name) => `"${name}"`)))} A source of your own is added ${OWN_DATA_LOCATION}.`,
  unknownPeriod: ({ input, latest }) =>
    `Unknown period '${input}'. Use for example ${describePeriod(latest)}, 2025-11, 2025-Q3, 2025, "2025-11 YTD", a date or "latest".`,
  duplicateDimension: ({ input }) =>
    `'${input}' names two of a kind. Join a partner, a product, a customs regime and a type of enterprise, one of each at most, for example "United States / Soybeans".`,
  notPartner: ({ part }) => `Only partners can be added up, and '${part}' is not one, for example "Germany + France".`,
  overlappingPartners: ({ one, other }) =>
    `${one} and ${other} overlap, so their sum would count trade twice. Name partners that do not include each other.`,
  unknownMembers: ({ group }) =>
    `${group} cannot be added to other partners: its members are not known, so trade might be counted twice.`,
  severalFlows: ({ subject, flows }) =>
    `${subject} has figures for ${joinWithAnd(flows)} but no total. Name the flow: ${joinWithOr(flows.map((flow) => `"${flow}"`))}.`,
  nothingFound: ({ text }) =>
    `Nothing has a name like '${text}'. Try a part of the name, an HS or ISO code, or Chinese.`,
  worldShareFlow: ({ input }) =>
    `The share of the world is of exports or of imports, not of '${input}'. Use "exports" or "imports".`,
  notOneValue: ({ parameter }) =>
    `${parameter} takes one value, not a range: this function already fills a range of cells.`,
  invalidTop: ({ input }) => `top is '${input}'. Use a whole number of rows from 1, or leave it out for all.`,
  needsProduct: ({ measure, subject }) => `${measure} needs a product, such as "Iron ore"; ${subject} is not one.`,
  noFigures: ({ subject, kinds, release, available }) =>
    `No figure for ${subject}: it is a known ${describeKinds(kinds)}, but no release up to ${release} prints one.${listAvailable(available)}`,
  noHsFigures: ({ code, name, products }) =>
    [
      `No figure for HS ${code} (${name}): customs' tables have no figures by HS ${code.length === 2 ? "chapter" : "heading"}.`,
      ...(products.length > 0
        ? [`Commodities with this code or one within it: ${formatPartialList(products, 3)}.`]
        : []),
      ...(code.length === 2 ? ['The source "BACI" has chapters by year.'] : []),
    ].join(" "),
  noPeriod: ({ subject, flow, period, nearest, flows, others }) =>
    `No figure for ${subject} ${flow} in ${describePeriod(period)}. The nearest available is ${describePeriod(nearest)}: ${joinWithAnd(flows)}.` +
    listAvailable(others, ` for ${formatPeriod(period, "en")}`),
  noMeasure: ({ what, period, published, nearest }) =>
    `No ${what} for ${describePeriod(period)}, printed or derivable. Printed for this subject: ${published.join("; ")}. ` +
    (nearest
      ? `The nearest period with it is ${describePeriod(nearest)}.`
      : "It is not printed for any other period either."),
  missingMembers: ({ what, period, members, missing }) =>
    `No ${what} for ${describePeriod(period)}: it is the sum of ${members} partners, and there is no figure for ${formatPartialList(missing, 5)}.`,
  notRanked: ({ subject, view, within, ranking }) =>
    (within
      ? `No rank of ${subject}: the view "${view}" ranks ${within}, which includes it.`
      : `No rank of ${subject}: the view "${view}" ranks ${RANKED[view]}.`) +
    (ranking ? ` The view "${ranking}" ranks it.` : ""),
  onlyBound: ({ what, period, bound }) =>
    `No exact ${what} for ${formatPeriod(period, "en")}: only "${bound}" was printed. TRADEBOUNDS gives the bound.`,
  unknownRelease: ({ input, newest }) =>
    `Unknown release '${input}'. Use the day as of which you want the figures, such as "${newest}", a date, or "latest".`,
  beforeAllReleases: ({ input, first }) => `No release was out by ${input}. The first one here is of ${first}.`,
  pinNotHeld: ({ release, newest }) =>
    `This workbook is pinned to the release of ${release}, and the data in use ends with that of ${newest}. Refresh the data or unpin the workbook.`,
  tooWide: ({ what, period, range }) =>
    `No useful ${what} for ${formatPeriod(period, "en")}: the printed digits allow ${range}. TRADEBOUNDS gives these bounds.`,
  onlyConversion: ({ what, period, publisher, amount, currency }) =>
    `No ${what} for ${formatPeriod(period, "en")}: customs printed no dollars. ${publisher} converted the yuan to ${amount}; unit "${currency} converted" gives that.`,
  noUpperBound: () => 'The printed figure has no upper bound: it says "more than".',
  noLowerBound: () => 'The printed figure has no lower bound: it says "less than".',
  contradiction: ({ what }) =>
    `The printed figures for ${what} contradict each other within their digits, so no bounds hold.`,
  shapesDiffer: () => "The ranges given do not have the same shape. Use ranges of one size, or single values.",
  noEvents: () => "No policy events are recorded between these dates.",
  partsNotLoaded: ({ why }) =>
    `The detailed figures could not be loaded: ${why} Calculate the formula again, or reload the add-in.`,
  wrongUnit: ({ unit, subject, base }) =>
    `${subject} is counted in ${base}, which cannot be shown in ${unit}. Leave the unit out or use one of ${base}.`,
  sourceLoading: ({ name }) =>
    `The source '${name}' is being loaded. The formula is calculated again as soon as it is there.`,
  sourceUnreadable: ({ name }) => `The source '${name}' is known but cannot be read: ${OWN_DATA_LOCATION} it says why.`,
  defaultSourceMissing: ({ name }) =>
    `This workbook answers from the source '${name}', which is not here. Add it ${OWN_DATA_LOCATION}, or choose the official data there; the source "official" does so in one formula.`,
  noSuchPeriods: ({ subjects, kind }) =>
    `No figures for ${subjects.join(" or ")} in ${PERIOD_KINDS[kind]}. Choose other periods, such as the same months of each year.`,
  emptyTable: ({ kind, flow, period }) =>
    `No ${kind} figures (${flow}) for ${describePeriod(period)}. DATAINFO("headline period") names the newest period.`,
};
