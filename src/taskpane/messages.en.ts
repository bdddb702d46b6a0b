/** The pane's texts in English. `messages.zh.ts` has the same shape. */
import { HEADINGS, formatPeriod, type Period } from "../query";
import type { ColumnId, WorkbookErrorDetails, WorkbookErrorCode, UpdateOutcome } from "../workbook";
import { ownDataMessagesEn } from "./owndata/messages.en";
import { refreshMessagesEn } from "./refresh/messages.en";

type SkipReason = Extract<UpdateOutcome, { kind: "left" }>["reason"];
type WorkbookErrorMessages = { readonly [K in WorkbookErrorCode]: (details: WorkbookErrorDetails[K]) => string };

const pluralize = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const joinNames = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;

type Occupied = WorkbookErrorDetails["occupied"];

const describeContents = ({ cells, tables, charts = 0 }: Occupied): string => {
  const filled = cells > 0 || charts === 0 ? `${pluralize(cells, "cell", "cells")} with contents` : "";
  const cellsOrTables =
    tables.length > 0 ? `the ${tables.length === 1 ? "table" : "tables"} ${joinNames(tables)}` : filled;
  return joinNames([cellsOrTables, charts > 0 ? pluralize(charts, "chart", "charts") : ""].filter(Boolean));
};

/** Why a table cannot be overwritten. */
const describeProtectedTables = ({ address, fixedTables = [] }: Occupied): string =>
  fixedTables
    .map(({ table, reason }) =>
      reason === "reaches beyond"
        ? `The table ${table} reaches beyond ${address}, and a part of a table cannot be overwritten.`
        : `The table ${table} has a row of totals, which would be lost: take it off first to overwrite the table.`,
    )
    .join(" ");

const OBSTACLES = { "merged cells": "Merged cells are", "pivot table": "A pivot table is", filter: "A filter is" };

const workbookErrorsEn: WorkbookErrorMessages = {
  occupied: (details) =>
    `${details.address} is not empty: it holds ${describeContents(details)}. Choose an empty place and try again.`,
  protected: ({ sheet }) =>
    `The sheet ${sheet && `${sheet} `}is protected. Unprotect it, or choose a cell on another sheet, and try again.`,
  editing: () => "Excel is waiting for a cell that is being edited. Press Enter or Esc in the sheet, and try again.",
  cancelled: () => "Cancelled. The sheet is unchanged.",
  changedSince: ({ address }) =>
    `The cells at ${address} have been changed since the table was inserted, so nothing was undone. Delete them by hand if they are no longer needed.`,
  question: ({ message }) => message.en,
  obstacle: ({ what }) => `${OBSTACLES[what]} in the way. Choose another place, or remove it, and try again.`,
  tooLarge: () => "This is more than Excel takes at once. Choose fewer rows or columns and try again.",
  nameTaken: ({ name }) =>
    `The name ${name && `${name} `}is already used in this workbook. Rename that sheet or table and try again.`,
  offSheet: ({ address }) =>
    `There is no room for it${address && ` at ${address}`}: it would reach beyond the edge of the sheet. Choose a cell further up or left.`,
  noFormulas: ({ scope }) =>
    `There are no TRADE formulas in the ${scope}${scope === "selection" ? ". Select cells that have one and try again" : ""}.`,
  calculating: ({ address }) =>
    `${address} has not been answered yet. Wait until Excel has calculated it and try again; nothing was changed.`,
  severalAreas: () => "Several areas are selected. Select one block of cells and try again.",
  inactiveWorkbook: () => "Another workbook came to the front. Go back to this one and try again.",
  tooOld: ({ needs }) =>
    `This version of Excel is too old for that: it needs ${needs}. Formulas in cells work all the same.`,
  notInExcel: () => "This needs a workbook. Open TradeSheet in Excel.",
  notRestored: ({ address, cause }) =>
    `Excel stopped half-way (${cause}), and ${address} could not be put back. Press Ctrl+Z in the sheet to undo, and look at that place.`,
  unknown: ({ code }) =>
    `Excel did not carry this out${code && ` (${code})`}. Leave the cell you are editing and try again.`,
};

