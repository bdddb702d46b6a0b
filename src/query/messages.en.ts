/** Every sentence that an error can show, in English: what is wrong, why, and what to do. */
import { formatPeriod } from "./period";

const joinList = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;

export const joinWithAnd = (items: readonly string[]): string => joinList(items, "and");
export const joinWithOr = (items: readonly string[]): string => joinList(items, "or");

/** A period as it is typed and as it is read, once where they are the same. */
const describePeriod = (period: string): string => {
  const label = formatPeriod(period);
  return label === period ? period : `${period} (${label})`;
};

/** "Unknown partner or product 'ASAEN'. Did you mean ASEAN?" */
export function unknownName(what: string, input: string, nearest: readonly string[], fallback = ""): string {
  const help = nearest.length > 0 ? ` Did you mean ${joinWithOr(nearest)}?` : fallback && ` Use ${fallback}.`;
  return `Unknown ${what} '${input}'.${help}`;
}

export const unknownPeriod = (input: string, latest: string): string =>
  `Unknown period '${input}'. Use for example ${describePeriod(latest)}, 2025-11, 2025-Q3, 2025, "2025-11 YTD", a date or "latest".`;

export const duplicateDimension = (input: string): string =>
  `'${input}' names two of a kind. Join a partner, a product, a customs regime and a type of enterprise, one of each at most, for example "United States / Soybeans".`;

export const severalFlows = (subject: string, flows: readonly string[]): string =>
  `${subject} has figures for ${joinWithAnd(flows)} but no total. Name the flow: ${joinWithOr(flows.map((flow) => `"${flow}"`))}.`;

export const nothingFound = (text: string): string =>
  `Nothing has a name like '${text}'. Try a part of the name, an HS or ISO code, or Chinese.`;

export const worldShareFlow = (input: string): string =>
  `The share of the world is of exports or of imports, not of '${input}'. Use "exports" or "imports".`;

export const notOneValue = (parameter: string): string =>
  `${parameter} takes one value, not a range: this function already fills a range of cells.`;

export const invalidTop = (input: string): string =>
  `top is '${input}'. Use a whole number of rows from 1, or leave it out for all.`;

export const needsProduct = (measure: string, subject: string): string =>
  `${measure} needs a product, such as "Iron ore"; ${subject} is not one.`;

const listAvailable = (available: readonly string[], when = ""): string =>
  available.length > 0 ? ` Available${when}: ${joinWithAnd(available)}.` : "";

/** Nothing at all is printed for the subject. */
export const noFigures = (subject: string, kind: string, release: string, available: readonly string[]): string =>
  `No figure for ${subject}: it is a known ${kind}, but no release up to ${release} prints one.${listAvailable(available)}`;

/** The subject is printed, but not for that period. */
export const noPeriod = (
  subject: string,
  flow: string,
  period: string,
  nearest: string,
  flows: readonly string[],
  others: readonly string[],
): string =>
  `No figure for ${subject} ${flow} in ${describePeriod(period)}. The nearest available is ${describePeriod(nearest)}: ${joinWithAnd(flows)}.` +
  listAvailable(others, ` for ${formatPeriod(period)}`);

/** The subject and period are printed, but not that measure or flow. */
export const noMeasure = (what: string, period: string, printed: readonly string[], nearest?: string): string =>
  `No ${what} for ${describePeriod(period)}, printed or derivable. Printed for this subject: ${printed.join("; ")}. ` +
  (nearest
    ? `The nearest period with it is ${describePeriod(nearest)}.`
    : "It is not printed for any other period either.");

/** A one-sided figure is all there is. */
export const onlyBound = (what: string, period: string, bound: string): string =>
  `No exact ${what} for ${formatPeriod(period)}: only "${bound}" was printed. TRADEBOUNDS gives the bound.`;

export const unknownRelease = (input: string, newest: string): string =>
  `Unknown release '${input}'. Use the day as of which you want the figures, such as "${newest}", a date, or "latest".`;

export const beforeAllReleases = (input: string, first: string): string =>
  `No release was out by ${input}. The first one here is of ${first}.`;

/** Nothing else may be answered instead: the figures of a pinned workbook are to stay. */
export const pinNotHeld = (release: string, newest: string): string =>
  `This workbook is pinned to the release of ${release}, and the data in use ends with that of ${newest}. Refresh the data or unpin the workbook.`;

/** A figure that could be derived, but so roughly that it would mislead. */
export const tooWide = (what: string, period: string, range: string): string =>
  `No useful ${what} for ${formatPeriod(period)}: the printed digits allow ${range}. TRADEBOUNDS gives these bounds.`;

export const onlyConversion = (what: string, period: string, publisher: string, amount: string, unit: string): string =>
  `No ${what} for ${formatPeriod(period)}: customs printed no dollars. ${publisher} converted the yuan to ${amount}; unit "${unit} converted" gives that.`;

export const noUpperBound = 'The printed figure has no upper bound: it says "more than".';
export const noLowerBound = 'The printed figure has no lower bound: it says "less than".';
export const contradiction = (what: string): string =>
  `The printed figures for ${what} contradict each other within their digits, so no bounds hold.`;

export const shapesDiffer = "The ranges given do not have the same shape. Use ranges of one size, or single values.";
export const internalError =
  "TradeSheet could not compute this. Please report the formula: this is a defect, not your input.";

export const unknownColumn = (input: string, nearest: readonly string[], columns: readonly string[]): string =>
  unknownName("column", input, nearest, `one or more of ${joinWithAnd(columns)}`);

export const noEvents = "No policy events are recorded between these dates.";

export const wrongUnit = (unit: string, subject: string, base: string): string =>
  `${subject} is counted in ${base}, which cannot be shown in ${unit}. Leave the unit out or use one of ${base}.`;

const OWN_DATA_LOCATION = "in the pane under Data, Your own data";

export const unknownSource = (input: string, nearest: readonly string[], known: readonly string[]): string =>
  `${unknownName("source", input, nearest, joinWithOr(known.map((name) => `"${name}"`)))} A source of your own is added ${OWN_DATA_LOCATION}.`;

export const sourceLoading = (name: string): string =>
  `The source '${name}' is being loaded. The formula is calculated again as soon as it is there.`;

export const sourceUnreadable = (name: string): string =>
  `The source '${name}' is known but cannot be read: ${OWN_DATA_LOCATION} it says why.`;

/** The source that a workbook is set to is on another computer, or was removed. */
export const defaultSourceMissing = (name: string): string =>
  `This workbook answers from the source '${name}', which is not here. Add it ${OWN_DATA_LOCATION}, or choose the official data there; the source "official" does so in one formula.`;

const PERIOD_KINDS = {
  month: "single months",
  quarter: "quarters",
  year: "whole years",
  "year to date": "years to date",
  span: "such spans of months",
};

export const noSuchPeriods = (subjects: readonly string[], kind: keyof typeof PERIOD_KINDS): string =>
  `No figures for ${subjects.join(" or ")} in ${PERIOD_KINDS[kind]}. Choose other periods, such as the same months of each year.`;

export const emptyTable = (kind: string, flow: string, period: string): string =>
  `No ${kind} figures (${flow}) for ${describePeriod(period)}. DATAINFO("headline period") names the newest period.`;
