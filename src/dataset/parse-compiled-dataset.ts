/**
 * Validates a downloaded dataset. A valid signature proves who made the data, not that it is well formed, so this
 * module checks all that the rest of the add-in assumes. It is not exported by index.ts: only a refresh loads it.
 */
import * as v from "valibot";
import { BASES } from "./bases";
import { expandDataset, identifyFigure } from "./dataset";
import { formatIssue } from "./format-issue";
import { DIMENSIONS, FLOWS, MEASURES, QUALIFIERS, STATUSES, WEIGHTS, type CompiledDataset } from "./types";
import { isDecimalText } from "./decimal-text";
import { UNITS, getUnit } from "./units";

const text = v.string();
const nonEmptyText = v.pipe(v.string(), v.nonEmpty());
const list = v.array(nonEmptyText);
const release = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/));
const month = "(?:0[1-9]|1[0-2])";
const period = v.pipe(
  v.string(),
  v.regex(new RegExp(`^\\d{4}(-${month}|-Q[1-4]|-${month}/\\d{4}-${month})?$`), "is not a period"),
);

const category = { id: nonEmptyText, en: nonEmptyText, zh: text, aliases: list, partOf: list, note: text };

/** A column of the observations: the distinct values, and for each row the index of its value. */
const column = <T extends string>(value: v.GenericSchema<string, T>) =>
  v.pipe(
    v.object({ values: v.array(value), at: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
    v.check(({ values, at }) => at.every((index) => index < values.length), "points beyond its values"),
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
  printed: column(v.pipe(v.string(), v.check(isDecimalText, "is not a printed number"))),
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
});

const compiledSchema = v.object({
  format: v.literal(2),
  releases: v.pipe(
    v.array(
      v.object({
        id: release,
        month: v.pipe(v.string(), v.regex(new RegExp(`^\\d{4}-${month}$`))),
        headline: v.union([v.literal(""), period]),
      }),
    ),
    v.minLength(1),
  ),
  partners: v.array(
    v.object({
      id: nonEmptyText,
      kind: v.picklist(["world", "country", "group"] as const),
      ranked: v.boolean(),
      alpha2: text,
      m49: text,
      en: nonEmptyText,
      zh: text,
      aliases: list,
      members: list,
      changing: v.boolean(),
      comparesFrom: text,
      note: text,
    }),
  ),
  products: v.array(v.object({ ...category, hs: list })),
  regimes: v.array(v.object(category)),
  enterprises: v.array(v.object(category)),
  sources: v.array(
    v.object({
      id: nonEmptyText,
      publisher: nonEmptyText,
      title: text,
      date: text,
      // Shown as a link, so only http and https are allowed.
      address: v.union([v.literal(""), v.pipe(v.string(), v.regex(/^https?:\/\//))]),
      weight: v.picklist(WEIGHTS),
      described: v.boolean(),
    }),
  ),
  events: v.array(v.object({ date: nonEmptyText, event: nonEmptyText, scope: text, source: nonEmptyText })),
  observations,
});

/** The data is not a valid dataset; the message says where and why. */
export class InvalidDataError extends Error {}

/**
 * Validates parsed JSON as a compiled dataset: schema, column lengths, references, units and unique figures.
 * @throws InvalidDataError at the first violation.
 */
export function parseCompiledDataset(data: unknown): CompiledDataset {
  const parsed = v.safeParse(compiledSchema, data, { abortEarly: true });
  if (!parsed.success) {
    throw new InvalidDataError(formatIssue(parsed.issues[0]));
  }
  checkColumns(parsed.output);
  checkReferences(parsed.output);
  return parsed.output;
}

function checkColumns({ observations }: CompiledDataset): void {
  const lengths = new Set(Object.values(observations).map(({ at }) => at.length));
  if (lengths.size > 1) throw new InvalidDataError("observations: the columns differ in length");
}

function collectIds(
  name: string,
  rows: readonly { readonly id: string }[],
  required: readonly string[] = [],
): Set<string> {
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size < rows.length) throw new InvalidDataError(`${name}: an id stands twice`);
  const missing = required.find((id) => !ids.has(id));
  if (missing) throw new InvalidDataError(`${name}: ${missing} is missing`);
  return ids;
}

function checkReferences(data: CompiledDataset): void {
  const ids = {
    release: collectIds("releases", data.releases),
    partner: collectIds("partners", data.partners, ["WORLD"]),
    product: collectIds("products", data.products, ["all"]),
    regime: collectIds("regimes", data.regimes, ["all"]),
    enterprise: collectIds("enterprises", data.enterprises, ["all"]),
    source: collectIds("sources", data.sources),
  };
  for (const name of [...DIMENSIONS, "release", "source"] as const) {
    const unknown = data.observations[name].values.find((id) => !ids[name].has(id));
    if (unknown !== undefined) throw new InvalidDataError(`observations.${name}: '${unknown}' is not in the catalogue`);
  }
  const also = data.observations.also.values.flatMap((cell) => cell.split(";")).filter(Boolean);
  const missingSource = [...also, ...data.events.map(({ source }) => source)].find((id) => !ids.source.has(id));
  if (missingSource !== undefined) throw new InvalidDataError(`sources: '${missingSource}' is missing`);
  checkFigures(data);
}

/** Checks that units fit measures, and that a release has each figure once: answers must not depend on row order. */
function checkFigures(data: CompiledDataset): void {
  const seen = new Set<string>();
  for (const observation of expandDataset(data).observations) {
    const { release, measure, unit } = observation;
    if (!BASES[measure].includes(getUnit(unit).base))
      throw new InvalidDataError(`observations: ${measure} cannot be in ${unit}`);
    const figure = `${release}|${identifyFigure(observation)}`;
    if (seen.has(figure)) throw new InvalidDataError(`observations: ${figure} is printed twice`);
    seen.add(figure);
  }
}
