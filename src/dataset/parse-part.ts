/**
 * Validates downloaded data. A valid signature proves who made the data, not that it is well formed, so this
 * module checks all that the rest of the add-in assumes. It is not exported by index.ts: only a refresh loads it.
 */
import * as v from "valibot";
import { formatIssue } from "./format-issue";
import {
  FLOWS,
  MEASURES,
  PARTNER_KINDS,
  QUALIFIERS,
  STATUSES,
  WEIGHTS,
  type CompiledPart,
  type CompiledVersion,
} from "./types";
import { isDateText, isPeriodText } from "./date-text";
import { MAX_DIGITS, countDigits, isDecimalText } from "./decimal-text";
import { UNITS } from "./units";

const text = v.string();
const nonEmptyText = v.pipe(v.string(), v.nonEmpty());
const list = v.array(nonEmptyText);
const date = v.pipe(v.string(), v.check(isDateText, "is not a date"));
const dateOrEmpty = v.union([v.literal(""), date], "is not a date");
const release = v.pipe(date, v.regex(/^.{7,10}$/, "is not a day or month"));
const month = v.pipe(date, v.regex(/^.{7}$/, "is not a month"));
const period = v.pipe(v.string(), v.check(isPeriodText, "is not a period"));

const category = { id: nonEmptyText, en: nonEmptyText, zh: text, aliases: list, partOf: list, note: text };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A column of the observations: the distinct values, and runs of their places. */
const column = <T extends string | number>(value: v.GenericSchema<T>) =>
  v.pipe(
    v.object({ values: v.array(value), runs: v.array(count) }),
    v.check(({ runs }) => runs.length % 2 === 0, "ends within a run"),
    v.check(
      ({ values, runs }) => runs.every((place, at) => at % 2 === 1 || place < values.length),
      "points beyond its values",
    ),
  );

const observations = v.object({
  release: column(release),
  period: column(period),
  flow: column(v.picklist(FLOWS)),
  partner: column(nonEmptyText),
  product: column(nonEmptyText),
  regime: column(nonEmptyText),
  enterprise: column(nonEmptyText),
  measure: column(v.picklist(MEASURES)),
  unit: column(
    v.pipe(
      v.string(),
      v.check((unit) => UNITS.has(unit), "is not a unit"),
    ),
  ),
  qualifier: column(v.picklist(QUALIFIERS)),
  status: column(v.picklist(STATUSES)),
  source: column(nonEmptyText),
  also: column(text),
  note: column(text),
  decimals: column(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15))),
  digits: v.array(
    v.pipe(
      v.union([v.number(), v.string()]),
      v.check(
        (digits) => (typeof digits === "number" ? Number.isSafeInteger(digits) : isDecimalText(digits)),
        "is not a decimal number",
      ),
      v.check(
        (digits) => typeof digits === "number" || countDigits(digits) <= MAX_DIGITS,
        `has more than ${MAX_DIGITS} digits`,
      ),
    ),
  ),
});

const partSchema = v.object({
  format: v.literal(3),
  releases: v.array(
    v.object({
      id: release,
      month,
      headline: v.union([v.literal(""), period], "is not a period"),
    }),
  ),
  partners: v.array(
    v.object({
      id: nonEmptyText,
      kind: v.picklist(PARTNER_KINDS),
      ranked: v.boolean(),
      alpha2: text,
      m49: text,
      en: nonEmptyText,
      zh: text,
      aliases: list,
      members: list,
      changing: v.boolean(),
      comparesFrom: dateOrEmpty,
      continent: text,
      listed: v.boolean(),
      note: text,
    }),
  ),
  products: v.array(v.object({ ...category, hs: list, ranked: v.optional(v.boolean(), true) })),
  regimes: v.array(v.object(category)),
  enterprises: v.array(v.object(category)),
  sources: v.array(
    v.object({
      id: nonEmptyText,
      publisher: nonEmptyText,
      title: text,
      titleZh: v.optional(text),
      date: dateOrEmpty,
      // Shown as a link, so only http and https are allowed.
      address: v.union([v.literal(""), v.pipe(v.string(), v.regex(/^https?:\/\//))]),
      weight: v.picklist(WEIGHTS),
      described: v.boolean(),
    }),
  ),
  notes: v.optional(v.array(v.object({ en: nonEmptyText, zh: nonEmptyText }))),
  events: v.array(v.object({ date, event: nonEmptyText, scope: text, source: nonEmptyText })),
  observations,
});

/** The data is not valid; the message says where and why. */
export class InvalidDataError extends Error {}

/** The form of the data before it was divided into parts. */
const FORMER_FORMAT = 2;

function parse<Output>(schema: v.GenericSchema<unknown, Output>, data: unknown): Output {
  const { format } = (data ?? {}) as { format?: unknown };
  if (format === FORMER_FORMAT)
    throw new InvalidDataError(
      "it has the former form, in one piece, which this version of the add-in no longer reads",
    );
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (!parsed.success) throw new InvalidDataError(formatIssue(parsed.issues[0]));
  return parsed.output;
}

const versionSchema = v.object({
  format: v.literal(3),
  parts: v.pipe(
    v.array(v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), bytes: v.pipe(count, v.minValue(1)) })),
    v.minLength(1),
  ),
});

/**
 * Validates parsed JSON as the list of parts of a version.
 * @throws InvalidDataError at the first violation.
 */
export const parseVersion = (data: unknown): CompiledVersion => parse(versionSchema, data);

/**
 * Validates parsed JSON as a part: schema, column lengths and units.
 * @throws InvalidDataError at the first violation.
 */
export function parsePart(data: unknown): CompiledPart {
  const part = parse(partSchema, data);
  checkColumns(part);
  return part;
}

function checkColumns({ observations: { digits, ...columns } }: CompiledPart): void {
  for (const { runs } of Object.values(columns)) {
    const length = runs.reduce((all, times, at) => (at % 2 === 1 ? all + times : all), 0);
    if (length !== digits.length) throw new InvalidDataError("observations: the columns differ in length");
  }
}
