/** The texts about sources beyond the bundle, in English. `messages.zh.ts` has the same shape. */
import type { Dimension } from "../../dataset";
import type { KeyRole, SourceKindName } from "../../sources";
import type { StorageErrorCode } from "../../storage";
import type { DraftMeasure, MappingProblem, PlaceProblem } from "./source-draft";

const formatNumber = (number: number): string => number.toLocaleString("en");
const pluralize = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;
const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const sourceMessagesEn = {
  intro:
    'Detail data on a ClickHouse server or in a Parquet file answers formulas by the name you give it: =TRADE.TRADEVALUE("Japan / HS 854231","imports","2025-11",,,"detail"). Formulas are asked together, in few queries.',
  storageFailures: {
    refused: "Storage is blocked: these sources are available until Excel closes.",
    full: "Storage is full: the last change lasts until Excel closes.",
    damaged: "The sources could not be saved: the last change lasts until Excel closes.",
  } satisfies Record<StorageErrorCode, string>,
  list: "Databases and Parquet files",
  kinds: {
    clickhouse: "ClickHouse table",
    parquet: "Parquet file at an address",
    file: "Parquet file on this computer",
  } satisfies Record<SourceKindName, string>,
  states: {
    unconfirmed: "Not confirmed",
    password: "Password needed",
    file: "File needed",
    fetching: "Querying",
    offline: "Offline",
    failed: "Failed",
    ready: "Ready",
    idle: "Not queried yet",
    hidden: "Replaced",
  },
  hiddenBody: "Your own data has a source of the same name, which is used instead.",
  unconfirmedBody: "This workbook asks for figures from here. Nothing is requested until you confirm it.",
  replaces: (place: string) => `On this computer the name means ${place}. Confirming replaces that.`,
  confirm: "Review and confirm …",
  offlineBody: (day: string) => `Answering from what was read on ${day}.`,
  facts: {
    place: "Location",
    inWorkbook: "Workbook",
    holds: "Contents",
    lastQuery: "Last query",
    asked: "This session",
    budget: "Queries per hour",
  },
  savedInWorkbook: "saved with location and columns",
  notInWorkbook: "not saved in this workbook",
  rows: (rows: number) => pluralize(rows, "row", "rows"),
  periods: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  codes: {
    partner: (codes: number) => pluralize(codes, "partner", "partners"),
    product: (codes: number) => pluralize(codes, "product", "products"),
    regime: (codes: number) => pluralize(codes, "customs regime", "customs regimes"),
    enterprise: (codes: number) => pluralize(codes, "ownership type", "ownership types"),
  } satisfies Record<Dimension, (codes: number) => string>,
  readOn: (day: string) => `read on ${day}`,
  asked: (queries: number, rows: number, bytes: number) =>
    `${pluralize(queries, "request", "requests")}, ${pluralize(rows, "row", "rows")}, ${formatBytes(bytes)}`,
  queryTook: (time: string, seconds: number) => `${time}, ${seconds.toFixed(1)} s`,
  budgetUsed: (used: number, limit: number) => `${formatNumber(used)} of ${formatNumber(limit)} used`,
  budgetMore: "Allow as many again",
  budgetDone: "Formulas may ask again.",
  retry: "Query again",
  actions: (name: string) => `Actions for ${name}`,
  edit: "Edit …",
  forget: "Clear saved answers …",
  forgetTitle: (name: string) => `Clear the saved answers of ${name}?`,
  forgetBody:
    "What was read is deleted from this computer. Formulas query the source again, and cannot be answered offline until then.",
  forgetConfirm: "Clear",
  forgotten: (name: string) => `The saved answers of ${name} were cleared.`,
  remove: "Remove …",
  removeTitle: (name: string) => `Remove ${name}?`,
  removeBody:
    "Formulas that name it will show #VALUE!. It is removed from this computer and from this workbook; the table or file itself is not changed.",
  removeConfirm: "Remove",
  removed: (name: string) => `${name} was removed.`,
  enterPassword: (user: string) => `Password of ${user}`,
  passwordInfo:
    "Kept until Excel closes, and sent to this server only. It is never stored, in the workbook or elsewhere.",
  usePassword: "Use",
  chooseFile: (file: string) => `Choose ${file} …`,
  fileNote: "Excel gives no lasting access to files on this computer: choose the file again after each start.",
  titles: {
    add: "Add a source",
    edit: (name: string) => `Edit ${name}`,
    confirm: (name: string) => `Confirm ${name}`,
  },
  add: "Add a database or Parquet file",
  confirmBody: "The server sees what is queried. Confirm it only if you know it.",
  kind: "Type",
  address: { clickhouse: "Server address", parquet: "File address" },
  addressInfo: {
    clickhouse:
      "The HTTP interface of the server, with its port, usually 8443. It has to allow this add-in's page (CORS).",
    parquet:
      "An https:// address that needs no sign-in. The server has to answer range requests and allow this add-in's page (CORS).",
  },
  database: "Database",
  table: "Table",
  user: "User",
  userInfo: "An account that may only read. Stays on this computer.",
  password: "Password",
  passwordKept: "unchanged",
  file: "File",
  pickFile: "Choose a Parquet file …",
  placeProblems: {
    address: "Enter an address that begins with https:// (or http:// on this computer), without user and password.",
    table: "Enter the database and the table.",
    file: "Choose a file.",
  } satisfies Record<PlaceProblem, string>,
  readColumns: "Connect and read columns",
  reading: "Connecting …",
  columnsRead: (columns: number) =>
    `Connected: ${pluralize(columns, "column", "columns")}. Check what each is used for.`,
  roles: {
    flow: "Flow",
    partner: "Partner",
    product: "Product",
    regime: "Customs regime",
    enterprise: "Ownership type",
    period: "Period",
  } satisfies Record<KeyRole, string>,
  measures: { value: "Value", quantity: "Quantity" } satisfies Record<DraftMeasure, string>,
  noColumn: "None",
  unit: (measure: string) => `Unit of ${measure.toLowerCase()}`,
  chooseUnit: "Choose",
  unitColumn: (column: string) => `in column ${column}`,
  onlyFlow: "All rows are",
  chooseFlow: "Choose",
  absent: "A missing row means",
  absentInfo:
    "No trade: the table is complete, so that totals, chapters and headings can be added up from its rows. Unknown: nothing is added up.",
  absents: { unknown: "unknown", zero: "no trade" },
  more: "Codes and limits",
  moreSummary: "codes of flows and totals, units, publisher, limit",
  flowCode: (flow: string) => `Code of ${flow.toLowerCase()}`,
  flowCodeInfo: "Only where the cells are not names such as exports or 出口.",
  totalCode: (dimension: string) => `Total over ${dimension}`,
  totalCodeInfo: "The code of rows for the total, such as WORLD; empty where there are none.",
  units: "Units in the column",
  unitsInfo: "Only where its cells are not units such as kg: 千克 = kg; 台 = items",
  publisher: "Publisher",
  publisherInfo: "For citations; by default the name of the source.",
  budget: "Most queries per hour",
  budgetInfo: "Beyond it formulas show #N/A until you allow more.",
  inWorkbook: "Save location and columns in this workbook",
  inWorkbookInfo: "Colleagues then confirm it instead of entering it. User and password are not saved in it.",
  mappingProblems: {
    period: "Choose the column of periods.",
    flow: "Choose the column of flows, or which flow all rows are.",
    measure: "Choose the column of values or of quantities.",
    unit: "Choose the unit of each column of figures.",
    budget: "Enter a whole number of queries per hour, at least 1.",
  } satisfies Record<MappingProblem, string>,
  likelyTotals: (codes: readonly string[]) =>
    `${codes.join(", ")}: this code probably stands for the total. If it is not named as such, its rows are counted twice in sums.`,
  useTotals: "Name as total",
  ignoreTotals: "It is no total",
  name: "Name",
  nameInfo: 'The name for formulas to use in the argument "source".',
  namePlaceholder: "detail",
  nameTaken: "A source of this name exists. Choose another name.",
  checking: "Reading what the source has …",
  save: { add: "Add", edit: "Save", confirm: "Confirm" },
  saved: {
    add: (name: string) => `${name} is ready to use. In formulas, enter "${name}" as the argument source.`,
    edit: (name: string) => `${name} was changed.`,
    confirm: (name: string) => `${name} is confirmed on this computer.`,
  },
};

export type SourceMessages = typeof sourceMessagesEn;
