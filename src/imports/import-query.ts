/** What a person has chosen to import: kept with the data, so that the same query can be asked again. */
import * as v from "valibot";
import { FLOWS, MEASURES, UNITS } from "../dataset";
import { findService } from "./service";

const periodSchema = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/));

const querySchema = v.object({
  /** The service by its id: of a preset, or its address. */
  service: v.object({ id: v.string(), kind: v.picklist(["sdmx2.1", "sdmx3.0", "comtrade"]) }),
  dataflow: v.object({ agency: v.string(), id: v.string(), version: v.string() }),
  /** The name of the dataflow, for citations. */
  title: v.string(),
  /** The chosen codes by dimension; none for all. */
  codes: v.record(v.string(), v.array(v.string())),
  /** Years or months, both included; without one the series has no limit at that end. */
  from: v.optional(periodSchema),
  to: v.optional(periodSchema),
  /** What the data does not say of itself. */
  flow: v.optional(v.picklist(FLOWS)),
  measure: v.picklist(MEASURES),
  unit: v.optional(
    v.pipe(
      v.string(),
      v.check((unit) => UNITS.has(unit)),
    ),
  ),
  /** Whether observations that cannot be used are left out, as the person has decided. */
  leavesOut: v.optional(v.boolean()),
});

export type ImportQuery = Readonly<v.InferOutput<typeof querySchema>>;

/** The query in that text; undefined where it is none, or its service cannot be asked. */
export function parseImportQuery(text: string): ImportQuery | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(querySchema, value);
  if (!parsed.success) return undefined;
  const { id, kind } = parsed.output.service;
  return findService(id, kind) && parsed.output;
}

export const formatImportQuery = (query: ImportQuery): string => JSON.stringify(query);
