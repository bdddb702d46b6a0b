/** What a source consists of, as it is stored on a computer and travels in workbooks. */
import * as v from "valibot";
import { DIMENSIONS, FLOWS, MEASURES, normalise } from "../../dataset";
import { KEY_ROLES, type TableMapping } from "../table/table-mapping";

export const MAX_NAME_LENGTH = 60;
const MAX_LENGTH = 2_000;

const nonEmptyText = v.pipe(
  v.string(),
  v.check((text) => text !== "" && text.length <= MAX_LENGTH),
);
const name = v.pipe(
  nonEmptyText,
  v.check((text) => text.length <= MAX_NAME_LENGTH && normalise(text) !== ""),
);
const address = v.pipe(nonEmptyText, v.check(isAddress));

const optionalText = v.optional(nonEmptyText);

/** An object whose properties are texts, each of which may be missing. */
const textsBy = <Key extends string>(keys: readonly Key[]) =>
  v.object(Object.fromEntries(keys.map((key) => [key, optionalText])) as Record<Key, typeof optionalText>);

const measureColumn = v.union([
  v.object({ column: nonEmptyText, unit: nonEmptyText }),
  v.object({ column: nonEmptyText, unitColumn: nonEmptyText }),
]);

const mapping = v.object({
  columns: v.object({ ...textsBy(KEY_ROLES).entries, period: nonEmptyText }),
  flows: v.optional(textsBy(FLOWS)),
  onlyFlow: v.optional(v.picklist(FLOWS)),
  totals: v.optional(textsBy(DIMENSIONS)),
  measures: v.object(Object.fromEntries(MEASURES.map((measure) => [measure, v.optional(measureColumn)]))),
  units: v.optional(v.record(nonEmptyText, nonEmptyText)),
}) as v.GenericSchema<unknown, TableMapping>;

const common = { name, publisher: nonEmptyText, mapping, absent: v.picklist(["unknown", "zero"]) };

const definitionSchema = v.union([
  v.object({ kind: v.literal("clickhouse"), ...common, address, database: nonEmptyText, table: nonEmptyText }),
  v.object({ kind: v.literal("parquet"), ...common, address }),
  // A file on disk. Only its name travels: where it lies says nothing to another computer.
  v.object({ kind: v.literal("file"), ...common, file: nonEmptyText }),
]);

/** The address, table and columns of a source, and what its missing rows mean; without user and password. */
export type SourceDefinition = v.InferOutput<typeof definitionSchema>;
export type SourceKindName = SourceDefinition["kind"];

/** The definition that a value is; undefined for anything else. */
export function parseDefinition(value: unknown): SourceDefinition | undefined {
  const { success, output } = v.safeParse(definitionSchema, value);
  return success ? output : undefined;
}

/** Whether a text is an address over HTTP without a user or password in it. */
export function isAddress(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && !username && !password;
  } catch {
    return false;
  }
}

/** The key of a name, equal for names that mean the same. */
export const toDefinitionKey = (typed: string): string => normalise(typed);

/** Where the figures are, in words that a person can check before anything is asked. */
export function describePlace(definition: SourceDefinition): string {
  switch (definition.kind) {
    case "clickhouse":
      return `${definition.address}, ${definition.database}.${definition.table}`;
    case "parquet":
      return definition.address;
    case "file":
      return definition.file;
  }
}

/** Whether both are the same in all that they say, whatever the order of their properties. */
export const isSameDefinition = (a: SourceDefinition, b: SourceDefinition): boolean => toText(a) === toText(b);

const toText = (definition: SourceDefinition): string =>
  JSON.stringify(definition, (_key, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** A short text for what is kept of its answers: those of other columns or another table are not taken for them. */
export async function identify(definition: SourceDefinition): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(toText(definition)));
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What belongs to a person and stays on the computer. The password itself is kept nowhere. */
export const accessSchema = v.object({
  user: v.optional(v.string()),
  /** Whether the account has a password, which has to be entered again after each start. */
  hasPassword: v.optional(v.boolean()),
  queriesPerHour: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type SourceAccess = v.InferOutput<typeof accessSchema>;
