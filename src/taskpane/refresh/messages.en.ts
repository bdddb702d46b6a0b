/**
 * The pane's texts about refreshing, in English; those of the refresh itself are in src/refresh. `messages.zh.ts` has
 * the same shape.
 */

const pluralize = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const RELATIVE_TIME = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export const refreshMessagesEn = {
  title: "Refresh",
  inUse: "In use",
  bundled: (release: string) => `Release of ${release} (supplied with the add-in)`,
  refreshed: (release: string) => `Release of ${release} (downloaded)`,
  pinnedInUse: (release: string) => `Release of ${release} (pinned in this workbook)`,
  newest: "Newest available here",
  lastChecked: "Last checked",
  /** The relative and the exact time. */
  checkedAt: (since: string, exactly: string) => (since ? `${since} (${exactly})` : exactly),
  relativeTime: (number: number, unit: Intl.RelativeTimeFormatUnit) => RELATIVE_TIME.format(-number, unit),
  justNow: "Just now",
  moment: (instant: Date) => MOMENT.format(instant),
  neverChecked: "Not yet",
  nextRelease: "Next release",
  day: (day: string) => DAY.format(new Date(`${day}T00:00:00Z`)),
  button: "Check for new data",
  setting: "When the add-in starts",
  settings: {
    automatic: "Update automatically",
    ask: "Check and ask",
    never: "Never check",
  },
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  progress: "Progress of the refresh",
  meanwhile: (release: string) => `Meanwhile, formulas keep using the release of ${release}.`,
  cancelled: "Cancelled. The data is unchanged.",
  takeOffer: "Update",
  notNow: "Not now",
  later: (release: string) => `To update to the release of ${release} later, choose “Check for new data”.`,
  offer: (sentence: string, release: string) => `${sentence} Until you update, formulas use the release of ${release}.`,
  acceptExpired: "Refresh with the expired list",
  changed: "What changed",
  nothingChanged: "No figures changed.",
  groups: {
    added: "New figures",
    corrected: "Revised figures",
    finer: "Published with more digits",
    withdrawn: "Withdrawn figures",
  },
  groupHelp: {
    added: "Not published before",
    corrected: "Published with a different number",
    finer: "The new number agrees with the earlier, rounded one",
    withdrawn: "No longer published",
  },
  /** After going back to an earlier version of the data. */
  groupsBack: {
    added: "Figures that are back",
    corrected: "Back to the earlier number",
    finer: "Back to other digits",
    withdrawn: "Figures of later releases",
  },
  groupHelpBack: {
    added: "Withdrawn by a later release",
    corrected: "A later release has a different number",
    finer: "A later release has the number with other digits",
    withdrawn: "Not in the current data",
  },
  groupRelease: (release: string, number: number) => `Release of ${release}: ${pluralize(number, "figure", "figures")}`,
  groupCount: (found: number, of: number) =>
    found === of ? of.toLocaleString("en-US") : `${found.toLocaleString("en-US")} of ${of.toLocaleString("en-US")}`,
  search: "Search the changes",
  searchHint: "Partner, product, period …",
  found: (found: number, of: number) => `${found.toLocaleString("en-US")} of ${pluralize(of, "figure", "figures")}`,
  nothingFound: (typed: string) => `No change matches “${typed}”.`,
  previousValue: "was",
  currentValue: "is now",
  cells: "Cells in this workbook",
  cellsHelp: "Choose a cell to go to it",
  sheet: (name: string, number: number) => `${name}: ${pluralize(number, "cell", "cells")}`,
  noCells: "No cells in this workbook changed.",
  moreCells: (number: number) => `and ${pluralize(number, "more cell", "more cells")}`,
  waitingCells: (number: number) =>
    `${pluralize(number, "cell was", "cells were")} not calculated in time and ${number === 1 ? "is" : "are"} not compared.`,
  unreadSheets: (sheets: readonly string[]) => `Too large to compare: ${sheets.join(", ")}.`,
  empty: "(empty)",
  tables: "Inserted tables",
  tablesHelp: "The result for each table",
  goBackTo: (release: string) => `Go back to ${release}`,
  goBackHelp: (release: string) =>
    `All formulas and inserted tables return to the release of ${release}. Newer data is then installed only when you choose “Check for new data”.`,
  syncing: "Updating this workbook",
  syncFailed: "This workbook could not be updated",
  workbook: "This workbook",
  formulas: "Formulas",
  version: "Data version",
  noFormulas: "No TRADE formulas yet",
  cellsWith: (number: number) => `${pluralize(number, "cell", "cells")} with TRADE formulas`,
  pinLabel: "Pinned to",
  pinned: (release: string) => `Release of ${release}`,
  notPinned: "Not pinned: figures follow the current data",
  pin: (release: string) => `Pin to the release of ${release}`,
  unpin: "Unpin",
  takeOlder: "Use the older figures",
  pinHelp: "A pinned workbook keeps its figures when new data arrives. The pin is saved in the workbook.",
  pinMark: (release: string) => `Pinned to ${release}`,
  banner: {
    failed: "The data could not be refreshed",
    newer: (saved: string, inUse: string) =>
      `The figures in this workbook are from the release of ${saved}; the release of ${inUse} is available.`,
    older: (saved: string, inUse: string) =>
      `The figures in this workbook are from the release of ${saved}, which is newer than the data here (${inUse}). Refresh before you recalculate.`,
    coauthor: "Another author has updated this workbook.",
    corrected: (release: string) =>
      `The release of ${release} has been corrected since the figures in this workbook were calculated.`,
    sync: "Update figures",
    keep: "Keep",
    pin: (release: string) => `Pin to ${release}`,
    pinned: (release: string) => `This workbook is pinned to the release of ${release}. New data does not change it.`,
    notHeld: (release: string) =>
      `This workbook is pinned to the release of ${release}, which is not available here. Its formulas show #N/A until you refresh or unpin.`,
    showChanges: "Show changes",
    showDetails: "Details",
    refresh: "Refresh",
  },
};

export type RefreshMessages = typeof refreshMessagesEn;
