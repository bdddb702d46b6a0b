/** manifest.xml as elements with their lines. */
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

export type { Element } from "@xmldom/xmldom";
export type Manifest = Document;

/**
 * The parsed manifest.
 * @throws Error when it is not well-formed XML.
 */
export const parseManifest = (xml: string): Manifest =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(`not well-formed XML: ${message}`);
    },
  }).parseFromString(xml, "text/xml");

/** Every element of that local name, in document order. */
export const findElements = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagNameNS("*", name) as unknown as ArrayLike<Element>);

export const getChildren = (element: Element): Element[] =>
  Array.from(element.childNodes as unknown as ArrayLike<Element>).filter(({ nodeType }) => nodeType === 1);

export const getLine = (element: Element): number => (element as unknown as { lineNumber?: number }).lineNumber ?? 0;

/** The attribute, or an empty text. */
export const getAttribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
