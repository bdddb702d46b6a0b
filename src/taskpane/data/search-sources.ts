import { normalise, type Source } from "../../dataset";

/** The reports whose publisher, title or date match every word of a text, newest first; undated ones last. */
export function searchSources(sources: readonly Source[], typed: string): Source[] {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  return sources
    .filter(({ publisher, title, date }) => {
      const searchText = normalise(`${publisher} ${title} ${date}`);
      return words.every((word) => searchText.includes(word));
    })
    .sort((a, b) => b.date.localeCompare(a.date));
}
