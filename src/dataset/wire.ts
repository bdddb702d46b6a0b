/**
 * What may come over the wire as a dataset. A valid signature says who made the data, not that it is whole: all that
 * the rest of the add-in takes for granted is checked here. Not part of index.ts: only a refresh loads it.
 */
import * as v from "valibot";
import { BASES } from "./bases";
import { expand, figureText } from "./dataset";
import { issueText } from "./issue";
import { DIMENSIONS, FLOWS, MEASURES, QUALIFIERS, STATUSES, WEIGHTS, type CompiledDataset } from "./types";
import { isPrinted } from "./printed";
import { UNITS, unitOf } from "./units";

const text = v.string();
const filled = v.pipe(v.string(), v.nonEmpty());
const list = v.array(filled);
const release = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/));
const month = "(?:0[1-9]|1[0-2])";
const period = v.pipe(
  v.string(),
  v.regex(new RegExp(`^\\d{4}(-${month}|-Q[1-4]|-${month}/\\d{4}-${month})?$`), "is not a period"),
);

const category = { id: filled, en: filled, zh: text, aliases: list, partOf: list, note: text };

/** A column of the observations: each value once, and for each row the place of its value. */
const column = <T extends string>(value: v.GenericSchema<string, T>) =>
  v.pipe(
    v.object({ values: v.array(value), at: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
    v.check(({ values, at }) => at.every((place) => place < values.length), "points beyond its values"),
  );

const observations = v.object({
  release: column(release),
  period: column(period),
  flow: column(v.picklist(FLOWS)),
  partner: column(filled),
  product: column(filled),
  regime: column(filled),
  enterprise: column(filled),
  measure: column(v.picklist(MEASURES)),
  printed: column(v.pipe(v.string(), v.check(isPrinted, "is not a printed number"))),
  unit: column(
    v.pipe(
      v.string(),
      v.check((unit) => UNITS.has(unit), "is not a unit"),
    ),
  ),
  qualifier: column(v.picklist(QUALIFIERS)),
  status: column(v.picklist(STATUSES)),
  source: column(filled),
  also: column(text),
  note: column(text),
});

const compiled = v.object({
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
      id: filled,
      kind: v.picklist(["world", "country", "group"] as const),
      ranked: v.boolean(),
      alpha2: text,
      m49: text,
      en: filled,
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
      id: filled,
      publisher: filled,
      title: text,
      date: text,
      // Shown as a link: nothing but the web may stand behind it.
      address: v.union([v.literal(""), v.pipe(v.string(), v.regex(/^https?:\/\//))]),
      weight: v.picklist(WEIGHTS),
      described: v.boolean(),
    }),
  ),
  events: v.array(v.object({ date: filled, event: filled, scope: text, source: filled })),
  observations,
});

/** Data that is not what a dataset is made of; its message says where and why. */
export class InvalidData extends Error {}

/**
 * A compiled dataset, from anything.
 * @throws InvalidData at the first thing that is wrong.
 */
export function readCompiled(data: unknown): CompiledDataset {
  const read = v.safeParse(compiled, data, { abortEarly: true });
  if (!read.success) {
    throw new InvalidData(issueText(read.issues[0]));
  }
  checkColumns(read.output);
  checkReferences(read.output);
  return read.output;
}

function checkColumns({ observations }: CompiledDataset): void {
  const lengths = new Set(Object.values(observations).map(({ at }) => at.length));
  if (lengths.size > 1) throw new InvalidData("observations: the columns differ in length");
}

function idsOf(name: string, rows: readonly { readonly id: string }[], needed: readonly string[] = []): Set<string> {
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size < rows.length) throw new InvalidData(`${name}: an id stands twice`);
  const missing = needed.find((id) => !ids.has(id));
  if (missing) throw new InvalidData(`${name}: ${missing} is missing`);
  return ids;
}

function checkReferences(data: CompiledDataset): void {
  const ids = {
    release: idsOf("releases", data.releases),
    partner: idsOf("partners", data.partners, ["WORLD"]),
    product: idsOf("products", data.products, ["all"]),
    regime: idsOf("regimes", data.regimes, ["all"]),
    enterprise: idsOf("enterprises", data.enterprises, ["all"]),
    source: idsOf("sources", data.sources),
  };
  for (const name of [...DIMENSIONS, "release", "source"] as const) {
    const unknown = data.observations[name].values.find((id) => !ids[name].has(id));
    if (unknown !== undefined) throw new InvalidData(`observations.${name}: '${unknown}' is not in the catalogue`);
  }
  const also = data.observations.also.values.flatMap((cell) => cell.split(";")).filter(Boolean);
  const unsourced = [...also, ...data.events.map(({ source }) => source)].find((id) => !ids.source.has(id));
  if (unsourced !== undefined) throw new InvalidData(`sources: '${unsourced}' is missing`);
  checkFigures(data);
}

/** Units that fit their measures, and one printing of a figure in a release: no answer may depend on their order. */
function checkFigures(data: CompiledDataset): void {
  const seen = new Set<string>();
  for (const observation of expand(data).observations) {
    const { release, measure, unit } = observation;
    if (!BASES[measure].includes(unitOf(unit).base))
      throw new InvalidData(`observations: ${measure} cannot be in ${unit}`);
    const figure = `${release}|${figureText(observation)}`;
    if (seen.has(figure)) throw new InvalidData(`observations: ${figure} is printed twice`);
    seen.add(figure);
  }
}
