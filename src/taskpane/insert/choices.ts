/** What was chosen in the Insert tab: a spec for each kind of table, and where the table goes. */
import { FLOWS } from "../../dataset";
import {
  SERIES_PERIODS,
  TABLE_KINDS,
  chartsOf,
  columnsOf,
  defaultSpec,
  type TableKind,
  type TableSpec,
} from "../../workbook";
import type { Language } from "../office/language";

export const PLACES = ["active", "new sheet"] as const;
export type Place = (typeof PLACES)[number];

export interface Choices {
  readonly kind: TableKind;
  readonly specs: Readonly<Record<TableKind, TableSpec>>;
  readonly place: Place;
}

const ofEachKind = (specOf: (kind: TableKind) => TableSpec): Choices["specs"] =>
  Object.fromEntries(TABLE_KINDS.map((kind) => [kind, specOf(kind)])) as Choices["specs"];

/** The choices until others are made. */
export const usualChoices = (language: Language): Choices => ({
  kind: "partners",
  specs: ofEachKind((kind) => defaultSpec(kind, language)),
  place: "active",
});

const isOneOf = <T>(values: readonly T[], value: unknown): value is T => values.includes(value as T);
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const flag = (value: unknown, usual: boolean): boolean => (typeof value === "boolean" ? value : usual);
const members = <T>(value: unknown, test: (one: unknown) => one is T): T[] =>
  Array.isArray(value) ? value.filter(test) : [];
const isText = (value: unknown): value is string => typeof value === "string";

/** What was remembered of a spec, as far as this version of the add-in understands it; the rest as usual. */
function readSpec(remembered: unknown, kind: TableKind, language: Language): TableSpec {
  const usual = defaultSpec(kind, language);
  if (typeof remembered !== "object" || remembered === null) return usual;
  const given = remembered as Readonly<Record<string, unknown>>;
  const known = columnsOf(kind);
  const columns = members(given.columns, (one): one is (typeof known)[number] => isOneOf(known, one));
  const order = (given.order ?? {}) as Readonly<Record<string, unknown>>;
  const [from, to] = [text(given.from), text(given.to)];
  const { chart: _usualChart, every: usualEvery, ...plain } = usual;
  const every = isOneOf(SERIES_PERIODS, given.every) ? given.every : from || to ? undefined : usualEvery;
  return {
    ...plain,
    flow: isOneOf(["", ...FLOWS] as const, given.flow) ? given.flow : usual.flow,
    period: text(given.period) ?? usual.period,
    ...(every && { every }),
    ...(from && { from }),
    ...(to && { to }),
    unit: text(given.unit) ?? usual.unit,
    columns: columns.length > 0 ? columns : usual.columns,
    order: {
      by: isOneOf(["name", "printed", ...known] as const, order.by) ? order.by : usual.order.by,
      descending: flag(order.descending, usual.order.descending),
    },
    ...(typeof given.top === "number" && Number.isInteger(given.top) && given.top > 0 && { top: given.top }),
    subjects: members(given.subjects, isText),
    live: flag(given.live, usual.live),
    ...(isOneOf(chartsOf(kind), given.chart) && { chart: given.chart }),
    sourceLine: flag(given.sourceLine, usual.sourceLine),
  };
}

/** The choices of last time, from what was remembered of them; as usual where nothing can be made of it. */
export function readChoices(remembered: unknown, language: Language): Choices {
  const usual = usualChoices(language);
  if (typeof remembered !== "object" || remembered === null) return usual;
  const { kind, specs, place } = remembered as Readonly<Record<string, unknown>>;
  const given = (typeof specs === "object" && specs !== null ? specs : {}) as Readonly<Record<string, unknown>>;
  return {
    kind: isOneOf(TABLE_KINDS, kind) ? kind : usual.kind,
    specs: ofEachKind((one) => readSpec(given[one], one, language)),
    place: isOneOf(PLACES, place) ? place : usual.place,
  };
}

export type Change = { readonly [K in keyof TableSpec]?: TableSpec[K] | undefined };

/** The spec with a change; what became undefined is left out. */
export const changed = (spec: TableSpec, change: Change): TableSpec =>
  Object.fromEntries(
    Object.entries({ ...spec, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as TableSpec;
