/** What a structure message says, whether it is XML or JSON, and the structure made of it. */
import { findRole, type Code, type Dataflow, type Names, type Structure } from "./structure";
import { AnswerError } from "./answer-error";

export interface StructureMessage {
  readonly dataflows: readonly Dataflow[];
  readonly dimensions: readonly MessageDimension[];
  /** The code lists by agency and id. */
  readonly lists: ReadonlyMap<string, readonly Code[]>;
  /** The concepts by their id. */
  readonly concepts: ReadonlyMap<string, MessageConcept>;
}

interface MessageDimension {
  readonly id: string;
  /** Its place in the key. */
  readonly position: number;
  readonly concept: string | undefined;
  /** The key of its code list; that of its concept by default. */
  readonly list: string | undefined;
}

export interface MessageConcept {
  readonly names: Names;
  readonly list: string | undefined;
}

/** The key of a code list: an answer has one version of it. */
export const toListKey = (agency: string, id: string): string => `${agency}:${id}`;

/** The key of the code list in a URN such as `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=ECB:CL_FREQ(1.0)`. */
export const parseListUrn = (urn: string): string | undefined => /Codelist=([^()]+)\(/.exec(urn)?.[1];

/** The id of the concept in a URN such as `...Concept=ECB:ECB_CONCEPTS(1.0).FREQ`. */
export const parseConceptUrn = (urn: string): string | undefined => /\)\.([\w@$-]+)$/.exec(urn)?.[1];

/** A name in each language, from the names by locale; one in any language stands for English where that is missing. */
export function toNames(entries: readonly (readonly [locale: string, name: string])[]): Names {
  const find = (language: string): string | undefined =>
    entries.find(([locale]) => locale.toLowerCase().split("-")[0] === language)?.[1];
  const [en, zh] = [find("en") ?? entries.find(([locale]) => !/^zh\b/i.test(locale))?.[1], find("zh")];
  return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
}

/** @throws AnswerError where the message has no data structure. */
export function toStructure({ dimensions, lists, concepts }: StructureMessage): Structure {
  if (dimensions.length === 0) throw new AnswerError("badAnswer", "the message has no data structure");
  const sorted = [...dimensions].sort((a, b) => a.position - b.position);
  const roles = sorted.map(({ id }) => findRole(id));
  return {
    dimensions: sorted.map(({ id, concept, list }, at) => {
      const described = concepts.get(concept ?? id);
      return {
        id,
        names: described?.names ?? {},
        // A second dimension of a role is fixed to one of its codes.
        role: roles.indexOf(roles[at]!) === at ? roles[at]! : "other",
        codes: lists.get(list ?? described?.list ?? "") ?? [],
      };
    }),
  };
}
