/** The names in own data: those that the official catalogues know, and those that only this data has. */
import { DIMENSIONS, normalise, type Dataset, type Dimension } from "../dataset";
import { InvalidArgumentError, NotAvailableError } from "../query";
import { extendCatalogues, findHsCode, type CodeEntry, type SourceCatalogues } from "../query/extend-catalogues";
import { CellError, parseSubjectCell } from "./parse-cells";

/** A name that the official catalogues do not have. */
export interface OwnName {
  readonly dimension: Dimension;
  readonly en: string;
  readonly zh: string;
}

/** Longer texts cannot be given to a formula. */
const MAX_NAME_LENGTH = 255;

export interface NameReader {
  /**
   * The id of the official entry that a cell names, or else the code of an entry of this data; that of the total for an
   * empty cell.
   * @param label - the name that stands beside a code, as in "EL: Greece"; empty for a code of such a list without one.
   * @throws CellError, InvalidArgumentError or NotAvailableError.
   */
  read(dimension: Dimension, text: string, label?: string): string;
  /** The official catalogues with the entries of this data, once all cells have been read. */
  extend(): SourceCatalogues;
  /** The names that are spelt like official ones, of which nobody has said that they are meant. */
  readonly similar: ReadonlySet<string>;
}

/**
 * Reads the names of own data. A name that is spelt like an official one is an error, since it may be mistyped, unless it
 * is among those that a person keeps as they are.
 */
export function createNameReader(official: Dataset, kept: readonly string[]): NameReader {
  const keptNames = new Set(kept.map(normalise));
  const similar = new Set<string>();
  const entries = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, new Map<string, CodeEntry>()]),
  ) as Record<Dimension, Map<string, CodeEntry>>;

  function add(dimension: Dimension, text: string, label: string | undefined): string {
    // HS codes are one however they are written; so are names but for case and spacing.
    const code = (dimension === "product" && findHsCode(text)) || text;
    const known = entries[dimension].get(normalise(code));
    if (!known) entries[dimension].set(normalise(code), { code, ...(label && { en: label }) });
    return (known ?? { code }).code;
  }

  /** What each text was read as: a column repeats its names, and an unknown one is compared with all others. */
  const codes = new Map<string, string>();

  function readAnew(dimension: Dimension, text: string, label: string | undefined): string {
    try {
      return parseSubjectCell(official, dimension, text);
    } catch (error) {
      const isHsCode = dimension === "product" && findHsCode(text) !== undefined;
      // A number in the column of products is no M49 code of a partner.
      if (isHsCode && isOfAnotherDimension(error)) return add(dimension, text, label);
      if (!isUnknownName(error) || normalise(text) === "" || text.length > MAX_NAME_LENGTH) throw error;
      // A code of a column with labels comes from a list of codes, and a number is spelt like none.
      const isTyped = label === undefined && /[^\d.]/.test(text);
      if (isTyped && error.details.nearest.length > 0 && !keptNames.has(normalise(text))) {
        similar.add(text);
        throw new CellError({ code: "similarName", text, error });
      }
      return add(dimension, text, label);
    }
  }

  return {
    similar,
    read(dimension, text, label) {
      const key = `${dimension}|${label === undefined ? "" : "labelled"}|${text}`;
      const code = codes.get(key) ?? readAnew(dimension, text, label);
      codes.set(key, code);
      return code;
    },
    extend: () =>
      extendCatalogues(official, {
        codes: {
          partner: [...entries.partner.values()],
          product: [...entries.product.values()],
          regime: [...entries.regime.values()],
          enterprise: [...entries.enterprise.values()],
        },
      }),
  };
}

const isUnknownName = (error: unknown): error is InvalidArgumentError<"unknownName"> =>
  error instanceof InvalidArgumentError && error.code === "unknownName";

/** Whether a text names an entry of another dimension, or one code of several of a product. */
const isOfAnotherDimension = (error: unknown): boolean =>
  (error instanceof CellError && error.error.code === "wrongDimension") ||
  (error instanceof NotAvailableError && error.code === "partOfProduct");

/** The entries that the official catalogues do not have. */
export const listOwnNames = (official: Dataset, { partners, products, regimes, enterprises }: SourceCatalogues) =>
  Object.entries({ partner: partners, product: products, regime: regimes, enterprise: enterprises }).flatMap(
    ([dimension, all]) =>
      all
        .filter(({ id }) => !official[dimension as Dimension](id))
        .map(({ en, zh }): OwnName => ({ dimension: dimension as Dimension, en, zh })),
  );
