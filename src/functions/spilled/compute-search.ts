/** TRADESEARCH. */
import type { Dataset, HsName } from "../../dataset";
import type { Language } from "../../language";
import { LABELS, NotAvailableError, findHsName, toText, type SearchResult, type UserInput } from "../../query";
import { getHsNames, searchModule } from "../../session";
import type { Cell } from "../cell";
import { parseTop } from "../parse-top";
import { SPILLED_MESSAGES } from "./messages";

interface SearchArguments {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly readSingle: (name: "text" | "top") => UserInput;
}

const DEFAULT_TOP = 10;

/** The name in the language that is read, then that in the other. */
const listNames = ({ en, zh }: { readonly en: string; readonly zh: string }, language: Language): string[] =>
  language === "zh" ? [zh || en, en] : [en, zh];

const toRow = ({ dimension, entry, figures }: SearchResult, language: Language): Cell[] => [
  ...listNames(entry, language),
  LABELS[language].dimensions[dimension],
  "hs" in entry ? entry.hs.join(", ") : dimension === "partner" ? entry.id : "",
  figures,
];

const toHsRow = (name: HsName, language: Language): Cell[] => {
  const { hsChapter, hsHeading } = SPILLED_MESSAGES[language];
  return [...listNames(name, language), name.code.length === 2 ? hsChapter : hsHeading, name.code, 0];
};

/** @throws NotAvailableError where nothing is found. */
export function computeSearch({ dataset, language, readSingle }: SearchArguments): Cell[][] {
  const text = toText(readSingle("text"));
  const top = parseTop(readSingle("top"), DEFAULT_TOP);
  const { searchCatalogues, searchHsNames } = searchModule.get();
  const matches = searchCatalogues(dataset, text);
  const hsNames = searchHsNames(getHsNames(), text, matches);
  const isHsNamed = hsNames.length > 0 && findHsName(hsNames, text) !== undefined;
  const rows = [
    ...matches
      .filter(({ figures }) => figures > 0)
      .slice(0, isHsNamed ? Math.max(top - 1, 1) : undefined)
      .map((match) => toRow(match, language)),
    ...hsNames.map((name) => toHsRow(name, language)),
    ...matches.filter(({ figures }) => figures === 0).map((match) => toRow(match, language)),
  ];
  if (rows.length === 0) throw new NotAvailableError("nothingFound", { text });
  return [[...SPILLED_MESSAGES[language].search], ...rows.slice(0, top)];
}
