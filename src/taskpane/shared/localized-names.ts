/** Names from the dataset's catalogues in the language of the pane. */
import { DIMENSIONS, type Category, type Partner, type Product } from "../../dataset";
import { isWhole, type Subject } from "../../query";
import type { Language } from "../../language";

export const getLocalizedName = (language: Language, { en, zh }: Partner | Product | Category): string =>
  language === "zh" ? zh || en : en;

/** The subject in the pane's language: "ASEAN", "美国 / 大豆"; the name of the world for the total. */
export const formatSubject = (language: Language, subject: Subject): string =>
  DIMENSIONS.filter((dimension) => !isWhole(subject, dimension))
    .map((dimension) => getLocalizedName(language, subject[dimension]))
    .join(" / ") || getLocalizedName(language, subject.partner);
