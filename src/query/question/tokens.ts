/** The words of a question: Latin words and numbers, single Chinese characters, signs. */
export interface Token {
  readonly from: number;
  readonly to: number;
  /** Signs mean nothing unless they are a part of a name or period, or stand for a word. */
  readonly isSign: boolean;
}

const TOKEN = /US\$|[$¥€+&、]|\p{Script=Han}|['’]s\b|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\S/gu;
const WORD = /[\p{L}\p{N}$¥€+&、]/u;

/** @param text - normalised by NFKC. */
export const splitTokens = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
    from: index,
    to: index + token.length,
    isSign: !WORD.test(token),
  }));
