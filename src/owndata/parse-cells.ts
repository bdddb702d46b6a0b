/** Parses the cells of a row, with the names and spellings that the functions take. */
import {
  BASES,
  MEASURES,
  QUALIFIERS,
  STATUSES,
  UNITS,
  MAX_DIGITS,
  countDigits,
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
import type { RowError } from "./row-error";

/** A cell with a value that its column cannot have. */
export class CellError extends Error {
  constructor(readonly error: RowError) {
    super(error.code);
  }
}

/** Two periods to stand for the latest one: a text whose period depends on which is no period of its own. */
const [LATEST, OTHER_LATEST] = ["2025-01/2025-11", "2023-01/2023-08"] as const;

export function parsePeriodCell(text: string): string {
  const period = parsePeriod(text, LATEST);
  if (parsePeriod(text, OTHER_LATEST) !== period) throw new CellError({ code: "latestIsNoPeriod", text });
  return period;
}

export const parseFlowCell = (text: string): Flow => parseFlow(text)!;

export function parseMeasureCell(text: string): Measure {
  const measure = parseMeasure(text)!;
  const published = MEASURES.find((name) => name === measure);
  if (!published) throw new CellError({ code: "derivedMeasure", measure, measures: MEASURES });
  return published;
}

/** The id of an entry of the dimension; that of the total for an empty cell. */
export function parseSubjectCell(official: Dataset, dimension: Dimension, text: string): string {
  const subject = parseSubject(official, text);
  const named = listNarrowedDimensions(subject);
  if (named.length > 1) throw new CellError({ code: "severalSubjects", text, wanted: dimension });
  const [other] = named;
  if (other && other !== dimension) throw new CellError({ code: "wrongDimension", text, is: other, wanted: dimension });
  return subject[dimension].id;
}

export function parseDigitsCell(text: string): string {
  if (!isDecimalText(text)) throw new CellError({ code: "notDecimal", text });
  const digits = countDigits(text);
  if (digits > MAX_DIGITS) throw new CellError({ code: "tooManyDigits", digits, limit: MAX_DIGITS });
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

/** Examples of the units that a measure can have. */
const listUnitExamples = (measure: Measure): string[] =>
  [...UNITS]
    .filter(([, { base }]) => BASES[measure].includes(base))
    .map(([name]) => name)
    .slice(0, 6);

/** The name of a unit as releases print it, for other spellings too: "RMB billion", "亿元", "tonnes". */
export function parseUnitCell(text: string, measure: Measure): string {
  const name = UNIT_NAMES.get(normalise(text) || text) ?? findUnitBySpelling(text);
  if (!name) throw new CellError({ code: "unknownUnit", text, units: listUnitExamples(measure) });
  if (!BASES[measure].includes(UNITS.get(name)!.base))
    throw new CellError({ code: "wrongUnit", measure, unit: name, units: listUnitExamples(measure) });
  return name;
}

function findUnitBySpelling(text: string): string | undefined {
  const asked = tryParse(() => parseMoneyUnit(text)) ?? tryParse(() => parseQuantityUnit(text));
  return asked && !asked.converted ? findUnitName(asked) : undefined;
}

/** The name of the unit with that base and power of ten; undefined where releases print none. */
export const findUnitName = ({ base, exponent }: Pick<RequestedUnit, "base" | "exponent">): string | undefined =>
  [...UNITS].find(([, unit]) => unit.base === base && unit.exponent === exponent)?.[0];

/** Keywords in Chinese. */
const CHINESE_KEYWORDS: ReadonlyMap<string, Qualifier | ObservationStatus> = new Map([
  ["约", "about"],
  ["超过", "more than"],
  ["不足", "less than"],
  ["公布", "published"],
  ["估计", "estimate"],
  ["预测", "forecast"],
]);

function parseKeyword<T extends Qualifier | ObservationStatus>(
  column: string,
  text: string,
  known: readonly T[],
  fallback: T,
): T {
  if (text === "") return fallback;
  const asked = CHINESE_KEYWORDS.get(text) ?? text.toLowerCase();
  const word = known.find((each) => each === asked);
  if (!word) throw new CellError({ code: "unknownKeyword", column, text, keywords: known.filter(Boolean) });
  return word;
}

export const parseQualifierCell = (text: string): Qualifier => parseKeyword("qualifier", text, QUALIFIERS, "");
export const parseStatusCell = (text: string): ObservationStatus => parseKeyword("status", text, STATUSES, "published");

export function parseReleaseCell(text: string, fallback: string): string {
  if (text === "") return fallback;
  if (!/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(text)) throw new CellError({ code: "notADay", text });
  return text;
}
