import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

/** How a figure is cited: explained in sentences, a reference to paste, or for reference managers. */
export const CITATION_STYLES = ["sentence", "short", "full", "bibtex", "csl-json"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const styleNames = createNameIndex<CitationStyle>([
  { value: "sentence", label: "sentence", names: ["sentences", "explanation", "说明", "出处说明"] },
  { value: "short", label: "short", names: ["short form", "简式", "简短"] },
  { value: "full", label: "full", names: ["full form", "long", "全式", "完整"] },
  { value: "bibtex", label: "bibtex", names: ["bib", "latex"] },
  { value: "csl-json", label: "csl-json", names: ["csl", "json", "zotero"] },
]);

/**
 * Parses the name of a citation style, in English or Chinese; sentences if it is omitted.
 * @throws InvalidArgumentError if no style has the name.
 */
export const parseCitationStyle = (input: UserInput): CitationStyle =>
  isBlank(input) ? "sentence" : resolveName(styleNames, "style", toText(input), CITATION_STYLES);
