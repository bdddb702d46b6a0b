/** Names of subjects that the functions understand again: formulas take them as arguments. */
import { DIMENSIONS, type Dataset } from "../dataset";
import { localize, type Language, type LocalizedText } from "../language";
import { formatSubject, listNarrowedDimensions, parseSubject, type Subject } from "./subject";

/** Longer names of products are replaced by the HS code, where they have one of their own; so are those of HS chapters. */
const LONGEST_NAME = 60;

/** Whether a text is parsed as the subject. */
function isNameOf(dataset: Dataset, subject: Subject, name: string): boolean {
  try {
    const found = parseSubject(dataset, name);
    return DIMENSIONS.every((dimension) => found[dimension].id === subject[dimension].id);
  } catch {
    return false;
  }
}

/** The name of the subject in that language if {@link parseSubject} finds the subject by it, else in English. */
export function getSubjectName(dataset: Dataset, subject: Subject, language: Language): string {
  const english = formatSubject(subject, "en");
  if (language === "en") return english;
  const name = formatSubject(subject, language);
  return isNameOf(dataset, subject, name) ? name : english;
}

const listHsCodes = ({ product }: Subject): string[] => product.hs.map((code) => `HS ${code}`);

/** The subject as the argument of a formula: its name in each language, else its code or ids. */
export function toSubjectArgument(dataset: Dataset, subject: Subject): LocalizedText {
  const ids = listNarrowedDimensions(subject)
    .map((dimension) => subject[dimension].id)
    .join(" / ");
  const find = (language: Language): string => {
    const name = formatSubject(subject, language);
    const names =
      dataset.second || name.length > LONGEST_NAME ? [...listHsCodes(subject), name] : [name, ...listHsCodes(subject)];
    return [...names, ids].find((one) => isNameOf(dataset, subject, one)) ?? name;
  };
  return localize(find);
}

/** The subject as texts, to be named in messages. */
export const localizeSubject = (subject: Subject): LocalizedText =>
  localize((language) => formatSubject(subject, language));
