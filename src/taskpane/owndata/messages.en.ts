/** The pane's texts about own data, in English. `messages.zh.ts` has the same shape. */
import type { AbsentRows, SourceNameError } from "../../owndata";
import type { StorageErrorCode } from "../../storage";

const pluralize = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const ownDataMessagesEn = {
  title: "Your own data",
  none: "None yet. Add a CSV file or a table of this workbook.",
  summary: (sources: readonly string[], usual: string | undefined) =>
    `${sources.join(", ")}${usual === undefined ? "" : `; default in this workbook: ${usual}`}`,
  intro:
    'Use your own forecasts or figures in formulas, by the name you give them: =TRADE.TRADEVALUE("ASEAN",,,,,"My forecast"). They are kept separate from the customs data and are never uploaded.',
  loading: "Loading your own data",
  storageFailures: {
    refused: "Storage is blocked: sources from files are available until Excel closes.",
    full: "Storage is full: the last source added is available until Excel closes.",
    damaged: "Your data could not be saved: the last source added is available until Excel closes.",
  } satisfies Record<StorageErrorCode, string>,
  defaultSource: "Default source of this workbook",
  defaultSourceInfo: "Used by formulas that name no source. Saved in the workbook.",
  official: "Customs data",
  notAvailable: (name: string) => `${name} (not available)`,
  defaultSourceSet: (name: string | undefined) =>
    `Formulas that name no source now use ${name ?? "the customs data"}. Inserted tables change when you update them on the Workbook tab.`,
  answersFrom: (name: string) => `Uses your own data: ${name}`,
  answersFromRemote: (name: string) => `Uses the source: ${name}`,
  list: "Sources",
  from: { file: (name: string) => name, table: (name: string) => `table ${name}`, service: (name: string) => name },
  importTitle: "From a statistical service",
  importSummary: "OECD, UN Comtrade, Eurostat and others",
  importLoading: "Loading the form",
  importRefresh: "Refresh from the service",
  figures: (number: number) => pluralize(number, "figure", "figures"),
  readOn: (day: string) => `imported ${day}`,
  broken: "Invalid",
  brokenBody: "Not available until these problems are corrected:",
  hidden: "Replaced",
  hiddenBody: "This workbook has a source of the same name, which is used while it is open.",
  actions: (name: string) => `Actions for ${name}`,
  replace: "Replace …",
  readAgain: "Reload the table",
  readAgainDone: (name: string) => `${name} was reloaded.`,
  rename: "Rename …",
  remove: "Remove …",
  removeTitle: (name: string) => `Remove ${name}?`,
  removeBody: (from: "file" | "table" | "service") =>
    `Formulas that name it will show #VALUE!. ${{ file: "The file is not deleted.", table: "The table stays in the workbook.", service: "You can import it again." }[from]}`,
  removeConfirm: "Remove",
  removed: (name: string) => `${name} was removed.`,
  save: "Save",
  renamed: (name: string) => `Renamed to ${name}. Change the formulas that use the old name.`,
  add: "Add a source",
  replacing: (name: string) => `Replace ${name}`,
  choose: "Choose a file …",
  drop: "or drop it here: CSV with the columns below, or SDMX-CSV",
  dropNow: "Drop the file here",
  table: "or a table of this workbook",
  chooseTable: "Choose a table",
  noTables: "This workbook has no tables",
  reading: "Reading …",
  tooBig: (name: string, megabytes: number) =>
    `${name} is larger than ${megabytes} MB. Remove what you do not need, or split it into several sources.`,
  isWorkbook: (name: string) =>
    `${name} is an Excel workbook. Save the sheet as CSV, or open it and choose its table here.`,
  notText: (name: string) =>
    `${name} is not a text file. Save the sheet as CSV UTF-8, or open it and choose its table here.`,
  unreadable: (name: string) => `${name} could not be read. It may be open in another program; close it and try again.`,
  invalid: (problems: number, figures: number) =>
    `${pluralize(problems, "problem", "problems")} in ${pluralize(figures, "row", "rows")}. Nothing was added. Correct the file and choose it again.`,
  errors: "Problems",
  warnings: (number: number) => `${pluralize(number, "warning", "warnings")}. The data can still be added.`,
  line: (line: number) => `Line ${line}`,
  moreErrors: (number: number) => `and ${number} more`,
  copyErrors: "Copy list",
  figuresRead: (figures: number) => `${pluralize(figures, "figure", "figures")} recognised`,
  missing: (lines: number) => `${pluralize(lines, "row is", "rows are")} marked as missing.`,
  unused: (columns: readonly string[]) =>
    `Columns not used: ${columns.map((column) => column || "(no name)").join(", ")}.`,
  byMeasure: "By measure",
  byPeriod: "By period",
  andMore: (number: number) => `and ${number} more`,
  vintage: "Releases",
  oneRelease: (day: string) => `one, ${day}; year-on-year changes are computed from the levels`,
  severalReleases: (number: number) =>
    `${number}; year-on-year changes of value allow for revisions, those of quantity and unit value are as given`,
  ownNames: (names: readonly string[]) =>
    `The customs data does not have these names, which become names of this source. Check them for typing errors. ${names.join(". ")}.`,
  namesOf: (dimension: string, names: readonly string[]) => `${dimension}: ${names.join(", ")}`,
  similarNames: (names: readonly string[]) =>
    `Spelt like names of the customs data: ${names.join(", ")}. Correct them, or keep them if they are meant.`,
  keepNames: (number: number) => (number === 1 ? "Keep this name" : `Keep these ${number} names`),
  namesKept: (name: string) => `${name} now has these names.`,
  absent: "A missing row means",
  absentInfo:
    "Applies to periods, partners and products that the data has other rows for. If it lists all trade, a missing row is no trade: a value of 0.",
  absentChoices: { unknown: "not known: #N/A", zero: "no trade: 0" } satisfies Record<AbsentRows, string>,
  absentIs: { unknown: "missing rows: not known", zero: "missing rows: no trade" } satisfies Record<AbsentRows, string>,
  setAbsent: {
    unknown: "Treat missing rows as not known",
    zero: "Treat missing rows as no trade",
  } satisfies Record<AbsentRows, string>,
  absentSet: {
    unknown: (name: string) => `Missing rows of ${name} are now not known: #N/A.`,
    zero: (name: string) => `Missing rows of ${name} now count as no trade: 0.`,
  } satisfies Record<AbsentRows, (name: string) => string>,
  firstRows: "Preview of the first rows",
  previewColumns: { period: "Period", flow: "Flow", about: "Subject", measure: "Measure", number: "Figure" },
  total: "Total",
  name: "Name",
  nameInfo: 'The name for formulas to use in the argument "source".',
  namePlaceholder: "My forecast",
  nameErrors: {
    empty: "Enter a name with at least one letter or digit.",
    long: "Use at most 60 characters.",
    reserved: "This name is reserved for the customs data or BACI. Choose another.",
    taken: "A source of this name exists. Choose another name, or replace or remove that source in the list.",
  } satisfies Record<SourceNameError, string>,
  addConfirm: "Add",
  replaceConfirm: "Replace",
  added: (name: string) => `${name} is ready to use. In formulas, enter "${name}" as the last argument, source.`,
  template: "Download template",
  copyTemplate: "Copy template",
  columns: "Columns",
  columnsSummary: "Columns of a file or table",
  columnsIntro: "Column names in the first row, in any order. Columns marked * are required.",
  columnHelp: {
    "period *": "2025-11, Nov 2025, 2025-Q3, 2025 or 2025-11 YTD",
    "flow *": "exports, imports, total or balance",
    "measure *": "value, quantity, unit value, share, yoy, rank …",
    "printed *": "the figure, with as many digits as are known: 16.6",
    "unit *": "CNY bn, USD, mn t, % …",
    partner: "a name or code such as ASEAN, US or 美国, or a name of your own; empty for all",
    product: "a name or HS code such as Iron ore, 8542 or 85423190, or a name of your own; empty for all",
    "regime, enterprise": "customs regime, ownership type; empty for all",
    "qualifier, status": "about, more than, less than; published, estimate, forecast",
    release: "date of publication, if there are revisions",
    "source, note": "text for the citation",
  } as Record<string, string>,
};

export type OwnDataMessages = typeof ownDataMessagesEn;
