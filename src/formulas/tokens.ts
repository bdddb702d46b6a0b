/** Splits a formula into tokens, as far as calls and their arguments need it. */

type TokenKind =
  | "text"
  | "number"
  | "truth"
  | "reference"
  | "name"
  | "function"
  | "("
  | ")"
  | ","
  | ";"
  | "{"
  | "}"
  | "operator"
  | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/u.source;
const CELL = /\$?[A-Za-z]{1,3}\$?\d{1,7}/.source;
const CELLS = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})`;

/** In the order in which they are tried. A reference must not be the beginning of a longer name. */
const TOKEN_PATTERNS: readonly [TokenKind, RegExp][] = [
  ["space", /[ \t\r\n]+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["reference", new RegExp(`(?:${SHEET})?${CELLS}#?(?![\\p{L}\\p{N}_.(!])`, "uy")],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["truth", /(?:true|false)(?![\p{L}\p{N}_.(])/iuy],
  // References to tables and to other workbooks keep their brackets and are not resolved.
  ["name", /'?\[[^\]]*\][^,;(){}+\-*/^&=<>"]*|[\p{L}_\\][\p{L}\p{N}_.\\?]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?/uy],
  ["(", /\(/uy],
  [")", /\)/uy],
  [",", /,/uy],
  [";", /;/uy],
  ["{", /\{/uy],
  ["}", /\}/uy],
  ["operator", /<=|>=|<>|#[A-Za-z0-9/]+[!?]?|./uy],
];

/** The tokens of a formula without its equals sign; joined, they are its text. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let from = formula.startsWith("=") ? 1 : 0; from < formula.length;) {
    const token = readToken(formula, from);
    tokens.push(token);
    from = token.to;
  }
  return tokens;
}

function readToken(formula: string, from: number): Token {
  for (const [kind, pattern] of TOKEN_PATTERNS) {
    pattern.lastIndex = from;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0], from, to: from + match[0].length };
  }
  // Only a lone surrogate matches no pattern.
  return { kind: "operator", text: formula[from]!, from, to: from + 1 };
}
