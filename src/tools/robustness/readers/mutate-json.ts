/** Changes of JSON: another value, one too many or too few, one of another kind. */
import { drawBelow, pick } from "../../harness/seeded-random";

const OTHER_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  2 ** 53,
  1e308,
  -1e308,
  16,
  65_536,
  "",
  " ",
  "x",
  "0",
  "-1",
  "9".repeat(400),
  "2025-11",
  "2025-02-30",
  "2025-02/2025-01",
  "2020-99-99T99:99:99Z",
  "WORLD",
  "all",
  "constructor",
  "__proto__",
  "../../evil.json",
  "javascript:alert(1)",
  "\ufdfa".repeat(100),
  "x".repeat(3000),
  "\ud800",
  [],
  {},
  [[]],
  [null],
  { __proto__: null },
];

const KEYS = ["__proto__", "constructor", "toString", "length", "id", "x"];

type Container = unknown[] | Record<string, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

/** A copy with a property that may have any name, `__proto__` too. */
function withEntry(object: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  const copy = { ...object };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function mutateArray(array: readonly unknown[], random: () => number): unknown[] {
  const copy = [...array];
  const at = drawBelow(copy.length + 1, random);
  switch (drawBelow(5, random)) {
    case 0:
      copy.splice(at, 1);
      return copy;
    case 1:
      copy.splice(at, 0, pick(OTHER_VALUES, random));
      return copy;
    case 2:
      // Something that stands twice.
      if (copy.length > 0) copy.splice(at, 0, pick(copy, random));
      return copy;
    case 3: {
      const other = drawBelow(copy.length, random);
      if (at < copy.length) [copy[at], copy[other]] = [copy[other], copy[at]];
      return copy;
    }
    default:
      return copy.slice(0, at);
  }
}

function mutateObject(object: Record<string, unknown>, random: () => number): Record<string, unknown> {
  const keys = Object.keys(object);
  const key = keys.length > 0 ? pick(keys, random) : pick(KEYS, random);
  switch (drawBelow(4, random)) {
    case 0: {
      const { [key]: _left, ...rest } = object;
      return rest;
    }
    case 1:
      return withEntry(object, pick([...KEYS, ...keys], random), pick(OTHER_VALUES, random));
    case 2:
      // Two properties change places.
      return withEntry(withEntry(object, key, object[pick([...keys, key], random)]), pick(KEYS, random), object[key]);
    default:
      return withEntry(object, key, pick(OTHER_VALUES, random));
  }
}

function mutateNumber(number: number, random: () => number): unknown {
  return pick(
    [number + 1, number - 1, -number, 0, number * 10, number / 7, drawBelow(300, random), 1e308, String(number)],
    random,
  );
}

/** @param texts - other texts of the document, which are more likely to be taken. */
function mutateLeaf(value: unknown, texts: readonly string[], random: () => number): unknown {
  if (random() < 0.3) return pick(OTHER_VALUES, random);
  if (typeof value === "number") return mutateNumber(value, random);
  if (typeof value === "string")
    return random() < 0.7 && texts.length > 0 ? pick(texts, random) : `${value}${pick(["x", " ", "0"], random)}`;
  return pick(OTHER_VALUES, random);
}

function mutateAt(value: unknown, texts: readonly string[], random: () => number): unknown {
  if (!isContainer(value)) return mutateLeaf(value, texts, random);
  const keys = Object.keys(value);
  if (keys.length === 0 || random() < 0.15)
    return Array.isArray(value) ? mutateArray(value, random) : mutateObject(value, random);
  const key = pick(keys, random);
  if (Array.isArray(value)) {
    const copy = [...value];
    copy[Number(key)] = mutateAt(copy[Number(key)], texts, random);
    return copy;
  }
  return withEntry(value, key, mutateAt(value[key], texts, random));
}

/** All texts of a document, each once. */
export function listTexts(document: unknown): string[] {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") texts.add(value);
    else if (isContainer(value)) Object.values(value).forEach(visit);
  };
  visit(document);
  return [...texts];
}

/** The document with one to three changes; what has not changed is shared with it. */
export function mutateJson(document: unknown, texts: readonly string[], random: () => number): unknown {
  let mutated = document;
  for (let times = 1 + drawBelow(3, random); times > 0; times -= 1) mutated = mutateAt(mutated, texts, random);
  return mutated;
}
