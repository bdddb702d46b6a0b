/** Reads the add-in's built manifest.xml as Office does: its resources in the language of Office. */

export const findElements = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

/** @throws Error that names what the manifest lacks. */
export function findElement(parent: Element | Document, name: string): Element {
  const [found] = findElements(parent, name);
  if (!found) throw new Error(`manifest.xml has no ${name} in ${(parent as Element).tagName ?? "it"}.`);
  return found;
}

/**
 * The text or address of the resource that an element refers to, in a language.
 * @throws Error that names the resource which the manifest lacks.
 */
export function readResource(manifest: Document, element: Element, language: string): string {
  const id = element.getAttribute("resid")!;
  const found = ["Image", "Url", "String"]
    .flatMap((name) => findElements(manifest, name))
    .find((resource) => resource.getAttribute("id") === id);
  if (!found) throw new Error(`manifest.xml has no resource ${id}.`);
  const localized = findElements(found, "Override").find((override) => override.getAttribute("Locale") === language);
  return (localized?.getAttribute("Value") ?? found.getAttribute("DefaultValue"))!;
}

/**
 * An address in the manifest as one of this machine.
 * @param base the address of the add-in's files here, which replaces the one in the manifest.
 */
export function toLocalAddress(manifest: Document, address: string, base: string): string {
  const root = new URL(".", findElement(manifest, "SourceLocation").getAttribute("DefaultValue")!).href;
  return base + address.slice(root.length);
}

/** The address of the metadata of the functions in a language. */
export const findMetadataAddress = (manifest: Document, language: string, base: string): string =>
  toLocalAddress(
    manifest,
    readResource(manifest, findElement(findElement(manifest, "Metadata"), "SourceLocation"), language),
    base,
  );