export const messagesEn = {
  title: "TradeSheet",
  period: (period: Period) => formatPeriod(period, "en"),
  dataInUse: (period: string, release: string) => `${period}, release of ${release}`,
  loading: "Loading TradeSheet",
  tabs: {
    label: "Sections",
    insert: "Insert",
    functions: "Functions",
    selected: "Selected",
    workbook: "Workbook",
    data: "Data",
  },
  outside: {
    title: "Not connected to Excel",
    body: "Tables, functions and sources can be looked at here; open TradeSheet in Excel to insert them.",
    action: "This needs a workbook. Open TradeSheet in Excel.",
  },
  common: {
    cancel: "Cancel",
    copied: "Copied",
    copyFailed: "The clipboard is not available. Select the text and press Ctrl+C.",
    back: "Back",
    dismiss: "Dismiss",
    none: "None",
    more: "Show more",
    tryAgain: "Try again",
    clear: "Clear",
  },
  flows: HEADINGS.en.flows,
  flowAny: "As published",
  latestPeriod: (period: string) => `${period} (latest)`,
  measures: HEADINGS.en.measures,
  statuses: HEADINGS.en.statuses,
  dimensions: {
    partner: "Partner",
    product: "Product",
    regime: "Customs regime",
    enterprise: "Type of enterprise",
  },
  picker: {
    placeholder: "Name or code, in English or Chinese",
    noMatch: (typed: string) => `Nothing has a name like “${typed}”. Try a part of the name, a code, or Chinese.`,
    figures: (number: number) => pluralize(number, "figure", "figures"),
    hsChapter: "HS chapter · no customs figures, see source BACI",
    hsHeading: "HS heading · no figures",
    noFigures: "no figures",
    remove: (name: string) => `Remove ${name}`,
    chosen: (number: number) => `${number} chosen`,
    open: "Show the choices",
    added: (name: string) => `${name} added`,
    removed: (name: string) => `${name} removed`,
  },
  insert: {
    tableKind: "What to insert",
    kinds: { partners: "Partners", products: "Products", series: "Time series", summary: "Summary" },
    kindHelp: {
      partners: "Trading partners with value, share and growth",
      products: "Goods with value, quantity and price",
      series: "One measure over months, quarters or years",
      summary: "Exports, imports, total and balance at a glance",
    },
    flow: "Flow",
    flowNotPublished: (name: string) => `${name} (not printed)`,
    period: "Period",
    periodKind: "Periods",
    periodKinds: {
      month: "Months",
      quarter: "Quarters",
      year: "Years",
      "same months": "Same months of each year",
      "year to date": "Year to date as it grows",
      span: "Other spans",
    },
    from: "From",
    to: "To",
    first: "First",
    last: "Last",
    unit: "Unit",
    units: {
      CNY: "CNY, scaled",
      "CNY bn": "CNY bn",
      "CNY trn": "CNY trn",
      "CNY 100 mn": "CNY 100 mn (亿元)",
      USD: "USD, scaled",
      "USD bn": "USD bn",
      "USD trn": "USD trn",
    } as Record<string, string>,
    subjects: {
      partners: "Which partners",
      products: "Which products",
      series: "Of what",
      summary: "Of what",
    },
    allSubjects: {
      partners: "All that the release prints",
      products: "All that the release prints",
      series: "The total",
      summary: "The total",
    },
    columns: "Columns",
    columnNames: {
      rank: "Rank",
      code: "Code",
      flow: "Flow",
      value: "Value",
      share: "Share",
      yoy: "YoY change",
      contribution: "Contribution to growth",
      balance: "Trade balance",
      "prior value": "Value a year earlier",
      quantity: "Quantity",
      "yoy quantity": "YoY of quantity",
      "unit value": "Unit value",
      "yoy unit value": "YoY of unit value",
      source: "Source",
    } satisfies Record<ColumnId, string>,
    oneColumn: "Choose at least one column.",
    compare: "Figure to compare",
    order: "Order by",
    direction: "Direction",
    nameAscending: "A to Z",
    nameDescending: "Z to A",
    publishedOrder: "As published",
    nameOrder: "Name",
    ascending: "Smallest first",
    descending: "Largest first",
    top: "Rows at most",
    topPlaceholder: "All",
    topInvalid: "Use a whole number from 1, or leave it empty for all.",
    content: "Cells hold",
    view: "Ranked against each other",
    views: {
      customs: "ASEAN, the EU, other economies",
      economies: "All economies",
      continents: "Continents",
    },
    contentHelp:
      "Live formulas follow the period and flow in the cells above the table, and new releases. Values stay as they are now.",
    live: "Live formulas",
    values: "Values",
    chart: "Chart",
    charts: {
      bar: "Bars",
      share: "Shares of the total",
      contribution: "Contributions to growth",
      series: "Line over time",
    },
    sourceLineSummary: "source line",
    sourceLine: "Source line under the table",
    place: "Where",
    places: { active: "At the active cell", "new sheet": "On a new sheet" },
    details: "Order and source",
    preview: "Preview",
    previewRows: (rows: number, columns: number) =>
      `${pluralize(rows, "row", "rows")}, ${pluralize(columns, "column", "columns")}`,
    andMore: (rows: number) => `and ${rows} more`,
    chartLabel: (title: string) => `Chart: ${title}`,
    chartLoading: "Drawing the chart",
    emptyColumns: (names: readonly string[]) =>
      `Nothing is published for ${names.join(", ")} here; ${names.length === 1 ? "that column" : "those columns"} would be empty.`,
    chartOmitted:
      "No chart is drawn: these periods are of many lengths in several years, and a line through them would only show their length. Choose the same months of each year, or years to date of one year.",
    removeColumns: (number: number): string => (number === 1 ? "Leave it out" : "Leave them out"),
    previewFailed: "This table cannot be made yet",
    tryPeriods: "Periods with figures:",
    button: "Insert",
    insertKind: (kind: string) => `Insert ${kind.toLowerCase()}`,
    working: "Inserting",
    progress: (done: number, of: number) => `${done} of ${of} rows`,
    cancelling: "Cancelling",
    cancelled: "Cancelled. The sheet is as it was.",
    done: (name: string, address: string) => `Inserted ${name} at ${address}.`,
    undo: "Undo",
    undoing: "Undoing",
    undone: (name: string) => `Undone: ${name} was removed, and the sheet is as it was before.`,
    occupiedTitle: "There is something there",
    occupied: (details: Occupied) =>
      [`${details.address} is not empty: it holds ${describeContents(details)}.`, describeProtectedTables(details)]
        .filter(Boolean)
        .join(" ") + " Nothing was written. Where should it go?",
    nextFree: (address: string) => `Next free place (${address})`,
    nextFreePlain: "Next free place",
    newSheet: "New sheet",
    overwrite: "Overwrite",
    reset: "Usual choices",
  },
  /** Errors of the workbook: what could not be done, and what to do about it. */
  workbookErrors: workbookErrorsEn,
  /** Errors other than those of the workbook. */
  failures: {
    invalid: "Not understood",
    notAvailable: "No such figure",
    defect: "Something went wrong in TradeSheet itself. Please report what you did; the sheet is as it was.",
  },
  functions: {
    search: "Search functions",
    searchHint: "Share, growth, source …",
    found: (number: number) => pluralize(number, "function", "functions"),
    none: (typed: string) => `No function has to do with “${typed}”. Try value, share, growth, rank, table or source.`,
    groups: { one: "One figure", table: "Tables and series", about: "Sources and search" },
    example: "Example",
    tryExample: "Fill in the example",
    build: "Build a formula",
    formula: "Formula",
    result: "Result",
    moreRows: (rows: number) => `and ${rows} more rows`,
    insert: "Insert in the active cell",
    inserted: (address: string) => `Inserted at ${address}.`,
    copyFormula: "Copy formula",
    incomplete: (names: readonly string[]) => `Fill in ${names.join(" and ")} to see the result.`,
    omitted: "Left out",
    secondSources: { BACI: "CEPII, HS chapters by year, dollars" },
    failed: "The list of functions could not be loaded. Reload the pane; formulas in cells are not affected.",
    overwriteTitle: "The cell is not empty",
  },
  selected: {
    empty: "Select a cell with a TRADE formula",
    emptyBody:
      "The pane then shows where its figure comes from: status, precision, the observations behind it and the citation.",
    loading: "Looking at the cell",
    noTrade: (address: string) => `${address} has no TRADE formula.`,
    subject: "About",
    unresolved: (reason: string) =>
      `What this part answers cannot be worked out here, because of ${reason}. The cell itself is not affected.`,
    spilled: (address: string) => `Spilled from ${address}`,
    inTable: (name: string) => `In the table ${name}`,
    call: (number: number, of: number) => `Part ${number} of ${of}`,
    period: "Period",
    flow: "Flow",
    measure: "Measure",
    source: "Source",
    release: "Release",
    bounds: "Printed digits allow",
    method: "Derived as",
    cautions: "Mind",
    observations: (number: number) => (number === 1 ? "The printed figure" : `The ${number} printed figures behind it`),
    citation: "Citation",
    copyCitation: "Copy citation",
    open: (publisher: string) => `Open the report of ${publisher}`,
    functionCount: (number: number) => `${number} TRADE functions in this formula`,
    partOfFormula: "The whole formula calculates with it; this is the part that TRADE answers.",
    table: (rows: number, columns: number) =>
      `A table of ${pluralize(rows, "row", "rows")} by ${pluralize(columns, "column", "columns")}`,
    more: (number: number) => `and ${number} more`,
  },
  workbook: {
    startup: "When this workbook opens",
    startWithWorkbook: "Start TradeSheet",
    startupBody:
      "Then it can tell you about newer data, check the pin and read your own tables. Freezing the whole workbook turns this off.",
    sources: "Source list",
    sourcesBody: "A sheet that lists every TRADE formula of this workbook with its citation.",
    insertSources: "Insert source list",
    sourcesDone: (cells: number, sheet: string) =>
      `${pluralize(cells, "formula is", "formulas are")} listed on the sheet ${sheet}.`,
    freeze: "Freeze",
    freezeBody:
      "Turns TRADE formulas into values, with their sources noted, so that the workbook can go to someone without the add-in.",
    scope: "Which formulas",
    scopes: { selection: "Selected cells", sheet: "This sheet", workbook: "Whole workbook" },
    freezeButton: "Freeze …",
    freezeTitle: "Freeze formulas?",
    freezeConfirm: (cells: number, scope: string) =>
      `${pluralize(cells, "cell", "cells")} with TRADE formulas (${scope.toLowerCase()}) will hold ${cells === 1 ? "its value" : "their values"} instead. They will no longer follow new data.`,
    freezeNone: (scope: string) => `There are no TRADE formulas to freeze (${scope.toLowerCase()}).`,
    freezeAction: (cells: number) => `Freeze ${pluralize(cells, "cell", "cells")}`,
    freezeDone: (cells: number, sheet: string, tables: readonly string[]) =>
      `${pluralize(cells, "cell now holds its value", "cells now hold their values")}. The formulas and their sources are listed on the sheet ${sheet}.` +
      (tables.length > 0 ? ` No longer updated: ${joinNames(tables)}.` : ""),
    tables: "Inserted tables",
    tablesBody: "Tables that TradeSheet inserted here. Update brings them to the data in use.",
    noTables: "No inserted tables yet",
    noTablesBody: "Tables from the Insert tab are remembered in the workbook and appear here.",
    loading: "Looking for inserted tables",
    update: "Update",
    updateOne: (name: string) => `Update ${name}`,
    updateAll: "Update all",
    unchanged: "Up to date: nothing changed.",
    changed: (cells: number) => `${pluralize(cells, "figure", "figures")} changed`,
    added: (names: readonly string[]) => `added: ${names.join(", ")}`,
    removed: (names: readonly string[]) => `no longer there: ${names.join(", ")}`,
    skipped: "Left as it was",
    skipReasons: {
      "no room": () => "There is no room for more rows below it. Clear the cells below the table, and update again.",
      protected: () => "Its sheet is protected. Unprotect it, and update again.",
      "no columns": () => "Its column of names is gone, so its rows cannot be told apart. Insert the table anew.",
      "no formulas": () => "Its formulas are gone, so it cannot follow the data. Insert the table anew.",
      "no answer": (detail: string) => `The data has no answer to it. ${detail}`,
      "old Excel": () => "This version of Excel is too old to update it. Insert the table anew.",
      refused: (detail: string) =>
        `Excel refused${detail && ` (${detail})`}. Leave the cell you are editing, and update again.`,
    } satisfies Record<SkipReason, (detail: string) => string>,
    unlisted: (names: readonly string[]) => `No longer in the workbook, and no longer listed: ${names.join(", ")}.`,
    live: "live",
    values: "values",
    insertedFrom: (release: string) => `data of ${release}`,
    outdated: "Newer data",
    freezing: "Freezing",
    commandErrors: "Something could not be finished",
  },
  data: {
    inUse: "Data in use",
    headline: "Headline period",
    release: "Release",
    version: "Data version",
    figures: "Printed figures",
    partners: "Partners",
    products: "Products",
    periods: "Periods",
    periodsBetween: (first: string, last: string) => `${first} to ${last}`,
    reports: "Reports",
    releases: "Releases",
    sources: "Sources",
    searchSources: "Search publisher, title or date",
    sourcesFound: (number: number, of: number) => (number === of ? `${of} reports` : `${number} of ${of} reports`),
    noSource: (typed: string) => `No report matches “${typed}”.`,
    described: "title described by us",
    noDate: "no date",
    weights: { official: "official", "state media": "state media", press: "press", other: "other" },
    diagnostics: "Diagnostics",
    office: "Office",
    notOffice: "not running in Office",
    locale: "Display language",
    addIn: "Functions",
    unsupported: "not available",
    copyDiagnostics: "Copy diagnostics",
    recalculate: "Recalculate all formulas",
    recalculated: "All formulas were recalculated.",
  },
  refresh: refreshMessagesEn,
  ownData: ownDataMessagesEn,
  defect: {
    title: "This part of the pane stopped",
    body: "Formulas in cells are not affected. Try again; if it stops again, please report what you did.",
  },
};

export type Messages = typeof messagesEn;
