/** What a person types about a source, as texts, until it is one. */
import { DIMENSIONS, FLOWS, type Dimension, type Flow } from "../../dataset";
import {
  KEY_ROLES,
  isAddress,
  parseDefinition,
  proposeMapping,
  type ConfirmedSource,
  type KeyRole,
  type SessionSecrets,
  type SourceAccess,
  type SourceDefinition,
  type SourceKindName,
  type TableColumn,
  type TableMapping,
} from "../../sources";

export const DRAFT_MEASURES = ["value", "quantity"] as const;
export type DraftMeasure = (typeof DRAFT_MEASURES)[number];

/** A column of numbers, and its unit: the name of one, or of the column that has it. */
export interface MeasureDraft {
  readonly column: string;
  readonly unit: string;
  readonly unitColumn: string;
}

export interface SourceDraft {
  readonly kind: SourceKindName;
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly database: string;
  readonly table: string;
  readonly user: string;
  /** Empty for none, or for the one that was given before. */
  readonly password: string;
  readonly file: File | undefined;
  readonly fileName: string;
  readonly columns: Readonly<Record<KeyRole, string>>;
  readonly totals: Readonly<Record<Dimension, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly onlyFlow: Flow | "";
  readonly measures: Readonly<Record<DraftMeasure, MeasureDraft>>;
  /** What the cells of columns of units mean: `千克 = kg; 台 = items`. */
  readonly units: string;
  readonly absent: SourceDefinition["absent"];
  readonly queriesPerHour: string;
  readonly isInWorkbook: boolean;
}

const fillTexts = <Key extends string>(keys: readonly Key[], texts: { readonly [K in Key]?: string } = {}) =>
  Object.fromEntries(keys.map((key) => [key, texts[key] ?? ""])) as Record<Key, string>;

const DEFAULT_QUERIES_PER_HOUR = 500;

export const createDraft = (kind: SourceKindName, isInWorkbook: boolean): SourceDraft => ({
  kind,
  name: "",
  publisher: "",
  address: "",
  database: "default",
  table: "",
  user: "",
  password: "",
  file: undefined,
  fileName: "",
  columns: fillTexts(KEY_ROLES),
  totals: fillTexts(DIMENSIONS),
  flows: fillTexts(FLOWS),
  onlyFlow: "",
  measures: { value: NO_MEASURE, quantity: NO_MEASURE },
  units: "",
  absent: "unknown",
  queriesPerHour: String(DEFAULT_QUERIES_PER_HOUR),
  isInWorkbook,
});

const NO_MEASURE: MeasureDraft = { column: "", unit: "", unitColumn: "" };

/** The draft of a source that is edited or confirmed. */
export function toDraft(definition: SourceDefinition, access: SourceAccess, isInWorkbook: boolean): SourceDraft {
  const { kind, name, publisher, mapping, absent } = definition;
  const draft = createDraft(kind, isInWorkbook);
  const toMeasure = (measure: DraftMeasure): MeasureDraft => ({ ...NO_MEASURE, ...mapping.measures[measure] });
  return {
    ...draft,
    name,
    publisher: publisher === name ? "" : publisher,
    absent,
    ...(definition.kind === "file" ? { fileName: definition.file } : { address: definition.address }),
    ...(definition.kind === "clickhouse" && { database: definition.database, table: definition.table }),
    user: access.user ?? "",
    queriesPerHour: String(access.queriesPerHour ?? DEFAULT_QUERIES_PER_HOUR),
    columns: fillTexts(KEY_ROLES, mapping.columns),
    totals: fillTexts(DIMENSIONS, mapping.totals),
    flows: fillTexts(FLOWS, mapping.flows),
    onlyFlow: mapping.onlyFlow ?? "",
    measures: { value: toMeasure("value"), quantity: toMeasure("quantity") },
    units: formatUnits(mapping.units),
  };
}

const formatUnits = (units: TableMapping["units"] = {}): string =>
  Object.entries(units)
    .map(([cell, unit]) => `${cell} = ${unit}`)
    .join("; ");

/** What the cells mean; parts without `=` are left out. */
function parseUnits(typed: string): Record<string, string> {
  const pairs = typed.split(/[;；\n]/).map((part) => part.split(/[=＝]/).map((text) => text.trim()));
  return Object.fromEntries(pairs.flatMap(([cell, unit]) => (cell && unit ? [[cell, unit]] : [])));
}

const dropEmpty = <Key extends string>(texts: Readonly<Record<Key, string>>): { [K in Key]?: string } | undefined => {
  const given = Object.entries<string>(texts).filter(([, text]) => text.trim() !== "");
  return given.length > 0
    ? (Object.fromEntries(given.map(([key, text]) => [key, text.trim()])) as { [K in Key]?: string })
    : undefined;
};

