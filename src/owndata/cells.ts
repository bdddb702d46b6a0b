/** What the cells of a line say, in the words that people use for the functions too. */
import {
  BASES,
  MEASURES,
  QUALIFIERS,
  STATUSES,
  UNITS,
  isPrinted,
  normalise,
  type Dataset,
  type Dimension,
  type Flow,
  type Measure,
  type ObservationStatus,
  type Qualifier,
} from "../dataset";
import {
  narrowed,
  parseFlow,
  parseMeasure,
  parseMoney,
  parsePeriod,
  parseQuantityUnit,
  parseSubject,
  type AskedUnit,
} from "../query";
import { ownDataWords, type Said } from "./words";

/** A cell that says nothing that its column can hold, and what is to be said of it. */
export class Unread extends Error {
  constructor(readonly said: Said) {
    super(said(ownDataWords("en")));
  }
}

/** Two periods that stand for the latest one: what is read as each of them in turn says nothing but "latest". */
const [LATEST, OTHERWISE] = ["2025-01/2025-11", "2025-01/2025-10"] as const;

export function periodIn(text: string): string {
  const period = parsePeriod(text, LATEST);
  if (period === LATEST && parsePeriod(text, OTHERWISE) === OTHERWISE)
    throw new Unread((words) => words.latestIsNoPeriod(text));
  return period;
}

export const flowIn = (text: string): Flow => parseFlow(text)!;

export function measureIn(text: string): Measure {
  const measure = parseMeasure(text)!;
  const known = MEASURES.find((name) => name === measure);
  if (!known) throw new Unread((words) => words.derivedMeasure(measure, MEASURES));
  return known;
}

/** The id of an entry of one catalogue; the total for an empty cell. */
export function idIn(official: Dataset, dimension: Dimension, text: string): string {
  const subject = parseSubject(official, text);
  const named = narrowed(subject);
  if (named.length > 1) throw new Unread((words) => words.several(text, dimension));
  const [other] = named;
  if (other && other !== dimension) throw new Unread((words) => words.wrongDimension(text, other, dimension));
  return subject[dimension].id;
}

export function printedIn(text: string): string {
  if (!isPrinted(text)) throw new Unread((words) => words.notPrinted(text));
  return text;
}

const UNIT_NAMES = new Map([...UNITS.keys()].map((name) => [normalise(name) || name, name]));

const attempt = (parse: () => AskedUnit | undefined): AskedUnit | undefined => {
  try {
    return parse();
  } catch {
    return undefined;
  }
};

/** Units that a measure can be in, as examples. */
const unitsFor = (measure: Measure): string[] =>
  [...UNITS]
    .filter(([, { base }]) => BASES[measure].includes(base))
    .map(([name]) => name)
    .slice(0, 6);

/** The name of a unit as releases print it, also where people write it otherwise: "RMB billion", "亿元", "tonnes". */
export function unitIn(text: string, measure: Measure): string {
  const name = UNIT_NAMES.get(normalise(text) || text) ?? spelledOtherwise(text);
  if (!name) throw new Unread((words) => words.unknownUnit(text, unitsFor(measure)));
  if (!BASES[measure].includes(UNITS.get(name)!.base))
    throw new Unread((words) => words.unfitUnit(measure, name, unitsFor(measure)));
  return name;
}

function spelledOtherwise(text: string): string | undefined {
  const asked = attempt(() => parseMoney(text)) ?? attempt(() => parseQuantityUnit(text));
  return asked && !asked.converted ? unitNamed(asked) : undefined;
}

/** The name of the unit of that base and power of ten, where releases have one. */
export const unitNamed = ({ base, exponent }: Pick<AskedUnit, "base" | "exponent">): string | undefined =>
  [...UNITS].find(([, unit]) => unit.base === base && unit.exponent === exponent)?.[0];

function wordIn<T extends string>(column: string, text: string, known: readonly T[], fallback: T): T {
  if (text === "") return fallback;
  const word = known.find((each) => each === text.toLowerCase());
  if (!word) throw new Unread((words) => words.unknownWord(column, text, known.filter(Boolean)));
  return word;
}

export const qualifierIn = (text: string): Qualifier => wordIn("qualifier", text, QUALIFIERS, "");
export const statusIn = (text: string): ObservationStatus => wordIn("status", text, STATUSES, "published");

export function releaseIn(text: string, fallback: string): string {
  if (text === "") return fallback;
  if (!/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(text)) throw new Unread((words) => words.notADay(text));
  return text;
}
