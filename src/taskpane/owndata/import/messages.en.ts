/** The texts of the form for imports from statistical services, in English. `messages.zh.ts` has the same shape. */
import type { QueryProblem } from "../../../imports";

const pluralize = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

export const importMessagesEn = {
  intro:
    "Data is fetched once and kept as your own data on this computer. The service receives your query, and nothing else.",
  service: "Service",
  otherSdmx21: "Other address (SDMX 2.1)",
  otherSdmx30: "Other address (SDMX 3.0)",
  address: "Address",
  addressInfo: "The part of the address up to /data/ or /dataflow/, with https:// at the start.",
  addressPlaceholder: "https://…/rest",
  addressInvalid: "Enter an address that begins with https://, without user name, password or query.",
  key: "Subscription key (optional)",
  keyInfo:
    "Without a key, UN Comtrade returns at most 500 records per request. Your key is kept in this browser only, and is sent to UN Comtrade only.",
  keyKept: "A key is kept on this computer.",
  keySave: "Save key",
  keyForget: "Forget key",
  list: "List datasets",
  listing: "Loading the list",
  dataset: "Dataset",
  datasetPlaceholder: "Search by name or code",
  noMatch: (typed: string) => `No match for '${typed}'`,
  structure: "Loading the code lists",
  add: (dimension: string) => `Add ${dimension}`,
  all: (codes: number) => `All (${codes})`,
  chosen: (dimension: string) => `Selected: ${dimension}`,
  remove: (name: string) => `Remove ${name}`,
  from: "From",
  to: "To",
  periodInfo: "A year or a month, as in 2024 or 2024-03; both are included.",
  flow: "Flow",
  chooseFlow: "Choose a flow",
  measure: "Measure",
  unit: "Unit",
  unitAsPublished: "As the service says",
  unitInfo: "Choose a unit only if the service does not give one.",
  problem: {
    reporter: "Choose China as the reporter, or as the only partner: its partners' own figures then stand for China's.",
    flow: "Choose exports or imports.",
    period: "Enter a year or a month, as in 2024 or 2024-03, with the earlier one first.",
    dimension: (name: string) => `Choose a code of ${name}.`,
  } satisfies Record<Exclude<QueryProblem["code"], "dimension">, string> & { dimension: (name: string) => string },
  plan: (requests: number, estimate: number | undefined) =>
    `${pluralize(requests, "request", "requests")}${estimate === undefined ? "" : `, at most ${pluralize(estimate, "observation", "observations")}`}.`,
  calls: (left: number, most: number, hours: number) =>
    `${left} of ${most} requests are left ${hours === 1 ? "this hour" : "within 24 hours"}.`,
  waitUntil: (time: string) => `Not enough requests are left. Available again after ${time}.`,
  chooseLess: "This needs more requests than the service allows. Choose less.",
  query: "Query",
  fetch: "Fetch",
  progress: (done: number, pieces: number, observations: number) =>
    `Request ${Math.min(done + 1, pieces)} of ${pieces}: ${pluralize(observations, "observation", "observations")} so far`,
  kilobytes: (kilobytes: number) => `${kilobytes.toLocaleString("en")} kB`,
  waiting: (seconds: number) => `The service asks to wait ${seconds} seconds.`,
  cancelled: "Cancelled. Nothing was kept.",
  invalid: (problems: number, figures: number) =>
    `${pluralize(problems, "problem", "problems")} in ${pluralize(figures, "observation", "observations")}. Nothing was kept. Choose other codes, or leave out what cannot be used.`,
  leaveOut: "Leave out what cannot be used",
  leftOut: (observations: number) =>
    `${pluralize(observations, "observation was", "observations were")} left out. A refresh leaves such observations out too.`,
  keep: "Keep as own data",
  discard: "Discard",
  refreshed: (name: string, figures: number) => `${name} was refreshed: ${pluralize(figures, "figure", "figures")}.`,
  refreshInvalid: (name: string, problem: string) => `${name} was not changed: the new data cannot be used. ${problem}`,
  refreshCancelled: (name: string) => `Cancelled. ${name} was not changed.`,
  notRefreshable: "The query of this source can no longer be used. Import the data again.",
};

export type ImportMessages = typeof importMessagesEn;
