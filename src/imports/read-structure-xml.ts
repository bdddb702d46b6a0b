/** Reads structure messages of SDMX-ML 2.1 and 3.0, with the parser of the browser, which loads nothing from outside. */
import { AnswerError } from "./answer-error";
import type { Code, Names } from "./structure";
import {
  parseConceptUrn,
  parseListUrn,
  toListKey,
  toNames,
  type MessageConcept,
  type StructureMessage,
} from "./structure-message";

const listAll = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];
const findChild = (parent: Element | undefined, name: string): Element | undefined =>
  parent && [...parent.children].find(({ localName }) => localName === name);
const get = (element: Element, attribute: string): string => element.getAttribute(attribute) ?? "";

const readNames = (element: Element): Names =>
  toNames(
    [...element.children]
      .filter(({ localName }) => localName === "Name")
      .map((name): [string, string] => [name.getAttribute("xml:lang") ?? "en", name.textContent?.trim() ?? ""]),
  );

/** The code list of a representation: a reference in 2.1, a URN in 3.0. */
function readList(representation: Element | undefined): string | undefined {
  const enumeration = findChild(representation, "Enumeration");
  const reference = findChild(enumeration, "Ref");
  if (reference) return toListKey(get(reference, "agencyID"), get(reference, "id"));
  return enumeration && parseListUrn(enumeration.textContent ?? "");
}

function readConceptId(dimension: Element): string | undefined {
  const identity = findChild(dimension, "ConceptIdentity");
  const reference = findChild(identity, "Ref");
  return reference ? get(reference, "id") : identity && parseConceptUrn(identity.textContent?.trim() ?? "");
}

/** @throws AnswerError */
export function readStructureXml(text: string): StructureMessage {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const { documentElement: root } = document;
  if (root.localName === "html") throw new AnswerError("webPage", "HTML");
  if (listAll(document, "parsererror").length > 0)
    throw new AnswerError(/>\s*$/.test(text) ? "badAnswer" : "truncated", "the XML is not well-formed");
  if (root.localName !== "Structure") throw new AnswerError("badAnswer", `the answer is <${root.localName}>`);
  const [dimensionList] = listAll(document, "DimensionList");
  const dimensions = (dimensionList ? [...dimensionList.children] : []).filter(
    ({ localName }) => localName !== "TimeDimension",
  );
  return {
    dataflows: listAll(document, "Dataflow")
      .filter((flow) => flow.hasAttribute("agencyID"))
      .map((flow) => ({
        agency: get(flow, "agencyID"),
        id: get(flow, "id"),
        version: flow.getAttribute("version") ?? "1.0",
        names: readNames(flow),
      })),
    dimensions: dimensions
      .filter(({ localName }) => localName.endsWith("Dimension"))
      .map((dimension, at) => ({
        id: dimension.getAttribute("id") ?? readConceptId(dimension) ?? "",
        position: Number(dimension.getAttribute("position") ?? at + 1),
        concept: readConceptId(dimension),
        list: readList(findChild(dimension, "LocalRepresentation")),
      })),
    lists: new Map(
      listAll(document, "Codelist").map((list): [string, Code[]] => [
        toListKey(get(list, "agencyID"), get(list, "id")),
        listAll(list, "Code").map((code) => ({ id: get(code, "id"), names: readNames(code) })),
      ]),
    ),
    concepts: new Map(
      listAll(document, "Concept").map((concept): [string, MessageConcept] => [
        get(concept, "id"),
        { names: readNames(concept), list: readList(findChild(concept, "CoreRepresentation")) },
      ]),
    ),
  };
}
