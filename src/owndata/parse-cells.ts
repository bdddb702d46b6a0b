/** What the cells of a line say, in the words that people use for the functions too. */
import {
  BASES,
  MEASURES,
  QUALIFIERS,
  STATUSES,
  UNITS,
  isDecimalText,
  normalise,
  type Dataset,
  type Dimension,
  type Flow,
  type Measure,
  type ObservationStatus,
  type Qualifier,
} from "../dataset";
import {
  listNarrowedDimensions,
  parseFlow,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  parseQuantityUnit,
  parseSubject,
  type RequestedUnit,
} from "../query";
import { getOwnDataMessages, type OwnDataMessage } from "./messages";

/** A cell that says nothing that its column can hold, and what is to be said of it. */
export class CellError extends Error {
  constructor(readonly selectMessage: OwnDataMessage) {
    super(selectMessage(getOwnDataMessages("en")));
  }
}

/** Two periods that stand for the latest one: what is read as each of them in turn says nothing but "latest". */
const [LATEST, OTHER_LATEST] = ["2025-01/2025-11", "2025-01/2025-10"] as const;

export function parsePeriodCell(text: string): string {
  const period = parsePeriod(text, LATEST);
  if (period === LATEST && parsePeriod(text, OTHER_LATEST) === OTHER_LATEST)
    throw new CellError((messages) => messages.latestIsNoPeriod(text));
  return period;
}

export const parseFlowCell = (text: string): Flow => parseFlow(text)!;

export function parseMeasureCell(text: string): Measure {
  const measure = parseMeasure(text)!;
  const published = MEASURES.find((name) => name === measure);
  if (!published) throw new CellError((messages) => messages.derivedMeasure(measure, MEASURES));
  return published;
}

/** The id of an entry of one catalogue; the total for an empty cell. */
export function parseSubjectCell(official: Dataset, dimension: Dimension, text: string): string {
  const subject = parseSubject(official, text);
  const named = listNarrowedDimensions(subject);
  if (named.length > 1) throw new CellError((messages) => messages.severalSubjects(text, dimension));
  const [other] = named;
  if (other && other !== dimension) throw new CellError((messages) => messages.wrongDimension(text, other, dimension));
  return subject[dimension].id;
}

export function parseDigitsCell(text: string): string {
  if (!isDecimalText(text)) throw new CellError((messages) => messages.notDecimal(text));
  return text;
}

const UNIT_NAMES = new Map([...UNITS.keys()].map((name) => [normalise(name) || name, name]));

const tryParse = (parse: () => RequestedUnit | undefined): RequestedUnit | undefined => {
  try {
    return parse();
  } catch {
    return undefined;
  }
};

/** Units that a measure can be in, as examples. */
const listUnitExamples = (measure: Measure): string[] =>
  [...UNITS]
    .filter(([, { base }]) => BASES[measure].includes(base))
    .map(([name]) => name)
    .slice(0, 6);

/** The name of a unit as releases print it, also where people write it otherwise: "RMB billion", "亿元", "tonnes". */
export function parseUnitCell(text: string, measure: Measure): string {
  const name = UNIT_NAMES.get(normalise(text) || text) ?? findUnitBySpelling(text);
  if (!name) throw new CellError((messages) => messages.unknownUnit(text, listUnitExamples(measure)));
  if (!BASES[measure].includes(UNITS.get(name)!.base))
    throw new CellError((messages) => messages.wrongUnit(measure, name, listUnitExamples(measure)));
  return name;
}

function findUnitBySpelling(text: string): string | undefined {
  const asked = tryParse(() => parseMoneyUnit(text)) ?? tryParse(() => parseQuantityUnit(text));
  return asked && !asked.converted ? findUnitName(asked) : undefined;
}

/** The name of the unit of that base and power of ten, where releases have one. */
export const findUnitName = ({ base, exponent }: Pick<RequestedUnit, "base" | "exponent">): string | undefined =>
  [...UNITS].find(([, unit]) => unit.base === base && unit.exponent === exponent)?.[0];

function parseKeyword<T extends string>(column: string, text: string, known: readonly T[], fallback: T): T {
  if (text === "") return fallback;
  const word = known.find((each) => each === text.toLowerCase());
  if (!word) throw new CellError((messages) => messages.unknownKeyword(column, text, known.filter(Boolean)));
  return word;
}

export const parseQualifierCell = (text: string): Qualifier => parseKeyword("qualifier", text, QUALIFIERS, "");
export const parseStatusCell = (text: string): ObservationStatus => parseKeyword("status", text, STATUSES, "published");

export function parseReleaseCell(text: string, fallback: string): string {
  if (text === "") return fallback;
  if (!/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(text))
    throw new CellError((messages) => messages.notADay(text));
  return text;
}
