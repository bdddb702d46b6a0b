/** Divides a question into runs of words that mean something. */
import { DOMAINS, type Dataset } from "../../dataset";
import { createMeaningFinder, findShortNamed, getLongestName } from "./find-meanings";
import type { Meaning } from "./meaning";
import { splitTokens, type Token } from "./tokens";

/** A run of words with all its meanings; without any where nothing understands it. */
export interface Span {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

/** A division of the first words: the fewer words are left over and the fewer runs it has, the better. */
interface Cover {
  readonly leftOver: number;
  readonly runs: readonly Run[];
}

/** Divisions that are equally good, of which a question seldom has two. */
const MOST_COVERS = 32;
/** Words of a name at most; a Chinese character is one. */
const MOST_WORDS = 40;

const compare = (a: Cover, b: Cover): number => a.leftOver - b.leftOver || a.runs.length - b.runs.length;

/** Keeps the best covers only. */
function addCover(covers: Cover[], cover: Cover): void {
  const order = covers[0] ? compare(cover, covers[0]) : 0;
  if (order < 0) covers.length = 0;
  if (order <= 0 && covers.length < MOST_COVERS) covers.push(cover);
}

/** Leaves a word over; those that stand together are one run. */
function leaveOver({ leftOver, runs }: Cover, { from, to }: Token): Cover {
  const last = runs.at(-1);
  const isJoined = last?.meanings.length === 0;
  const run = { from: isJoined ? last.from : from, to, meanings: [] };
  return { leftOver: leftOver + 1, runs: [...(isJoined ? runs.slice(0, -1) : runs), run] };
}

/** Whether a run can begin with this word: "-1Y" begins with a sign. */
const canBegin = ({ isSign, from }: Token, text: string): boolean => !isSign || text[from] === "-";

/** Whether a run has a word at an end that joins it to others, which is a run of its own: "+ France", "Vietnam's". */
const hasJoinAtEnd = (run: string): boolean => /^[+&、].|.[+&、]$|.['’]s$/su.test(run);

/** A text on one line, normalised by NFKC: names and periods have single spaces. */
export const toLine = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ");

/**
 * The best divisions of a question: those that leave the fewest words over and, among these, have the fewest and so the
 * longest runs.
 * @param text - as {@link toLine} gives it.
 * @throws NotLoadedError until all figures have arrived.
 */
export function coverQuestion(dataset: Dataset, text: string): Span[][] {
  // Which of two entries of one name is meant depends on which has figures.
  dataset.requireLoaded(DOMAINS);
  const tokens = splitTokens(text);
  // In a text of capitals only, words look like codes.
  const isShouted = text === text.toUpperCase() && /[A-Z]{4}/.test(text);
  const findMeanings = createMeaningFinder(dataset, isShouted);
  const longest = 2 * getLongestName(dataset);
  const covers: Cover[][] = [[{ leftOver: 0, runs: [] }], ...tokens.map((): Cover[] => [])];
  for (const [at, token] of tokens.entries()) {
    const before = covers[at]!;
    for (const cover of before) addCover(covers[at + 1]!, token.isSign ? cover : leaveOver(cover, token));
    if (!canBegin(token, text)) continue;
    for (let end = at; end < Math.min(tokens.length, at + MOST_WORDS); end += 1) {
      const { to, isSign } = tokens[end]!;
      if (to - token.from > longest) break;
      const run = text.slice(token.from, to);
      const known = isSign || hasJoinAtEnd(run) ? [] : findMeanings(run);
      const meanings = [...known, ...findShortNamed(dataset, run, text, token.from)];
      if (meanings.length === 0) continue;
      for (const { leftOver, runs } of before)
        addCover(covers[end + 1]!, { leftOver, runs: [...runs, { from: token.from, to, meanings }] });
    }
  }
  return covers
    .at(-1)!
    .map(({ runs }) => runs.map(({ from, to, meanings }): Span => ({ text: text.slice(from, to), meanings })));
}
