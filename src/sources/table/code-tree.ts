/** Which codes of a dimension contain which, and which rows make up a code that has none of its own. */
import type { Dimension } from "../../dataset";
import type { CodeEntry } from "../../query/extend-catalogues";
import type { Code } from "../source";

export interface CodeTree {
  /** All codes but the total, with those that contain them. */
  readonly entries: readonly CodeEntry[];
  /** Whether a code contains others. */
  isContainer(code: string): boolean;
  /** The codes of the file's rows that make up a code; none where the file neither has rows of it nor may add up others. */
  listParts(code: Code): readonly string[];
}

export interface CodeTreeOptions {
  readonly dimension: Dimension;
  /** The codes of the file. */
  readonly codes: readonly string[];
  /** The code of the total, where the file has rows of it. */
  readonly total: string | undefined;
  /** Whether rows may be added up. */
  readonly sums: boolean;
}

/** Chapters and headings of the HS, by the first digits of longer codes. */
const HS_LENGTHS = [2, 4, 6];
const HS_CODE = /^(\d\d)+$/;

export function createCodeTree({ dimension, codes, total, sums }: CodeTreeOptions): CodeTree {
  const own = codes.filter((code) => code !== total);
  const isHs = dimension === "product" && own.length > 0 && own.every((code) => HS_CODE.test(code));
  const cut = (code: string): string[] =>
    isHs ? HS_LENGTHS.filter((length) => length < code.length).map((length) => code.slice(0, length)) : [];
  const known = new Set(own);
  if (sums) for (const code of own) for (const container of cut(code)) known.add(container);
  const listContainers = (code: string): string[] => cut(code).filter((container) => known.has(container));
  const containers = new Set([...known].flatMap(listContainers));
  const ownCodes = new Set(own);
  /** The file's codes within one, without those within these. */
  const listWithin = (code: string | null): string[] =>
    own.filter((one) => {
      const between = cut(one).filter((container) => ownCodes.has(container));
      return code === null
        ? between.length === 0
        : cut(one).includes(code) && between.every((other) => other.length <= code.length);
    });
  return {
    entries: [...known].sort().map((code) => {
      const partOf = listContainers(code);
      return { code, ...(partOf.length > 0 && { partOf }) };
    }),
    isContainer: (code) => containers.has(code),
    listParts(code) {
      if (code === null && total !== undefined) return [total];
      if (code !== null && ownCodes.has(code)) return [code];
      return sums ? listWithin(code) : [];
    },
  };
}
