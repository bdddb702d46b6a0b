/**
 * The pane's texts about refreshing, in English; those of the refresh itself are in src/refresh. `messages.zh.ts` has
 * the same shape.
 */

const pluralize = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const RELATIVE_TIME = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export const refreshMessagesEn = {
  title: "Refresh",
  inUse: "In use",
  bundled: (release: string) => `Release of ${release}, as it came with the add-in`,
  refreshed: (release: string) => `Release of ${release}, refreshed`,
  lastChecked: "Last checked",
  /** The relative and the exact time. */
  checkedAt: (since: string, exactly: string) => (since ? `${since} (${exactly})` : exactly),
  relativeTime: (number: number, unit: Intl.RelativeTimeFormatUnit) => RELATIVE_TIME.format(-number, unit),
  justNow: "Just now",
  moment: (instant: Date) => MOMENT.format(instant),
  neverChecked: "Not yet",
  nextRelease: "Next release",
  day: (day: string) => DAY.format(new Date(`${day}T00:00:00Z`)),
  button: "Check and refresh",
  setting: "When the add-in starts",
  settings: {
    automatic: "Take newer data by itself",
    ask: "Look, and ask before taking it",
    never: "Do not look",
  },
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  progress: "Progress of the refresh",
  meanwhile: (release: string) => `Formulas go on answering from the release of ${release}.`,
  cancelled: "Cancelled. The data in use stays.",
  takeOffer: "Take it",
  notNow: "Not now",
  later: (release: string) => `The release of ${release} can be taken at any time, by “Check and refresh”.`,
  offer: (sentence: string, release: string) =>
    `${sentence} Until you take it, formulas answer from the release of ${release}.`,
  acceptExpired: "Refresh with the old list",
  changed: "What changed",
  nothingChanged: "Every figure is as it was.",
  groups: {
    added: "New figures",
    corrected: "Revised figures",
    finer: "Printed with finer digits",
    withdrawn: "Withdrawn figures",
  },
  groupHelp: {
    added: "Not printed before",
    corrected: "Another number than before",
    finer: "The new number lies within what the old digits allowed",
    withdrawn: "No longer in the data",
  },
  groupRelease: (release: string, number: number) => `Release of ${release}: ${pluralize(number, "figure", "figures")}`,
  groupCount: (found: number, of: number) => (found === of ? String(of) : `${found} of ${of}`),
  search: "Search what changed",
  searchHint: "Partner, product, period …",
  found: (found: number, of: number) => `${found} of ${pluralize(of, "figure", "figures")}`,
  nothingFound: (typed: string) => `Nothing that changed matches “${typed}”.`,
  previousValue: "was",
  currentValue: "is now",
  cells: "Cells of this workbook",
  cellsHelp: "Press a cell to go to it",
  noCells: "No cell of this workbook shows another figure.",
  moreCells: (number: number) => `and ${pluralize(number, "more cell", "more cells")}`,
  waitingCells: (number: number) =>
    `${pluralize(number, "cell was", "cells were")} not calculated in time and ${number === 1 ? "is" : "are"} not compared.`,
  unreadSheets: (sheets: readonly string[]) => `Too large to be compared: ${sheets.join(", ")}.`,
  empty: "(empty)",
  goTo: (cell: string, before: string, after: string) => `Go to ${cell}: was ${before}, is now ${after}`,
  tables: "Inserted tables",
  tablesHelp: "What became of each",
  goBackTo: (release: string) => `Go back to ${release}`,
  goBackHelp: (release: string) =>
    `All formulas answer from the release of ${release} again, and inserted tables follow. What you go back from is not taken again by itself; “Check and refresh” takes it again.`,
  syncing: "Bringing this workbook up to date",
  syncFailed: "This workbook could not follow the change of data",
  workbook: "This workbook",
  figures: "Figures",
  figuresVersion: (version: string) => `of the data version ${version}`,
  noFigures: "none of TradeSheet yet",
  cellsWith: (number: number) => `${pluralize(number, "cell", "cells")} with TRADE formulas`,
  pinLabel: "Pin",
  pinned: (release: string) => `to the release of ${release}`,
  notPinned: "none: it follows the data in use",
  pin: (release: string) => `Pin to the release of ${release}`,
  unpin: "Unpin",
  takeOlder: "Take the older figures",
  pinHelp: "A pinned workbook keeps its figures when newer data comes. The pin is saved in the workbook.",
  pinMark: (release: string) => `Pinned to ${release}`,
  banner: {
    failed: "The data could not be refreshed",
    newer: (saved: string, inUse: string) =>
      `The figures of this workbook are from the release of ${saved}; the data in use is that of ${inUse}.`,
    older: (saved: string, inUse: string) =>
      `The figures of this workbook are from the release of ${saved}, newer than the data in use, that of ${inUse}. Refresh before you recalculate.`,
    corrected: (release: string) =>
      `The figures of this workbook are from the release of ${release} as it was before it was corrected.`,
    sync: "Bring up to date",
    keep: "Keep",
    pin: (release: string) => `Pin to ${release}`,
    pinned: (release: string) => `This workbook is pinned to the release of ${release}; newer data does not change it.`,
    notHeld: (release: string) =>
      `This workbook is pinned to the release of ${release}, which the data in use does not hold. Its formulas answer #N/A until you refresh or unpin.`,
    showChanges: "What changed",
    showDetails: "Details",
    refresh: "Refresh",
  },
};

export type RefreshMessages = typeof refreshMessagesEn;
