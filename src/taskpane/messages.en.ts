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
        ? `The table ${table} extends beyond ${address}, and part of a table cannot be overwritten.`
        : `The table ${table} has a total row, which would be lost. Turn the total row off to overwrite the table.`,
    )
    .join(" ");

const OBSTACLES = { "merged cells": "Merged cells are", "pivot table": "A pivot table is", filter: "A filter is" };

const workbookErrorsEn: WorkbookErrorMessages = {
  occupied: (details) =>
    `${details.address} is not empty: it contains ${describeContents(details)}. Select an empty cell and try again.`,
  protected: ({ sheet }) =>
    `The sheet ${sheet && `${sheet} `}is protected. Unprotect it, or choose a cell on another sheet, and try again.`,
  editing: () => "Excel is waiting for a cell that is being edited. Press Enter or Esc in the sheet, and try again.",
  cancelled: () => "Cancelled. The sheet is unchanged.",
  changedSince: ({ address }) =>
    `The cells at ${address} have been changed since the table was inserted, so nothing was undone. Delete them by hand if they are no longer needed.`,
  question: ({ message }) => message.en,
  obstacle: ({ what }) => `${OBSTACLES[what]} in the way. Choose another place, or remove it, and try again.`,
  tooLarge: () => "This is more than Excel can process at once. Choose fewer rows or columns and try again.",
  nameTaken: ({ name }) =>
    `The name ${name && `${name} `}is already used in this workbook. Rename that sheet or table and try again.`,
  offSheet: ({ address }) =>
    `There is not enough room${address && ` at ${address}`}: the table would extend beyond the edge of the sheet. Select a cell further up or left.`,
  noFormulas: ({ scope }) =>
    `There are no TRADE formulas in the ${scope}${scope === "selection" ? ". Select cells that have one and try again" : ""}.`,
  calculating: ({ address }) =>
    `${address} has not been calculated yet. Wait for Excel to calculate it and try again. Nothing was changed.`,
  severalAreas: () => "More than one range is selected. Select a single range and try again.",
  inactiveWorkbook: () => "Another workbook became active. Return to this one and try again.",
  tooOld: ({ needs }) =>
    `This version of Excel does not support this: ${needs} is required. Formulas in cells are not affected.`,
  notInExcel: () => "This needs a workbook. Open TradeSheet in Excel.",
  notRestored: ({ address, cause }) =>
    `Excel stopped partway (${cause}), and ${address} could not be restored. Press Ctrl+Z in the sheet to undo, and check those cells.`,
  unknown: ({ code }) => `Excel could not complete this${code && ` (${code})`}. Finish editing the cell and try again.`,
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
    body: "You can browse tables, functions and sources here. Open TradeSheet in Excel to insert them.",
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
  latestPeriod: "Latest",
  measures: HEADINGS.en.measures,
  statuses: HEADINGS.en.statuses,
  dimensions: {
    partner: "Partner",
    product: "Product",
    regime: "Customs regime",
    enterprise: "Ownership type",
  },
  picker: {
    placeholder: "Name or code, in English or Chinese",
    noMatch: (typed: string) => `No match for “${typed}”. Try part of the name, a code, or the Chinese name.`,
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
    flow: "Flow",
    flowNotPublished: (name: string) => `${name} (not published)`,
    period: "Period",
    periodKind: "Periods",
    periodKinds: {
      month: "Months",
      quarter: "Quarters",
      year: "Years",
      "same months": "Same months",
      "year to date": "Year to date",
      span: "Other periods",
    },
    from: "From",
    to: "To",
    first: "First",
    last: "Last",
    unit: "Unit",
    autoUnit: (unit: string) => `${unit} (auto)`,
    subjects: {
      partners: "Partners",
      products: "Products",
      series: "Series",
      summary: "Subject",
    },
    allSubjects: {
      partners: "All partners",
      products: "All products",
      series: "Total trade",
      summary: "Total trade",
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
    oneColumn: "Select at least one column.",
    compare: "Measure",
    order: "Sort by",
    direction: "Sort order",
    nameAscending: "A to Z",
    nameDescending: "Z to A",
    publishedOrder: "Default order",
    nameOrder: "Name",
    ascending: "Smallest to largest",
    descending: "Largest to smallest",
    top: "Maximum rows",
    rowCount: (rows: number) => pluralize(rows, "row", "rows"),
    topPlaceholder: "All",
    topInvalid: "Enter a whole number of 1 or more, or leave this empty for all rows.",
    content: "Insert as",
    view: "Compare",
    views: {
      customs: "ASEAN and EU as one partner each",
      economies: "Individual economies",
      continents: "Continents",
    },
    lines: "Product lines",
    linesNames: { ranked: "Ranked products", all: "All published lines" },
    events: "Policy events",
    contentHelp:
      "Live formulas recalculate when you change the cells above the table or new data is released. Values do not change.",
    live: "Live formulas",
    values: "Values",
    chart: "Chart",
    charts: {
      bar: "Bar chart",
      share: "Share of total",
      contribution: "Contribution",
      series: "Line chart",
    },
    sourceLineSummary: "source line",
    sourceLine: "Source line under the table",
    place: "Insert at",
    places: { active: "Active cell", "new sheet": "New sheet" },
    details: "More options",
    preview: "Preview",
    previewRows: (rows: number, columns: number) =>
      `${pluralize(rows, "row", "rows")}, ${pluralize(columns, "column", "columns")}`,
    andMore: (rows: number) => `and ${rows} more`,
    chartLabel: (title: string) => `Chart: ${title}`,
    chartLoading: "Loading the chart",
    emptyColumns: (names: readonly string[]) =>
      `No data for ${names.join(", ")}: ${names.length === 1 ? "this column" : "these columns"} would be empty.`,
    chartOmitted:
      "No chart: the periods differ in length across years, so a line would reflect their length rather than trade. Choose “Same months”, or the year to date of a single year.",
    removeColumns: (number: number): string => (number === 1 ? "Remove column" : "Remove columns"),
    previewFailed: "No data for this table",
    tryPeriods: "Periods with data:",
    tryColumns: "Available instead:",
    button: "Insert",
    insertKind: (kind: string) => `Insert ${kind.toLowerCase()}`,
    working: "Inserting",
    progress: (done: number, of: number) => `${done} of ${of} rows`,
    cancelling: "Cancelling …",
    cancelled: "Cancelled. The sheet is unchanged.",
    done: (name: string, address: string) => `Inserted ${name} at ${address}.`,
    undo: "Undo",
    undoing: "Undoing",
    undone: (name: string) => `Undone: ${name} was removed, and the sheet is as it was before.`,
    occupiedTitle: "These cells are not empty",
    occupied: (details: Occupied) =>
      [`${details.address} is not empty: it contains ${describeContents(details)}.`, describeProtectedTables(details)]
        .filter(Boolean)
        .join(" ") + " Nothing was inserted. Where should the table go?",
    nextFree: (address: string) => `Next empty cells (${address})`,
    nextFreePlain: "Next empty cells",
    newSheet: "New sheet",
    overwrite: "Overwrite",
    reset: "Reset to defaults",
  },
  /** Errors of the workbook: what could not be done, and what to do about it. */
  workbookErrors: workbookErrorsEn,
  /** Errors other than those of the workbook. */
  failures: {
    invalid: "Not recognized",
    notAvailable: "No data",
    defect: "An error occurred in TradeSheet. The sheet is unchanged. Please report what you were doing.",
  },
  functions: {
    search: "Search functions",
    searchHint: "Share, growth, source …",
    found: (number: number) => pluralize(number, "function", "functions"),
    none: (typed: string) => `No function matches “${typed}”. Try value, share, growth, rank, table or source.`,
    groups: { one: "Single figures", table: "Tables and series", about: "Sources and search" },
    example: "Example",
    tryExample: "Use this example",
    build: "Build formula",
    formula: "Formula",
    result: "Result",
    moreRows: (rows: number) => `and ${rows} more rows`,
    insert: "Insert in the active cell",
    inserted: (address: string) => `Inserted at ${address}.`,
    copyFormula: "Copy formula",
    incomplete: (names: readonly string[]) => `Fill in ${names.join(" and ")} to see the result.`,
    omitted: "Default",
    secondSources: { BACI: "CEPII, HS chapters by year, dollars" },
    failed: "The list of functions could not be loaded. Reload the pane. Formulas in cells are not affected.",
    overwriteTitle: "The cell is not empty",
  },
  selected: {
    empty: "Select a cell with a TRADE formula",
    emptyBody:
      "The pane shows where its figure comes from: status, precision, the published data behind it and the citation.",
    loading: "Reading the cell",
    noTrade: (address: string) => `${address} has no TRADE formula.`,
    subject: "About",
    unresolved: (reason: string) =>
      `This part cannot be evaluated here because of ${reason}. The cell itself is not affected.`,
    spilled: (address: string) => `Spilled from ${address}`,
    inTable: (name: string) => `In the table ${name}`,
    call: (number: number, of: number) => `Part ${number} of ${of}`,
    period: "Period",
    flow: "Flow",
    measure: "Measure",
    source: "Source",
    release: "Release",
    bounds: "Range from rounding",
    method: "Derivation",
    cautions: "Note",
    observations: (number: number) => (number === 1 ? "Published figure" : `The ${number} published figures behind it`),
    citation: "Citation",
    copyCitation: "Copy citation",
    citationStyle: "Citation style",
    citationStyles: {
      sentence: "Explanation",
      short: "Short reference",
      full: "Full reference",
      bibtex: "BibTeX",
      "csl-json": "CSL-JSON",
    },
    open: (publisher: string) => `Open the report of ${publisher}`,
    functionCount: (number: number) => `${number} TRADE functions in this formula`,
    partOfFormula: "The formula calculates with this result; this is the part that TRADE returns.",
    table: (rows: number, columns: number) =>
      `A table of ${pluralize(rows, "row", "rows")} by ${pluralize(columns, "column", "columns")}`,
    more: (number: number) => `and ${number} more`,
  },
  workbook: {
    startup: "When this workbook opens",
    startWithWorkbook: "Start TradeSheet",
    startupBody:
      "Then it can tell you about newer data, check the pin and read your own tables. Freezing the whole workbook turns this off.",
    plainNumbers: "Sharing with older versions of Excel",
    answerPlain: "Plain numbers in this workbook",
    plainNumbersBody:
      "Numbers then come without card and number format. Turn this on for people whose Excel says “Unavailable Data Type”, as Excel 2021 and earlier do.",
    plainNumbersDone: (formulas: number) => `${pluralize(formulas, "formula was", "formulas were")} recalculated.`,
    plainNumbersWaiting:
      "Saved. The figures of this workbook are from another data version, so their form changes when you update them.",
    recalculating: "Recalculating",
    sources: "Source list",
    sourcesBody: "Creates a sheet that lists every TRADE formula in this workbook with its citation.",
    insertSources: "Insert source list",
    sourcesDone: (cells: number, sheet: string) =>
      `${pluralize(cells, "formula is", "formulas are")} listed on the sheet ${sheet}.`,
    freeze: "Freeze",
    freezeBody:
      "Converts TRADE formulas to values and records their sources, so that the workbook can be shared with people who do not have the add-in.",
    scope: "Formulas to freeze",
    scopes: { selection: "Selected cells", sheet: "This sheet", workbook: "Whole workbook" },
    freezeButton: "Freeze …",
    freezeTitle: "Freeze formulas?",
    freezeConfirm: (cells: number, scope: string) =>
      `${pluralize(cells, "cell", "cells")} with TRADE formulas (${scope.toLowerCase()}) will be converted to ${cells === 1 ? "a value" : "values"} and will no longer be updated.`,
    freezeNone: (scope: string) => `There are no TRADE formulas to freeze (${scope.toLowerCase()}).`,
    freezeAction: (cells: number) => `Freeze ${pluralize(cells, "cell", "cells")}`,
    freezeDone: (cells: number, sheet: string, tables: readonly string[]) =>
      `${pluralize(cells, "cell was converted to a value", "cells were converted to values")}. The formulas and their sources are listed on the sheet ${sheet}.` +
      (tables.length > 0 ? ` No longer updated: ${joinNames(tables)}.` : ""),
    tables: "Inserted tables",
    tablesBody: "Tables inserted by TradeSheet. Update applies the current data.",
    noTables: "No inserted tables",
    noTablesBody: "Tables that you insert from the Insert tab are listed here.",
    loading: "Finding inserted tables",
    update: "Update",
    updateOne: (name: string) => `Update ${name}`,
    updateAll: "Update all",
    unchanged: "Up to date. No changes.",
    changed: (cells: number) => `${pluralize(cells, "figure", "figures")} changed`,
    added: (names: readonly string[]) => `added: ${names.join(", ")}`,
    removed: (names: readonly string[]) => `removed: ${names.join(", ")}`,
    skipped: "Not updated",
    skipReasons: {
      "no room": () => "There is not enough room for more rows. Clear the cells below the table and update again.",
      protected: () => "The sheet is protected. Unprotect it and update again.",
      "no columns": () => "The column of names is missing, so the rows cannot be identified. Insert the table again.",
      "no formulas": () => "The formulas are missing, so the table cannot be updated. Insert the table again.",
      "no answer": (detail: string) => `No data for this table. ${detail}`,
      "old Excel": () => "This version of Excel cannot resize the table. Insert the table again.",
      refused: (detail: string) =>
        `Excel could not update the table${detail && ` (${detail})`}. Finish editing the cell and update again.`,
    } satisfies Record<SkipReason, (detail: string) => string>,
    unlisted: (names: readonly string[]) =>
      `Removed from the list because they are no longer in the workbook: ${names.join(", ")}.`,
    live: "live formulas",
    values: "values",
    insertedFrom: (release: string) => `data of ${release}`,
    outdated: "Update available",
    freezing: "Freezing",
    commandErrors: "The command was not completed",
  },
  data: {
    inUse: "Current data",
    headline: "Latest period",
    release: "Release",
    version: "Data version",
    figures: "Published figures",
    partners: "Partners",
    products: "Products",
    periods: "Periods",
    periodsBetween: (first: string, last: string) => `${first} to ${last}`,
    reports: "Source documents",
    releases: "Releases",
    sources: "Source documents",
    searchSources: "Search publisher, title or date",
    sourcesFound: (number: number, of: number) => (number === of ? `${of} documents` : `${number} of ${of} documents`),
    noSource: (typed: string) => `No document matches “${typed}”.`,
    described: "title supplied by TradeSheet",
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
    recalculated: "All formulas have been recalculated.",
    about: {
      label: "About TradeSheet",
      help: "Help",
      support: "Support",
      privacy: "Privacy",
      terms: "Terms of use",
    },
  },
  refresh: refreshMessagesEn,
  ownData: ownDataMessagesEn,
  defect: {
    title: "This part of the pane stopped working",
    body: "Formulas in cells are not affected. Try again. If the problem persists, please report what you were doing.",
  },
};

export type Messages = typeof messagesEn;