/** The draft with the mapping that the names of the columns suggest. */
export function applyProposal(draft: SourceDraft, columns: readonly TableColumn[]): SourceDraft {
  const names = new Set(columns.map(({ name }) => name));
  // What was chosen before stays, as far as the table has it.
  const isKept = Object.values(draft.columns).some((column) => names.has(column));
  if (isKept) return draft;
  const proposed = proposeMapping(columns);
  const toMeasure = (measure: DraftMeasure): MeasureDraft => ({ ...NO_MEASURE, ...proposed.measures[measure] });
  return {
    ...draft,
    columns: fillTexts(KEY_ROLES, proposed.columns),
    measures: { value: toMeasure("value"), quantity: toMeasure("quantity") },
  };
}

/** What is missing before the table can be asked for its columns. */
export type PlaceProblem = "address" | "table" | "file";

export function findPlaceProblem({ kind, address, database, table, fileName }: SourceDraft): PlaceProblem | undefined {
  if (kind === "file") return fileName === "" ? "file" : undefined;
  if (!isAddress(address.trim())) return "address";
  return kind === "clickhouse" && (database.trim() === "" || table.trim() === "") ? "table" : undefined;
}

/** What is missing in the mapping. */
export type MappingProblem = "period" | "flow" | "measure" | "unit" | "budget";

export function findMappingProblem(draft: SourceDraft): MappingProblem | undefined {
  const { columns, onlyFlow, measures, queriesPerHour } = draft;
  if (columns.period === "") return "period";
  if (columns.flow === "" && onlyFlow === "") return "flow";
  const mapped = DRAFT_MEASURES.map((measure) => measures[measure]).filter(({ column }) => column !== "");
  if (mapped.length === 0) return "measure";
  if (mapped.some(({ unit, unitColumn }) => unit === "" && unitColumn === "")) return "unit";
  return /^[1-9]\d{0,6}$/.test(queriesPerHour.trim()) ? undefined : "budget";
}

/**
 * The source of the draft; undefined while something is missing.
 * @param before The definition that is edited, whose other measures are kept.
 */
export function toSource(
  draft: SourceDraft,
  before: SourceDefinition | undefined,
  hadPassword: boolean,
): ConfirmedSource | undefined {
  if (findPlaceProblem(draft)) return undefined;
  const { kind, name, publisher, columns, totals, flows, onlyFlow, measures, units, absent } = draft;
  const [trimmedName, period] = [name.trim() || UNNAMED, columns.period || UNNAMED];
  const changed = DRAFT_MEASURES.map((measure) => {
    const { column, unit, unitColumn } = measures[measure];
    if (column === "") return [measure, undefined] as const;
    return [measure, unitColumn === "" ? { column, unit: unit || "CNY" } : { column, unitColumn }] as const;
  });
  const [mappedTotals, mappedFlows, mappedUnits] = [dropEmpty(totals), dropEmpty(flows), parseUnits(units)];
  const mapping = {
    columns: { ...dropEmpty(columns), period },
    ...(mappedFlows && { flows: mappedFlows }),
    ...(columns.flow === "" && onlyFlow !== "" && { onlyFlow }),
    ...(mappedTotals && { totals: mappedTotals }),
    measures: Object.fromEntries(
      Object.entries({ ...before?.mapping.measures, ...Object.fromEntries(changed) }).filter(([, column]) => column),
    ),
    ...(Object.keys(mappedUnits).length > 0 && { units: mappedUnits }),
  };
  const definition = parseDefinition({
    kind,
    name: trimmedName,
    publisher: publisher.trim() || trimmedName,
    mapping,
    absent,
    ...(kind === "file" ? { file: draft.fileName } : { address: draft.address.trim() }),
    ...(kind === "clickhouse" && { database: draft.database.trim(), table: draft.table.trim() }),
  });
  const queries = Number(draft.queriesPerHour);
  const user = draft.user.trim();
  const access: SourceAccess = {
    ...(kind === "clickhouse" && user !== "" && { user }),
    ...(kind === "clickhouse" && (draft.password !== "" || hadPassword) && { hasPassword: true }),
    ...(Number.isInteger(queries) && queries > 0 && { queriesPerHour: queries }),
  };
  return definition && { definition, access };
}

/** Stands for what has not been typed yet while a table is asked for its columns. */
const UNNAMED = "unnamed";

export const getSecrets = ({ password, file }: SourceDraft): SessionSecrets => ({
  ...(password !== "" && { password }),
  ...(file && { file }),
});
