import type { SeriesMessages } from "./messages.types";

export const seriesMessagesEn: SeriesMessages = {
  rows: {
    subject: "Subject",
    flow: "Flow",
    measure: "Measure",
    transformation: "Transformation",
    unit: "Unit",
    frequency: "Frequency",
    source: "Source",
    release: "Newest release",
  },
  period: "Period",
  low: "Low",
  high: "High",
  note: "Note",
  transformed: (measure, transformation) => `${measure}, ${transformation}`,
  bound: (name, end) => `${name}, ${end.toLowerCase()}`,
  units: { ratio: "%", pp: "percentage points", index: "index", rank: "rank" },
  kinds: { "year to date": "year to date", span: "span of months" },
  join: "; ",
  noteOf: (name, note) => `${name}: ${note}`,
};
