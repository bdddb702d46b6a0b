import type { CardMessages } from "./messages.types";

export const cardMessagesEn: CardMessages = {
  fields: {
    Prior: "a year earlier",
    Share: "of the total",
    Status: "",
    Release: "",
    Low: "lower bound",
    High: "upper bound",
  },
  sections: { figure: "Figure", precision: "Precision", derivation: "Derivation", sources: "Sources" },
  figure: "Figure",
  flow: "Flow",
  ownData: "Own data",
  derivation: "Derivation",
  citation: "Citation",
  note: (number) => `Note ${number}`,
  observation: (number) => `Observation ${number}`,
  source: (number) => `Source ${number}`,
  moreObservations: "More observations",
  moreSources: "More sources",
  more: (number) => `${number} more; TRADESOURCE cites all of them`,
  title: (subject, measure) => `${subject}: ${measure}`,
  provider: (publishers) => `TradeSheet; published by ${publishers.join(", ")}`,
  ownProvider: (name) => `${name} (own data)`,
};
