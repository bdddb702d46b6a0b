/** What the static pages say. */
export const STORE_PAGE_NAMES = ["support", "privacy", "terms"] as const;
export type StorePageName = (typeof STORE_PAGE_NAMES)[number];

/** What the texts depend on. */
interface BuildDetails {
  readonly version: string;
  /** Where the add-in is served from. */
  readonly address: string;
  readonly provider: string;
}

/** A paragraph, or a list of points. */
export type Paragraph = string | readonly string[];

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
  /** Whether it ends with the way to what errors in cells mean, on the help page. */
  readonly leadsToCellErrors?: true;
}

interface StorePageTexts {
  readonly title: string;
  readonly introduction: string;
  readonly sections: readonly Section[];
}

export interface StorePageMessages {
  readonly pages: (details: BuildDetails) => Readonly<Record<StorePageName, StorePageTexts>>;
  /** The names of the pages in the line that leads to the others. */
  readonly names: Readonly<Record<StorePageName | "help", string>>;
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly contact: {
    readonly heading: string;
    readonly at: string;
    readonly missing: string;
  };
  readonly footer: (details: BuildDetails) => string;
}
