import { joinWithAnd } from "../query";
import type { Messages } from "./messages.types";

export const messagesEn: Messages = {
  operands: {
    value: "value",
    whole: "whole",
    total: "total",
    quantity: "quantity",
    laterValue: "value a year later",
    unitValue: "unit value",
    priorValue: "value a year earlier",
    priorQuantity: "quantity a year earlier",
    priorUnitValue: "unit value a year earlier",
    priorExports: "exports a year earlier",
    priorImports: "imports a year earlier",
    quantityChange: "change of quantity",
    priceChange: "change of unit value",
    valueChange: "change of value",
  },
  operand: (name, amount) => `${name} ${amount}`,
  annotated: (amount, about) => `${amount} [${about}]`,
  derivedPeriod: (period, method) => `${period}: ${method}`,
  yearEarlier: (method) => `a year earlier: ${method}`,
  members: (count, sum) => `sum of ${count} members: ${sum}`,
  withoutMembers: (method, names) => `${method}, without ${joinWithAnd(names)}, which customs does not list`,
  rank: (larger, amount, size, ranking) =>
    `${larger} of ${size} ${RANKED[ranking]} have a larger value than ${amount}: 1 + ${larger}`,
  caveats: {
    asPublished: "As published for that period: no published change gives the value that customs compares with",
    firstPublished:
      "Against the value a year earlier as first published, which customs revises; the bounds allow for it",
    summedFirstPublished: "Summed from figures as first published, which customs revises; the bounds allow for it",
    earlierRevised: "The earlier figure may since be revised; the bounds allow for it",
    valueRevised: "The value may be revised since the change was published; the bounds allow for it",
    asRevised: "As customs had revised it by then; what was first published may differ, and the bounds allow for it",
  },
  statuses: { published: "Published", derived: "Derived", estimate: "Estimate", forecast: "Forecast" },
  reportedBy: (publishers) => `Reported by ${publishers}`,
  explained: (status, what) => `${status}: ${what}`,
  rough: (interval) => `Rough: the published digits allow ${interval}`,
  restsOn: (status) => (status === "forecast" ? "Derived from a forecast" : "Derived from an estimate"),
  combines: (releases) => `Combines the releases of ${joinWithAnd(releases)}`,
  publishedBefore: (amount, release) => `Published a year earlier as ${amount} (release of ${release})`,
  differs: (release, amount) => `The release of ${release} has ${amount}`,
  imbalance: (sum, total) =>
    `Exports and imports add up to ${sum}, not to the total of ${total}: customs revised between the releases, or reports differ; this figure is not adjusted to agree`,
  otherShare: (share, part, whole) =>
    `The values as they now stand give ${share} (${part} / ${whole}): customs revised after this share was published, or reports differ; this figure is not adjusted to agree`,
  corroborated: (publishers) => `Also in ${joinWithAnd(publishers)}`,
  note: (text) => `Note: ${text}`,
  sources: (sources) => `Source${sources.length > 1 ? "s" : ""}: ${sources.join("; ")}`,
  qualified: {
    "": (amount) => amount,
    about: (amount) => `about ${amount}`,
    "more than": (amount) => `more than ${amount}`,
    "less than": (amount) => `less than ${amount}`,
  },
  reference: {
    reporter: "China's goods trade",
    figure: (subject, flow, measure, period) => `${subject}, ${flow}, ${measure}, ${period}`,
    amount: (figure, number) => `${figure}: ${number}`,
    asReportedBy: (customs, publishers) => `${customs}, as reported by ${publishers}`,
    short: (figure, number, publisher, releases) =>
      `${figure}: ${number}. Source: ${publisher}, release of ${joinWithAnd(releases)}.`,
    releases: (releases) => `Release${releases.length > 1 ? "s" : ""} of ${joinWithAnd(releases)}`,
  },
  customs: "General Administration of Customs of China (GACC)",
  join: joinWithAnd,
  noDate: "no date",
  quoted: (title) => `"${title}"`,
  comma: ", ",
  sentences: (texts) => texts.map((text) => `${text}.`).join(" "),
};

const RANKED = { customs: "partners", economies: "economies", continents: "continents", products: "products" };
