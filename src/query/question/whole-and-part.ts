/** Which of the names of a question about a share or a rank is the part, and which the whole. */
import type { Item } from "./meaning";
import { getRole, type Mention } from "./mentions";

export interface WholeAndPart {
  readonly part: readonly Mention[];
  /** Empty for all trade. */
  readonly whole: readonly Mention[];
}

/** Whether "in" stands before a time or what a rank is counted among, and says nothing of a whole. */
const isOfTime = (item: Item | undefined): boolean =>
  item === undefined || ["period", "view", "among", "unit"].includes(item.meaning.kind);

/**
 * Divides the mentions by the words between them: "share of A in imports of B", "A's share of B", A占B的比重, A在B中的占比, B中A的占比.
 * @returns undefined where the words do not tell.
 */
export function divideMentions(items: readonly Item[], mentions: readonly Mention[]): WholeAndPart | undefined {
  const measureAt = items.findIndex(({ meaning }) => meaning.kind === "measure");
  const inAt = items.findIndex((item, at) => getRole(item) === "in" && !isOfTime(items[at + 1]));
  const insideAt = items.findIndex((item) => getRole(item) === "inside");
  const select = (from: number, to: number): WholeAndPart => {
    const isInWhole = ({ from: at }: Mention): boolean => at > from && at < to;
    return { whole: mentions.filter(isInWhole), part: mentions.filter((one) => !isInWhole(one)) };
  };
  if (insideAt >= 0) return select(inAt < insideAt ? inAt : -1, insideAt);
  // "In imports of B, the share of A" or "In imports of B, A's share": the whole comes first.
  if (inAt >= 0 && mentions[0]!.from > inAt && measureAt > inAt)
    return select(inAt, mentions.find(({ owns, to }) => owns && to + 2 === measureAt)?.from ?? measureAt);
  if (inAt >= 0) return select(inAt, items.length);
  const [before, after] = [
    mentions.filter(({ to }) => to < measureAt),
    mentions.filter(({ from }) => from > measureAt),
  ];
  if (before.length > 0 && after.length > 0) return { part: before, whole: after };
  return mentions.length === 1 ? { part: mentions, whole: [] } : undefined;
}
