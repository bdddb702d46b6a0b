import type { CardMessages } from "./messages.types";

export const cardMessagesEn: CardMessages = {
  status: "Status",
  value: "Figure",
  derivation: "Derivation",
  bounds: "Bounds",
  flow: "Flow",
  period: "Period",
  ownData: "Own data",
  release: "Release",
  citation: "Citation",
  note: (number) => `Note ${number}`,
  observation: (number) => `Observation ${number}`,
  source: (number) => `Source ${number}`,
  title: (subject, measure) => `${subject}: ${measure}`,
  ownProvider: (name) => `${name} (own data)`,
};
