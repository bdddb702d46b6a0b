/** Damage to texts and bytes: by a slip, by a broken transfer, by somebody who tries. */
import { drawBelow, pick } from "../../harness/seeded-random";

/** What is put into a text. */
const FRAGMENTS = [
  "",
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\r",
  '"',
  '""',
  "'",
  "{",
  "}",
  "[",
  "]",
  "null",
  "-",
  "0",
  "1e309",
  "-1",
  ".",
  "1.234",
  "1,234.5",
  "9".repeat(400),
  "٣",
  "２０２５",
  "NaN",
  "Infinity",
  "2025-13",
  "2025-02/2025-01",
  "constructor",
  "__proto__",
  "toString",
  "=1+1",
  "\0",
  "\ufeff",
  "\ud800",
  "\u202e",
  "电",
  "😀",
  "\ufdfa".repeat(50),
  "x".repeat(5000),
  "latest",
  "official",
  "World",
  "all",
  "USD",
  "CNY zillion",
  "%",
  "more than",
  "forecast",
];

function mutateOnce(text: string, random: () => number): string {
  const at = drawBelow(text.length + 1, random);
  const end = Math.min(text.length, at + drawBelow(random() < 0.8 ? 8 : 400, random));
  switch (drawBelow(9, random)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + pick(FRAGMENTS, random) + text.slice(at);
    case 2:
      return text.slice(0, at) + pick(FRAGMENTS, random) + text.slice(end);
    case 3:
      return (
        text.slice(0, at) + String.fromCharCode(drawBelow(random() < 0.8 ? 128 : 0x10000, random)) + text.slice(at + 1)
      );
    case 4:
      // A part that stands twice.
      return text.slice(0, end) + text.slice(at);
    case 5:
      return text.slice(0, at);
    case 6:
      return swapPieces(text, random);
    case 7:
      return replacePiece(text, random);
    default:
      return replaceNumber(text, random);
  }
}

/** Two lines or two cells change places. */
function swapPieces(text: string, random: () => number): string {
  const separator = random() < 0.5 ? "\n" : ",";
  const pieces = text.split(separator);
  const [one, other] = [drawBelow(pieces.length, random), drawBelow(pieces.length, random)];
  [pieces[one], pieces[other]] = [pieces[other]!, pieces[one]!];
  return pieces.join(separator);
}

/** A cell has another content. */
function replacePiece(text: string, random: () => number): string {
  const pieces = text.split(/([,;\t\n"])/);
  pieces[drawBelow(pieces.length, random)] = pick(FRAGMENTS, random);
  return pieces.join("");
}

/** A number is another. */
function replaceNumber(text: string, random: () => number): string {
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) return text;
  const { index, 0: digits } = pick(numbers, random);
  const other = pick(
    ["0", "9".repeat(digits.length), `${drawBelow(10 ** Math.min(digits.length, 6), random)}`, ""],
    random,
  );
  return text.slice(0, index) + other + text.slice(index + digits.length);
}

/** The text with one to four changes. */
export function mutateText(text: string, random: () => number): string {
  let mutated = text;
  for (let times = 1 + drawBelow(4, random); times > 0; times -= 1) mutated = mutateOnce(mutated, random);
  return mutated;
}

/** The bytes with a few changed, left out or cut off. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const mutated = [...bytes];
  for (let times = 1 + drawBelow(6, random); times > 0; times -= 1) {
    const at = drawBelow(mutated.length + 1, random);
    const chance = random();
    if (chance < 0.5) mutated[Math.min(at, mutated.length)] = drawBelow(256, random);
    else if (chance < 0.7) mutated.splice(at, drawBelow(5, random));
    else if (chance < 0.9)
      mutated.splice(at, 0, ...Array.from({ length: drawBelow(5, random) }, () => drawBelow(256, random)));
    else mutated.length = Math.min(at, mutated.length);
  }
  return Uint8Array.from(mutated);
}
