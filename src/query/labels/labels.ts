import type { Language } from "../../language";
import { labelsEn } from "./messages.en";
import { labelsZh } from "./messages.zh";
import type { Labels } from "./messages.types";

/** The names of measures, flows and statuses by language, as they stand within a sentence. */
export const LABELS: Readonly<Record<Language, Labels>> = { en: labelsEn, zh: labelsZh };

const capitalize = <Key extends string>(labels: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> =>
  Object.fromEntries(
    Object.entries<string>(labels).map(([key, label]) => [key, label.charAt(0).toUpperCase() + label.slice(1)]),
  ) as Record<Key, string>;

const capitalizeAll = ({ measures, flows, statuses, dimensions, currencies }: Labels): Labels => ({
  measures: capitalize(measures),
  flows: capitalize(flows),
  statuses: capitalize(statuses),
  dimensions: capitalize(dimensions),
  currencies: capitalize(currencies),
});

/** The same names as they stand alone, in a heading or beside a field: "Value", "Exports". */
export const HEADINGS: Readonly<Record<Language, Labels>> = {
  en: capitalizeAll(labelsEn),
  zh: capitalizeAll(labelsZh),
};
