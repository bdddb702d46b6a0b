/** The settings of the Insert tab: a spec for each kind of table, and where to insert it. */
import { useCallback, useEffect, useState } from "react";
import { FLOWS } from "../../dataset";
import { PRODUCT_LINES, VIEWS } from "../../query";
import { TRANSFORMATIONS } from "../../query/transformation";
import {
  SERIES_PERIODS,
  TABLE_KINDS,
  canTransform,
  getChartKinds,
  getColumnIds,
  createDefaultSpec,
  type TableKind,
  type TableSpec,
} from "../../workbook";
import type { Language } from "../../language";
import { loadValue, saveValue } from "../../storage";
import { usePane } from "../shared/pane-context";

export const INSERT_PLACES = ["active", "new sheet"] as const;
export type InsertPlace = (typeof INSERT_PLACES)[number];

export interface InsertSettings {
  readonly kind: TableKind;
  readonly specs: Readonly<Record<TableKind, TableSpec>>;
  readonly place: InsertPlace;
}

const buildSpecs = (buildSpec: (kind: TableKind) => TableSpec): InsertSettings["specs"] =>
  Object.fromEntries(TABLE_KINDS.map((kind) => [kind, buildSpec(kind)])) as InsertSettings["specs"];

/** The settings of a first start. */
export const buildDefaultSettings = (language: Language): InsertSettings => ({
  kind: "partners",
  specs: buildSpecs((kind) => createDefaultSpec(kind, language)),
  place: "active",
});

const isOneOf = <T>(values: readonly T[], value: unknown): value is T => values.includes(value as T);
const readText = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const readFlag = (value: unknown, defaultValue: boolean): boolean =>
  typeof value === "boolean" ? value : defaultValue;
const readMembers = <T>(value: unknown, test: (one: unknown) => one is T): T[] =>
  Array.isArray(value) ? value.filter(test) : [];
const isText = (value: unknown): value is string => typeof value === "string";

/** Reads a stored spec as far as this version of the add-in understands it; defaults for the rest. */
function parseSpec(stored: unknown, kind: TableKind, language: Language): TableSpec {
  const defaults = createDefaultSpec(kind, language);
  if (typeof stored !== "object" || stored === null) return defaults;
  const given = stored as Readonly<Record<string, unknown>>;
  const available = getColumnIds(kind);
  const columns = readMembers(given.columns, (one): one is (typeof available)[number] => isOneOf(available, one));
  const order = (given.order ?? {}) as Readonly<Record<string, unknown>>;
  const [from, to] = [readText(given.from), readText(given.to)];
  const { chart: _defaultChart, top: _defaultTop, every: defaultEvery, ...plain } = defaults;
  const every = isOneOf(SERIES_PERIODS, given.every) ? given.every : from || to ? undefined : defaultEvery;
  const transformation = isOneOf(TRANSFORMATIONS, given.transformation) ? given.transformation : "level";
  const isTransformed = kind === "series" && transformation !== "level" && canTransform(transformation, every);
  const base = readText(given.base);
  return {
    ...plain,
    flow: isOneOf(["", ...FLOWS] as const, given.flow) ? given.flow : defaults.flow,
    period: readText(given.period) ?? defaults.period,
    ...(every && { every }),
    ...(from && { from }),
    ...(to && { to }),
    ...(isTransformed && { transformation }),
    ...(isTransformed && base && { base }),
    unit: readText(given.unit) ?? defaults.unit,
    columns: columns.length > 0 ? columns : defaults.columns,
    order: {
      by: isOneOf(["name", "printed", ...available] as const, order.by) ? order.by : defaults.order.by,
      descending: readFlag(order.descending, defaults.order.descending),
    },
    ...(typeof given.top === "number" && Number.isInteger(given.top) && given.top > 0 && { top: given.top }),
    ...(kind === "partners" && isOneOf(VIEWS, given.view) && { view: given.view }),
    subjects: readMembers(given.subjects, isText),
    ...(kind === "products" && { lines: isOneOf(PRODUCT_LINES, given.lines) ? given.lines : ("ranked" as const) }),
    ...(kind === "series" && { events: readFlag(given.events, false) }),
    ...(kind === "series" && given.newestFirst === true && { newestFirst: true }),
    live: readFlag(given.live, defaults.live),
    ...(isOneOf(getChartKinds(kind), given.chart) && { chart: given.chart }),
    sourceLine: readFlag(given.sourceLine, defaults.sourceLine),
  };
}

/** Reads the stored settings; defaults for what is missing or cannot be understood. */
export function parseSettings(stored: unknown, language: Language): InsertSettings {
  const defaults = buildDefaultSettings(language);
  if (typeof stored !== "object" || stored === null) return defaults;
  const { kind, specs, place } = stored as Readonly<Record<string, unknown>>;
  const given = (typeof specs === "object" && specs !== null ? specs : {}) as Readonly<Record<string, unknown>>;
  return {
    kind: isOneOf(TABLE_KINDS, kind) ? kind : defaults.kind,
    specs: buildSpecs((one) => parseSpec(given[one], one, language)),
    place: isOneOf(INSERT_PLACES, place) ? place : defaults.place,
  };
}

export type SpecChange = { readonly [K in keyof TableSpec]?: TableSpec[K] | undefined };

/** Applies a change to the spec; properties that become undefined are removed. */
export const applyChange = (spec: TableSpec, change: SpecChange): TableSpec =>
  Object.fromEntries(
    Object.entries({ ...spec, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as TableSpec;

/** The props of every field of the Insert tab. */
export interface InsertFieldProps {
  readonly spec: TableSpec;
  readonly onChange: (change: SpecChange) => void;
}

const STORAGE_NAME = "insert";

export interface InsertSettingsState extends InsertSettings {
  readonly spec: TableSpec;
  readonly setKind: (kind: TableKind) => void;
  readonly changeSpec: (change: SpecChange) => void;
  readonly setPlace: (place: InsertPlace) => void;
  /** Restores the defaults of the current kind. */
  readonly reset: () => void;
}

const replaceSpec = (current: InsertSettings, spec: TableSpec): InsertSettings => ({
  ...current,
  specs: { ...current.specs, [current.kind]: spec },
});

/** The settings of the tab, stored whenever they change. */
export function useInsertSettings(): InsertSettingsState {
  const { language } = usePane();
  const [settings, setSettings] = useState(() => parseSettings(loadValue(STORAGE_NAME), language));
  useEffect(() => saveValue(STORAGE_NAME, settings), [settings]);
  const setKind = useCallback((kind: TableKind) => setSettings((current) => ({ ...current, kind })), []);
  const setPlace = useCallback((place: InsertPlace) => setSettings((current) => ({ ...current, place })), []);
  const changeSpec = useCallback(
    (specChange: SpecChange) =>
      setSettings((current) => replaceSpec(current, applyChange(current.specs[current.kind], specChange))),
    [],
  );
  const reset = useCallback(
    () => setSettings((current) => replaceSpec(current, buildDefaultSettings(language).specs[current.kind])),
    [language],
  );
  return { ...settings, spec: settings.specs[settings.kind], setKind, changeSpec, setPlace, reset };
}
