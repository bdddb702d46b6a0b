/** The addresses in a manifest, the overrides for other languages included. */
import { findElements, getAttribute, type Element, type Manifest } from "./document";
import { createFinding, type Finding } from "./finding";

const ADDRESS_ELEMENTS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];

/** Every address, with the element that it belongs to. */
export function collectAddresses(manifest: Manifest): { element: Element; address: string }[] {
  return ADDRESS_ELEMENTS.flatMap((name) => findElements(manifest, name)).flatMap((element) => {
    const texts = [
      element.getAttribute("DefaultValue"),
      ...findElements(element, "Override").map((override) => getAttribute(override, "Value")),
    ];
    return texts.filter((address) => address !== null).map((address) => ({ element, address }));
  });
}

/** Addresses that must be absolute and https. */
export function checkAddresses(manifest: Manifest): Finding[] {
  return collectAddresses(manifest)
    .filter(({ address }) => !URL.canParse(address) || new URL(address).protocol !== "https:")
    .map(({ element, address }) => createFinding(element, `'${address}' is not an absolute https address.`));
}
