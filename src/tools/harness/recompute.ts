/** Computes a written derivation as a reader with a calculator does: from its own digits, signs and units. */

const SCALES: readonly [word: string, factor: number][] = [
  ["trn", 1e12],
  ["bn t", 1e12],
  ["mn t", 1e9],
  ["bn", 1e9],
  ["mn", 1e6],
  ["万亿", 1e12],
  ["亿吨", 1e11],
  ["万吨", 1e7],
  ["亿", 1e8],
  ["万", 1e4],
  ["吨", 1e3],
  ["t", 1e3],
  ["%", 0.01],
];

/** Leaves out what stands in brackets: the name of a period or member, and the derivation of its figure. */
function dropBrackets(text: string): string {
  let before: string;
  let rest = text;
  do {
    before = rest;
    rest = rest.replace(/\s*\[[^[\]]*\]|（[^（）]*）/g, "");
  } while (rest !== before);
  return rest;
}

const TOKEN = /(?<![a-z])\d[\d,]*(?:\.\d+)?|[()×/+]|-/g;

/** The numbers and signs of the method in their order, every number in base units. */
function tokenize(method: string): (number | string)[] {
  const text = dropBrackets(method).replace(/^.*[:：]\s*/, "");
  const found = [...text.matchAll(TOKEN)];
  return found.map((match) => {
    const [token] = match;
    if (!/^\d/.test(token)) return token;
    const after = text.slice(match.index + token.length).trimStart();
    const scale = SCALES.find(([word]) => after.startsWith(word) && !/^[a-z]/.test(after.slice(word.length)));
    return Number(token.replace(/,/g, "")) * (scale?.[1] ?? 1);
  });
}

/** The result of the method, in base units. */
export function recompute(method: string): number {
  const tokens = tokenize(method);
  let at = 0;
  const parseFactor = (): number => {
    const token = tokens[at++];
    if (typeof token === "number") return token;
    if (token === "-") return -parseFactor();
    if (token !== "(") throw new Error(`'${String(token)}' in '${method}' is no number.`);
    const inner = parseSum();
    if (tokens[at++] !== ")") throw new Error(`A parenthesis of '${method}' does not close.`);
    return inner;
  };
  const parseProduct = (): number => {
    let result = parseFactor();
    while (tokens[at] === "×" || tokens[at] === "/") {
      const sign = tokens[at++];
      const factor = parseFactor();
      result = sign === "×" ? result * factor : result / factor;
    }
    return result;
  };
  const parseSum = (): number => {
    let result = parseProduct();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const sign = tokens[at++];
      const term = parseProduct();
      result = sign === "+" ? result + term : result - term;
    }
    return result;
  };
  const result = parseSum();
  if (at < tokens.length) throw new Error(`'${method}' goes on after its result.`);
  return result;
}
