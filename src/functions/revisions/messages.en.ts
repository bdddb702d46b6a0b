import type { RevisionMessages } from "./messages.types";

export const revisionMessagesEn: RevisionMessages = {
  period: "Period",
  release: "Release",
  basis: "Basis",
  low: "Low",
  high: "High",
  revision: "Revision",
  assessment: "Assessment",
  bases: {
    published: "published",
    derived: "derived from the same release",
    "next year to date": "implied by the next year to date",
    "several releases": "derived from several releases",
    "year after": "implied by the change a year later",
  },
  first: "first print",
  revisions: { up: "revised up", down: "revised down", "within rounding": "within rounding" },
};
