/** Reads structure messages of SDMX-JSON 1.0 and 2.x. */
import * as v from "valibot";
import { AnswerError } from "./answer-error";
import { parseJson } from "./parse-json";
import type { Code, Names } from "./structure";
import {
  parseConceptUrn,
  parseListUrn,
  toListKey,
  toNames,
  type MessageConcept,
  type StructureMessage,
} from "./structure-message";

const localizedSchema = v.optional(v.nullable(v.record(v.string(), v.string())));
/** `name` is a text beside `names`; in the first drafts of 1.0 it is the names by language. */
const namedEntries = {
  id: v.string(),
  name: v.optional(v.nullable(v.union([v.string(), v.record(v.string(), v.string())]))),
  names: localizedSchema,
};
const representationSchema = v.optional(v.nullable(v.object({ enumeration: v.optional(v.nullable(v.string())) })));
const listOf = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(v.array(schema)), []);

const dimensionSchema = v.object({
  id: v.string(),
  position: v.optional(v.nullable(v.number())),
  conceptIdentity: v.optional(v.nullable(v.string())),
  localRepresentation: representationSchema,
});
const messageSchema = v.object({
  data: v.object({
    dataflows: listOf(v.object({ ...namedEntries, agencyID: v.string(), version: v.optional(v.string(), "1.0") })),
    dataStructures: listOf(
      v.object({
        dataStructureComponents: v.optional(
          v.nullable(
            v.object({ dimensionList: v.optional(v.nullable(v.object({ dimensions: listOf(dimensionSchema) }))) }),
          ),
        ),
      }),
    ),
    codelists: listOf(v.object({ id: v.string(), agencyID: v.string(), codes: listOf(v.object(namedEntries)) })),
    conceptSchemes: listOf(
      v.object({ concepts: listOf(v.object({ ...namedEntries, coreRepresentation: representationSchema })) }),
    ),
  }),
});

type Named = {
  readonly name?: string | Record<string, string> | null | undefined;
  readonly names?: Record<string, string> | null | undefined;
};

function readNames({ name, names }: Named): Names {
  const byLocale = names ?? (typeof name === "object" ? name : undefined);
  if (byLocale) return toNames(Object.entries(byLocale));
  return typeof name === "string" ? toNames([["en", name]]) : {};
}

const readList = (representation: v.InferOutput<typeof representationSchema>): string | undefined =>
  representation?.enumeration ? parseListUrn(representation.enumeration) : undefined;

/** @throws AnswerError */
export function readStructureJson(text: string): StructureMessage {
  const parsed = v.safeParse(messageSchema, parseJson(text));
  if (!parsed.success) throw new AnswerError("badAnswer", `no structure message: ${parsed.issues[0].message}`);
  const { dataflows, dataStructures, codelists, conceptSchemes } = parsed.output.data;
  const dimensions = dataStructures?.[0]?.dataStructureComponents?.dimensionList?.dimensions ?? [];
  return {
    dataflows: (dataflows ?? []).map((flow) => ({
      agency: flow.agencyID,
      id: flow.id,
      version: flow.version,
      names: readNames(flow),
    })),
    dimensions: dimensions
      .filter(({ id }) => id !== "TIME_PERIOD")
      .map(({ id, position, conceptIdentity, localRepresentation }, at) => ({
        id,
        position: position ?? at,
        concept: conceptIdentity ? parseConceptUrn(conceptIdentity) : undefined,
        list: readList(localRepresentation),
      })),
    lists: new Map(
      (codelists ?? []).map(({ agencyID, id, codes }): [string, Code[]] => [
        toListKey(agencyID, id),
        (codes ?? []).map((code) => ({ id: code.id, names: readNames(code) })),
      ]),
    ),
    concepts: new Map(
      (conceptSchemes ?? []).flatMap(({ concepts }) =>
        (concepts ?? []).map((concept): [string, MessageConcept] => [
          concept.id,
          { names: readNames(concept), list: readList(concept.coreRepresentation) },
        ]),
      ),
    ),
  };
}
