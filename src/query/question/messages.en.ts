import { formatFormula } from "../formula";
import { LABELS } from "../labels";
import { formatPartialList, joinWithOr } from "../list";
import type { Choice } from "../messages.types";
import { shorten } from "../shorten";
import type { QuestionMessages, QuestionPart } from "./messages.types";

const labels = LABELS.en;
const PARTS: Readonly<Record<QuestionPart, string>> = {
  ...labels.dimensions,
  period: "period",
  flow: "flow",
  measure: "measure",
  unit: "unit",
  subject: "partner or product",
};
const quoteAll = (texts: readonly string[]): string =>
  formatPartialList(
    texts.map((text) => `'${shorten(text)}'`),
    5,
  );
const getName = (choice: Choice): string => (typeof choice === "string" ? choice : choice.en);

export const questionMessagesEn: QuestionMessages = {
  words: ({ words, understood, nearest }) =>
    `Not understood: ${quoteAll(words)}.` +
    (nearest.length > 0 ? ` Did you mean ${joinWithOr(nearest.map(getName))}?` : "") +
    (understood.length > 0 ? ` Understood: ${quoteAll(understood)}.` : ""),
  several: ({ what, names }) =>
    `A question can have one ${PARTS[what]}, and this one names ${quoteAll(names)}. Ask for each on its own.`,
  unit: ({ measure, unit }) => `The ${labels.measures[measure]} cannot be told in ${unit.en}. Leave the unit out.`,
  noSubject: ({ measure }) =>
    `Whose ${labels.measures[measure]}? Name a partner or product, as in "${labels.measures[measure]} of the EU in imports".`,
  empty: ({ understood }) =>
    (understood.length > 0 ? `The question names ${quoteAll(understood)} only. ` : "") +
    'Ask for a figure in up to 300 characters, such as "exports to Vietnam in the first half of 2025".',
  noTable: () =>
    "The table has no figures. It needs a header row and a first column of names, with figures beside them.",
  tolerance: ({ input }) => `The tolerance is '${shorten(input)}'. Use a share such as 0.01 or 1%, or omit it.`,
  ambiguous: ({ formulas }) =>
    `The question can mean ${joinWithOr(formulas.map((one) => formatFormula(one, "en")))}. Use one of these formulas, or ask more exactly.`,
};
