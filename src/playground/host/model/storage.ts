/** What an add-in keeps in a workbook beside the cells: settings and custom XML. */
import { invalidArgument } from "./errors";

/** Settings by key, in the order they were made. */
export class Settings {
  readonly #values = new Map<string, unknown>();

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  /** The key as it was written first: keys are compared without case. */
  findKey(key: string): string | undefined {
    return this.keys.find((one) => one.toLowerCase() === key.toLowerCase());
  }

  get(key: string): unknown {
    return this.#values.get(this.findKey(key) ?? key);
  }

  set(key: string, value: unknown): string {
    const name = this.findKey(key) ?? key;
    this.#values.set(name, value);
    return name;
  }

  delete(key: string): void {
    this.#values.delete(this.findKey(key) ?? key);
  }

  clear(): void {
    this.#values.clear();
  }
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

const ROOT = /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:([\w.-]+):)?([\w.-]+)([^>]*)>/;

/** The namespace of a document's root element; empty where it has none. */
export function readNamespace(xml: string): string {
  const [, prefix, , attributes = ""] = ROOT.exec(xml) ?? [];
  return new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

function checkXml(xml: string): void {
  const [, prefix, name] = ROOT.exec(xml) ?? [];
  const full = prefix ? `${prefix}:${name}` : name;
  const closed = full && new RegExp(`(</${full}\\s*>|/>)\\s*$`).test(xml);
  if (!closed) throw invalidArgument("The text is not an XML document.");
}

export class XmlParts {
  #next = 1;
  readonly #parts = new Map<string, XmlPart>();

  get all(): XmlPart[] {
    return [...this.#parts.values()];
  }

  get(id: string): XmlPart | undefined {
    return this.#parts.get(id);
  }

  findByNamespace(uri: string): XmlPart[] {
    return this.all.filter(({ xml }) => readNamespace(xml) === uri);
  }

  add(xml: string): XmlPart {
    checkXml(xml);
    const id = `{00000000-0000-4000-8000-${String(this.#next++).padStart(12, "0")}}`;
    const part = { id, xml };
    this.#parts.set(id, part);
    return part;
  }

  replace(part: XmlPart, xml: string): void {
    checkXml(xml);
    part.xml = xml;
  }

  delete(part: XmlPart): void {
    this.#parts.delete(part.id);
  }

  clear(): void {
    this.#parts.clear();
  }
}
